import CaseDomain
import CaseWording
import Pinyin

/// The rows in which the words stand, by letter or by sound, as the worklist's own search finds them.
///
/// - Parameter name: what a member of the staff is called.
public func matching(
  _ words: String, in rows: [WorklistRow], _ language: Language, name: (PersonID) -> String
) -> [WorklistRow] {
  let sought = SoundedQuery(words)
  guard !sought.isEmpty else { return rows }
  var search = WorklistSearch()
  return rows.filter { sought.matches(search.text(of: $0, assignee: $0.assignee.map(name) ?? "", language)) }
}

/// What can be looked for in the rows of a worklist, each row made ready when it is first looked at.
struct WorklistSearch: Sendable {
  private struct Entry: Sendable {
    var revision: Int
    var language: Language
    var text: SoundedText
  }

  private var entries: [CaseID: Entry] = [:]

  mutating func text(of row: WorklistRow, assignee: String, _ language: Language) -> SoundedText {
    if let entry = entries[row.id], entry.revision == row.revision, entry.language == language {
      return entry.text
    }
    let words = [row.searchText, language.name(row.stage), language.name(row.trainingType), assignee]
    // A separator that nobody types keeps a word from running over the end of a column.
    let text = SoundedText(words.joined(separator: "\u{1F}"))
    entries[row.id] = Entry(revision: row.revision, language: language, text: text)
    return text
  }
}
