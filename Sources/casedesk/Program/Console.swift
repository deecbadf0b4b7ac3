import CaseConsole
import CaseDomain
import CaseStorage
import CaseWording
import Glibc
import Terminal

private let phrases = CommandPhrases.current

/// The desk on this terminal.
enum Console {
  /// Says at once that there is no terminal, before a store is read or made. Line by line none is needed.
  static func demandTerminal(_ settings: DeskSettings) throws(Halt) {
    guard settings.linear != .always else { return }
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
      throw Halt(.terminalUnsuitable, phrases.cannotStartScreen(phrases.remedy(.notATerminal(.input))))
    }
  }

  static func open(_ session: Session, _ settings: DeskSettings) throws(Halt) {
    if settings.linear == .always { return try converse(session, settings) }
    let profile = TerminalProfile()
    var settings = settings
    settings.rememberedWidth = profile.ambiguous
    settings.isNewTerminal = !profile.isKnown
    let screen: Screen
    do throws(ScreenError) {
      screen = try Screen(settings.screen)
    } catch {
      if settings.linear == .auto, error.isAboutTheTerminalType { return try converse(session, settings) }
      throw Halt(.terminalUnsuitable, phrases.cannotStartScreen(phrases.remedy(error)))
    }
    let source = StoreSource(session)
    let ending = Desk(source, language: phrases.language, settings: settings).run(
      on: screen, saying: SettingsPlace.complaints(phrases.language)
    ) { profile.keep($0) }
    profile.keep(nil)
    screen.stop()
    if let fallback = screen.localeFallback { Output.complain(phrases.localeFallback(fallback.requested)) }
    if case .terminated(let signal) = ending { screen.die(of: signal) }
    if let failure = source.failure { throw failure }
  }

  private static func converse(_ session: Session, _ settings: DeskSettings) throws(Halt) {
    while try session.readOn(atMost: .max) {}
    session.keepGlimpseAlways()
    var desk = LinearDesk(
      StoreSource(session), language: phrases.language, settings: settings, with: LineTerminal())
    desk.run(saying: SettingsPlace.complaints(phrases.language))
  }
}

extension ScreenError {
  /// Whether another way of talking than a screen would do.
  fileprivate var isAboutTheTerminalType: Bool {
    switch self {
    case .terminalTypeMissing, .terminalTypeUnknown, .terminalTooPlain: true
    case .notATerminal, .noUnicodeLocale, .alreadyStarted, .modesRefused: false
    }
  }
}
