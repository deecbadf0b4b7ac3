/// What a packet that is brought back does not agree with.
public enum PacketClash: Hashable, Sendable {
  /// The case never was at that revision: the packet is not of this store.
  case fromElsewhere(revision: Int, present: Int)
  /// Recorded since the packet was made.
  case caseMoved(RecordedEvent)
  case learnerLeft(FieldPacket.Line)
  case learnerJoined(FieldPacket.Line)
  /// A visit, by its place in the packet from 0, that was over before the packet was made.
  case seenBeforeMade(visit: Int, madeAt: Moment)
  /// A check of the class that stands on record for that time; the two are taken for one.
  case alreadyOnRecord(visit: Int, revision: Int)
  /// Two visits of the packet at one time.
  case visitsOverlap(Int, Int)

  /// Whether the packet cannot be taken in as it is. The others are shown and left to whoever takes it in.
  public var isBlocking: Bool {
    switch self {
    case .fromElsewhere, .alreadyOnRecord, .visitsOverlap: true
    case .caseMoved, .learnerLeft, .learnerJoined, .seenBeforeMade: false
    }
  }

  /// The visit it is about; nil for the packet as a whole.
  public var visit: Int? {
    switch self {
    case .seenBeforeMade(let visit, _), .alreadyOnRecord(let visit, _), .visitsOverlap(_, let visit): visit
    case .fromElsewhere, .caseMoved, .learnerLeft, .learnerJoined: nil
    }
  }
}

extension FieldPacket {
  /// What the case has become since, and what of the visits stands on record already. Visits that were taken in before
  /// are no clash: they are recorded once.
  public func clashes(of visits: [FieldVisit], with file: CaseFile) -> [PacketClash] {
    guard revision <= file.revision else {
      return [.fromElsewhere(revision: revision, present: file.revision)]
    }
    let own = Set(visits.map(\.operation))
    var clashes = file.history.filter { $0.revision > revision && !isOwn($0.operation, own) }
      .map(PacketClash.caseMoved)
    let present = file.learners.map { Line(number: $0.number, name: $0.name, identity: $0.person.masked) }
    clashes += learners.filter { !present.contains($0) }.map(PacketClash.learnerLeft)
    clashes += present.filter { !learners.contains($0) }.map(PacketClash.learnerJoined)
    for (place, visit) in visits.enumerated() {
      let known = file.history.filter { $0.operation == visit.operation }.map(\.revision)
      if visit.day < madeAt.day || visit.day == madeAt.day && visit.time.through <= madeAt.minuteOfDay {
        clashes.append(.seenBeforeMade(visit: place, madeAt: madeAt))
      }
      if known.isEmpty, let check = file.spotChecks.first(where: { visit.isSameVisit(as: $0) }) {
        clashes.append(.alreadyOnRecord(visit: place, revision: check.revision))
      }
      for (earlier, other) in visits.prefix(place).enumerated()
      where other.day == visit.day && other.time.overlap(visit.time) != nil {
        clashes.append(.visitsOverlap(earlier, place))
      }
    }
    return clashes
  }

  /// Pictures go in beside their visit, under a name made of its.
  private func isOwn(_ operation: OperationID, _ visits: Set<OperationID>) -> Bool {
    visits.contains(operation) || visits.contains { operation == $0.ofPictures }
  }
}

extension OperationID {
  /// The name under which the pictures of a visit are attached.
  public var ofPictures: OperationID { OperationID(text + "-pictures") }
}

extension FieldVisit {
  /// Whether a check on record is this visit: on the day, in the same way, at a time that is not known to be another.
  fileprivate func isSameVisit(as check: SpotCheck) -> Bool {
    guard check.day == day, check.mode == mode else { return false }
    return check.time.map { $0.overlap(time) != nil } ?? (check.headCount == headCount)
  }
}
