import ArgumentParser

// The parser of the command line speaks English. These are its sentences for those who read Chinese; one that is not in
// the table comes through as it is.

extension ParsableCommand {
  /// Says what the parser has to say, in the language of the program and without control characters, and ends as it would
  /// have ended.
  static func exitSaying(_ error: any Error) -> Never {
    let said = fullMessage(for: error)
    let text = Surroundings.language == .chinese ? ParserSentences.inChinese(said) : said
    let code = exitCode(for: error)
    if !text.isEmpty { code.isSuccess ? Output.raw(text + "\n") : Output.complain(text) }
    exit(withError: code)
  }
}

enum ParserSentences {
  /// What the parser prints, line by line. A script that it generates is left alone.
  static func inChinese(_ text: String) -> String {
    guard ["OVERVIEW: ", "USAGE: ", error, "Usage: "].contains(where: text.hasPrefix) else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line(String($0)) }.joined(
      separator: "\n")
  }

  private static let error = "Error: "

  private static let beginnings: [(english: String, chinese: String)] = [
    ("OVERVIEW: ", "概要："), ("USAGE: ", "用法： "), ("Usage: ", "用法： "), ("ARGUMENTS:", "参数："),
    ("OPTIONS:", "选项："), ("SUBCOMMANDS:", "子命令："), ("Help:  ", "说明："),
  ]

  /// Quoted words are numbered in the order in which the English sentence names them.
  private static let sentences: [(english: String, chinese: String)] = [
    ("Unknown option '1'", "没有“1”这个选项。"),
    ("Unknown option '1'. Did you mean '2'?", "没有“1”这个选项。是不是“2”？"),
    ("Missing value for '1'", "“1”后面缺少内容。"),
    ("Missing expected argument '1'", "缺少“1”。"),
    ("The value '1' is invalid for '2'", "“2”不能是“1”。"),
    ("Unexpected argument '1'", "“1”不该出现在这里，也没有这个子命令。"),
    ("2 unexpected arguments: '1', '2'", "“1”、“2”不该出现在这里。"),
    ("  See '1' for more information.", "  详见：1"),
    ("  See '1' for detailed help.", "  各子命令的说明：1"),
  ]

  private static func line(_ line: String) -> String {
    if line.hasPrefix(error) { return "命令行有误：" + sentence(String(line.dropFirst(error.count))) }
    for (english, chinese) in beginnings where line.hasPrefix(english) {
      return chinese + line.dropFirst(english.count)
    }
    return sentence(line).replacing("Show the version.", with: "显示版本。").replacing(
      "Show help information.", with: "显示本说明。")
  }

  private static func sentence(_ text: String) -> String {
    let parts = text.split(separator: "'", omittingEmptySubsequences: false).map(String.init)
    let quoted = parts.enumerated().filter { !$0.offset.isMultiple(of: 2) }.map(\.element)
    guard !quoted.isEmpty, quoted.count <= 2, !parts.count.isMultiple(of: 2) else { return text }
    let shape = parts.enumerated().map { part in
      part.offset.isMultiple(of: 2) ? part.element : "'\(part.offset / 2 + 1)'"
    }.joined()
    guard let chinese = sentences.first(where: { $0.english == shape })?.chinese else { return text }
    return chinese.map { character in
      character.wholeNumberValue.map { quoted[$0 - 1] } ?? String(character)
    }.joined()
  }
}
