/// A language of the screens; the raw name is what `--lang` takes.
public enum Language: String, CaseIterable, Sendable {
  case chinese = "zh"
  case english = "en"
}

/// The same thing said in each language. Both are written side by side, so that neither is forgotten.
struct Words {
  let chinese: String
  let english: String

  init(_ chinese: String, _ english: String) {
    self.chinese = chinese
    self.english = english
  }
}

extension Language {
  subscript(words: Words) -> String {
    switch self {
    case .chinese: words.chinese
    case .english: words.english
    }
  }

  public func say(_ chinese: String, _ english: String) -> String { self[Words(chinese, english)] }
}
