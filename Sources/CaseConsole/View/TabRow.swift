import Terminal

/// Tabs beside each other in one row: as many as there is room for, the chosen one always among them. Where some are
/// left out, `…` says so.
struct TabRow {
  private let tabs: [StyledLine]
  private let chosen: Int
  /// Where each tab stands that is shown, by its index.
  let places: [(index: Int, columns: Range<Int>)]
  private let isCutLeft: Bool
  private let isCutRight: Bool

  init(_ tabs: [StyledLine], chosen: Int, width: Int, _ widths: DisplayWidth) {
    self.tabs = tabs
    self.chosen = chosen
    let sizes = tabs.map { $0.width(widths) }
    let more = widths.width(of: "…")
    var left = 0
    while left < chosen, 1 + sizes[left...chosen].reduce(more, +) > width { left += 1 }
    var pen = max(1, left > 0 ? more : 0)
    var places: [(index: Int, columns: Range<Int>)] = []
    for index in tabs.indices.dropFirst(left) {
      guard pen + sizes[index] + (index == tabs.count - 1 ? 0 : more) <= width else { break }
      places.append((index, pen..<pen + sizes[index]))
      pen += sizes[index]
    }
    self.places = places
    isCutLeft = left > 0
    isCutRight = left + places.count < tabs.count
  }

  func draw(row: Int, _ frame: inout Frame) {
    if isCutLeft { frame.put("…", row: row, column: 0, style: Theme.dim) }
    for (index, columns) in places {
      frame.put(tabs[index], row: row, column: columns.lowerBound)
      if index == chosen {
        frame.restyle(row: row, column: columns.lowerBound, width: columns.count) { $0 = Theme.bar }
      }
    }
    if isCutRight { frame.put("…", row: row, column: places.last?.columns.upperBound ?? 1, style: Theme.dim) }
  }
}
