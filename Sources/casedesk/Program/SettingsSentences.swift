import CaseConsole
import CaseSettings
import CaseWording
import TOMLText

// Sentences for what is wrong with the settings: file, line, what was meant, and what holds now.

extension CommandPhrases {
  func sentence(_ fault: SettingsFault, in path: String) -> String {
    say("\(path) 第 \(fault.line) 行：", "\(path), line \(fault.line): ") + sentence(fault.kind)
  }

  private func sentence(_ kind: SettingsFault.Kind) -> String {
    switch kind {
    case .unreadable(let kind):
      return say("读不懂（", "cannot be read (") + sentence(kind)
        + say("）；整个文件未采用，一切按默认。", "); none of the file is taken, the defaults hold.")
    case .unknown(let name, let nearest):
      return say("没有“\(name)”这项设置，已忽略。", "there is no setting “\(name)”; it is passed over.")
        + meant(nearest)
    case .wrongType(let name, let kind):
      return say(
        "“\(name)”须为\(expected(kind))；已按默认。", "“\(name)” takes \(expected(kind)); the default holds.")
    case .unknownPlace(let name, let nearest):
      return say("没有“\(name)”这个位置，已忽略。", "there is no place “\(name)”; it is passed over.")
        + meant(nearest)
    case .unknownCommand(let name, let nearest):
      return say("没有“\(name)”这个操作，已忽略。", "there is no action “\(name)”; it is passed over.")
        + meant(nearest)
    case .unknownKey(let text, let command):
      return say(
        "“\(text)”不是键名；“\(name(command))”仍用原来的键。",
        "“\(text)” names no key; “\(name(command))” keeps its keys.")
    case .key(let fault): return sentence(fault)
    }
  }

  private func sentence(_ fault: KeyRemapFault) -> String {
    let action = name(fault.remap.command, in: fault.remap.context)
    switch fault.reason {
    case .taken(let key, let other):
      let holder = name(other, in: fault.remap.context)
      return say(
        "“\(KeyMap.name(of: key))”已用于“\(holder)”，不能再用于“\(action)”；“\(action)”仍用原来的键。",
        "“\(KeyMap.name(of: key))” means “\(holder)” already and cannot mean “\(action)”; “\(action)” keeps its keys."
      )
    case .types(let key):
      return say(
        "“\(KeyMap.name(of: key))”在这里是输入文字用的，不能用于“\(action)”；“\(action)”仍用原来的键。",
        "“\(KeyMap.name(of: key))” is typed as text here and cannot mean “\(action)”; “\(action)” keeps its keys."
      )
    case .noWayOut:
      return say("“\(action)”不能没有键；仍用原来的键。", "“\(action)” must have a key; it keeps its own.")
    case .notThere:
      return say(
        "这里没有“\(fault.remap.command.settingName)”这个操作，已忽略。",
        "“\(fault.remap.command.settingName)” does nothing here; it is passed over.")
    }
  }

  private func name(_ command: CaseConsole.DeskCommand, in context: DeskContext? = nil) -> String {
    "\(KeyMap.standard.name(of: command, in: context, language)) \(command.settingName)"
  }

  private func meant(_ nearest: String?) -> String {
    nearest.map { say("是不是“\($0)”？", " Did you mean “\($0)”?") } ?? ""
  }

  private func expected(_ kind: Setting.Kind) -> String {
    switch kind {
    case .yesNo: say(" true 或 false", "true or false")
    case .choice(let choices):
      say("以下之一：", "one of ") + choices.map { "\"\($0)\"" }.joined(separator: say("、", ", "))
    case .number(let range):
      say(
        " \(range.lowerBound) 至 \(range.upperBound) 的整数",
        "a whole number from \(range.lowerBound) to \(range.upperBound)")
    case .queries: say(" 名称 = \"查询\"", "name = \"query\"")
    case .keys: say(" [\"键\", …]", "[\"key\", …]")
    }
  }

  private func sentence(_ kind: TOMLFault.Kind) -> String {
    switch kind {
    case .notUTF8: say("不是 UTF-8 文本", "it is not UTF-8")
    case .unexpected(let character):
      character.map { say("不应有“\($0)”", "unexpected “\($0)”") }
        ?? say("没有写完", "it ends too early")
    case .openString: say("引号没有配对", "a quote is left open")
    case .badEscape: say("反斜杠后的写法不对", "what follows the backslash is no escape")
    case .control: say("有控制字符", "there is a control character")
    case .badNumber(let text): say("“\(text)”不是数", "“\(text)” is no number")
    case .twice(let name): say("“\(name)”写了两次", "“\(name)” is there twice")
    case .notATable(let name): say("“\(name)”不能这样用", "“\(name)” cannot be used so")
    case .tooDeep: say("层数太多", "it is nested too deep")
    }
  }
}
