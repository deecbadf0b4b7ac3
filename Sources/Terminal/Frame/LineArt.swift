/// The strokes of boxes and rules.
public struct LineArt: Sendable {
  public var horizontal: Unicode.Scalar
  public var vertical: Unicode.Scalar
  public var topLeft: Unicode.Scalar
  public var topRight: Unicode.Scalar
  public var bottomLeft: Unicode.Scalar
  public var bottomRight: Unicode.Scalar

  public static let unicode = LineArt(
    horizontal: "─", vertical: "│", topLeft: "┌", topRight: "┐", bottomLeft: "└", bottomRight: "┘")
  /// For fonts and terminals without box drawing, and for terminals that draw it two columns wide.
  public static let ascii = LineArt(
    horizontal: "-", vertical: "|", topLeft: "+", topRight: "+", bottomLeft: "+", bottomRight: "+")
}

extension Frame {
  /// The strokes asked for where they are one column wide; where the terminal would draw them over two,
  /// ASCII.
  private func fitting(_ art: LineArt) -> LineArt { widths.ambiguous == .wide ? .ascii : art }

  public mutating func horizontalLine(
    row: Int, column: Int = 0, width: Int, style: Style = .plain, art: LineArt = .unicode
  ) {
    fill(row: row, column: column, height: 1, width: width, style: style, with: fitting(art).horizontal)
  }

  public mutating func verticalLine(
    row: Int = 0, column: Int, height: Int, style: Style = .plain, art: LineArt = .unicode
  ) {
    fill(row: row, column: column, height: height, width: 1, style: style, with: fitting(art).vertical)
  }

  /// The four sides of a rectangle; what it encloses is left alone. A title, when given, stands in the
  /// upper side.
  public mutating func box(
    row: Int, column: Int, height: Int, width: Int, title: String = "", style: Style = .plain,
    art: LineArt = .unicode
  ) {
    guard height > 0, width > 0 else { return }
    let art = fitting(art)
    let (bottom, right) = (row + height - 1, column + width - 1)
    horizontalLine(row: row, column: column, width: width, style: style, art: art)
    horizontalLine(row: bottom, column: column, width: width, style: style, art: art)
    verticalLine(row: row, column: column, height: height, style: style, art: art)
    verticalLine(row: row, column: right, height: height, style: style, art: art)
    for (row, column, corner) in [
      (row, column, art.topLeft), (row, right, art.topRight), (bottom, column, art.bottomLeft),
      (bottom, right, art.bottomRight),
    ] {
      fill(row: row, column: column, height: 1, width: 1, style: style, with: corner)
    }
    if !title.isEmpty && width > 6 {
      put(" " + widths.clip(title, to: width - 6) + " ", row: row, column: column + 2, style: style)
    }
  }
}
