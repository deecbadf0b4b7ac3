/// Lines of cells as RFC 4180 has them: cells in quotes may hold separators, line breaks and doubled quotes. What parts
/// cells is whatever the first line has most of: commas, semicolons or tabs.
struct SeparatedLines {
  struct Line: Equatable {
    /// In the file, from 1: where it begins.
    var number: Int
    /// Without blanks at their ends.
    var cells: [String]

    var isEmpty: Bool { cells.allSatisfy(\.isEmpty) }
  }

  enum Fault: Error, Equatable {
    /// A quote that is never closed, from the line in which it is opened.
    case openQuote(line: Int)
    /// Something between a closing quote and the next separator.
    case textAfterQuote(line: Int)
  }

  static func read(_ text: String) throws(Fault) -> [Line] {
    var reading = Reading(separator: separator(of: text))
    for character in text { try reading.take(character) }
    return try reading.end()
  }

  private static func separator(of text: String) -> Character {
    let first = text.prefix { !$0.isNewline }
    let counts = [",", ";", "\t"].map { (separator: Character) in
      (separator, first.count { $0 == separator })
    }
    return counts.max { $0.1 < $1.1 }?.0 ?? ","
  }

  private struct Reading {
    let separator: Character
    var lines: [Line] = []
    private var cells: [String] = []
    private var cell = ""
    private var number = 1
    private var begins = 1
    private var quote: Quote?

    private enum Quote {
      case open(line: Int)
      /// Just closed, or the first of a doubled one.
      case closed
    }

    init(separator: Character) { self.separator = separator }

    mutating func take(_ character: Character) throws(Fault) {
      switch quote {
      case .open:
        if character == "\"" { return quote = .closed }
        if character.isNewline { number += 1 }
        cell.append(character)
      case .closed where character == "\"":
        cell.append(character)
        quote = .open(line: number)
      case nil where character == "\"" && cell.allSatisfy(\.isWhitespace):
        cell = ""
        quote = .open(line: number)
      default:
        if character == separator { return endCell() }
        if character.isNewline { return endLine() }
        if case .closed = quote {
          guard character.isWhitespace else { throw .textAfterQuote(line: number) }
        } else {
          cell.append(character)
        }
      }
    }

    private mutating func endCell() {
      cells.append(cell.withoutBlankEnds)
      (cell, quote) = ("", nil)
    }

    private mutating func endLine() {
      endCell()
      lines.append(Line(number: begins, cells: cells))
      number += 1
      (cells, begins) = ([], number)
    }

    mutating func end() throws(Fault) -> [Line] {
      if case .open(let line) = quote { throw .openQuote(line: line) }
      if !cells.isEmpty || !cell.isEmpty || quote != nil { endLine() }
      return lines
    }
  }
}
