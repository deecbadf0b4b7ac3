import CaseWording
import Terminal

/// What only a person can find out about a terminal, by trying it: whether the input method's window stands at the caret,
/// whether pasted text comes marked, whether a copy reaches the clipboard, whether Esc is held back.
///
/// A value, like the desk: events go in, and a frame shows what is to be done next.
public struct TerminalTrial: Sendable {
  public enum Check: String, CaseIterable, Sendable {
    case inputMethod = "input-method"
    case paste = "try-paste"
    case clipboard = "try-copy"
    case escape = "try-escape"
  }

  public enum Finding: String, Sendable { case untried, fine, wrong }

  enum Step: Int, Sendable { case inputMethod, paste, escape, over }

  /// What the trial asks of whoever owns the terminal.
  enum Wish: Equatable, Sendable {
    case nothing
    case copy(String)
    case leave
  }

  private(set) var step = Step.inputMethod
  private(set) var editor = LineEditor()
  private(set) var findings: [Check: Finding] = [:]
  private var hasEscaped = false
  var size: (rows: Int, columns: Int)
  var widths: DisplayWidth
  let language: Language

  init(_ language: Language, size: (rows: Int, columns: Int), widths: DisplayWidth) {
    self.language = language
    self.size = size
    self.widths = widths
  }

  /// What is sent to the clipboard and asked back.
  static let word = "案卷台 7421"

  public func finding(_ check: Check) -> Finding { findings[check] ?? .untried }

  mutating func receive(_ event: Event) -> Wish {
    switch event {
    case .resize(let rows, let columns): size = (rows, columns)
    case .measured(let ambiguous): widths = DisplayWidth(ambiguous: ambiguous)
    case .terminate: return .leave
    case .paste(let text): take(pasted: text)
    case .key(let key): return press(key)
    default: break
    }
    return .nothing
  }

  private mutating func press(_ key: Key) -> Wish {
    // Whatever is being tried: the way on, the way to say that it went wrong, the way out.
    switch key {
    case .enter: return goOn(isFine: true)
    case .function(2): return goOn(isFine: false)
    case .control("q"), .control("c"): return .leave
    default: break
    }
    switch step {
    case .inputMethod: editor.edit(key)
    case .paste:
      editor.edit(key)
      // It came letter by letter, as if somebody had typed it.
      if editor.text.contains(Self.word) {
        findings[.paste] = .wrong
        findings[.clipboard] = .fine
      }
    case .escape:
      if key == .escape {
        hasEscaped = true
      } else if key == .alt("j") {
        findings[.escape] = .wrong
      } else if hasEscaped, key.narrowed == .character("j") {
        findings[.escape] = .fine
      }
    case .over: break
    }
    return .nothing
  }

  private mutating func take(pasted text: String) {
    editor.insert(text)
    guard step == .paste else { return }
    findings[.paste] = .fine
    findings[.clipboard] = text.contains(Self.word) ? .fine : .wrong
  }

  /// - Parameter isFine: what the person says of what was tried.
  private mutating func goOn(isFine: Bool) -> Wish {
    switch step {
    case .inputMethod:
      if !isFine {
        findings[.inputMethod] = .wrong
      } else if editor.text.unicodeScalars.contains(where: \.properties.isIdeographic) {
        findings[.inputMethod] = .fine
      }
      step = .paste
      editor = LineEditor()
      return .copy(Self.word)
    case .paste:
      if !isFine, findings[.paste] == nil { findings[.clipboard] = .wrong }
      step = .escape
      editor = LineEditor()
    case .escape:
      if !isFine { findings[.escape] = .wrong }
      step = .over
    case .over: return .leave
    }
    return .nothing
  }
}

extension TerminalTrial {
  /// Tries everything with whoever sits there; what was left out stays untried.
  public static func run(on screen: Screen, _ language: Language, _ widths: DisplayWidth) -> TerminalTrial {
    var trial = TerminalTrial(language, size: screen.size, widths: widths)
    while true {
      screen.draw(trial.frame())
      switch trial.receive(screen.nextEvent()) {
      case .nothing: break
      case .copy(let text): screen.copy(text)
      case .leave: return trial
      }
    }
  }
}
