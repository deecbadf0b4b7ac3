import CaseDomain
import CaseWording
import Testing

@Suite struct RuleSentenceTests {
  @Test(arguments: Language.allCases)
  func `every rule has a sentence of its own`(language: Language) {
    let sentences = RuleID.allCases.map { summary(of: $0, in: language) }
    #expect(Set(sentences).count == sentences.count)
    let stop: Character = language == .chinese ? "。" : "."
    for sentence in sentences {
      #expect(sentence.last == stop, "\(sentence)")
      #expect(sentence.count { $0 == stop } == 1, "\(sentence)")
      #expect(hasHan(sentence) == (language == .chinese), "\(sentence)")
    }
  }

  private func hasHan(_ text: String) -> Bool {
    text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
  }
}
