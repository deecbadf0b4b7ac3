import Glibc

/// The text of a table as a spreadsheet saves it: UTF-8 with or without a mark, UTF-16 with one, or GB18030, in which a
/// Chinese spreadsheet saves “CSV”.
enum TableText {
  /// Nil where the bytes are none of these.
  static func decode(_ bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return String(validating: bytes[3...], as: UTF8.self) }
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes[2...]) { UInt16($1) << 8 | UInt16($0) } }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes[2...]) { UInt16($0) << 8 | UInt16($1) } }
    return String(validating: bytes, as: UTF8.self) ?? gb18030(bytes)
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, _ unit: (UInt8, UInt8) -> UInt16) -> String? {
    guard bytes.count % 2 == 0 else { return nil }
    return String(
      validating: stride(from: bytes.startIndex, to: bytes.endIndex, by: 2).map {
        unit(bytes[$0], bytes[$0 + 1])
      }, as: UTF16.self)
  }

  private static func gb18030(_ bytes: [UInt8]) -> String? {
    guard let converter = iconv_open("UTF-8", "GB18030"), Int(bitPattern: converter) != -1 else { return nil }
    defer { iconv_close(converter) }
    var source = bytes.map { CChar(bitPattern: $0) }
    // A character of two bytes becomes one of three, one of one at most four.
    var target = [CChar](repeating: 0, count: bytes.count * 4)
    let written: Int? = source.withUnsafeMutableBufferPointer { from in
      target.withUnsafeMutableBufferPointer { to in
        var (input, output) = (from.baseAddress, to.baseAddress)
        var (left, room) = (from.count, to.count)
        let isWhole = iconv(converter, &input, &left, &output, &room) != -1 && left == 0
        return isWhole ? to.count - room : nil
      }
    }
    return written.flatMap {
      String(validating: target[..<$0].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
  }
}
