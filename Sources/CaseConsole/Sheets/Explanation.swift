import CaseDomain
import CaseWording

/// What a sheet of the desk explains. The account is made anew whenever it is drawn, so that an open page keeps up
/// with the case; one that replays the office is made once.
enum Explanation: Sendable {
  case award
  case clock
  /// The remaining steps, reckoned back from the due day.
  case slack
  case flags
  /// The public notice and the cover of the file, as they are printed, with the head code.
  case notice(headCode: String?)
  case cover(headCode: String?)
  /// What checkers take along.
  case packet(headCode: String?, by: PersonID)
  /// A record of the history, with its account where it was a decision.
  case record(RecordedEvent, DecisionAccount?)
  /// A learner, by the number on the roster.
  case person(Int)

  /// Nil where there is nothing to explain: no policy for the filing day.
  func sheet(of file: CaseFile, in circumstances: Circumstances, _ language: Language) -> Sheet? {
    switch self {
    case .award:
      guard let policy = circumstances.policy(for: file.filing),
        let account = circumstances.awardAccount(of: file)
      else { return nil }
      return language.awardSheet(account, of: file, under: policy)
    case .record(let record, let account):
      return language.recordSheet(
        record, account, isStruck: file.struck.contains(record.revision)
      ) { circumstances.staff($0)?.name }
    case .person(let number):
      return file.learner(number).map {
        language.personSheet(circumstances.history(of: $0, in: file), of: $0, in: file)
      }
    case .clock: return language.clockSheet(of: file, in: circumstances)
    case .notice(let code): return language.noticeSheet(of: file, in: circumstances, headCode: code)
    case .cover(let code): return language.coverSheet(of: file, in: circumstances, headCode: code)
    case .packet(let code, let person):
      let packet = file.packet(
        by: person, headCode: code, questions: language.fieldQuestions(of: file, in: circumstances),
        in: circumstances)
      return language.packetSheet(of: file, packet, in: circumstances)
    case .slack: return language.slackSheet(of: file, in: circumstances)
    case .flags: return language.flagSheet(of: file, in: circumstances)
    }
  }
}
