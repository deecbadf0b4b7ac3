import CaseDomain

/// By which columns a worklist is sorted, the weightiest first. Without any, the most urgent comes first; with some, of
/// equal rows the more urgent.
struct WorklistOrder: Sendable, Hashable {
  struct Step: Sendable, Hashable {
    var column: WorklistColumn
    var isDescending: Bool

    /// `amount-`: how a step is kept in a file.
    var text: String { column.rawValue + (isDescending ? "-" : "+") }

    init(_ column: WorklistColumn, descending: Bool = false) {
      self.column = column
      isDescending = descending
    }

    init?(_ text: String) {
      guard let sign = text.last, sign == "+" || sign == "-",
        let column = WorklistColumn(rawValue: String(text.dropLast()))
      else { return nil }
      self.init(column, descending: sign == "-")
    }
  }

  private(set) var steps: [Step] = []

  init(_ steps: [Step] = []) {
    // Of a column asked for both ways the later wish holds.
    for step in steps {
      self.steps.removeAll { $0.column == step.column }
      self.steps.append(step)
    }
  }

  /// The slots of the rows in this order.
  func sorted(_ rows: ListedRows, name: (PersonID) -> String) -> [Int32] {
    guard !steps.isEmpty else { return rows.slots }
    let keyed = rows.enumerated().map { place, row in
      (keys: steps.map { $0.column.key(of: row, name: name) }, place: place)
    }
    return keyed.sorted { left, right in
      for (index, step) in steps.enumerated() where left.keys[index] != right.keys[index] {
        return (left.keys[index] < right.keys[index]) != step.isDescending
      }
      return left.place < right.place
    }.map { rows.slots[$0.place] }
  }

  /// `1↑` beside the title of the column that weighs most.
  func mark(_ column: WorklistColumn) -> String {
    guard let place = steps.firstIndex(where: { $0.column == column }) else { return "" }
    return (steps.count > 1 ? "\(place + 1)" : "") + (steps[place].isDescending ? "↓" : "↑")
  }
}
