import CaseDomain
import CaseWording
import Terminal

/// A form being filled in: one row a field, and a row to submit.
struct FormModel: Sendable {
  struct Row: Sendable {
    let field: Field
    var editor: LineEditor
    /// Raw names that may stand here; empty where anything readable will do.
    var choices: [String]
    /// What was wrong with it when it was last submitted.
    var problems: [Refusal] = []

    var isMultiline: Bool {
      switch field.type {
      case .prose, .table: true
      default: false
      }
    }

    /// Chosen from a list, one or several.
    var picksOne: Bool {
      switch field.type {
      case .choice, .yesNo, .pick: !choices.isEmpty
      default: false
      }
    }
    var picksSeveral: Bool {
      switch field.type {
      case .choices, .picks: !choices.isEmpty
      default: false
      }
    }
    var isPicked: Bool { picksOne || picksSeveral }

    var picked: [String] {
      editor.text.split { ",，、".contains($0) }.map(String.init)
    }
  }

  let action: Action
  let caseID: CaseID?
  /// The cases it is for when it is for several.
  var targets: [CaseID] = []
  /// The revision that was on the screen when the form was opened, or when a conflict was shown.
  var revision: Int?
  /// Kept until the act is recorded, so that submitting again after a doubtful answer applies nothing twice.
  var operation: OperationID
  /// When the case was opened to be looked at; nil where it was not.
  var openedAt: Moment?
  var rows: [Row]
  /// The row in hand; `rows.count` is the one that submits.
  var focus = 0
  var top = 0
  /// Refusals that are about no field.
  var refusals: [Refusal] = []
  /// What a conflict or a fault said.
  var message = ""
  /// What others did to the case since it was seen, one act a line.
  var news: [String] = []
  /// What it came to: the case as it was seen, and as it is.
  var differences: [CaseChange] = []
  private var offered: [String]

  /// What is decided by it, in the form of a sign-off.
  var decision: SignOffDecision? {
    guard action == .signOff else { return nil }
    return rows.first { $0.field.name == "decision" }.flatMap { SignOffDecision(rawValue: $0.editor.text) }
  }

  /// The key of the red flag that is chosen, in a form that asks for one.
  var flagInHand: String? { rows.first { $0.field.type == .pick(.flag) }?.editor.text }

  init(
    _ action: Action, on file: CaseFile?, operation: OperationID, by person: PersonID,
    in circumstances: Circumstances, _ language: Language
  ) {
    self.action = action
    self.operation = operation
    caseID = action == .extendRange ? nil : file?.id
    revision = action == .extendRange ? nil : file?.revision
    rows = TransitionTable.row(for: action).fields.map { field in
      var row = Row(
        field: field, editor: LineEditor(),
        choices: choices(for: field, of: file, in: circumstances))
      let text = suggestion(for: field, action: action, file: file, by: person, in: circumstances)
      row.editor = LineEditor(language.offered(text, in: field), multiline: row.isMultiline)
      return row
    }
    offered = rows.map(\.editor.text)
    // The day of the fact is offered filled in, and seldom changed: one begins with the first empty field.
    focus = rows.firstIndex { $0.field.isRequired && $0.editor.isEmpty } ?? rows.count
  }

  var isDirty: Bool { rows.map(\.editor.text) != offered }
  /// The fields that are not as they were offered.
  var changes: [String: String] {
    var changes: [String: String] = [:]
    for (row, text) in zip(rows, offered) where row.editor.text != text {
      changes[row.field.name] = row.editor.text
    }
    return changes
  }
  var isOnSubmit: Bool { focus == rows.count }

  mutating func move(_ step: Int) { focus = max(0, min(rows.count, focus + step)) }

  mutating func withFocused(_ change: (inout Row) -> Void) {
    guard rows.indices.contains(focus) else { return }
    change(&rows[focus])
    rows[focus].problems = []
  }

  /// What is handed on: every field that is not empty, days in their full form.
  func values(today: Day) -> [String: FieldValue] {
    var values: [String: FieldValue] = [:]
    for row in rows where !row.editor.isEmpty {
      var text = row.editor.text
      if case .day = row.field.type, let day = DayWords.day(text, today: today) { text = day.description }
      values[row.field.name] = .text(text)
    }
    return values
  }

  /// Sorts refusals to their fields, and shows the first of them.
  mutating func take(_ refusals: [Refusal]) {
    self.refusals = []
    for index in rows.indices { rows[index].problems = [] }
    for refusal in refusals {
      if let name = refusal.fieldName, let index = rows.firstIndex(where: { $0.field.name == name }) {
        rows[index].problems.append(refusal)
      } else {
        self.refusals.append(refusal)
      }
    }
    if let index = rows.firstIndex(where: { !$0.problems.isEmpty }) {
      focus = index
    } else if refusals.contains(where: \.isSoft),
      let index = rows.firstIndex(where: { $0.field.name == "reason" })
    {
      focus = index
    }
  }
}

extension Action {
  /// Whether a field left empty stays as the case has it.
  var keepsWhatIsEmpty: Bool { self == .resubmitFiling || self == .resubmitClaim }
}

extension Refusal {
  /// The field it is about: `roster[3].residentID` belongs to `roster`.
  var fieldName: String? { fieldPlace?.split(separator: "[").first.map(String.init) }

  /// The field or the cell of a table it is about.
  var fieldPlace: String? {
    switch reason {
    case .fieldMissing(let name), .fieldUnknown(let name), .fieldUnreadable(let name, _, _),
      .textTooLong(let name, _), .personalNumberInText(let name, _):
      name
    default: nil
    }
  }

  var isMissingField: Bool { if case .fieldMissing = reason { true } else { false } }
}
