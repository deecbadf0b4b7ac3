/// Which rows of the screen belong to what: a header, a line of standing, the content, a notice, the key bar.
enum DeskLayout {
  static let smallest = (rows: 16, columns: 60)
  /// The first row of a worklist's lines, and of every other content.
  static let worklistTop = 3
  /// Columns from which a worklist has room for a preview beside it.
  static let previewFrom = 120
  static let tabRow = 2
  static let contentTop = 3
}

extension DeskModel {
  /// Rows the content has.
  var contentRoom: Int { max(1, size.rows - DeskLayout.contentTop - 2) }

  /// Whether the window has no room for anything but saying so.
  var isTooSmall: Bool {
    size.rows < DeskLayout.smallest.rows || size.columns < DeskLayout.smallest.columns
  }
}
