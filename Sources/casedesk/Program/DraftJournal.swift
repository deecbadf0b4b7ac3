import CaseConsole
import CaseDomain
import JSONText

/// What a draft's file says: a first line that names the form, then one line an edit.
///
/// An edit says after how many scalars of a field how many were cut and what was put there, so that a key pressed in a
/// long text is still a short line. A last line that was not written whole is as if it were not there.
enum DraftJournal {
  private static let format = "casedesk-draft-1"

  /// The file of a draft from which no edit is known.
  static func beginning(_ draft: Draft) -> [UInt8] {
    let first = JSONValue.object(skippingNil: [
      "format": .string(format), "action": .string(draft.place.action.rawValue),
      "case": draft.place.caseID.map { .string($0.text) }, "operation": .string(draft.operation.text),
      "revision": draft.revision.map(JSONValue.number),
    ])
    let empty = Draft(draft.place, operation: draft.operation, revision: draft.revision)
    return line(first) + lines(from: empty, to: draft)
  }

  /// The edits that lead from one state to the next, and where the caret stands after them.
  static func lines(from old: Draft, to new: Draft) -> [UInt8] {
    var bytes: [UInt8] = []
    for name in old.texts.keys.sorted() where new.texts[name] == nil {
      bytes += line(["field": .string(name), "gone": true])
    }
    for (name, text) in new.texts.sorted(by: { $0.key < $1.key }) where old.texts[name] != text {
      let splice = splice(Array((old.texts[name] ?? "").unicodeScalars), Array(text.unicodeScalars))
      bytes += line([
        "field": .string(name), "at": .number(splice.at), "cut": .number(splice.cut),
        "put": .string(splice.put),
      ])
    }
    return bytes
      + line(.object(skippingNil: ["focus": new.focus.map(JSONValue.string), "caret": .number(new.caret)]))
  }

  private static func splice(
    _ old: [Unicode.Scalar], _ new: [Unicode.Scalar]
  ) -> (at: Int, cut: Int, put: String) {
    let shorter = min(old.count, new.count)
    var start = 0
    while start < shorter, old[start] == new[start] { start += 1 }
    var end = 0
    while end < shorter - start, old[old.count - 1 - end] == new[new.count - 1 - end] { end += 1 }
    return (start, old.count - start - end, string(new[start..<(new.count - end)]))
  }

  private static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  private static func line(_ value: JSONValue) -> [UInt8] { value.compact() + [0x0A] }

  /// Nil for what is no draft. Edits are taken as far as they can be read.
  static func read(_ bytes: [UInt8]) -> Draft? {
    let lines = bytes.split(separator: 0x0A)
    guard let first = lines.first.flatMap({ try? JSONValue.parse($0) }), first["format"]?.string == format,
      let action = first["action"]?.string.flatMap(Action.init(rawValue:)),
      let operation = first["operation"]?.string
    else { return nil }
    var draft = Draft(
      Draft.Place(action, first["case"]?.string.map { CaseID($0) }), operation: OperationID(operation),
      revision: first["revision"]?.number)
    for line in lines.dropFirst() {
      guard let edit = try? JSONValue.parse(line), apply(edit, to: &draft) else { break }
    }
    return draft
  }

  private static func apply(_ edit: JSONValue, to draft: inout Draft) -> Bool {
    guard let name = edit["field"]?.string else {
      guard let caret = edit["caret"]?.number else { return false }
      draft.focus = edit["focus"]?.string
      draft.caret = caret
      return true
    }
    if edit["gone"]?.bool == true {
      draft.texts[name] = nil
      return true
    }
    var scalars = Array((draft.texts[name] ?? "").unicodeScalars)
    guard let at = edit["at"]?.number, let cut = edit["cut"]?.number, let put = edit["put"]?.string,
      at >= 0, cut >= 0, at <= scalars.count, cut <= scalars.count - at
    else { return false }
    scalars.replaceSubrange(at..<(at + cut), with: put.unicodeScalars)
    draft.texts[name] = string(scalars)
    return true
  }
}
