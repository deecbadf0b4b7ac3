/// One column of one row, eight bytes and trivially copied: a frame is made anew for every key press.
struct Cell: Equatable {
  /// What stands in the cell: a scalar, a cluster by its number in the frame's list, or the rest of a wide
  /// character that began further left.
  enum Content: Equatable {
    case scalar(Unicode.Scalar)
    case cluster(Int)
    case continuation
  }

  private let code: UInt32
  var style: Style

  init(_ content: Content, style: Style) {
    code =
      switch content {
      case .scalar(let scalar): scalar.value
      // Scalars end below 2^21, so the top bit is free.
      case .cluster(let number): 1 << 31 | UInt32(truncatingIfNeeded: number)
      case .continuation: 0
      }
    self.style = style
  }

  static func blank(_ style: Style) -> Cell { Cell(.scalar(" "), style: style) }

  var isContinuation: Bool { code == 0 }
  var isCluster: Bool { code >> 31 == 1 }

  var content: Content {
    if isContinuation { return .continuation }
    if isCluster { return .cluster(Int(code & ~(1 << 31))) }
    return .scalar(Unicode.Scalar(code) ?? " ")
  }
}
