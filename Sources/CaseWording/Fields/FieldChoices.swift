import CaseDomain

extension Language {
  /// What a person calls a raw choice of a field: `face` is 人脸识别. A choice that belongs to no fixed list,
  /// such as a person or an occupation, comes back as it is, harmless to show.
  public func choice(_ raw: String, of field: Field, in action: Action) -> String {
    let name: String? =
      switch field.type {
      case .yesNo: yesNo(raw)
      case .choice(let names), .choices(let names): self.name(of: raw, among: names)
      case .pick(.material), .picks(.material): Material(rawValue: raw).map(name)
      case .pick(.flag): flag(raw)
      default: nil
      }
    return name ?? harmless(raw)
  }

  /// The name of one of the raw values that a field lists.
  func choice(_ raw: String, among list: [String]) -> String { name(of: raw, among: list) ?? harmless(raw) }

  public func yesNo(_ isYes: Bool) -> String { isYes ? say("是", "yes") : say("否", "no") }

  private func yesNo(_ raw: String) -> String? {
    switch raw {
    case "yes": yesNo(true)
    case "no": yesNo(false)
    default: nil
    }
  }

  /// The name of a raw value, found by the enumeration whose raw values the field lists.
  private func name(of raw: String, among list: [String]) -> String? {
    func named<Name: CaseIterable & RawRepresentable>(_ name: (Name) -> String) -> String?
    where Name.RawValue == String {
      guard list.count == Name.allCases.count, zip(list, Name.allCases).allSatisfy({ $0 == $1.rawValue })
      else { return nil }
      return Name(rawValue: raw).map(name)
    }
    let enumerations: [() -> String?] = [
      { named { (it: TrainingType) in name(it) } },
      { named { (it: EntrepreneurshipCourse) in name(it) } },
      { named { (it: AwardLevel) in name(it) } },
      { named { (it: Fund) in name(it) } },
      { named { (it: LearnerGroup) in name(it) } },
      { named { (it: Household) in name(it) } },
      { named { (it: MaterialVerdict) in name(it) } },
      { named { (it: VerificationPoint) in name(it) } },
      { named { (it: Attendance.Method) in name(it) } },
      { named { (it: Session.Kind) in name(it) } },
      { named { (it: AttachedDocument.Kind) in name(it) } },
      { named { (it: SpotCheck.Mode) in name(it) } },
      { named { (it: Finding.Kind) in name(it) } },
      { named { (it: Finding.Severity) in name(it) } },
      { named { (it: Return.Ground) in name(it) } },
      { named { (it: CredentialKind) in name(it) } },
      { named { (it: JobKind) in name(it) } },
      { named { (it: Payee.Kind) in name(it) } },
      { named { (it: ClaimOpinion) in name(it) } },
      { named { (it: SignOffDecision) in name(it) } },
      { named { (it: ObjectionVerdict) in name(it) } },
      { named { (it: RetainedPaper) in name(it) } },
      { named { (it: CallbackAnswer) in name(it) } },
      { named { (it: RuleID) in it.rawValue + " " + summary(of: it, in: self) } },
      { named { (it: TrainingOutcome) in name(it) } },
    ]
    for enumeration in enumerations {
      if let name = enumeration() { return name }
    }
    return nil
  }

  private func name(_ outcome: TrainingOutcome) -> String {
    switch outcome {
    case .pass: say("合格", "passed")
    case .fail: say("不合格", "failed")
    }
  }
}

/// The two outcomes as the form of results lists them.
private enum TrainingOutcome: String, CaseIterable { case pass, fail }
