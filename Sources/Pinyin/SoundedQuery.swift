/// What somebody typed to find something: words, each of Chinese characters, letters, pinyin, or any mix of them.
///
/// `zs`, `zhangs`, `zhangsan`, `张s` and `张三` all find 张三. A character is met by itself or by the beginning of any of
/// its readings; characters of a word stand side by side.
public struct SoundedQuery: Sendable {
  private let words: [[UInt32]]
  /// Of each word, the characters that it can begin with by their sound.
  private let beginnings: [Readings.Initial?]

  /// Of a word longer than this the beginning decides; nothing that is looked for has so long a name.
  private static let longestWord = 63

  public init(_ typed: String) {
    words = SoundedText(typed).scalars.split(separator: 0x20).map { Array($0.prefix(Self.longestWord)) }
    beginnings = words.map { $0.first.flatMap(Readings.initial) }
  }

  public var wordCount: Int { words.count }

  /// Whether one of the words stands somewhere in the text.
  public func meets(_ word: Int, _ text: SoundedText) -> Bool {
    Self.isMet(words[word], beginnings[word], by: text, .anywhere)
  }

  public var isEmpty: Bool { words.isEmpty }

  /// Whether every word stands somewhere in the text.
  public func matches(_ text: SoundedText) -> Bool {
    words.indices.allSatisfy { meets($0, text) }
  }

  /// How near the text is to what was typed, for lists that show the best first: 0 when it begins with it, 1 when
  /// it stands inside, 2 when its characters stand there in order with others between; nil when not even that.
  public func distance(to text: SoundedText) -> Int? {
    let manners: [Manner] = [.atTheStart, .anywhere, .scattered]
    return manners.firstIndex { manner in
      words.indices.allSatisfy { Self.isMet(words[$0], beginnings[$0], by: text, manner) }
    }
  }

  /// Whether it is the text from its first character to its last.
  public func isWhole(_ text: SoundedText) -> Bool {
    guard words.count == 1, let beginning = beginnings.first, distance(to: text) == 0 else { return false }
    // Without its last character it is less than what was typed.
    return !Self.isMet(words[0], beginning, by: text.withoutLast, .atTheStart)
  }

  private enum Manner { case atTheStart, anywhere, scattered }

  /// Reads the text once, keeping every number of characters of the word that may have been met so far: bit n stands
  /// for n of them. So a word with many readings takes no longer than one with few.
  private static func isMet(
    _ word: [UInt32], _ beginning: Readings.Initial?, by text: SoundedText, _ manner: Manner
  ) -> Bool {
    let whole: UInt64 = 1 << word.count
    var met: UInt64 = 1
    for scalar in text.scalars {
      // Most characters of most texts cannot even begin the word: one look, and on.
      if met == 1, scalar != word[0], beginning?.contains(scalar) != true {
        if manner == .atTheStart { return false }
        continue
      }
      var next = advanced(met, word, by: scalar)
      if next & whole != 0 { return true }
      switch manner {
      case .atTheStart: if next == 0 { return false }
      case .anywhere: next |= 1
      case .scattered: next |= met
      }
      met = next
    }
    return word.isEmpty
  }

  private static func advanced(_ met: UInt64, _ word: [UInt32], by scalar: UInt32) -> UInt64 {
    var next: UInt64 = 0
    var rest = met
    while rest != 0 {
      let place = rest.trailingZeroBitCount
      rest &= rest - 1
      let typed = word[place]
      if typed == scalar { next |= 1 << (place + 1) }
      // Only a letter begins a reading, and only what lies past the radicals has one.
      if (0x61...0x7A).contains(typed), scalar >= FirstReadings.first {
        for reading in Readings.of(scalar) {
          var length = 0
          while length < reading.count, place + length < word.count,
            word[place + length] == UInt32(reading[length])
          {
            length += 1
            next |= 1 << (place + length)
          }
        }
      }
    }
    return next
  }
}
