/// Where a person stands on rosters, whatever became of the cases: the way to everything known of the person.
public struct RosterIndex: Sendable {
  private var placesBySubject = PiecewiseTable<SubjectID, [Place]>()

  /// A line of a roster.
  struct Place: Hashable, Sendable {
    let caseID: CaseID
    /// Position on the roster, from 0.
    let position: Int
  }

  /// The cases of the person, the oldest number first.
  public func cases(of subject: SubjectID) -> [CaseID] { Set(places(of: subject).map(\.caseID)).sorted() }

  func places(of subject: SubjectID) -> [Place] { placesBySubject[subject] ?? [] }

  /// Takes in that a case has this roster now and had that one before.
  mutating func replace(_ before: [Learner], by after: [Learner], in id: CaseID) {
    for learner in before {
      let subject = learner.person.subject
      placesBySubject.remove(under: subject) { $0.caseID == id }
    }
    // A reference that was never given names nobody.
    for (position, learner) in after.enumerated() where !learner.person.subject.text.isEmpty {
      placesBySubject.insert(Place(caseID: id, position: position), under: learner.person.subject)
    }
  }
}
