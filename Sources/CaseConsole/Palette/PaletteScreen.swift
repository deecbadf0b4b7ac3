import CaseWording
import Terminal

extension DeskModel {
  func drawPalette(_ palette: PaletteModel, _ frame: inout Frame) {
    let title =
      switch palette.scope {
      case .keys: phrases.help + language.say("：", ": ") + phrases.name(palette.context)
      case .everything: phrases.paletteTitle
      }
    frame.put(" " + title, row: 1, column: 0, style: Theme.heading, maxWidth: size.columns)
    let pen = frame.put(" › ", row: 2, column: 0, style: Theme.key)
    if palette.filter.isEmpty {
      frame.put(phrases.paletteHint, row: 2, column: pen, style: Theme.dim, maxWidth: size.columns - pen - 1)
    }
    frame.put(palette.filter, row: 2, column: pen, width: size.columns - pen - 1, style: Theme.title)

    let entries = palette.shown
    guard !entries.isEmpty else {
      frame.put(phrases.nothingFound, row: DeskLayout.contentTop + 1, column: 3, style: Theme.dim)
      return
    }
    let room = contentRoom
    let top = max(0, min(entries.count - room, palette.chosen - room / 2))
    sayMore(above: top, below: entries.count - top - room, &frame)
    for (offset, entry) in entries.dropFirst(top).prefix(room).enumerated() {
      draw(entry, row: DeskLayout.contentTop + offset, isChosen: top + offset == palette.chosen, &frame)
    }
  }

  private func draw(_ entry: PaletteModel.Entry, row: Int, isChosen: Bool, _ frame: inout Frame) {
    let keyWidth = min(20, size.columns / 4)
    let nameWidth = min(44, size.columns * 3 / 8)
    frame.put(
      entry.keys.joined(separator: " "), row: row, column: 2,
      style: entry.purpose == .legend ? entry.style : Theme.key, maxWidth: keyWidth)
    let name = 2 + keyWidth + 1
    frame.put(
      entry.name, row: row, column: name, style: entry.isAvailable ? .plain : Theme.dim,
      maxWidth: entry.hint.isEmpty ? size.columns - name - 1 : nameWidth)
    if !entry.hint.isEmpty {
      let hint = name + nameWidth + 1
      frame.put(entry.hint, row: row, column: hint, style: Theme.dim, maxWidth: size.columns - hint - 1)
    }
    if isChosen { frame.restyle(row: row) { $0 = $0.adding(.reverse) } }
  }
}
