import CaseDomain

// The top of the worklist as a file, and back.

extension WorklistTop {
  /// First the entries in the order of the list, then the kinds in an order that does not depend on what happened when.
  func file(_ header: KeptRowsFile.Header, _ registry: [RegistryEvent]) -> [UInt8] {
    var writing = RowWriting()
    for entry in entries { writing.add(entry.row, entry.ground?.text ?? "", standsFor: 0) }
    let kinds = counts.map { (kind: $0.key, ground: $0.key.ground?.text ?? "", count: $0.value) }
    for (kind, ground, count) in kinds.sorted(by: { ($0.kind.place, $0.ground) < ($1.kind.place, $1.ground) })
    {
      writing.add(kind.sample, ground, standsFor: count)
    }
    return writing.file(header, Self.needed(registry))
  }

  /// Whose list it is and how days are counted; of the calendar only the one in force. Reading a policy takes longer than
  /// all the rest.
  private static func needed(_ events: [RegistryEvent]) -> [RegistryEvent] {
    let calendar = events.last { if case .calendarAdopted = $0 { true } else { false } }
    let staff = events.filter { if case .staffRegistered = $0 { true } else { false } }
    return staff + [calendar].compactMap(\.self)
  }
}

extension WorklistTop.Kind {
  fileprivate var place: String {
    [stage.rawValue, centre?.text ?? "", assignee?.text ?? ""].joined(separator: "\u{1F}")
  }

  /// A row that has of this kind what makes it one, and nothing else.
  fileprivate var sample: WorklistRow {
    WorklistRow(
      id: CaseID(""), title: "", stage: stage, centre: centre ?? CentreID(""), institution: "",
      trainingType: .employment, occupation: "", assignee: assignee, deadline: nil, spotChecks: 0,
      openFindings: 0, redFlags: 0, claimed: nil, award: nil, learners: 0, revision: 0)
  }
}

extension KeptRows {
  /// What the file of a glimpse says, to be amended: as on the day it is of. Nil when a row cannot be read.
  var top: WorklistTop? {
    var (entries, counts): ([WorklistTop.Entry], [WorklistTop.Kind: Int]) = ([], [:])
    var deadlines: [WorklistTop.Kind: Deadline?] = [:]
    let isWhole = file.read(on: day, office.registry.calendar) { kept in
      let ground = DeadlineGround(kept.ground)
      guard ground != nil || kept.ground.isEmpty else { return false }
      guard kept.standsFor > 0 else {
        entries.append(WorklistTop.Entry(row: kept.row, ground: ground))
        return kept.isNew
      }
      let (row, isEnd) = (kept.row, kept.row.stage.isEnd)
      let kind = WorklistTop.Kind(
        stage: row.stage, centre: isEnd ? nil : row.centre, assignee: isEnd ? nil : row.assignee,
        ground: ground)
      deadlines[kind] = row.deadline
      return counts.updateValue(kept.standsFor, forKey: kind) == nil
    }
    return isWhole ? WorklistTop(entries, counts: counts) { deadlines[$0] ?? nil } : nil
  }
}
