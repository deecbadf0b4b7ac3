import CaseDomain

/// What is wrong with a table of orders before any form of it is read.
public enum TableFault: Hashable, Sendable {
  /// A workbook, of which this program reads no sheet.
  case workbook
  /// Neither UTF-8 nor UTF-16 nor GB18030.
  case encoding
  /// No line of orders.
  case empty
  case openQuote
  case textAfterQuote
  /// None of the columns has one of these names.
  case noColumn([String])
  case headingTwice(String)
  /// An action, or a row of a table, of which nobody knows the case.
  case noCase
  /// No action is called so.
  case unknownAction(String)
  /// A cell that stands under nothing.
  case noHeading
  case notOfAction(String, Action)
  /// Columns of several tables of the form are called so.
  case ambiguous(String, [String])
  /// A field of the form in a line that goes on with the order above.
  case belongsAbove(String)
  /// A spreadsheet has rounded a long number: `6.20E+17`.
  case shortenedNumber
}
