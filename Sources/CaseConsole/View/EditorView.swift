import Terminal

// Text being typed, in a place that may be too small for it: it scrolls sideways, so that the cursor, and with it the
// window of an input method, always has a place.

extension LineEditor {
  /// The part of the caret's line that fits into `width`, and the column in it where the caret stands. What is left
  /// out on the right is said by `…`.
  func window(_ width: Int, _ widths: DisplayWidth) -> (text: String, caret: Int) {
    let line = caretLine
    // The caret has a place of its own, at the end of the text too, and never inside the sign of a cut.
    let own = line.after.isEmpty ? 1 : widths.width(of: "…")
    let (start, before) = beginning(of: line.before, room: width - own, widths)
    // More than enough is measured: no cluster is narrower than a column.
    let rest = line.before[start...] + line.after.prefix(width + 1)
    return (widths.clip(String(rest), to: width), before)
  }

  /// From which character on a text still ends inside the room, and how wide it is from there.
  private func beginning(
    of text: ArraySlice<Character>, room: Int, _ widths: DisplayWidth
  ) -> (Int, width: Int) {
    var start = text.endIndex
    var used = 0
    while start > text.startIndex {
      let wider = used + widths.width(of: text[start - 1])
      guard wider <= room else { break }
      used = wider
      start -= 1
    }
    return (start, used)
  }
}

extension Frame {
  /// Draws text being typed, and puts the cursor at its caret.
  mutating func put(_ editor: LineEditor, row: Int, column: Int, width: Int, style: Style = .plain) {
    let (text, caret) = editor.window(width, widths)
    put(text, row: row, column: column, style: editor.isOffered ? style.adding(.reverse) : style)
    cursor = Position(row: row, column: column + caret)
  }
}
