import CaseConsole
import CaseDomain
import CaseStorage
import CaseWording
import Glibc
import Terminal

private let phrases = CommandPhrases.current

/// The desk on this terminal.
enum Console {
  /// Says at once that there is no terminal, before a store is read or made.
  static func demandTerminal() throws(Halt) {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
      throw Halt(.terminalUnsuitable, phrases.cannotStartScreen(phrases.remedy(.notATerminal(.input))))
    }
  }

  static func open(_ session: Session, _ settings: DeskSettings) throws(Halt) {
    let screen: Screen
    do throws(ScreenError) {
      screen = try Screen(settings.screen)
    } catch {
      throw Halt(.terminalUnsuitable, phrases.cannotStartScreen(phrases.remedy(error)))
    }
    let ending = Desk(StoreSource(session), language: phrases.language, settings: settings).run(
      on: screen, saying: SettingsPlace.complaints(phrases.language))
    screen.stop()
    if let fallback = screen.localeFallback { Output.complain(phrases.localeFallback(fallback.requested)) }
    if case .terminated(let signal) = ending { screen.die(of: signal) }
  }
}
