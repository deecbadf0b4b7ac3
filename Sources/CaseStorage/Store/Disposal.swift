import CaseDomain

/// A case that has ended, and from when on its papers may be disposed of.
public struct Retention: Hashable, Sendable {
  public var caseID: CaseID
  /// The first day on which they may.
  public var disposableFrom: Day
  /// They are gone: the history stands, without IDs, phones and accounts.
  public var isDisposed: Bool
}

public enum Disposal: Hashable, Sendable {
  /// So many files of personal data are gone, and none is left.
  case disposed(files: Int)
  /// It is on record, so many files are gone, and these may hold numbers still: the next disposal tries again.
  case incomplete(files: Int, remaining: [String])
  case unknownCase
  /// Only the administrator does that.
  case notAdministrator
  case notEnded
  /// Kept until the day before.
  case notBefore(Day)
  /// Nothing was recorded for so long that the clock may be ahead: somebody has to say that it is not.
  case clockDoubted(lastRecorded: Day, today: Day)
}

extension CaseStore {
  /// Every case that has ended, the first to be disposed of first.
  public func retention(now: Moment) -> [Retention] {
    office.cases.values.compactMap { file -> Retention? in
      guard let day = disposableFrom(file, now: now) else { return nil }
      return Retention(caseID: file.id, disposableFrom: day, isDisposed: disposedCases.contains(file.id))
    }
    .sorted { ($0.disposableFrom, $0.caseID.text) < ($1.disposableFrom, $1.caseID.text) }
  }

  private func disposableFrom(_ file: CaseFile, now: Moment) -> Day? {
    let circumstances = Circumstances(now: now, office: office)
    return circumstances.policy(for: file.filing).flatMap { file.disposableFrom(under: $0) }
  }

  /// Takes away the personal data of a case whose time is over. The record of it comes first, the files go after: a
  /// crash in between leaves files that the next disposal takes away. Of the journal nothing is removed.
  ///
  /// The files go before the lock does: what no record names is then nobody's who is just writing one.
  ///
  /// - Parameter confirmed: the day that a person says it is. It is asked for where the clock has left the last record far
  ///   behind: what a clock that is years ahead lets go does not come back.
  public func dispose(
    of id: CaseID, by actor: PersonID, operation: OperationID, now: Moment, confirmed: Day? = nil
  ) throws(StoreFault) -> Disposal {
    var removal = PeopleFiles.Removal()
    let refusal = try change(holder: holder(actor)) { (draft) throws(StoreFault) -> Disposal? in
      guard let file = office[id] else { return .unknownCase }
      guard let member = office.registry.staff[actor], member.isActive, member.roles.contains(.admin) else {
        return .notAdministrator
      }
      guard let day = disposableFrom(file, now: now) else { return .notEnded }
      guard now.day >= day else { return .notBefore(day) }
      if !isTraining, confirmed != now.day, let last = lastRecorded,
        now.day.days(since: last) > Self.longestSilence
      {
        return .clockDoubted(lastRecorded: last, today: now.day)
      }
      guard !knows(operation), !disposedCases.contains(id) else { return nil }
      // What another case refers to is kept for that one.
      let others = office.cases.values.filter { $0.id != id && !disposedCases.contains($0.id) }
      let kept = Set(others.flatMap(\.references).map(\.commitment))
      let gone = Set(file.references.map(\.commitment)).subtracting(kept)
      draft.dispose(
        of: id, gone.sorted(), by: actor, named: office.registry.staff[actor]?.name ?? actor.text, operation,
        at: now)
      return nil
    } afterwards: { refusal in
      if refusal == nil { removal = removeDisposed() }
    }
    if let refusal { return refusal }
    return removal.remaining.isEmpty
      ? .disposed(files: removal.count)
      : .incomplete(files: removal.count, remaining: removal.remaining)
  }

  /// In days: an office that works records something in any quarter.
  private static let longestSilence = 92

  private var lastRecorded: Day? { office.cases.values.compactMap { $0.history.last?.recordedAt.day }.max() }

  /// Of everybody in a case that was disposed of, all that no other case refers to.
  private func removeDisposed() -> PeopleFiles.Removal {
    var (subjects, kept): (Set<String>, [String: Set<String>]) = ([], [:])
    for file in office.cases.values {
      let isDisposed = disposedCases.contains(file.id)
      for reference in file.references {
        if isDisposed {
          subjects.insert(reference.subject.text)
        } else {
          kept[reference.subject.text, default: []].insert(reference.commitment)
        }
      }
    }
    return people.remove(subjects, but: kept, disposed: disposed, disk)
  }
}

extension CaseFile {
  /// The personal data that any of its events names.
  var references: [PersonReference] { history.flatMap(\.event.references) }
}
