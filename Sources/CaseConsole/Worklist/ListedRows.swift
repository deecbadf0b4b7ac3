import CaseDomain

/// Rows of a worklist in some order, by their slots: nothing is copied to filter or to sort them.
struct ListedRows: RandomAccessCollection, Sendable {
  private let rows: [WorklistRow]
  let slots: [Int32]

  init(_ rows: [WorklistRow], _ slots: [Int32]) {
    self.rows = rows
    self.slots = slots
  }

  var startIndex: Int { 0 }
  var endIndex: Int { slots.count }
  subscript(place: Int) -> WorklistRow { rows[Int(slots[place])] }
}

extension ListedRows: Equatable {
  static func == (left: ListedRows, right: ListedRows) -> Bool { left.elementsEqual(right) }
}
