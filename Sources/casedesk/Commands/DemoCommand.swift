import ArgumentParser
import CaseDomain
import CasePapers
import CaseStorage
import CaseWording
import Glibc

private let phrases = CommandPhrases.current

struct DemoCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: phrases.say("在新建的演练库上打开演示数据", "The console on a fresh training store of demonstration data"))

  @OptionGroup var global: GlobalOptions
  @OptionGroup var look: ConsoleOptions

  @Flag(help: ArgumentHelp(phrases.say("只备好案卷库，不开界面", "Only fill the store, for scripts")))
  var noConsole = false

  /// The day on which the demonstration stands.
  static let day = Day(year: 2025, month: 9, day: 24) ?? Day(ordinal: 20_355)

  func carryOut() throws(Halt) {
    if !noConsole { try Console.demandTerminal(look.asked.settings) }
    let path = try directory()
    let store = try DemoCommand.fill(path)
    let session = try Session(store, person: global.person, now: global.now)
    if noConsole {
      while store.keepGlimpse(in: session.circumstances, atMost: .max) {}
      store.keepFirstRows(session.circumstances)
      Output.line(phrases.demoFilled(path, cases: store.office.cases.count, day: DemoCommand.day))
    } else {
      try Console.open(session, look.asked.settings)
      if global.store == nil { Output.line(phrases.demoKept(path)) }
    }
  }

  /// `--store`, or a directory of its own that nobody has to name.
  private func directory() throws(Halt) -> String {
    if let named = global.store { return named }
    var template = Array("/tmp/casedesk-demo-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw Halt(.storeUnwritable, phrases.unreadable("/tmp", phrases.systemReason(errno)))
    }
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  static func fill(_ path: String) throws(Halt) -> CaseStore {
    let folder = try SharedFiles.path("demo")
    let start = Moment(Day(year: 2025, month: 4, day: 22) ?? day, hour: 8)
    let store = try NewStore.make(at: path, training: true, now: start, administrator: "admin")
    for name in SharedFiles.names(in: folder) where name.hasSuffix(".json") {
      let paper: OrderFile
      let bytes = try SharedFiles.read(folder + "/" + name)
      do throws(PaperFault) {
        paper = try OrderFile.read(bytes, named: name)
      } catch {
        throw Halt(error)
      }
      _ = try Importing(try Session(store, person: "admin", now: nil)).carryOut(.orders(paper), named: name)
    }
    do throws(StoreFault) {
      try store.moveClock(
        to: Moment(day, hour: 9), by: PersonID("admin"), operation: OperationID(Surroundings.randomName()))
    } catch {
      throw Halt(error)
    }
    return store
  }
}
