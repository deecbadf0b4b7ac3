import CaseDomain
import CasePapers
import JSONText

/// The demonstration as the two files of `Fixtures/demo`: the orders to import, and the guide that says which
/// case shows what.
public struct DemoFixture: Sendable {
  /// `office.json`, in the format of an import.
  public let orders: String
  /// `README.md`.
  public let guide: String

  /// Plays every story; a story that asks for something the domain refuses is a mistake and throws.
  public init(calendar: WorkingCalendar, policy: Policy) throws {
    let book = StoryBook(calendar: calendar)
    let stories = book.stories
    var office = StoryOffice(calendar: calendar, policies: try PolicyBook([policy]))
    try office.play(stories, book.turns)
    orders = OrderPaper.text(office.orders)
    guide = DemoGuide.text(stories, in: office)
  }
}
