import CaseWording
import TestSupport
import Testing

/// What every sentence of a language has to be, whatever it says.
enum Sentences {
  /// Texts as an import or a hostile hand may bring them, and a number that could be somebody's.
  static let hostile = "\u{1B}[2J\u{9B}31m\r\u{202E}\u{0}\u{2028}620171199001010014"

  /// Problems of one line of text; empty when it may be shown.
  static func problems(of text: String, _ language: Language, endsWithStop: Bool = true) -> [String] {
    var problems: [String] = []
    if text.isEmpty { problems.append("empty") }
    if text != text.split(separator: " ").joined(separator: " ") { problems.append("blanks") }
    if text.unicodeScalars.contains(where: \.isUnseen) { problems.append("control characters") }
    if text.contains("620171199001010014") { problems.append("personal data") }
    let doubled = ["。。", "，，", "..", ",,", "。.", ".。", "：：", "、、", "，。", "：。", ", .", " .", " ,"]
    problems += doubled.filter(unquoted(text).contains).map { "punctuation \($0)" }
    let stop = language == .chinese ? "。" : "."
    if endsWithStop && !(text.hasSuffix(stop) || text.hasSuffix("?") || text.hasSuffix("？")) {
      problems.append("no full stop")
    }
    if language == .english, hasChinese(unquoted(text)) {
      problems.append("Chinese outside quotation marks")
    }
    return problems.map { "\($0): \(text)" }
  }

  /// The text with a letter in place of whatever stands in quotation marks.
  static func unquoted(_ text: String) -> String {
    var isQuoted = false
    var rest = ""
    for character in text {
      let wasQuoted = isQuoted
      switch character {
      case "\"": isQuoted.toggle()
      case "“": isQuoted = true
      case "”": isQuoted = false
      default: if !isQuoted { rest.append(character) }
      }
      if wasQuoted && !isQuoted { rest.append("q") }
    }
    return rest
  }

  /// The names of an enumeration's cases, read from where it is declared.
  static func cases(of enumeration: String, in path: String) throws -> Set<String> {
    let source = try RepositoryFiles.read(RepositoryFiles.root + "/" + path)
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.firstIndex { $0.contains("enum \(enumeration):") })
    let indent = lines[start].prefix { $0 == " " }.count
    let end = try #require(lines[start...].firstIndex { $0 == String(repeating: " ", count: indent) + "}" })
    let cases = lines[start..<end].compactMap { line -> String? in
      guard line.hasPrefix(String(repeating: " ", count: indent + 2) + "case ") else { return nil }
      return String(line.dropFirst(indent + 7).prefix { $0.isLetter || $0.isNumber })
    }
    return Set(cases)
  }

  /// The name of the case a value is.
  static func name(of value: Any) -> String {
    Mirror(reflecting: value).children.first?.label ?? String(describing: value)
  }
}

/// Whether a hanzi or a Chinese mark of punctuation stands in the text.
func hasChinese(_ text: String) -> Bool { text.unicodeScalars.contains(where: \.isChinese) }

extension Unicode.Scalar {
  fileprivate var isChinese: Bool { (0x3000...0x303F).contains(value) || (0x4E00...0x9FFF).contains(value) }

  fileprivate var isUnseen: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse: true
    default: false
    }
  }
}
