/// On which side of its columns a text stands.
public enum Alignment: Sendable {
  case leading
  case trailing
  case centre
}

extension DisplayWidth {
  /// The longest beginning of `text` that fits into `columns`, neutralised; when something is left out, its
  /// last column (two where the ellipsis is wide) is `…`.
  ///
  /// A wide character is never halved: the result may be one column short.
  public func clip(_ text: String, to columns: Int, ellipsis: String = "…") -> String {
    guard columns > 0 else { return "" }
    if width(of: text) <= columns { return Neutral.text(text) }
    let tail = columns >= width(of: ellipsis) ? ellipsis : ""
    let room = columns - width(of: tail)
    var clusters = ShownClusters(of: text, widths: self)
    var result = ""
    var used = 0
    while let cluster = clusters.next(), used + cluster.width <= room {
      used += cluster.width
      result += cluster.string
    }
    return result + tail
  }

  /// `text` in exactly `columns`, clipped when it is longer, filled with spaces when it is shorter.
  public func pad(_ text: String, to columns: Int, _ alignment: Alignment = .leading) -> String {
    let clipped = clip(text, to: columns)
    let missing = max(0, columns - width(of: clipped))
    let before =
      switch alignment {
      case .leading: 0
      case .trailing: missing
      case .centre: missing / 2
      }
    return String(repeating: " ", count: before) + clipped
      + String(repeating: " ", count: missing - before)
  }
}
