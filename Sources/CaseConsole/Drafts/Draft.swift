import CaseDomain

/// A form that was not handed on: what was typed into it, and where one stood.
///
/// It holds what a person typed and nothing else: fields left as they were offered are offered anew.
public struct Draft: Hashable, Sendable {
  /// One draft is kept for each act on each case.
  public struct Place: Hashable, Sendable {
    public let action: Action
    /// Nil for a case that is only being filed, and for what concerns the office.
    public let caseID: CaseID?

    public init(_ action: Action, _ caseID: CaseID?) {
      self.action = action
      self.caseID = caseID
    }
  }

  public let place: Place
  /// The name of the attempt: a form that was recorded, and whose answer was lost, records nothing a second time.
  public let operation: OperationID
  /// The revision of the case that was on the screen.
  public let revision: Int?
  /// What stands in the fields that were changed, by their names.
  public var texts: [String: String]
  /// The field in hand; nil in the row that submits.
  public var focus: String?
  /// How many Unicode scalars stand before the caret. Not characters: what is typed one after the other may join.
  public var caret: Int

  public init(
    _ place: Place, operation: OperationID, revision: Int?, texts: [String: String] = [:],
    focus: String? = nil, caret: Int = 0
  ) {
    self.place = place
    self.operation = operation
    self.revision = revision
    self.texts = texts
    self.focus = focus
    self.caret = caret
  }
}

extension FormModel {
  var place: Draft.Place { Draft.Place(action, caseID) }

  /// What is worth keeping of it; nil while nothing was changed, and of a form for many cases, which is nothing without
  /// the marks it was opened on.
  var draft: Draft? {
    isDirty && targets.isEmpty ? draftAsItStands : nil
  }

  var draftAsItStands: Draft {
    let inHand = rows.indices.contains(focus) ? rows[focus] : nil
    return Draft(
      place, operation: operation, revision: revision, texts: changes, focus: inHand?.field.name,
      caret: inHand?.editor.scalarsBeforeCaret ?? 0)
  }

  /// The form as it was left, on what the case is now.
  func restored(_ draft: Draft) -> FormModel {
    var form = self
    form.operation = draft.operation
    for index in form.rows.indices {
      guard let text = draft.texts[form.rows[index].field.name] else { continue }
      // Typed anew, not copied: a file that somebody has tampered with brings no control characters in.
      form.rows[index].editor = LineEditor("", multiline: rows[index].isMultiline)
      form.rows[index].editor.insert(text)
    }
    form.focus = form.rows.firstIndex { $0.field.name == draft.focus } ?? form.rows.count
    form.withFocused { $0.editor.placeCaret(afterScalars: draft.caret) }
    return form
  }
}
