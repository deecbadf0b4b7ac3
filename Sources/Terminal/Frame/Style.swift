/// How a cell looks. What a look means (urgent, forbidden, chosen) is the console's affair.
public struct Style: Hashable, Sendable {
  public var foreground: Colour
  public var background: Colour
  public var attributes: Attributes

  public init(
    _ foreground: Colour = .standard, on background: Colour = .standard, _ attributes: Attributes = []
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  public static let plain = Style()
  public static let bold = Style(.standard, .bold)
  public static let dim = Style(.standard, .dim)
  public static let underlined = Style(.standard, .underline)
  public static let reversed = Style(.standard, .reverse)

  /// The same look with further attributes.
  public func adding(_ attributes: Attributes) -> Style {
    var style = self
    style.attributes.formUnion(attributes)
    return style
  }

  public struct Attributes: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let bold = Attributes(rawValue: 1)
    public static let dim = Attributes(rawValue: 2)
    public static let underline = Attributes(rawValue: 4)
    public static let reverse = Attributes(rawValue: 8)
  }
}

/// The sixteen colours every terminal theme defines, and the theme's own foreground or background.
///
/// The raw values of the sixteen are their ANSI numbers. Terminals with eight colours show a bright
/// foreground as its dark kin in bold. Under NO_COLOR, and on terminals without colour, all are `standard`.
public enum Colour: Int8, CaseIterable, Sendable {
  case standard = -1
  case black, red, green, yellow, blue, magenta, cyan, white
  case brightBlack, brightRed, brightGreen, brightYellow, brightBlue, brightMagenta, brightCyan, brightWhite
}
