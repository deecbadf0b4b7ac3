/// Entries of a page of which one is stood on.
protocol EntryList {
  /// Which, from 0.
  var cursor: Int { get set }
}

extension CaseModel: EntryList {}
extension OfficeModel: EntryList {}

extension EntryList {
  mutating func move(_ command: DeskCommand, entries: Int, room: Int) {
    switch command {
    case .up: cursor -= 1
    case .down: cursor += 1
    case .pageUp: cursor -= max(1, room - 1)
    case .pageDown: cursor += max(1, room - 1)
    case .first: cursor = 0
    case .last: cursor = entries - 1
    default: break
    }
    cursor = max(0, min(entries - 1, cursor))
  }
}
