import CaseSettings
import CaseWording
import JSONText

/// The manual page casedesk(1), made of the tables the program itself goes by: commands and options, settings, exit
/// codes.
struct ManualPage {
  let language: Language

  private func say(_ chinese: String, _ english: String) -> String { language.say(chinese, english) }

  /// - Parameter tool: ArgumentParser's own description of the program.
  func roff(of tool: JSONValue, version: String) -> String {
    let root = tool["command"] ?? .null
    let common = Set(arguments(of: root).map(term))
    var lines = [
      ".\\\" " + say("本页由 casedesk man 生成。", "Made by casedesk man."),
      ".TH CASEDESK 1 \"\" \"casedesk \(version)\"",
      ".SH " + say("名称", "NAME"), "casedesk \\- " + escaped(root["abstract"]?.string ?? ""),
      ".SH " + say("用法", "SYNOPSIS"), ".B casedesk",
      escaped(say("[选项]", "[options]")), ".br", ".B casedesk", escaped(say("子命令 [选项]", "command [options]")),
      ".SH " + say("说明", "DESCRIPTION"), escaped(root["discussion"]?.string ?? ""),
      ".SH " + say("选项", "OPTIONS"),
    ]
    lines += arguments(of: root).flatMap(entry)
    lines.append(".SH " + say("子命令", "COMMANDS"))
    for command in root["subcommands"]?.array ?? [] where command["commandName"]?.string != "help" {
      let own = arguments(of: command).filter { !common.contains(term($0)) }
      let operands = own.filter { $0["kind"]?.string == "positional" }.map(term)
      lines.append(
        ".SS " + escaped(([command["commandName"]?.string ?? ""] + operands).joined(separator: " ")))
      lines.append(escaped(command["abstract"]?.string ?? ""))
      if let discussion = command["discussion"]?.string, !discussion.isEmpty {
        lines += [".PP", escaped(discussion)]
      }
      lines += own.flatMap(entry)
    }
    lines += settings() + exitCodes() + surroundings()
    return lines.joined(separator: "\n") + "\n"
  }

  // MARK: Commands

  private func arguments(of command: JSONValue) -> [JSONValue] {
    (command["arguments"]?.array ?? []).filter { argument in
      let name = argument["preferredName"]?["name"]?.string
      return argument["shouldDisplay"]?.bool != false && name != "help" && name != "version"
    }
  }

  /// `--store DIR`, or `CASE` for one without a name.
  private func term(_ argument: JSONValue) -> String {
    let value = argument["valueName"]?.string ?? ""
    guard argument["kind"]?.string != "positional" else { return value }
    let name = "--" + (argument["preferredName"]?["name"]?.string ?? "")
    return argument["kind"]?.string == "flag" ? name : name + " " + value
  }

  private func entry(_ argument: JSONValue) -> [String] {
    [".TP", ".B " + escaped(term(argument)), escaped(argument["abstract"]?.string ?? "")]
  }

  // MARK: What else it goes by

  private func settings() -> [String] {
    let head = [
      ".SH " + say("设置", "SETTINGS"),
      escaped(
        say(
          "个人设置写在 $XDG_CONFIG_HOME/casedesk/config.toml（默认 ~/.config/casedesk/config.toml），样例见 casedesk settings。",
          "One's own settings stand in $XDG_CONFIG_HOME/casedesk/config.toml, by default under ~/.config; casedesk "
            + "settings prints a sample.")),
    ]
    return head
      + Setting.all.flatMap { setting in
        [
          ".TP", ".B " + escaped(setting.name + (setting.standard.isEmpty ? "" : " = " + setting.standard)),
          escaped(setting.meaning(language)),
        ]
      }
  }

  private func exitCodes() -> [String] {
    [".SH " + say("退出码", "EXIT STATUS")]
      + ExitStatus.allCases.flatMap { [".TP", ".B \($0.rawValue)", escaped($0.meaning(language))] }
  }

  private func surroundings() -> [String] {
    let variables: [(String, String)] = [
      ("CASEDESK_STORE", say("案卷库目录", "the store's directory")),
      (
        "CASEDESK_SHARE",
        say("随程序安装的政策、日历与演示数据", "policies, calendars and demonstration that come with the program")
      ),
      ("NO_COLOR", say("有值则不用颜色", "when it has a value no colour is used")),
      ("PAGER", say("看长文的程序，默认 less", "what shows long text, by default less")),
      (
        "TERM, LC_ALL, LANG",
        say("终端类型与语言环境；casedesk doctor 检查", "terminal and locale; casedesk doctor looks at them")
      ),
    ]
    return [".SH " + say("环境变量", "ENVIRONMENT")]
      + variables.flatMap { [".TP", ".B " + escaped($0.0), escaped($0.1)] }
      + [
        ".SH " + say("另见", "SEE ALSO"),
        escaped("casedesk keys, casedesk settings, casedesk doctor, casedesk exit-codes"),
      ]
  }

  /// Hyphens that are typed stay hyphens, and no line of text is taken for a request (groff_char(7), groff(7)).
  private func escaped(_ text: String) -> String {
    let plain = text.replacing("\\", with: "\\e").replacing("-", with: "\\-").replacing("\n", with: "\n.br\n")
    return plain.hasPrefix(".") || plain.hasPrefix("'") ? "\\&" + plain : plain
  }
}
