import ArgumentParser
import CaseDomain
import CaseStorage
import CaseWording

private let phrases = CommandPhrases.current

struct InitCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: phrases.say("新建案卷库", "Make a new store"),
    discussion: phrases.say(
      "建库人登记为管理员；再由管理员用 import 登记人员、机构与师资。演练库每一屏都标明“演练”，时钟可调。",
      "Whoever makes it becomes its administrator, who then enters staff, institutions and teachers with import. A "
        + "training store says so on every screen, and its clock can be set."))

  @OptionGroup var global: GlobalOptions

  @Flag(help: ArgumentHelp(phrases.say("建演练库", "Make a training store")))
  var training = false

  func carryOut() throws(Halt) {
    if !training {
      if global.person != nil { throw Halt(.notPermitted, phrases.onlyTraining("--as")) }
      if global.now != nil { throw Halt(.notPermitted, phrases.onlyTraining("--now")) }
    }
    let path = Surroundings.storePath(global.store)
    let store = try NewStore.make(
      at: path, training: training, now: global.now.flatMap { Moment($0) } ?? Surroundings.now,
      administrator: global.person)
    Output.line(phrases.created(path, training: training))
    Output.lines(phrases.language.stepsBeforeFirstCase(Preparation(store.office.registry)))
  }
}

/// Makes a store with the working days and policies that come with the program, and its first administrator.
enum NewStore {
  static func make(at path: String, training: Bool, now: Moment, administrator: String?) throws(Halt)
    -> CaseStore
  {
    let person = StaffMember(
      id: PersonID(administrator ?? "admin"), name: Surroundings.accountName, centre: nil, roles: [.admin],
      uids: [Surroundings.uid])
    let registry = try Foundations.registry(administrator: person)
    do throws(StoreFault) {
      return try CaseStore.create(
        at: path, training: training ? now : nil, registry: registry, by: person.name, at: now)
    } catch {
      throw Halt(error)
    }
  }
}
