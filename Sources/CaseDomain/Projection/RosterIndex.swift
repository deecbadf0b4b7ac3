/// Which cases have a person on their roster, whatever became of them: the way to everything known of the person.
public struct RosterIndex: Sendable {
  private var casesBySubject: [SubjectID: Set<CaseID>] = [:]

  /// The cases of the person, the oldest number first.
  public func cases(of subject: SubjectID) -> [CaseID] { (casesBySubject[subject] ?? []).sorted() }

  /// Takes in that a case has this roster now and had that one before.
  mutating func replace(_ before: [Learner], by after: [Learner], in id: CaseID) {
    for learner in before { casesBySubject[learner.person.subject]?.remove(id) }
    // A reference that was never given names nobody.
    for learner in after where !learner.person.subject.text.isEmpty {
      casesBySubject[learner.person.subject, default: []].insert(id)
    }
  }
}
