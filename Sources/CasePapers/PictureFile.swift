import CaseDomain

/// What a picture says of itself: the day on which a camera took it, from the EXIF of a JPEG.
///
/// Nothing else of the file is looked at, and a file that is not whole says nothing: every offset is checked.
public enum PictureFile {
  /// Nil for what is no JPEG, or bears no day.
  public static func day(of bytes: [UInt8]) -> Day? {
    guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
    var place = 2
    while place + 4 <= bytes.count, bytes[place] == 0xFF {
      let marker = bytes[place + 1]
      // Where the picture itself begins, no more is said about it.
      guard marker != 0xDA, marker != 0xD9 else { return nil }
      let length = Int(bytes[place + 2]) << 8 | Int(bytes[place + 3])
      let end = place + 2 + length
      guard length >= 2, end <= bytes.count else { return nil }
      let segment = bytes[(place + 4)..<end]
      if marker == 0xE1, segment.starts(with: Array("Exif\0\0".utf8)) {
        return TaggedFields(Array(segment.dropFirst(6)))?.dayTaken
      }
      place = end
    }
    return nil
  }
}

/// The tagged fields of EXIF, in either order of bytes (TIFF 6.0).
private struct TaggedFields {
  private let bytes: [UInt8]
  private let isLittleEndian: Bool

  init?(_ bytes: [UInt8]) {
    if bytes.starts(with: Array("II*\0".utf8)) {
      isLittleEndian = true
    } else if bytes.starts(with: Array("MM\0*".utf8)) {
      isLittleEndian = false
    } else {
      return nil
    }
    self.bytes = bytes
  }

  /// The day of the original, or else of its digitisation. The day of the last change says nothing of the lesson.
  var dayTaken: Day? {
    guard let first = number(at: 4, bytes: 4), let pointer = value(of: 0x8769, in: first),
      let directory = number(at: pointer, bytes: 4)
    else { return nil }
    return [0x9003, 0x9004].lazy.compactMap { self.day(of: $0, in: directory) }.first
  }

  /// `2025:05:20 …` as the format has it: four, two and two digits with a colon between.
  private func day(of tag: Int, in directory: Int) -> Day? {
    guard let pointer = value(of: tag, in: directory), let start = number(at: pointer, bytes: 4),
      bytes.count - 10 >= start
    else { return nil }
    let text = String(decoding: bytes[start..<(start + 10)], as: UTF8.self)
    return Day(text.replacing(":", with: "-"))
  }

  /// Where the value of a field stands, in the directory at an offset.
  private func value(of tag: Int, in directory: Int) -> Int? {
    guard let count = number(at: directory, bytes: 2) else { return nil }
    for entry in 0..<count {
      let place = directory + 2 + entry * 12
      guard let found = number(at: place, bytes: 2) else { return nil }
      if found == tag { return place + 8 }
    }
    return nil
  }

  private func number(at place: Int, bytes count: Int) -> Int? {
    guard place >= 0, place <= bytes.count - count else { return nil }
    let digits = bytes[place..<(place + count)]
    return (isLittleEndian ? Array(digits.reversed()) : Array(digits)).reduce(0) { $0 << 8 | Int($1) }
  }
}
