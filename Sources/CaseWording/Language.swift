/// A language of the screens; the raw name is what `--lang` takes.
public enum Language: String, CaseIterable, Sendable {
  case chinese = "zh"
  case english = "en"
}
