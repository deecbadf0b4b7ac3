import Glibc
import TestSupport
import Testing

/// P14: the next desk finds the top of its list as whoever recorded something left it.
@Suite("The first look at a list")
struct FirstLookTests {
  private let store: TestStore

  init() throws { store = try TestStore.demonstration() }

  private func kept() throws -> [UInt8] {
    try RepositoryFiles.bytes(store.path + "/derived/worklist.top")
  }

  /// What is kept is what would be made anew.
  private func expectRight(_ comment: Comment, at location: SourceLocation = #_sourceLocation) throws {
    let kept = try kept()
    try store.succeed("rebuild", "--as", "admin", at: location)
    #expect(try self.kept() == kept, comment, sourceLocation: location)
  }

  private func note(_ text: String, at desk: EmulatedTerminal) throws {
    desk.send(.enter)
    try desk.waitFor("下一步")
    try desk.openFromMenu("添加备注")
    desk.send(text: text)
    try desk.waitFor(text)
    desk.send(.control("s"))
    try desk.waitFor("已记入：添加备注")
  }

  @Test("it is there from the first start on, and after every command that recorded something")
  func commands() throws {
    try expectRight("filled")
    try store.succeed("act", "2025-0025", "add-note", "text=来电询问", "--as", "li-min")
    try expectRight("a note")
    try store.succeed("act", "2025-0065", "assign", "person=li-min", "--as", "zhou-ning")
    try expectRight("another has it")
    try store.succeed("act", "2025-0064", "withdraw", "request=机构书面申请", "--as", "yang-fan")
    try expectRight("a case came to its end")
    try store.succeed("import", TestStore.fixtures + "/import/office.json", "--as", "admin")
    try expectRight("the registry changed")
  }

  @Test("whoever leaves a desk leaves it right", arguments: [nil, SIGTERM, SIGHUP] as [Int32?])
  func leaving(_ signal: Int32?) throws {
    let desk = try store.desk(as: "li-min")
    try note("来电询问", at: desk)
    if let signal {
      desk.signal(signal)
      #expect(try desk.exitStatus() == .signalled(signal))
    } else {
      try desk.quit()
    }
    try expectRight("left")
  }

  @Test("where it lies, and cannot be written, everything else goes on")
  func unwritable() throws {
    let before = try kept()
    try #require(chmod(store.path + "/derived", 0o500) == 0)
    defer { chmod(store.path + "/derived", 0o700) }
    try store.succeed("act", "2025-0025", "add-note", "text=来电询问", "--as", "li-min")
    if getuid() != 0 { #expect(try kept() == before) }
    try store.desk(as: "li-min").quit()
    try store.succeed("verify")
  }
}
