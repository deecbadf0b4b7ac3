/// The order of Chinese text by its sound, as in a telephone book.
public struct PinyinKey: Hashable, Comparable, Sendable {
  private let bytes: [UInt8]

  /// Characters by their first reading; whatever has none stands as it is, before Chinese.
  public init(_ text: String) {
    var bytes: [UInt8] = []
    for scalar in SoundedText(text).scalars {
      let reading = scalar >= FirstReadings.first ? Readings.of(scalar).first : nil
      if let reading {
        // Past every ASCII letter, so that Latin names come first and do not mix with sounds.
        bytes.append(0x80)
        bytes += reading
        bytes.append(0)
      }
      // Characters of one sound keep together.
      bytes += [UInt8(truncatingIfNeeded: scalar >> 16), UInt8(truncatingIfNeeded: scalar >> 8)]
      bytes.append(UInt8(truncatingIfNeeded: scalar))
    }
    self.bytes = bytes
  }

  public static func < (left: PinyinKey, right: PinyinKey) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }
}
