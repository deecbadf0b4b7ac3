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
