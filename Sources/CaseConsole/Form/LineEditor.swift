/// Text being typed, and where the cursor stands in it. Counts characters as a reader does.
struct LineEditor: Hashable, Sendable {
  private(set) var characters: [Character]
  private(set) var caret: Int
  let isMultiline: Bool
  /// Whether the text was put there and nobody has touched it yet: what is typed then takes its place.
  private(set) var isOffered: Bool

  /// - Parameter offered: for a text that whoever types is likelier to replace than to go on with.
  init(_ text: String = "", multiline: Bool = false, offered: Bool = false) {
    characters = Array(text)
    caret = characters.count
    isMultiline = multiline
    isOffered = offered && !text.isEmpty
  }

  var text: String { String(characters) }
  var isEmpty: Bool { characters.isEmpty }
  var beforeCaret: String { String(characters[..<caret]) }

  /// Which cell of its line the caret stands in, counted from 0, as the form's reader parts them; nil in one line.
  var cell: Int? {
    isMultiline ? caretLine.before.count { ",，\t".contains($0) } : nil
  }

  /// Leaves what was offered as it is, to be edited.
  mutating func accept() { isOffered = false }

  mutating func insert(_ text: String) {
    if isOffered { clear() }
    isOffered = false
    var clean: [Character] = []
    for character in text {
      if character.isNewline {
        // A line break pasted into a field of one line parts words, and nothing else.
        clean.append(isMultiline ? "\n" : " ")
      } else if character == "\t" {
        clean.append(isMultiline ? "," : " ")
      } else if character.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F }) {
        clean.append(character)
      }
    }
    join(characters[..<caret] + clean, characters[caret...])
  }

  mutating func deleteBackward() {
    guard caret > 0 else { return }
    join(characters[..<(caret - 1)], characters[caret...])
  }

  mutating func deleteForward() {
    if caret < characters.count { join(characters[..<caret], characters[(caret + 1)...]) }
  }

  /// Puts the two sides of the caret together. What stood apart may now be one character, as a letter and the accent
  /// typed after it: then the caret stands behind it.
  private mutating func join(_ before: ArraySlice<Character>, _ after: ArraySlice<Character>) {
    let start = String(before)
    characters = Array(start + String(after))
    var scalars = start.unicodeScalars.count
    caret = 0
    while scalars > 0, caret < characters.count {
      scalars -= characters[caret].unicodeScalars.count
      caret += 1
    }
  }

  mutating func moveLeft() { caret = max(0, caret - 1) }
  mutating func moveRight() { caret = min(characters.count, caret + 1) }
  mutating func moveToStart() { caret = lineStart }
  mutating func moveToEnd() { caret = characters[caret...].firstIndex(of: "\n") ?? characters.count }
  mutating func clear() {
    characters = []
    caret = 0
  }

  mutating func deleteToStart() {
    let start = lineStart
    characters.removeSubrange(start..<caret)
    caret = start
  }

  /// Up or down a line of the text; false at its first or last line, where the form moves on.
  mutating func moveLine(_ step: Int) -> Bool {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(\.count)
    var (line, column) = position
    line += step
    guard lines.indices.contains(line) else { return false }
    column = min(column, lines[line])
    caret = lines[..<line].reduce(0) { $0 + $1 + 1 } + column
    return true
  }

  /// Line and column of the caret, both from 0.
  var position: (line: Int, column: Int) {
    let before = characters[..<caret]
    return (before.count { $0 == "\n" }, caret - lineStart)
  }

  /// The line the caret stands in, as far as it and from it on.
  var caretLine: (before: ArraySlice<Character>, after: ArraySlice<Character>) {
    let end = characters[caret...].firstIndex(of: "\n") ?? characters.endIndex
    return (characters[lineStart..<caret], characters[caret..<end])
  }

  /// Where the caret stands in the text as it is written, whatever joins to one character.
  var scalarsBeforeCaret: Int { characters[..<caret].reduce(0) { $0 + $1.unicodeScalars.count } }

  mutating func placeCaret(afterScalars count: Int) {
    var passed = 0
    caret = 0
    while caret < characters.count, passed < count {
      passed += characters[caret].unicodeScalars.count
      caret += 1
    }
  }

  private var lineStart: Int { (characters[..<caret].lastIndex(of: "\n") ?? -1) + 1 }
}
