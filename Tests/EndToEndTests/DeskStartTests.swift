import ArgumentParser
import Testing

@testable import casedesk

@Suite("The words of a plain start, read without the parser")
struct DeskStartTests {
  @Test(
    "mean what the parser takes them for",
    arguments: [
      [], ["--store", "there"], ["--store=there", "--as", "li-min", "--lang", "en"], ["--store", ""],
      ["--store", "here", "--store", "there"], ["--now", "2025-06-03T09:00:00+08:00"],
      ["--theme", "mono", "--ascii", "--mouse", "--grace", "5", "--linear"], ["--grace=0"],
      ["--as=a=b", "--theme=light"],
    ] as [[String]])
  func sameAsParser(words: [String]) throws {
    let desk = try #require(try CaseDesk.parseAsRoot(words) as? CaseDesk)
    #expect(DeskStart(words: words) == DeskStart(session: desk.global.start, look: desk.look.asked))
  }

  @Test(
    "are left to the parser where they are more, or wrong",
    arguments: [
      ["list"], ["--store", "there", "list"], ["--help"], ["-h"], ["--version"], ["--"], ["--sto", "there"],
      ["--store"], ["--store="], ["--store", "--as"], ["--lang", "fr"], ["--now", "yesterday"],
      ["--theme", "pink"],
      ["--grace", "x"], ["--grace", "601"], ["--ascii=1"], ["--generate-completion-script"],
    ] as [[String]])
  func leftToParser(words: [String]) {
    #expect(DeskStart(words: words) == nil)
  }

  @Test("are all that the parser takes for the desk")
  func complete() {
    let own = Set(DeskStart.valued.map(\.name) + DeskStart.plain.map(\.name))
    let offered = CaseDesk.helpMessage().split { !($0.isLetter && $0.isASCII || $0 == "-") }.map(String.init)
      .filter { $0.hasPrefix("--") }
    #expect(Set(offered).subtracting(["--help", "--version"]) == own)
  }
}
