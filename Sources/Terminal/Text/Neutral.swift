/// Makes text from outside harmless to show.
///
/// A name in an import may hold an escape sequence that rewrites the title, a carriage return that paints
/// over its own row, or U+202E, which makes the reader see the digits of an amount in another order.
/// Whatever a terminal could act upon, and whatever a reader could not see, is replaced by a mark that says
/// what was there: `␛` for U+001B (the control pictures of U+2400), `‹U+202E›` for what has no picture.
///
/// Replaced: C0, C1 and DEL; bidirectional controls; zero-width and other default-ignorable characters,
/// except the joiner and variation selectors inside an emoji and the variation selectors of a hanzi; line
/// and paragraph separators; private use; unassigned code points and noncharacters (save in the planes set
/// aside for hanzi, where this program may simply be older than the character); a combining mark with
/// nothing to combine with, and marks past the fourth on one letter.
public enum Neutral {
  /// The text with a visible mark for everything dangerous or unseen. Text without any comes back as it is.
  ///
  /// - Parameter keepingLineBreaks: lets U+000A through, for text of several lines, and reads U+000D U+000A
  ///   as one line break.
  public static func text(_ text: String, keepingLineBreaks: Bool = false) -> String {
    if text.unicodeScalars.allSatisfy(\.standsAlone) { return text }
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for index in text.indices {
      let cluster = text[index...index]
      if keepingLineBreaks && (cluster == "\n" || cluster == "\r\n") {
        result += "\n"
      } else {
        result += marks(for: cluster) ?? String(cluster)
      }
    }
    return result
  }

  /// Whether ``text(_:keepingLineBreaks:)`` would return the text as it is.
  public static func isNeutral(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy(\.standsAlone)
      || text.indices.allSatisfy { marks(for: text[$0...$0]) == nil }
  }

  /// What stands for a grapheme cluster of which some scalar must not be shown; nil when all may be.
  static func marks(for cluster: Substring) -> String? {
    let scalars = cluster.unicodeScalars
    guard let first = scalars.first else { return nil }
    if first.standsAlone && scalars.count == 1 { return nil }

    var shown = ""
    var isReplaced = false
    var marksOnBase = 0
    var before: Unicode.Scalar?
    for index in scalars.indices {
      let scalar = scalars[index]
      let after = scalars.index(after: index)
      let next = after < scalars.endIndex ? scalars[after] : nil
      marksOnBase = scalar.isCombining ? marksOnBase + 1 : 0
      // What follows a replaced scalar must not combine with the mark that now stands there.
      let isPermitted =
        scalar.standsAlone
        || (!isReplaced && marksOnBase <= 4 && scalar.isPermitted(base: first, before: before, after: next))
      if isPermitted {
        shown.unicodeScalars.append(scalar)
      } else {
        shown += scalar.visibleMark
        isReplaced = true
      }
      before = scalar
    }
    return isReplaced ? shown : nil
  }
}

extension Unicode.Scalar {
  /// Whether the scalar may be shown where it stands in its cluster.
  fileprivate func isPermitted(base: Self, before: Self?, after: Self?) -> Bool {
    switch value {
    case 0x200D:
      return before?.isEmojiPart == true && after?.isEmojiPart == true
    case 0xFE0E, 0xFE0F:
      return base.properties.isEmoji || base.takesVariants
    case 0xFE00...0xFE0D, 0xE0100...0xE01EF:
      return base.takesVariants
    default:
      if properties.isDefaultIgnorableCodePoint { return false }
      if before == nil && DisplayWidth().width(of: self) == 0 { return false }
      switch properties.generalCategory {
      case .control, .format, .privateUse, .surrogate, .lineSeparator, .paragraphSeparator: return false
      case .unassigned: return (0x20000...0x3FFFF).contains(value) && value & 0xFFFE != 0xFFFE
      // The object replacement character stands for something that is not there.
      default: return value != 0xFFFC
      }
    }
  }

  private var isEmojiPart: Bool { value > 0xFF && (properties.isEmoji || value == 0xFE0F) }

  /// Hanzi and their punctuation have registered variants, chosen by a variation selector.
  private var takesVariants: Bool {
    properties.isIdeographic || (0x3000...0x303F).contains(value) || (0xFF01...0xFF60).contains(value)
  }

  fileprivate var isCombining: Bool {
    guard value >= 0x300 else { return false }
    if (0xFE00...0xFE0F).contains(value) { return false }
    let category = properties.generalCategory
    return category == .nonspacingMark || category == .enclosingMark
  }

  /// `␛`, `␡`, or the number between angle quotation marks.
  fileprivate var visibleMark: String {
    if value < 0x20, let picture = Unicode.Scalar(0x2400 + value) { return String(picture) }
    if value == 0x7F { return "\u{2421}" }
    let digits = String(value, radix: 16, uppercase: true)
    return "‹U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "›"
  }
}
