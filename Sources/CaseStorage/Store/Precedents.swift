import CaseDomain

/// What orders were that are known by their names: found by reading the journal once more, which only a repeated order
/// pays for. Orders repeated in the order of the journal share one reading.
final class Precedents {
  /// One step of the journal, and the office as it stood before it.
  struct Precedent {
    var step: JournalStep
    var office: Office
    /// The end of the chain before the step's line.
    var head: ChainHead
  }

  private let beginning: Journal
  private var reading: Journal
  private var office = Office(registry: .empty)
  private var ahead: ArraySlice<JournalReader.Line> = []
  private var steps: ArraySlice<JournalStep> = []
  private var head: ChainHead
  private var isFresh = true

  init(_ journal: Journal) {
    beginning = journal
    reading = journal
    head = journal.reader.head
  }

  /// Nil where the journal has no step of that name, or cannot be read so far.
  func find(_ operation: OperationID) -> Precedent? {
    if let found = search(operation) { return found }
    guard !isFresh else { return nil }
    (reading, office, ahead, steps) = (beginning, Office(registry: .empty), [], [])
    head = beginning.reader.head
    return search(operation)
  }

  private func search(_ operation: OperationID) -> Precedent? {
    defer { isFresh = false }
    while true {
      while let step = steps.popFirst() {
        let before = Precedent(step: step, office: office, head: head)
        for entry in step.entries { office.apply(entry, at: step.at) }
        if step.operation == operation { return before }
      }
      while ahead.isEmpty {
        let piece = reading.readPiece(bytes: JournalReader.wholePiece)
        ahead = piece.lines[...]
        guard !ahead.isEmpty || (piece.hasMore && piece.fault == nil) else { return nil }
      }
      guard let line = ahead.popFirst() else { return nil }
      head = ChainHead(sequence: line.line.sequence - 1, hash: line.line.previous)
      if case .steps(let recorded) = line.line.content { steps = recorded[...] }
    }
  }
}

extension Office {
  /// What an entry of the journal changes of the office.
  mutating func apply(_ entry: JournalEntry, at moment: Moment) {
    switch entry {
    case .ofOffice(let event): apply(event, at: moment)
    case .ofCase(let record): apply(record)
    case .shown(let look): apply(look)
    case .copied(let copy): apply(copy)
    case .clock, .disposed: break
    }
  }
}
