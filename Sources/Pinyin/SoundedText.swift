/// A text as it is looked for: by its own letters, and by what its Chinese characters sound like.
public struct SoundedText: Sendable {
  /// Lower case, full-width signs narrowed.
  let scalars: [UInt32]

  public init(_ text: String) {
    var scalars: [UInt32] = []
    scalars.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars { scalars.append(SoundedText.folded(scalar.value)) }
    self.scalars = scalars
  }

  var withoutLast: SoundedText { SoundedText(scalars: Array(scalars.dropLast())) }

  private init(scalars: [UInt32]) { self.scalars = scalars }

  /// Case and width make no difference; letters outside ASCII keep their case, as no pinyin is among them.
  static func folded(_ value: UInt32) -> UInt32 {
    switch value {
    case 0x41...0x5A: value + 0x20
    case 0xFF21...0xFF3A: value - 0xFEE0 + 0x20
    case 0xFF01...0xFF5E: value - 0xFEE0
    case 0x3000: 0x20
    default: value
    }
  }
}
