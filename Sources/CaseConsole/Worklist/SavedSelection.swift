import CaseDomain

/// Marked cases that somebody gave a name, to come back to: each with the revision it was marked at. It is one's own.
public struct SavedSelection: Hashable, Sendable {
  public var name: String
  public var revisions: [CaseID: Int]

  public init(name: String, revisions: [CaseID: Int]) {
    self.name = name
    self.revisions = revisions
  }
}
