import CaseStorage
import Testing

/// The head of the chain, copied by hand.
@Suite struct HeadCodeTests {
  private let hash = String("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")

  @Test func `the alphabet is 256 characters, each once, each two columns of one scalar`() {
    #expect(HeadCode.alphabet.count == 256)
    #expect(Set(HeadCode.alphabet).count == 256)
    for character in HeadCode.alphabet {
      #expect(character.unicodeScalars.count == 1)
      #expect((0x4E00...0x9FFF).contains(character.unicodeScalars.first?.value ?? 0))
    }
    // Part of the format: codes printed years ago are read by it.
    #expect(String(HeadCode.alphabet.prefix(4)) == "地和月山")
    #expect(String(HeadCode.alphabet.suffix(4)) == "完整确及")
  }

  @Test(arguments: [0, 1, 255, 256, 1_234_567, Int(UInt32.max)])
  func `a head is the same after a trip over paper, however it is spaced`(sequence: Int) throws {
    let code = try #require(HeadCode(ChainHead(sequence: sequence, hash: hash)))
    let text = code.description
    #expect(text.split(separator: " ").map(\.count) == [4, 4, 4, 4])
    #expect(try HeadCode(text) == code)
    #expect(try HeadCode(text.replacing(" ", with: "，")) == code)
    #expect(code.head == ChainHead(sequence: sequence, hash: String(hash.prefix(20))))
  }

  @Test func `a slip of the pen is told, wherever it is`() throws {
    let code = try #require(HeadCode(ChainHead(sequence: 77, hash: hash)))
    let characters = Array(code.description.filter { $0 != " " })
    for place in characters.indices {
      var wrong = characters
      let old = try #require(HeadCode.alphabet.firstIndex(of: wrong[place]))
      wrong[place] = HeadCode.alphabet[(old + 1) % 256]
      #expect(throws: HeadCode.Fault.checksum, "\(place)") { try HeadCode(String(wrong)) }
    }
    var swapped = characters
    swapped.swapAt(5, 6)
    #expect(throws: HeadCode.Fault.checksum) { try HeadCode(String(swapped)) }
    #expect(throws: HeadCode.Fault.length(15)) { try HeadCode(String(characters.dropLast())) }
    #expect(throws: HeadCode.Fault.unknown("a", at: 1)) { try HeadCode("a" + String(characters.dropFirst())) }
  }

  @Test func `a code from paper finds the end cut off, and another history of the same length`() throws {
    let sample = try SampleStore(isBare: true)
    let store = try sample.open()
    for number in 1...3 { try sample.register(number, in: store) }
    let printed = try #require(HeadCode(store.head)).description
    let lines = try sample.lines()
    #expect(try sample.verify(against: HeadCode(printed).head).findings.isEmpty)
    try sample.register(4, in: store)
    #expect(try sample.verify(against: HeadCode(printed).head).findings.isEmpty)
    try sample.overwrite(with: Array(lines.dropLast().joined()))
    let code = try HeadCode(printed)
    let present = try sample.open().head
    #expect(try sample.verify(against: code.head).findings == [.headMissing(code.head, present: present)])
    // Another third line.
    try sample.register(9, in: sample.open())
    guard case .headDiffers(code.head, _)? = try sample.verify(against: code.head).findings.first else {
      Issue.record("a rewritten line was not found")
      return
    }
  }

  @Test func `a head too long for the code has none`() {
    #expect(HeadCode(ChainHead(sequence: Int(UInt32.max) + 1, hash: hash)) == nil)
    #expect(HeadCode(ChainHead(sequence: 1, hash: "abc")) == nil)
  }
}
