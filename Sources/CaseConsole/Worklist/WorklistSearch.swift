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
  let list = Worklist(kept: rows)
  search.prepare(list, language, registry: 0, name: name)
  return search.slots(rows.indices.map { Int32($0) }, meeting: sought).map { rows[Int($0)] }
}

/// What can be looked for in the rows of a worklist, each row made ready once, by its slot.
///
/// What many rows have in common, such as the institution, is read once for all of them with each key that is typed.
struct WorklistSearch: Sendable {
  private struct Entry: Sendable {
    /// Of the row it was made of.
    var edit: Int32
    /// Number and title, which hardly two rows share.
    var own: SoundedText
    /// Institution, trade, centre, assignee, stage and type, as numbers of `common`.
    var shared: Shared
  }

  private struct Shared: Sendable {
    var institution: Int32
    var trade: Int32
    var centre: Int32
    var assignee: Int32
    var stage: Int32
    var type: Int32
  }

  private var entries: [Entry] = []
  private var common: [SoundedText] = []
  private var numbers: [String: Int32] = [:]
  private var language: Language?
  private var registry = -1
  private var version = -1

  /// Makes rows ready that are not yet, or no longer: at most so many of those that were never looked at.
  ///
  /// - Parameters:
  ///   - registry: changes with the names that rows are found by.
  ///   - name: what a member of the staff is called.
  mutating func prepare(
    _ list: Worklist, _ language: Language, registry: Int, atMost count: Int = .max,
    name: (PersonID) -> String
  ) {
    let rows = list.slots
    if language != self.language || registry != self.registry {
      (entries, common, numbers) = ([], [], [:])
      (self.language, self.registry) = (language, registry)
    }
    if version != list.version {
      version = list.version
      for slot in entries.indices where entries[slot].edit != list.edits[slot] {
        entries[slot] = entry(rows[slot], list.edits[slot], language, name)
      }
    }
    let end = entries.count + min(count, rows.count - entries.count)
    for slot in entries.count..<end {
      entries.append(entry(rows[slot], list.edits[slot], language, name))
    }
  }

  func isReady(_ list: Worklist, _ language: Language, registry: Int) -> Bool {
    entries.count == list.slots.count && (entries.isEmpty || language == self.language)
      && (entries.isEmpty || registry == self.registry)
  }

  private mutating func entry(
    _ row: WorklistRow, _ edit: Int32, _ language: Language, _ name: (PersonID) -> String
  ) -> Entry {
    Entry(
      edit: edit, own: Self.text([row.id.text, row.title]),
      shared: Shared(
        institution: number(row.institution, []), trade: number(row.occupation, []),
        centre: number(row.centre.text, []),
        assignee: number(row.assignee?.text ?? "", [row.assignee.map(name) ?? ""]),
        stage: number(row.stage.rawValue, [language.name(row.stage)]),
        type: number(row.trainingType.rawValue, [language.name(row.trainingType)])))
  }

  private mutating func number(_ key: String, _ names: [String]) -> Int32 {
    if let number = numbers[key] { return number }
    let number = Int32(common.count)
    common.append(Self.text([key] + names))
    numbers[key] = number
    return number
  }

  /// A separator that nobody types keeps a word from running over the end of a column.
  private static func text(_ words: [String]) -> SoundedText {
    SoundedText(words.joined(separator: "\u{1F}").lowercased())
  }

  /// Those of the slots in whose rows every word stands somewhere. All rows have to be ready.
  func slots(_ slots: [Int32], meeting query: SoundedQuery) -> [Int32] {
    let met = (0..<query.wordCount).map { word in common.map { query.meets(word, $0) } }
    return slots.filter { slot in
      let entry = entries[Int(slot)]
      let shared = entry.shared
      for word in met.indices {
        let met = met[word]
        if met[Int(shared.institution)] || met[Int(shared.trade)] || met[Int(shared.centre)]
          || met[Int(shared.assignee)] || met[Int(shared.stage)] || met[Int(shared.type)]
        {
          continue
        }
        guard query.meets(word, entry.own) else { return false }
      }
      return true
    }
  }
}
