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
  private let widths: DisplayWidth
  private var position: String.Index
  /// What stands for the cluster read last, last first.
  private var replacement: [ShownCluster] = []

  init(of text: String, widths: DisplayWidth) {
    var text = text
    // Bridged or lazily built strings would make every step slow.
    text.makeContiguousUTF8()
    self.text = text
    self.widths = widths
    position = text.startIndex
  }

  /// Where the next cluster begins in the text; between the marks of one cluster, the end of that cluster.
  var index: String.Index { position }

  mutating func next() -> ShownCluster? {
    if let cluster = replacement.popLast() { return cluster }
    let scalars = text.unicodeScalars
    guard position < scalars.endIndex else { return nil }
    let scalar = scalars[position]
    let after = scalars.index(after: position)
    // Nearly all text takes this path: no grapheme breaking, no look at properties.
    if scalar.standsAlone, after == scalars.endIndex || scalars[after].standsAlone {
      position = after
      return alone(scalar)
    }
    let end = text.index(after: position)
    let cluster = text[position..<end]
    position = end
    guard let marks = Neutral.marks(for: cluster) else { return together(cluster) }
    replacement = marks.indices.reversed().map { together(marks[$0...$0]) }
    return replacement.popLast()
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
  var standsAlone: Bool {
    switch value {
    case 0x20...0x7E, 0xA0...0xAC, 0xAE...0x2FF: true
    case 0x2010...0x2027, 0x2030...0x205E, 0x20A0...0x20BF, 0x2100...0x218B, 0x2190...0x23FF: true
    case 0x2460...0x27FF, 0x2900...0x2B73: true
    case 0x3000...0x3029, 0x3041...0x3096, 0x30A1...0x30FA, 0x3400...0x9FFF, 0xFF01...0xFF60: true
    default: false
    }
  }
}
