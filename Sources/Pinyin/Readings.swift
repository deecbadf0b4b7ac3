/// How a character is read in pinyin without tones, `ü` written `v`.
enum Readings {
  /// Every reading of a character, the usual one first; none for what is no Chinese character, or too rare.
  static func of(_ scalar: UInt32) -> [[UInt8]] {
    guard scalar >= FirstReadings.first else { return [] }
    let place = Int(scalar - FirstReadings.first)
    guard place < FirstReadings.count else { return OtherReadings.byCharacter[scalar] ?? [] }
    return readings[Int(numbers[place])]
  }

  /// Characters of which some reading begins with one letter.
  struct Initial: Sendable {
    fileprivate let bits: [UInt64]

    func contains(_ scalar: UInt32) -> Bool {
      guard scalar >= FirstReadings.first else { return false }
      let place = Int(scalar - FirstReadings.first)
      // What lies past the table is looked at more closely.
      guard place < FirstReadings.count else { return true }
      return bits[place / 64] & (1 << (place % 64)) != 0
    }
  }

  /// Nil for what is no letter of pinyin.
  static func initial(_ letter: UInt32) -> Initial? {
    guard (0x61...0x7A).contains(letter) else { return nil }
    return initials[Int(letter - 0x61)]
  }

  private static let initials: [Initial] = {
    let blank = Array(repeating: UInt64(0), count: FirstReadings.count / 64 + 1)
    var bits = Array(repeating: blank, count: 26)
    for place in 0..<FirstReadings.count {
      for reading in readings[Int(numbers[place])] {
        if let letter = reading.first, (0x61...0x7A).contains(letter) {
          bits[Int(letter - 0x61)][place / 64] |= 1 << (place % 64)
        }
      }
    }
    return bits.map { Initial(bits: $0) }
  }()

  /// Every set of readings that some character has, and for each character the number of its set.
  private static let (readings, numbers): ([[[UInt8]]], [UInt16]) = {
    var readings: [[[UInt8]]] = [[]] + syllables.map { [$0] }
    var numbers: [UInt16] = []
    numbers.reserveCapacity(FirstReadings.count)
    for place in 0..<FirstReadings.count {
      let scalar = FirstReadings.first + UInt32(place)
      if let several = OtherReadings.byCharacter[scalar] {
        numbers.append(UInt16(readings.count))
        readings.append(several)
      } else {
        numbers.append(first(of: scalar).map { UInt16($0 + 1) } ?? 0)
      }
    }
    return (readings, numbers)
  }()

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
