/// How a share of a sum becomes whole fen. Each division names its rounding.
public enum Rounding: Hashable, Sendable {
  /// Towards the smaller sum: what is "up to" a share never exceeds it.
  case down
}

extension Money {
  /// So many percent of the sum.
  public func percent(_ percent: Int, rounded: Rounding) -> Money {
    switch rounded {
    case .down: Money(fen: (fen * percent).flooredQuotient(by: 100))
    }
  }
}
