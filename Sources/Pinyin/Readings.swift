/// How a character is read in pinyin without tones, `ü` written `v`.
enum Readings {
  /// Every reading of a character, the usual one first; none for what is no Chinese character, or too rare.
  static func of(_ scalar: UInt32) -> [[UInt8]] {
    if let several = OtherReadings.byCharacter[scalar] { return several }
    return first(of: scalar).map { [syllables[$0]] } ?? []
  }

  private static func first(of scalar: UInt32) -> Int? {
    guard scalar >= FirstReadings.first else { return nil }
    let place = Int(scalar - FirstReadings.first)
    guard place < FirstReadings.count else { return nil }
    let code = FirstReadings.codes.withUTF8Buffer { bytes in
      digit(bytes[place * 2]) * 64 + digit(bytes[place * 2 + 1])
    }
    return code == 0 ? nil : code - 1
  }

  /// Base 64 from `0` on, without the backslash.
  private static func digit(_ byte: UInt8) -> Int { Int(byte) - (byte > 0x5C ? 0x31 : 0x30) }

  private static let syllables: [[UInt8]] = FirstReadings.syllables.withUTF8Buffer { bytes in
    bytes.split(separator: UInt8(ascii: " ")).map { Array($0) }
  }
}
