import Glibc
import Terminal

/// A field, and below it the events that came, newest first.
struct Desk {
  private let screen: Screen
  private var text: String
  private var caret: Int
  private var news: [String] = []
  private var frames = 0

  init(on screen: Screen, text: String) {
    self.screen = screen
    self.text = text
    caret = text.count
  }

  mutating func run() {
    if let fallback = screen.localeFallback { news.append("locale \(fallback.requested)") }
    while true {
      if !screen.hasPendingInput { draw() }
      let event = screen.nextEvent()
      // The same frame again, many times: nobody should see a thing.
      if event == .key(.control("n")) {
        for _ in 0..<100 { draw() }
        continue
      }
      news.insert("\(event)", at: 0)
      switch event {
      case .key(.control("q")): return
      case .key(.control("z")): screen.suspend()
      case .key(.control("x")): exit(7)
      case .key(.control("o")): screen.setMouse(!screen.isMouseOn)
      case .key(.control("e")): runChild()
      case .key(.control("w")): watch()
      case .key(.control("l")): while true { sleep(1_000) }
      case .key(.control("t")):
        let nothing: [Int] = []
        print(nothing[frames])
      case .key(.character(let character)):
        text.insert(character, at: text.index(text.startIndex, offsetBy: caret))
        caret += 1
      case .key(.left): caret = max(0, caret - 1)
      case .key(.right): caret = min(text.count, caret + 1)
      case .key(.backspace):
        if caret > 0 {
          caret -= 1
          text.remove(at: text.index(text.startIndex, offsetBy: caret))
        }
      case .terminate(let signal):
        screen.stop()
        print("draft kept: \(text)")
        screen.die(of: signal)
      default: break
      }
    }
  }

  private mutating func draw() {
    frames += 1
    var frame = Frame(rows: screen.size.rows, columns: screen.size.columns)
    frame.put("TerminalProbe 探针 \(frame.rows)×\(frame.columns)", row: 0, column: 0, style: .bold)
    let field = frame.put("字段：", row: 1, column: 0, style: Style(.red))
    frame.put(text, row: 1, column: field, maxWidth: frame.columns - field)
    frame.cursor = Position(row: 1, column: field + frame.widths.width(of: text.prefix(caret)))
    for (index, line) in news.prefix(max(0, frame.rows - 3)).enumerated() {
      frame.put(line, row: 2 + index, column: 0, maxWidth: frame.columns)
    }
    frame.put("— 就绪 —", row: frame.rows - 1, column: 0, style: .reversed)
    screen.draw(frame)
  }

  private mutating func runChild() {
    do {
      let status = try screen.run([
        "/bin/sh", "-c", "echo child has the terminal; read answer; echo child heard $answer",
      ])
      news.insert("child \(status)", at: 0)
    } catch {
      news.insert("\(error)", at: 0)
    }
  }

  /// Waits for a descriptor that is ready, then for nothing.
  private mutating func watch() {
    var ends: [Int32] = [0, 0]
    pipe(&ends)
    write(ends[1], "x", 1)
    let ready = screen.nextEvent(watching: [ends[0]]) == .readable(ends[0])
    var byte: UInt8 = 0
    read(ends[0], &byte, 1)
    let silent = screen.nextEvent(watching: [ends[0]], within: .milliseconds(1)) == .deadline
    news.insert("readable \(ready), deadline \(silent)", at: 0)
    close(ends[0])
    close(ends[1])
  }
}
