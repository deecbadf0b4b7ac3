/// One year of working days, as the State Council's yearly notice (国务院办公厅…部分节假日安排的通知) fixes it.
public struct PublishedYear: Hashable, Sendable {
  public let year: Int
  /// The notice, such as 国办发明电〔2024〕12号; nil where it is not on record.
  public let documentNumber: String?
  /// Days off and their names, weekend days of a holiday included.
  public let holidays: [Day: String]
  /// Weekend days that are worked, and the holiday they are exchanged for.
  public let makeUpWorkdays: [Day: String]

  public init(
    year: Int, documentNumber: String? = nil, holidays: [Day: String], makeUpWorkdays: [Day: String]
  ) {
    self.year = year
    self.documentNumber = documentNumber
    self.holidays = holidays
    self.makeUpWorkdays = makeUpWorkdays
  }
}
