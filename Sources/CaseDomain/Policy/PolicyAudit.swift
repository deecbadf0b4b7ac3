// What the tables of a policy must hold to be one: no row twice, no cell missing, sums that agree, ranges
// that share no number. A policy that passes can be asked anything without an answer being made up.

extension PolicyTables {
  /// Throws the first fault, in the order of the tables.
  func audit() throws(PolicyFault) {
    if let last = inForceThrough, last < inForceFrom { throw .periodBackwards }
    try auditOccupations()
    try auditRates()
    try auditMinimumHours()
    try auditTargets()
    try auditRanges()
    try auditChecklists()
    var bands: Set<[Int]> = []
    for (index, band) in differentialPay.enumerated()
    where !bands.insert([band.credentialRate, band.employmentRate]).inserted {
      throw .bandTwice(at: PolicyPlace(.differentialPay, index))
    }
  }

  private func auditOccupations() throws(PolicyFault) {
    var names: Set<String> = []
    for (index, occupation) in occupations.enumerated() where !names.insert(occupation.name).inserted {
      throw .occupationTwice(name: occupation.name, at: PolicyPlace(.occupations, index))
    }
    for (index, occupation) in provincialOccupations.enumerated()
    where !names.insert(occupation.name).inserted {
      throw .occupationTwice(name: occupation.name, at: PolicyPlace(.provincialOccupations, index))
    }
    var listed: Set<String> = []
    for (index, name) in shortageOccupations.enumerated() {
      guard names.contains(name) else {
        throw .shortageUnknown(name: name, at: PolicyPlace(.shortageOccupations, index))
      }
      guard listed.insert(name).inserted else {
        throw .occupationTwice(name: name, at: PolicyPlace(.shortageOccupations, index))
      }
    }
  }

  private func auditRates() throws(PolicyFault) {
    var cells: Set<RateCell> = []
    for (index, rate) in rates.enumerated() where !cells.insert(RateCell(rate)).inserted {
      throw .rateTwice(at: PolicyPlace(.rates, index))
    }
    for cell in RateCell.expected where !cells.contains(cell) {
      throw .rateMissing(cell.trainingType, cell.track, cell.level)
    }
  }

  private func auditMinimumHours() throws(PolicyFault) {
    var scopes: Set<HoursScope> = []
    for (index, row) in minimumHours.enumerated() where !scopes.insert(row.scope).inserted {
      throw .hoursTwice(at: PolicyPlace(.minimumHours, index))
    }
    for scope in HoursScope.expected where !scopes.contains(scope) { throw .hoursMissing(scope) }
  }

  private func auditTargets() throws(PolicyFault) {
    var persons: [String: [TargetKind: Int]] = [:]
    for (index, target) in targets.enumerated() {
      guard persons[target.centre, default: [:]].updateValue(target.persons, forKey: target.kind) == nil
      else { throw .targetTwice(at: PolicyPlace(.targets, index)) }
    }
    for (index, target) in targets.enumerated() where target.kind == .total {
      let sum = TargetKind.parts.reduce(0) { $0 + (persons[target.centre]?[$1] ?? 0) }
      guard sum == target.persons else {
        throw .targetTotal(
          centre: target.centre, stated: target.persons, sum: sum, at: PolicyPlace(.targets, index))
      }
    }
    for target in targets where persons[target.centre]?[.total] == nil {
      throw .targetMissing(centre: target.centre, .total)
    }
    let known = Set((occupations + provincialOccupations).map(\.name))
    for kind in TargetKind.byOccupation {
      for name in targetOccupations[kind] ?? [] where !known.contains(name) {
        throw .targetOccupationUnknown(name: name, kind)
      }
    }
    var seen: Set<Aim.Key> = []
    for (index, aim) in aims.enumerated() where !seen.insert(aim.key).inserted {
      throw .aimTwice(at: PolicyPlace(.aims, index))
    }
  }

  private func auditRanges() throws(PolicyFault) {
    for (index, range) in certificateRanges.enumerated() {
      for (earlier, other) in certificateRanges[..<index].enumerated() where range.overlaps(other) {
        throw .rangesOverlap(at: PolicyPlace(.certificateRanges, index), with: earlier)
      }
    }
    for target in targets {
      guard target.persons > 0, let type = target.kind.certificateType else { continue }
      guard certificateRanges.contains(where: { $0.centre == target.centre && $0.trainingType == type })
      else { throw .rangeMissing(centre: target.centre, type) }
    }
  }

  private func auditChecklists() throws(PolicyFault) {
    for checklist in Checklist.allCases {
      guard let materials = checklists[checklist], !materials.isEmpty else {
        throw .checklistMissing(checklist)
      }
      var seen: Set<Material> = []
      for material in materials
      where material.checklist != checklist || !seen.insert(material).inserted {
        throw .materialMisplaced(material, in: checklist)
      }
    }
  }
}

extension RateCell {
  /// The cells 附件3 prints: four columns a category, completion for each course, three levels of
  /// apprenticeship.
  fileprivate static var expected: [RateCell] {
    var cells: [RateCell] = []
    for type in [TrainingType.employment, .enterprise] {
      for category in OccupationCategory.allCases {
        for level in [AwardLevel.completion, .senior, .technician, .seniorTechnician] {
          cells.append(RateCell(trainingType: type, track: .category(category), level: level))
        }
      }
    }
    for course in EntrepreneurshipCourse.allCases {
      cells.append(RateCell(trainingType: .entrepreneurship, track: .course(course), level: .completion))
    }
    for level in [AwardLevel.junior, .intermediate, .senior] {
      cells.append(RateCell(trainingType: .apprenticeship, track: .every, level: level))
    }
    return cells
  }
}

extension HoursScope {
  fileprivate static var expected: [HoursScope] {
    OccupationCategory.allCases.map(HoursScope.category)
      + EntrepreneurshipCourse.allCases.map(HoursScope.course) + [.projectBased]
  }
}

extension Aim {
  fileprivate struct Key: Hashable {
    let trainingType: TrainingType
    let outcome: AimOutcome
  }

  fileprivate var key: Key { Key(trainingType: trainingType, outcome: outcome) }
}

extension TargetKind {
  /// The training type whose certificates the task will use up; nil for columns that count people again.
  fileprivate var certificateType: TrainingType? {
    switch self {
    case .employment: .employment
    case .enterprise: .enterprise
    case .entrepreneurship: .entrepreneurship
    default: nil
    }
  }
}
