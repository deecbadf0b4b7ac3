import ArgumentParser
import CaseDomain
import CaseWording

private let phrases = CommandPhrases.current

/// `--as-of` and `--known-at`: what was true on a day, by what had been recorded on another.
struct AnotherDay: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      phrases.say("某日日终时的样子；将来的日期为预演", "As it stood at the end of that day; a day to come is a rehearsal"),
      valueName: "DAY"))
  var asOf: String?

  @Option(
    help: ArgumentHelp(
      phrases.say(
        "依据到某日日终已记入的内容；不写则与 --as-of 同日",
        "By what had been recorded at the end of that day; that of --as-of where it is left out"),
      valueName: "DAY"))
  var knownAt: String?

  /// The circumstances asked for, and the line that says so; those of today, and none, where nothing was asked.
  func view(of present: Circumstances) throws(Halt) -> (circumstances: Circumstances, says: String?) {
    guard let text = asOf ?? knownAt else { return (present, nil) }
    guard let day = Day(text) else { throw Halt(.usage, phrases.dayUnreadable(text)) }
    guard day <= present.today.advanced(by: Circumstances.furthestRehearsal) else {
      throw Halt(.usage, phrases.dayTooFar(text))
    }
    var known = day
    if let knownAt {
      guard let day = Day(knownAt) else { throw Halt(.usage, phrases.dayUnreadable(knownAt)) }
      known = day
    }
    return (
      present.on(day, knownAt: known),
      phrases.language.anotherDay(day, knownAt: known, today: present.today)
    )
  }
}
