import CaseDomain
import CaseWording
import Pinyin

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
