import CaseWording

/// Where the columns of a worklist stand.
struct WorklistLayout {
  struct Place {
    var column: WorklistColumn
    var start: Int
    var width: Int
  }

  let places: [Place]

  /// Four hanzi: less than that tells no class from another.
  private static let leastOfName = 8

  /// As many of the columns, the first ones first, as there is room for; what is over goes to those that can use it.
  /// - Parameter chosen: widths that somebody gave to columns.
  init(
    _ columns: [WorklistColumn], _ chosen: [WorklistColumn: Int] = [:], from start: Int, width: Int,
    _ language: Language
  ) {
    var columns = columns
    // Which class it is weighs more than the day: how many days are left stands beside it already.
    if let title = columns.firstIndex(of: .title), columns[..<title].contains(.due),
      columns[..<title].contains(.remaining)
    {
      let before = columns[..<title].reduce(0) { $0 + (chosen[$1] ?? $1.width(language).lowerBound) + 1 }
      if width - before <= WorklistLayout.leastOfName { columns.removeAll { $0 == .due } }
    }
    var taken: [(column: WorklistColumn, width: ClosedRange<Int>)] = []
    var rest = width
    for column in columns {
      let range = chosen[column].map { $0...$0 } ?? column.width(language)
      // A name may be cut where there is no room for all of it; a number would be another number.
      if range.lowerBound >= rest, range.count > 1, rest > WorklistLayout.leastOfName {
        taken.append((column, (rest - 1)...(rest - 1)))
        rest = 0
        continue
      }
      // The first column is shown whatever it needs.
      guard range.lowerBound + 1 <= rest || taken.isEmpty else { continue }
      taken.append((column, range))
      rest -= range.lowerBound + 1
    }
    var widths = taken.map(\.width.lowerBound)
    for index in taken.indices {
      let more = min(max(0, rest), taken[index].width.upperBound - widths[index])
      widths[index] += more
      rest -= more
    }
    var places: [Place] = []
    var pen = start
    for (index, entry) in taken.enumerated() {
      places.append(
        Place(column: entry.column, start: pen, width: min(widths[index], max(1, start + width - pen))))
      pen += widths[index] + 1
    }
    self.places = places
  }
}
