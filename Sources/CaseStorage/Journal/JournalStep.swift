import CaseDomain
import JSONText

/// What one person did at one moment: part of a line, or the whole of it.
struct JournalStep: Sendable {
  var operation: OperationID
  var actor: PersonID
  /// The actor's name at the time.
  var actorName: String
  /// The store's time: on a training store its clock, elsewhere the host's.
  var at: Moment
  var entries: [JournalEntry]
}

enum JournalEntry: Sendable {
  case ofCase(RecordedEvent)
  case ofOffice(RegistryEvent)
  /// The clock of a training store was set.
  case clock(Moment)
  /// The personal data of a case were disposed of; the commitments of what is gone.
  case disposed(CaseID, [String])
  /// A number was shown whole to the one who took this step.
  case shown(Disclosure)
  /// A copy of the whole store was taken by the one who took this step.
  case copied(StoreCopy)
}

extension JournalStep {
  var record: JSONValue {
    [
      "op": .id(operation), "actor": .id(actor), "name": .string(actorName), "at": .string(at.description),
      "entries": .array(
        entries.map { entry in
          switch entry {
          case .ofCase(let record):
            .object(skippingNil: [
              "case": .id(record.caseID), "rev": .number(record.revision), "on": .day(record.happenedOn),
              "opened": record.openedAt.map { .string($0.description) }, "event": record.event.record,
            ])
          case .ofOffice(let event): ["office": event.record]
          case .clock(let moment): ["clock": .string(moment.description)]
          case .disposed(let id, let commitments):
            ["disposed": ["case": .id(id), "commitments": .array(commitments.map { .string($0) })]]
          case .shown(let look):
            [
              "shown": .object(skippingNil: [
                "case": .id(look.caseID), "field": .name(look.field),
                "learner": look.learner.map { .number($0) },
                "subject": .id(look.subject), "purpose": .string(look.purpose),
              ])
            ]
          case .copied(let copy): ["copied": copy.purpose.record]
          }
        }),
    ]
  }

  init(_ reader: inout RecordReader) throws(RecordFault) {
    let operation: OperationID = try reader.id("op")
    let actor: PersonID = try reader.id("actor")
    let name = try reader.text("name")
    let at = try reader.moment("at")
    self.init(operation: operation, actor: actor, actorName: name, at: at, entries: [])
    guard reader.has("entries") else { throw reader.fault("entries", .missing) }
    entries = try reader.list("entries") { (entry) throws(RecordFault) in
      if let office = entry.optional("office") {
        return .ofOffice(try RegistryEvent(record: office, path: entry.place("office")))
      }
      let disposed = try entry.optionalRecord("disposed") { (record) throws(RecordFault) in
        JournalEntry.disposed(try record.id("case"), try record.texts("commitments"))
      }
      if let disposed { return disposed }
      let look = try entry.optionalRecord("shown") { (record) throws(RecordFault) in
        Disclosure(
          caseID: try record.id("case"), field: try record.name("field"),
          learner: try record.optionalInt("learner"), subject: try record.id("subject"),
          purpose: try record.text("purpose"), actor: actor, actorName: name, at: at, operation: operation)
      }
      if let look { return .shown(look) }
      let purpose = try entry.optionalRecord("copied") { (record) throws(RecordFault) in
        try StoreCopy.Purpose(&record)
      }
      if let purpose {
        return .copied(
          StoreCopy(purpose: purpose, actor: actor, actorName: name, at: at, operation: operation))
      }
      if entry.has("clock") { return .clock(try entry.moment("clock")) }
      return .ofCase(
        RecordedEvent(
          caseID: try entry.id("case"), revision: try entry.int("rev"),
          event: try CaseEvent(record: try entry.value("event"), path: entry.place("event")), actor: actor,
          actorName: name,
          happenedOn: try entry.day("on"), recordedAt: at, operation: operation,
          openedAt: entry.has("opened") ? try entry.moment("opened") : nil))
    }
  }
}

extension StoreCopy.Purpose {
  private enum Kind: String { case routine, restoration, stated }
  /// What was copied: the only answer so far.
  private enum Extent: String { case store }

  var record: JSONValue {
    switch self {
    case .routine: ["what": .name(Extent.store), "kind": .name(Kind.routine)]
    case .restoration: ["what": .name(Extent.store), "kind": .name(Kind.restoration)]
    case .stated(let words):
      ["what": .name(Extent.store), "kind": .name(Kind.stated), "purpose": .string(words)]
    }
  }

  init(_ reader: inout RecordReader) throws(RecordFault) {
    let _: Extent = try reader.name("what")
    let kind: Kind = try reader.name("kind")
    self =
      switch kind {
      case .routine: .routine
      case .restoration: .restoration
      case .stated: .stated(try reader.text("purpose"))
      }
  }
}

extension RecordReader {
  mutating func moment(_ name: String) throws(RecordFault) -> Moment {
    guard let moment = Moment(try text(name)) else { throw fault(name, .notA("moment")) }
    return moment
  }
}
