/// Breaking text into lines: Latin words at spaces, Chinese between any two characters, with the prohibitions
/// every Chinese reader expects (GB/T 15834, and the rules called kinsoku): no line begins with ，。）” and
/// their kin, none ends with （“《.
extension DisplayWidth {
  /// The lines of `text`, none wider than `columns`, neutralised. A line break in the text is kept; an
  /// empty text is one empty line. Spaces at a break are dropped. A word longer than a line is cut.
  ///
  /// When even one character does not fit (a hanzi in one column), it stands alone on its line, and the frame
  /// will cut it.
  public func wrap(_ text: String, to columns: Int) -> [String] {
    Neutral.text(text, keepingLineBreaks: true)
      .split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap { wrapParagraph(String($0), to: max(1, columns)) }
  }

  private func wrapParagraph(_ text: String, to columns: Int) -> [String] {
    let shown = ShownClusters(of: text, widths: self).map { $0 }
    let clusters = shown.map(\.string)
    var lines: [String] = []
    var start = 0
    while start < clusters.count {
      var end = start
      var used = 0
      while end < clusters.count, end == start || used + shown[end].width <= columns {
        used += shown[end].width
        end += 1
      }
      // Spaces that fall on the break hang over the edge unseen.
      var next = end
      if end < clusters.count {
        if clusters[end] != " " {
          end = lastBreak(in: clusters, after: start, upTo: end) ?? end
        }
        next = end
        while next < clusters.count, clusters[next] == " " { next += 1 }
      }
      while end > start + 1, next < clusters.count, clusters[end - 1] == " " { end -= 1 }
      lines.append(clusters[start..<end].joined())
      start = next
    }
    return lines.isEmpty ? [""] : lines
  }

  /// The last position in `(start, limit]` where a line may end.
  private func lastBreak(in clusters: [String], after start: Int, upTo limit: Int) -> Int? {
    var position = limit
    while position > start {
      if LineBreak.isAllowed(between: clusters[position - 1], and: clusters[position]) { return position }
      position -= 1
    }
    return nil
  }
}

private enum LineBreak {
  static let neverFirst = Set(
    "，。、；：？！）】》〉」』〕］｝”’…—·～％℃々,.;:?!)]}%".map(String.init))
  static let neverLast = Set("（【《〈「『〔［｛“‘￥＃([{¥$".map(String.init))

  static func isAllowed(between before: String, and after: String) -> Bool {
    if after == " " { return true }
    if neverFirst.contains(after) || neverLast.contains(before) { return false }
    if before == " " { return true }
    if before == "-" && !(after.first?.isNumber ?? false) { return true }
    return breaksAnywhere(before) || breaksAnywhere(after)
  }

  /// Hanzi, kana and wide punctuation: a line may break on either side.
  private static func breaksAnywhere(_ cluster: String) -> Bool {
    guard let scalar = cluster.unicodeScalars.first else { return false }
    return switch scalar.value {
    case 0x2E80...0xA4CF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFFEF, 0x1F300...0x1FAFF,
      0x20000...0x3FFFF:
      true
    // Around Chinese quotation marks and dashes the prohibitions above decide.
    case 0x2014, 0x2018...0x201D, 0x2026: true
    default: false
    }
  }
}
