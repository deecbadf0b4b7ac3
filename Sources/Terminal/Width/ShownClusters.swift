/// A grapheme cluster as it stands on the screen, with its columns.
struct ShownCluster {
  enum Glyph: Equatable {
    case scalar(Unicode.Scalar)
    case text(String)
  }

  let glyph: Glyph
  let width: Int

  var string: String {
    switch glyph {
    case .scalar(let scalar): String(scalar)
    case .text(let text): text
    }
  }
}

/// Walks text cluster by cluster, neutralised and measured: the one way that text takes to be measured,
/// clipped, wrapped or drawn, so that these four can never disagree.
struct ShownClusters: Sequence, IteratorProtocol {
  private let text: String
  /// The text in UTF-8, decoded here: nearly all of it needs no grapheme breaking, and a screen is drawn anew
  /// for every key.
  private let bytes: [UInt8]
  private var position = 0
  /// The scalar at the position and where the next one begins, when it was decoded already to look ahead.
  private var ahead: (scalar: Unicode.Scalar, end: Int)?
  private let widths: DisplayWidth
  /// What stands for the cluster read last, last first.
  private var replacement: [ShownCluster] = []

  init(of text: String, widths: DisplayWidth) {
    self.text = text
    bytes = Array(text.utf8)
    self.widths = widths
  }

  mutating func next() -> ShownCluster? {
    if !replacement.isEmpty { return replacement.popLast() }
    guard position < bytes.count else { return nil }
    // What was looked ahead at stands alone, or it would not have been kept.
    let known = ahead
    let (scalar, end) = known ?? decode(at: position)
    ahead = nil
    guard known != nil || scalar.standsAlone else { return nextCluster() }
    if end < bytes.count {
      let following = decode(at: end)
      guard following.scalar.standsAlone else { return nextCluster() }
      ahead = following
    }
    position = end
    return alone(scalar)
  }

  /// The cluster at the position, by the rules of grapheme breaking, or the first of the marks that stand
  /// for it.
  private mutating func nextCluster() -> ShownCluster? {
    let start = text.utf8.index(text.startIndex, offsetBy: position)
    let end = text.index(after: start)
    let cluster = text[start..<end]
    position += cluster.utf8.count
    guard let marks = Neutral.marks(for: cluster) else { return together(cluster) }
    replacement = marks.indices.reversed().map { together(marks[$0...$0]) }
    return replacement.popLast()
  }

  /// The scalar at a position, and where the next one begins. A String's UTF-8 is always valid.
  @inline(__always)
  private func decode(at position: Int) -> (scalar: Unicode.Scalar, end: Int) {
    let first = UInt32(bytes[position])
    func rest(_ offset: Int) -> UInt32 { UInt32(bytes[position + offset] & 0x3F) }
    let value: UInt32
    let length: Int
    switch first {
    case 0..<0x80: (value, length) = (first, 1)
    case 0x80..<0xE0: (value, length) = ((first & 0x1F) << 6 | rest(1), 2)
    case 0xE0..<0xF0: (value, length) = ((first & 0x0F) << 12 | rest(1) << 6 | rest(2), 3)
    default: (value, length) = ((first & 0x07) << 18 | rest(1) << 12 | rest(2) << 6 | rest(3), 4)
    }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", position + length)
  }

  private func together(_ cluster: Substring) -> ShownCluster {
    let scalars = cluster.unicodeScalars
    if scalars.count == 1, let scalar = scalars.first { return alone(scalar) }
    return ShownCluster(glyph: .text(String(cluster)), width: widths.width(ofCluster: scalars))
  }

  private func alone(_ scalar: Unicode.Scalar) -> ShownCluster {
    ShownCluster(glyph: .scalar(scalar), width: widths.width(of: scalar))
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is visible, harmless, and a cluster by itself when another such scalar (or nothing)
  /// follows: ASCII, Latin letters, hanzi, kana, the punctuation and symbols of everyday text.
  @inline(__always)
  var standsAlone: Bool {
    (0x20..<0x7F).contains(value) || (0x4E00..<0xA000).contains(value) || isOtherLoner
  }

  private var isOtherLoner: Bool {
    switch value {
    case 0xA0...0xAC, 0xAE...0x2FF: true
    case 0x2010...0x2027, 0x2030...0x205E, 0x20A0...0x20BF, 0x2100...0x218B, 0x2190...0x23FF: true
    case 0x2460...0x27FF, 0x2900...0x2B73: true
    case 0x3000...0x3029, 0x3041...0x3096, 0x30A1...0x30FA, 0x3400...0x4DFF, 0xFF01...0xFF60: true
    default: false
    }
  }
}
