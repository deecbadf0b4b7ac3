/// Money in whole fen. There is no fractional fen anywhere; each division names its rounding.
public struct Money: Hashable, Comparable, Sendable {
  public let fen: Int

  public init(fen: Int) { self.fen = fen }
  public init(yuan: Int) { fen = yuan * 100 }

  public static let zero = Money(fen: 0)

  /// Reads `60000`, `60000.5`, `60,000.00`: at most two decimals, no sign, no exponent.
  public init?(_ text: some StringProtocol) {
    let bare = text.filter { $0 != "," && $0 != "，" && $0 != " " }
    let parts = bare.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = parts.first, !whole.isEmpty, whole.count <= 12,
      whole.allSatisfy({ $0.isASCII && $0.isNumber }), let yuan = Int(String(whole))
    else { return nil }
    guard parts.count == 2 else {
      fen = yuan * 100
      return
    }
    let cents = parts[1]
    guard (1...2).contains(cents.count), cents.allSatisfy({ $0.isASCII && $0.isNumber }),
      let fraction = Int(String(cents))
    else { return nil }
    fen = yuan * 100 + (cents.count == 1 ? fraction * 10 : fraction)
  }

  public static func < (left: Money, right: Money) -> Bool { left.fen < right.fen }
  public static func + (left: Money, right: Money) -> Money { Money(fen: left.fen + right.fen) }
  public static func - (left: Money, right: Money) -> Money { Money(fen: left.fen - right.fen) }
  public static func * (left: Money, right: Int) -> Money { Money(fen: left.fen * right) }
  public static func += (left: inout Money, right: Money) { left = left + right }
}

extension Money: CustomStringConvertible {
  /// `60,000.00`: yuan with thousands separators and always two decimals.
  public var description: String {
    let magnitude = fen.magnitude
    var digits = String(magnitude / 100)
    var grouped = ""
    while digits.count > 3 {
      grouped = "," + digits.suffix(3) + grouped
      digits.removeLast(3)
    }
    let cents = Int(magnitude % 100)
    return (fen < 0 ? "-" : "") + digits + grouped + "." + cents.padded(to: 2)
  }
}
