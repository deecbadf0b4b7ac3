import CaseDomain

extension Money {
  /// The amount in the capital figures that vouchers are written in, by the rules of the People's Bank of China for
  /// filling in bills and vouchers (支付结算办法, annex 1): `壹万贰仟元整`, `叁佰零伍元零陆分`, `壹角整`.
  ///
  /// - A run of noughts inside the yuan is one 零; noughts before 万, 亿 and 元 are none.
  /// - An amount that ends in yuan or jiao takes 整; one that ends in fen takes none.
  /// - Between yuan and fen stands 零 where there are no jiao.
  public var inCapitals: String {
    let sign = fen < 0 ? "负" : ""
    let all = Int(fen.magnitude)
    let (yuan, jiao, cents) = (all / 100, all / 10 % 10, all % 10)
    guard all > 0 else { return "零元整" }
    var text = yuan > 0 ? Self.capitals(yuan) + "元" : ""
    switch (jiao, cents) {
    case (0, 0): text += "整"
    case (_, 0): text += Self.digits[jiao] + "角整"
    case (0, _): text += (yuan > 0 ? "零" : "") + Self.digits[cents] + "分"
    default: text += Self.digits[jiao] + "角" + Self.digits[cents] + "分"
    }
    return sign + text
  }

  private static let digits = ["零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"]

  /// Four figures at a time, the highest first.
  private static func capitals(_ number: Int) -> String {
    var groups: [Int] = []
    var rest = number
    while rest > 0 {
      groups.append(rest % 10_000)
      rest /= 10_000
    }
    let units = ["", "万", "亿", "万亿"]
    var text = ""
    var isOwed = false
    for (place, group) in groups.enumerated().reversed() {
      guard group > 0 else {
        isOwed = isOwed || !text.isEmpty
        continue
      }
      if !text.isEmpty, isOwed || group < 1_000 { text += "零" }
      text += four(group) + units[min(place, units.count - 1)]
      isOwed = false
    }
    return text
  }

  private static func four(_ group: Int) -> String {
    var text = ""
    var isOwed = false
    for (unit, value) in [
      ("仟", group / 1_000), ("佰", group / 100 % 10), ("拾", group / 10 % 10), ("", group % 10),
    ] {
      guard value > 0 else {
        isOwed = isOwed || !text.isEmpty
        continue
      }
      text += (isOwed ? "零" : "") + digits[value] + unit
      isOwed = false
    }
    return text
  }
}
