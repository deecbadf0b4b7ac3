/// The head of the chain as a person copies it from paper: sixteen characters in four groups, for example
/// printed at the foot of a public notice. Made so that a slip of the pen is told from a changed history.
///
/// | characters | mean |
/// |---|---|
/// | 1–4 | the number of the last line, 32 bits, the highest first |
/// | 5–14 | the first 80 bits of its hash |
/// | 15–16 | the first 16 bits of the SHA-256 of those fourteen bytes |
///
/// Each character stands for a byte: its place in ``alphabet``, 256 common characters, none of which looks like another.
/// The alphabet is part of the journal's format and never changes.
public struct HeadCode: Hashable, Sendable, CustomStringConvertible {
  /// The number of the line, and the first twenty hexadecimal digits of its hash.
  public let head: ChainHead

  /// Nil for a head without a hash of that length, or beyond 32 bits of lines.
  public init?(_ head: ChainHead) {
    guard head.sequence >= 0, head.sequence <= Int(UInt32.max), Self.bytes(head.hash.prefix(20))?.count == 10
    else { return nil }
    self.head = ChainHead(sequence: head.sequence, hash: String(head.hash.prefix(20)))
  }

  public enum Fault: Error, Hashable, Sendable {
    /// Not sixteen characters.
    case length(Int)
    /// A character that stands for nothing, at a place from 1.
    case unknown(Character, at: Int)
    /// Copied wrongly: the last two characters do not follow from the others.
    case checksum
  }

  /// Reads the code as it was typed; blanks, dots, commas and hyphens between the characters are passed over.
  public init(_ text: String) throws(Fault) {
    let written = text.filter { !$0.isWhitespace && !"·.。,，、-—".contains($0) }
    guard written.count == Self.length else { throw .length(written.count) }
    var bytes: [UInt8] = []
    for (place, character) in written.enumerated() {
      guard let byte = Self.places[character] else { throw .unknown(character, at: place + 1) }
      bytes.append(byte)
    }
    let body = Array(bytes.prefix(14))
    guard Array(bytes.suffix(2)) == Self.checksum(body) else { throw .checksum }
    head = ChainHead(
      sequence: body.prefix(4).reduce(0) { $0 << 8 | Int($1) }, hash: Digest.hexadecimal(body.dropFirst(4)))
  }

  /// `天地人和 日月山水 …`, four groups of four.
  public var description: String {
    var bytes = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: head.sequence >> $0) }
    bytes += Self.bytes(head.hash.prefix(20)) ?? []
    bytes += Self.checksum(bytes)
    let characters = bytes.map { Self.alphabet[Int($0)] }
    return stride(from: 0, to: Self.length, by: 4).map { String(characters[$0..<$0 + 4]) }
      .joined(separator: " ")
  }

  private static let length = 16

  private static func checksum(_ body: [UInt8]) -> [UInt8] {
    bytes(Digest.sha256(body).prefix(4)) ?? []
  }

  private static func bytes(_ hexadecimal: Substring) -> [UInt8]? {
    let digits = hexadecimal.compactMap(\.hexDigitValue)
    guard digits.count == hexadecimal.count, digits.count.isMultiple(of: 2) else { return nil }
    return stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
  }

  /// Eight rows of thirty-two; a character's place is its byte.
  public static let alphabet: [Character] = Array(
    [
      "地和月山水春夏秋冬东南西北国民生农学文教书法政策公平正义真善美好",
      "小多少长短高低远近前后左右上下内外新老晚明红黄蓝绿青紫黑金银铜铁",
      "石木竹花草树叶根果面茶酒油盐瓜豆麦羊马鱼虫虎龙龟鹿家门窗床桌椅灯",
      "火电风云雪霜冰河湖海江岛桥路车船飞机站城乡村街店房屋墙井园林场父",
      "母兄弟姐妹女友朋师手足头心身体气血声音色光影时分秒年岁节零一二三",
      "四五六七十万亿角尺寸斤吨笔纸剪针线布衣帽鞋袜伞镜钟表琴棋画歌舞诗",
      "词耕种收养育医药护理焊接脑网络客服物流厨点汽修缝纫保洁安全防消质",
      "量标准计算测试考核评价证件印章档案编号封存查验对比校清楚完整确及",
    ].joined())

  private static let places: [Character: UInt8] = Dictionary(
    uniqueKeysWithValues: alphabet.enumerated().map { ($1, UInt8($0)) })
}
