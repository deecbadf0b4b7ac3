import ArgumentParser
import CaseDomain
import CaseWording

private let phrases = CommandPhrases.current

/// What every command takes.
struct GlobalOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      phrases.say("案卷库目录（或 $CASEDESK_STORE）", "The store's directory (or $CASEDESK_STORE)"), valueName: "DIR")
  )
  var store: String?

  @Option(
    name: .long,
    help: ArgumentHelp(phrases.say("界面语言：zh 或 en", "Language: zh or en"), valueName: "zh|en"))
  var lang: String?

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      phrases.say("以某人的身份（仅演练库）", "Act as this person (training stores only)"), valueName: "PERSON"))
  var person: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      phrases.say("当前时刻（仅演练库）", "The present moment (training stores only)"), valueName: "ISO-8601"))
  var now: String?

  func validate() throws {
    if let lang, Language(rawValue: lang) == nil {
      throw ValidationError(phrases.choiceUnknown(lang, Language.allCases.map(\.rawValue)))
    }
    if let now, Moment(now) == nil { throw ValidationError(phrases.momentUnreadable(now)) }
  }

  var start: SessionStart { SessionStart(store: store, person: person, now: now) }
}
