import CaseWording
import Terminal

extension DeskModel {
  func drawPicker(_ picker: PickerModel, _ frame: inout Frame) {
    let items = picker.shown
    let widest = picker.items.map { widths.width(of: $0.name) }.max() ?? 10
    let width = min(size.columns - 4, max(widest + 10, widths.width(of: picker.title) + 8, 30))
    let height = min(size.rows - 4, max(4, picker.items.count + 3))
    let (row, column) = ((size.rows - height) / 2, (size.columns - width) / 2)
    frame.fill(row: row, column: column, height: height, width: width)
    frame.box(row: row, column: column, height: height, width: width, title: picker.title)
    let pen = frame.put("/ ", row: row + 1, column: column + 2, style: Theme.key)
    frame.put(picker.filter, row: row + 1, column: pen, width: width - 6)
    if picker.filter.isEmpty { frame.put(phrases.typeToNarrow, row: row + 1, column: pen, style: Theme.dim) }
    if items.isEmpty {
      frame.put(phrases.nothingFound, row: row + 2, column: column + 2, style: Theme.dim, maxWidth: width - 4)
    }
    let room = height - 3
    let top = max(0, min(items.count - room, picker.chosen - room / 2))
    for (offset, item) in items.dropFirst(top).prefix(room).enumerated() {
      let line = row + 2 + offset
      let mark = picker.isMany ? (picker.ticked.contains(item.raw) ? "[x] " : "[ ] ") : "  "
      let number = picker.isNumbered ? "\(top + offset + 1) " : ""
      frame.put(mark + number + item.name, row: line, column: column + 2, maxWidth: width - 4)
      if top + offset == picker.chosen {
        frame.restyle(row: line, column: column + 1, width: width - 2) { $0 = $0.adding(.reverse) }
      }
    }
  }
}
