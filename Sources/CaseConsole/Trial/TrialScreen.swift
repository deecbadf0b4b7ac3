import CaseWording
import Terminal

extension TerminalTrial {
  private func say(_ chinese: String, _ english: String) -> String { language.say(chinese, english) }

  func frame() -> Frame {
    var frame = Frame(rows: size.rows, columns: size.columns, widths: widths)
    let width = min(size.columns - 2, 76)
    guard width > 20, size.rows >= 12 else { return frame }
    frame.put(say(" 试一试这个终端", " Trying this terminal"), row: 0, column: 0, style: Theme.heading)
    var row = 2
    for line in instructions.flatMap({ widths.wrap($0, to: width) }) where row < size.rows - 6 {
      frame.put(line, row: row, column: 1)
      row += 1
    }
    if step == .inputMethod || step == .paste {
      frame.box(row: row, column: 1, height: 3, width: width, title: "")
      frame.put(editor, row: row + 1, column: 3, width: width - 4, style: Theme.title)
    }
    for (offset, check) in Check.allCases.enumerated() {
      let line = size.rows - Check.allCases.count - 2 + offset
      let pen = frame.put(
        " \(sign(finding(check))) ", row: line, column: 0,
        style: finding(check) == .wrong ? Theme.warning : Theme.good)
      frame.put(name(check), row: line, column: pen, style: Theme.dim)
    }
    frame.put(keys, row: size.rows - 1, column: 0, style: Theme.dim, maxWidth: size.columns)
    return frame
  }

  private func sign(_ finding: Finding) -> String {
    switch finding {
    case .untried: say("未试", "    ")
    case .fine: say("好  ", "ok  ")
    case .wrong: say("不好", "bad ")
    }
  }

  private var instructions: [String] {
    switch step {
    case .inputMethod:
      [
        say("一、输入法：打开输入法，在框里打几个汉字。", "1. Input method: turn it on, and type a few hanzi into the box."),
        say(
          "候选窗口应当紧挨着光标，光标应当紧跟在字后。是这样按 Enter，不是按 F2。",
          "Its window should stand at the caret, and the caret right behind the text. Enter if so, F2 if not."
        ),
      ]
    case .paste:
      [
        say(
          "二、剪贴板与粘贴：刚才已把“\(Self.word)”送往剪贴板，请粘贴到框里（Ctrl-Shift-V、右键或中键）。",
          "2. Clipboard and paste: “\(Self.word)” was sent to the clipboard. Paste it into the box (Ctrl-Shift-V, right or "
            + "middle button)."),
        say("看结果后按 Enter；什么也粘不出来按 F2。", "Enter goes on; F2 if nothing can be pasted."),
      ]
    case .escape:
      [
        say("三、Esc：按 Esc，紧接着快速按 j。", "3. Esc: press Esc, and at once j."),
        say("看下面的结果，按 Enter 结束。", "See the result below; Enter ends."),
      ]
    case .over:
      [say("试完了。按 Enter 回到检查结果。", "That was all. Enter goes back to the findings.")]
    }
  }

  private var keys: String {
    say(" Enter 好，下一项  F2 不好  Ctrl-Q 不试了", " Enter fine, next  F2 wrong  Ctrl-Q leaves")
  }

  /// What is looked at, and for a findings list.
  public func name(_ check: Check) -> String {
    switch check {
    case .inputMethod: say("输入法窗口在光标处", "Input method at the caret")
    case .paste: say("粘贴有标记", "Paste comes marked")
    case .clipboard: say("复制到剪贴板（OSC 52）", "Copy to the clipboard (OSC 52)")
    case .escape: say("Esc 不被拖延", "Esc is not held back")
    }
  }

  /// What to do where it went wrong.
  public func advice(_ check: Check) -> String {
    switch check {
    case .inputMethod:
      say(
        "更新终端和输入法（fcitx5、ibus）；经 tmux 的请用 3.3 以上。仍不行可用 casedesk --linear 逐行填写。",
        "Update the terminal and the input method (fcitx5, ibus), tmux to 3.3 or later; else casedesk --linear asks line "
          + "by line.")
    case .paste:
      say(
        "粘贴的字会被当作按键：先打开表单或按 Ctrl-F 再粘贴；tmux 用 paste-buffer -p。",
        "Pasted text acts as keys: open a form or press Ctrl-F first; in tmux use paste-buffer -p.")
    case .clipboard:
      say(
        "终端不收 OSC 52：tmux 设 set -s set-clipboard on，xterm 去掉 disallowedWindowOps 里的 SetSelection，iTerm2 允许"
          + "应用使用剪贴板；或用鼠标选取。",
        "OSC 52 is not taken: set -s set-clipboard on in tmux, SetSelection out of disallowedWindowOps in xterm, allow "
          + "clipboard access in iTerm2; or select with the mouse.")
    case .escape:
      say(
        "有人在等 Esc 的下文：tmux 设 set -s escape-time 0，screen 设 maptimeout 5。",
        "Something waits after Esc: set -s escape-time 0 in tmux, maptimeout 5 in screen.")
    }
  }
}
