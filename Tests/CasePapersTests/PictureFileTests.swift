import CaseDomain
import CasePapers
import TestSupport
import Testing

/// Pictures made byte for byte as JPEG and EXIF lay them down.
@Suite struct PictureFileTests {
  @Test(arguments: [true, false])
  func `a picture says when it was taken, in either order of bytes`(isLittleEndian: Bool) throws {
    let picture = Self.picture(taken: "2025:05:20 09:30:00", isLittleEndian: isLittleEndian)
    #expect(PictureFile.day(of: picture) == (try day("2025-05-20")))
  }

  @Test func `other segments before it are passed over`() throws {
    let other: [UInt8] = [0xFF, 0xE0, 0, 4, 1, 2]
    let picture = Self.picture(taken: "2025:05:20 09:30:00", isLittleEndian: true, before: other)
    #expect(PictureFile.day(of: picture) == (try day("2025-05-20")))
  }

  @Test func `what is no picture, or says no day, says none`() {
    #expect(PictureFile.day(of: []) == nil)
    #expect(PictureFile.day(of: Array("%PDF-1.7".utf8)) == nil)
    #expect(PictureFile.day(of: [0xFF, 0xD8, 0xFF, 0xD9]) == nil)
    #expect(PictureFile.day(of: Self.picture(taken: "0000:00:00 00:00:00", isLittleEndian: true)) == nil)
  }

  /// Cut short or twisted at any place, it says the day or nothing, and nothing else happens.
  @Test func `a damaged picture is never read beyond its end`() throws {
    let picture = Self.picture(taken: "2025:05:20 09:30:00", isLittleEndian: false)
    let taken = try day("2025-05-20")
    for length in picture.indices {
      let said = PictureFile.day(of: Array(picture.prefix(length)))
      #expect(said == nil || said == taken)
    }
    for place in picture.indices {
      var twisted = picture
      twisted[place] = 0xFF
      _ = PictureFile.day(of: twisted)
      twisted[place] = 0
      _ = PictureFile.day(of: twisted)
    }
  }

  private static func picture(taken: String, isLittleEndian: Bool, before: [UInt8] = []) -> [UInt8] {
    func number(_ value: Int, _ count: Int) -> [UInt8] {
      let bytes = (0..<count).map { UInt8(value >> ($0 * 8) & 0xFF) }
      return isLittleEndian ? bytes : bytes.reversed()
    }
    func entry(_ tag: Int, _ type: Int, _ count: Int, _ value: Int) -> [UInt8] {
      number(tag, 2) + number(type, 2) + number(count, 4) + number(value, 4)
    }
    // Header, one directory that points to the second, and the text behind both.
    let header = Array((isLittleEndian ? "II*\0" : "MM\0*").utf8) + number(8, 4)
    let first = number(1, 2) + entry(0x8769, 4, 1, 26) + number(0, 4)
    let second = number(1, 2) + entry(0x9003, 2, 20, 44) + number(0, 4)
    let fields = header + first + second + Array(taken.utf8) + [0]
    let segment = Array("Exif\0\0".utf8) + fields
    let length = segment.count + 2
    return [0xFF, 0xD8] + before + [0xFF, 0xE1, UInt8(length >> 8), UInt8(length & 0xFF)] + segment
      + [0xFF, 0xDA]
  }
}
