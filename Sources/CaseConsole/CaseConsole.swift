import CaseDomain
import CaseWording
import Terminal

public protocol CaseSource: AnyObject {
  var circumstances: Circumstances { get }
  var actor: PersonID { get }
  var isTraining: Bool { get }
  var watchDescriptor: Int32? { get }
  func refresh(_ language: Language) -> SourceReport
  func act(
    _ action: Action, _ values: [String: FieldValue], on: CaseID?, expecting: Int?, operation: OperationID,
    _ language: Language
  ) -> ActOutcome
  func moveDay(to: Day, _ language: Language) -> SourceReport
  func become(_ person: PersonID)
  func newOperation() -> OperationID
}
public enum SourceReport { case changed([CaseID]), failed(String) }
public enum ActOutcome {
  case recorded(CaseID, revision: Int), officeChanged, refused([Refusal]), failed(String)
}
public enum KeyMap { public static func markdown(in language: Language) -> String { "" } }
public struct Desk {
  public enum Ending { case left, terminated(TerminationSignal) }
  public init(_ source: any CaseSource, language: Language) {}
  public func run(on screen: Screen) -> Ending { .left }
}
