import CaseDomain
import JSONText

extension CalendarFile {
  /// The calendar as its file: what `read` makes of it is the same calendar again.
  public static func document(of calendar: WorkingCalendar) -> JSONValue {
    [
      "format": .string(format), "timeZone": .string(timeZone),
      "published": .array(
        calendar.publishedYears.map { year in
          [
            "year": .number(year.year), "documentNumber": year.documentNumber.map { .string($0) } ?? .null,
            "holidays": days(year.holidays), "makeUpWorkdays": days(year.makeUpWorkdays),
          ]
        }),
      "festivals": .array(
        calendar.festivalYears.map { year in
          ["year": .number(year.year), "days": days(year.days.mapValues(\.rawValue))]
        }),
    ]
  }

  private static func days(_ days: [Day: String]) -> JSONValue {
    .array(
      days.sorted { $0.key < $1.key }.map { ["day": .string($0.key.description), "name": .string($0.value)] })
  }
}
