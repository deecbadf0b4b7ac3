import CaseDomain

// How one row of each table is written in a policy file.

extension PaperNode {
  /// Reads every element of a list.
  func rows<Row>(
    _ read: (PaperNode) throws(PaperFault) -> Row
  ) throws(PaperFault) -> [Row] {
    var rows: [Row] = []
    for element in try list() { rows.append(try read(element)) }
    return rows
  }

  /// The list of a table that is cited as a whole: `{ "clause": …, "rows": […] }`.
  func cited(_ list: String) throws(PaperFault) -> PaperNode {
    try hold(["clause", list])
    return try field(list)
  }

  func figures() throws(PaperFault) -> PolicyFigures {
    try hold(PolicyFigure.allCases.map(\.name))
    return try PolicyFigures { (figure) throws(PaperFault) in
      let node = try field(figure.name)
      try node.hold(["value", "clause"])
      return CitedNumber(
        try node.field("value").number(in: figure.bounds), try node.field("clause").text())
    }
  }

  func settings() throws(PaperFault) -> PolicySettings {
    try hold(
      ["livingAllowance", "yearlyLimit", "completionAuditDays", "warnsOfSecondReturn", "borrowedRanges"],
      optional: ["certificateReserve", "objections", "warnsOfDepartures"])
    let audit = try field("completionAuditDays")
    let objections: ObjectionScope? = try optional("objections")?.name()
    var ranges: [TrainingType: TrainingType] = [:]
    for (name, owner) in try field("borrowedRanges").fields() {
      guard let borrower = TrainingType(rawValue: name) else { throw owner.fault(.unknownField(name)) }
      ranges[borrower] = try owner.name()
    }
    return PolicySettings(
      livingAllowance: try field("livingAllowance").name(), yearlyLimit: try field("yearlyLimit").name(),
      completionAuditDays: audit.isNull ? nil : try audit.number(in: 1...250),
      warnsOfSecondReturn: try field("warnsOfSecondReturn").truth(), borrowedRanges: ranges,
      certificateReserve: try optional("certificateReserve")?.number(in: 0...1_000_000)
        ?? PolicySettings.usualCertificateReserve,
      objections: objections ?? .wholeNotice,
      warnsOfDepartures: try optional("warnsOfDepartures")?.truth() ?? false)
  }

  func retirementAges() throws(PaperFault) -> RetirementAges {
    try hold(["clause", "since", "rows"])
    return RetirementAges(
      clause: try field("clause").text(), since: try field("since").day(),
      rows: try field("rows").rows { (row) throws(PaperFault) in
        try row.hold(["sex", "months", "latest", "step"])
        let months = try row.field("months").number(in: 1...1_200)
        return RetirementAges.Row(
          sex: try row.field("sex").name(), months: months,
          latest: try row.field("latest").number(in: months...1_200),
          step: try row.field("step").number(in: 1...120))
      })
  }

  func minimumHours() throws(PaperFault) -> MinimumHours {
    try hold(["for", "classHours", "inPrinciple", "clause"], optional: ["days"])
    return MinimumHours(
      scope: try field("for").hoursScope(), classHours: try field("classHours").number(in: 1...10_000),
      days: try optional("days")?.number(in: 1...1_000), inPrinciple: try field("inPrinciple").truth(),
      clause: try field("clause").text())
  }

  func rate() throws(PaperFault) -> Rate {
    try hold(["trainingType", "for", "level", "yuan", "clause"])
    return Rate(
      trainingType: try field("trainingType").name(), track: try field("for").track(),
      level: try field("level").name(), amount: try field("yuan").rateAmount(),
      clause: try field("clause").text())
  }

  func band() throws(PaperFault) -> DifferentialBand {
    try hold(["credentialRate", "employmentRate", "factor", "clause"])
    return DifferentialBand(
      credentialRate: try field("credentialRate").number(in: 0...100),
      employmentRate: try field("employmentRate").number(in: 0...100),
      factor: try field("factor").number(in: 0...200), clause: try field("clause").text())
  }

  func aim() throws(PaperFault) -> Aim {
    try hold(["trainingType", "outcome", "persons", "clause"])
    return Aim(
      trainingType: try field("trainingType").name(), outcome: try field("outcome").name(),
      persons: try field("persons").number(in: 0...10_000_000), clause: try field("clause").text())
  }

  func target() throws(PaperFault) -> Target {
    try hold(["centre", "kind", "persons"])
    return Target(
      centre: try field("centre").text(), kind: try field("kind").name(),
      persons: try field("persons").number(in: 0...10_000_000))
  }

  /// Names by the column of the task table they count towards.
  func targetOccupations() throws(PaperFault) -> [TargetKind: [String]] {
    try hold([], optional: TargetKind.byOccupation.map(\.rawValue))
    var occupations: [TargetKind: [String]] = [:]
    for kind in TargetKind.byOccupation {
      occupations[kind] = try optional(kind.rawValue)?.rows { (row) throws(PaperFault) in try row.text() }
    }
    return occupations
  }

  func certificateRange() throws(PaperFault) -> CertificateRange {
    try hold(["centre", "trainingType", "first", "last", "count"])
    let centre = try field("centre").text()
    let trainingType: TrainingType = try field("trainingType").name()
    let first = try field("first").certificateNumber()
    let last = try field("last").certificateNumber()
    guard
      let range = CertificateRange(centre: centre, trainingType: trainingType, first: first, last: last)
    else { throw fault(.rangeBackwards) }
    // The document prints no count; it is written beside the range so that a slip in either shows.
    let count = try field("count")
    let stated = try count.number(in: 1...1_000_000_000)
    guard stated == range.count else {
      throw count.fault(.countDisagrees(stated: stated, held: range.count))
    }
    return range
  }

  func checklists() throws(PaperFault) -> [Checklist: [Material]] {
    try hold(Checklist.allCases.map(\.rawValue))
    var checklists: [Checklist: [Material]] = [:]
    for checklist in Checklist.allCases {
      checklists[checklist] = try field(checklist.rawValue).cited("materials").rows {
        (material) throws(PaperFault) in try material.name()
      }
    }
    return checklists
  }

  /// A list of names for each category; a name that the document marks is an object with its flag.
  func occupations() throws(PaperFault) -> [Occupation] {
    try hold(["clause"] + OccupationCategory.allCases.map(\.rawValue))
    var occupations: [Occupation] = []
    for category in OccupationCategory.allCases {
      occupations += try field(category.rawValue).rows { (row) throws(PaperFault) in
        try row.occupation(category)
      }
    }
    return occupations
  }
}

extension PolicyFigure {
  /// What the number can be at all; a figure outside is a slip of the pen.
  fileprivate var bounds: ClosedRange<Int> {
    switch unit {
    case .workingDays: 1...250
    case .minutes: 1...120
    case .hours: 1...24
    case .months: 1...120
    case .years: 1...100
    case .percent, .points: 0...100
    case .times: 1...1_000
    case .yuan: 0...1_000_000
    case .persons, .platforms: 0...10_000_000
    }
  }
}
