/// How many terminal columns text takes.
///
/// Terminals count columns, not characters: a hanzi takes two, a combining mark none, and some
/// punctuation that Chinese uses all day (“ ” … — ① ·) takes one or two as the terminal is set up
/// (Unicode Standard Annex 11, East Asian Width). Libc is not asked: its table is as old as the system, and
/// it answers −1 for everything when the locale is missing.
///
/// Every answer is about text *as the screen will show it*, that is after ``Neutral``: U+0007 is measured
/// as the mark `␇` that stands for it. Text therefore takes the same columns whether or not it has been
/// neutralised before.
public struct DisplayWidth: Hashable, Sendable {
  /// What the terminal does with characters of East Asian Width "ambiguous".
  public enum Ambiguous: Hashable, Sendable {
    case narrow
    case wide
  }

  public var ambiguous: Ambiguous

  public init(ambiguous: Ambiguous = .narrow) {
    self.ambiguous = ambiguous
  }

  /// Columns that `text` takes on one line.
  public func width(of text: some StringProtocol) -> Int {
    var clusters = ShownClusters(of: String(text), widths: self)
    var columns = 0
    while let cluster = clusters.next() { columns += cluster.width }
    return columns
  }

  public func width(of character: Character) -> Int { width(of: String(character)) }

  /// Columns of a scalar that stands by itself; zero for a mark that joins what comes before.
  func width(of scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x7F { return value < 0x20 ? 0 : 1 }
    if (0x4E00...0x9FFF).contains(value) { return 2 }
    if Self.lies(value, in: WidthTable.zero) { return 0 }
    if Self.lies(value, in: WidthTable.wide) { return 2 }
    if ambiguous == .wide && Self.lies(value, in: WidthTable.ambiguous) { return 2 }
    return 1
  }

  /// Columns of a grapheme cluster that holds nothing ``Neutral`` would replace.
  ///
  /// Emoji sequences take two columns however long they are; any other cluster takes the sum of its scalars,
  /// which is what terminals that know nothing of clusters draw.
  func width(ofCluster scalars: Substring.UnicodeScalarView) -> Int {
    guard let first = scalars.first else { return 0 }
    var sum = 0
    for scalar in scalars {
      switch scalar.value {
      case 0x200D: return 2
      case 0xFE0F where Self.lies(first.value, in: WidthTable.emoji): return 2
      case 0x1F1E6...0x1F1FF, 0x1F3FB...0x1F3FF: return 2
      default: sum += width(of: scalar)
      }
    }
    return sum
  }

  /// Whether a flat, rising table of ranges holds the value.
  private static func lies(_ value: UInt32, in table: [UInt32]) -> Bool {
    var low = 0
    var high = table.count / 2
    while low < high {
      let middle = (low + high) / 2
      if value > table[2 * middle + 1] {
        low = middle + 1
      } else if value < table[2 * middle] {
        high = middle
      } else {
        return true
      }
    }
    return false
  }
}
