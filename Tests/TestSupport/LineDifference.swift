/// Which lines differ between what should be and what is.
public struct LineDifference: CustomStringConvertible {
  public let description: String

  public init(from expected: String, to actual: String) {
    let expected = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let actual = actual.split(separator: "\n", omittingEmptySubsequences: false)
    var lines: [String] = []
    for index in 0..<max(expected.count, actual.count) {
      let before = index < expected.count ? String(expected[index]) : nil
      let now = index < actual.count ? String(actual[index]) : nil
      if before == now { continue }
      if let before { lines.append("\(index + 1) - \(before)") }
      if let now { lines.append("\(index + 1) + \(now)") }
    }
    description = lines.joined(separator: "\n")
  }
}
