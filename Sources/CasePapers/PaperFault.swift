import CaseDomain
import JSONText

/// Why a file is refused: which file, which line, which field, and what is wrong with it. A fact; the
/// sentence is wording.
public struct PaperFault: Error, Hashable, Sendable {
  public let file: String
  /// From 1.
  public let line: Int
  /// From 1.
  public let column: Int
  /// The way to the value from the top: `rates[3].level`; empty for the file as a whole.
  public let field: String
  public let reason: Reason

  public enum Reason: Hashable, Sendable {
    /// Not JSON as this program reads it.
    case malformed(JSONFault)
    /// Another version of the file's format, or none.
    case unknownFormat(String)
    case unknownField(String)
    case missingField(String)
    /// Another kind of value belongs here.
    case notA(Kind)
    /// A line break in what has one line.
    case brokenLine
    /// A number outside what the figure can be.
    case outOfBounds(Int, ClosedRange<Int>)
    /// A word that is none of those that may stand here.
    case unknownName(String, known: [String])
    /// A span of days whose last lies before its first.
    case endsBeforeItBegins
    /// A certificate number that is not plain digits.
    case notACertificateNumber(String)
    /// A range that runs backwards, or whose ends have different widths.
    case rangeBackwards
    /// A range that does not hold as many numbers as it says.
    case countDisagrees(stated: Int, held: Int)
    /// A field packet says something else than what was handed out.
    case sealBroken
    /// As many heads as stated, and the list of those present, are two numbers.
    case headsDisagree(stated: Int, present: Int)
    /// A visit that ends before it begins.
    case timesBackwards
    /// The tables were read, but do not make a policy.
    case policy(PolicyFault)
    /// The days were read, but do not make a calendar.
    case calendar(CalendarFault)
    /// Lines and cells of a table of orders.
    case table(TableFault)
  }

  public enum Kind: String, Sendable {
    case object, list, text, number, day, moment
    case residentID = "resident ID"
    case timeOfDay = "time of day"
    case truth = "true or false"
  }
}
