import CaseDomain
import CaseWording

/// A calendar that somebody may take in: first it is shown with what it would do to the cases under way.
struct CalendarProposal: Sendable {
  /// The file it was read from.
  let file: String
  let calendar: WorkingCalendar
  /// One attempt to take it in, however often it is asked for.
  let operation: OperationID
}

extension DeskModel {
  func sheet(_ proposal: CalendarProposal) -> Sheet {
    language.impactSheet(
      circumstances.impact(of: proposal.calendar), of: proposal.calendar, in: circumstances,
      from: proposal.file)
  }

  /// Nobody takes in a calendar by one key: how many due days move has to have been read.
  mutating func askForAdoption(_ proposal: CalendarProposal) -> [Effect] {
    let amended = circumstances.calendar.amended(by: proposal.calendar)
    if case .refused(let refusals) = decideOffice(.adoptCalendar(amended), by: actor, in: circumstances) {
      return warn(sentence(refusals))
    }
    layers.append(.prompt(PromptModel(.adoption(proposal))))
    return []
  }

  mutating func adopt(_ proposal: CalendarProposal, saying answer: String) -> [Effect] {
    let moves = circumstances.impact(of: proposal.calendar).moves.count
    guard Int(String(answer.map(\.narrowed).filter { !$0.isWhitespace })) == moves else {
      return warn(phrases.typeTheMoves(moves))
    }
    layers.removeLast(2)
    return [.adoptCalendar(proposal)]
  }

  private func sentence(_ refusals: [Refusal]) -> String {
    refusals.map { language.citation($0) + " " + language.sentence($0) }.joined(separator: " ")
  }

  mutating func show(_ reading: CalendarReading, from path: String, _ operation: OperationID) {
    switch reading {
    case .calendar(let calendar):
      let proposal = CalendarProposal(file: path, calendar: calendar, operation: operation)
      layers.append(.page(PageModel(content: .calendar(proposal))))
    case .failed(let sentence): notice = Notice(text: sentence, kind: .failure)
    }
  }

  mutating func adopted(_ outcome: ActOutcome) {
    switch outcome {
    case .officeChanged, .recorded: notice = Notice(text: phrases.calendarTakenIn, kind: .done)
    case .refused(let refusals):
      notice = Notice(text: sentence(refusals), kind: .warning)
    case .failed(let sentence): notice = Notice(text: sentence, kind: .failure)
    }
  }
}
