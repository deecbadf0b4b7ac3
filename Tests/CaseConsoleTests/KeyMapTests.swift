import CaseWording
import Terminal
import TestSupport
import Testing

@testable import CaseConsole

@Suite struct KeyMapTests {
  @Test(arguments: [("keys.zh-CN", Language.chinese), ("keys", .english)])
  func `the page of keys is the table's`(name: String, language: Language) throws {
    let path = RepositoryFiles.root + "/docs/\(name).md"
    let page = KeyMap.standard.markdown(in: language)
    guard !RepositoryFiles.isRecording else { return try RepositoryFiles.write(page, to: path) }
    #expect(try RepositoryFiles.read(path) == page)
  }

  @Test(arguments: DeskContext.allCases)
  func `no key means two things in one place`(context: DeskContext) {
    let keys = KeyMap.standard.rows(in: context).flatMap(\.keys)
    #expect(Set(keys).count == keys.count)
  }

  @Test(arguments: DeskContext.allCases)
  func `whatever is done by a letter is done by a key no input method takes`(context: DeskContext) {
    for row in KeyMap.standard.rows(in: context) {
      let safe = row.keys.filter { key in
        if case .character(let character) = key { "123456789".contains(character) } else { true }
      }
      #expect(!safe.isEmpty, "\(row.command) in \(context)")
      // A verb, unlike a movement, has a function key, a chord, a digit, or a key with its own name.
      for key in safe {
        if case .control(let character) = key { #expect(!"bcv".contains(character), "\(row.command)") }
        #expect(key != .function(11))
      }
    }
  }

  @Test(arguments: DeskContext.allCases)
  func `every row can be given other keys, which then act and nothing else does`(context: DeskContext) {
    for row in KeyMap.standard.rows(in: context) where row.command != .number {
      let free = Key.function(20)
      let (map, faults) = KeyMap.standard.remapped(by: [
        KeyRemap(context: context, command: row.command, keys: [free], line: 1)
      ])
      #expect(faults.isEmpty, "\(row.command)")
      #expect(map.command(for: free, in: context) == row.command)
      #expect(row.keys.allSatisfy { map.command(for: $0, in: context) == nil }, "\(row.command)")
    }
  }

  @Test(arguments: DeskContext.allCases)
  func `a key that is taken is refused, whichever row it belongs to`(context: DeskContext) {
    let rows = KeyMap.standard.rows(in: context)
    for (row, other) in zip(rows, rows.dropFirst())
    where row.command != .number && row.command != other.command {
      guard let taken = other.keys.first(where: \.isChord) else { continue }
      let (map, faults) = KeyMap.standard.remapped(by: [
        KeyRemap(context: context, command: row.command, keys: [taken], line: 1)
      ])
      #expect(faults.map(\.reason) == [.taken(taken, by: other.command)])
      #expect(map.command(for: taken, in: context) == other.command)
    }
  }

  @Test(arguments: DeskContext.allCases)
  func `every place has a way out on its key bar`(context: DeskContext) {
    let ways: Set<DeskCommand> = [.back, .no, .quit]
    #expect(KeyMap.standard.bar(context).contains { ways.contains($0.command) })
  }

  @Test func `the way out stays on the bar of the smallest window, in both languages`() throws {
    for language in Language.allCases {
      var sitting = Sitting(
        MemorySource(try SampleWorklist.desk()), language, rows: 16, columns: 60)
      #expect(sitting.keyBar.contains("q " + language.say("退出", "quit")))
      for _ in sitting.desk.worklist.shown {
        sitting.press(.enter)
        #expect(sitting.keyBar.contains("Esc " + language.say("返回", "back")))
        #expect(sitting.keyBar.contains("Enter "))
        sitting.press(.escape, "j")
      }
    }
  }
}
