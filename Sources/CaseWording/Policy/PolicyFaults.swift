import CaseDomain

extension Language {
  /// Why tables make no policy; the place in the file is said by whoever read it.
  public func sentence(_ fault: PolicyFault) -> String {
    switch fault {
    case .periodBackwards: say("政策终止日期早于施行日期。", "The last day in force lies before the first.")
    case .occupationTwice(let name, _):
      say("职业（工种）\(quoted(name))出现两次。", "The occupation \(quoted(name)) stands twice.")
    case .shortageUnknown(let name, _):
      say("急需紧缺目录中的\(quoted(name))不在职业目录内。", "No table knows the shortage occupation \(quoted(name)).")
    case .rateTwice: say("同一补贴标准出现两次。", "A rate stands twice.")
    case .rateMissing(let type, let track, let level):
      say(
        "缺少补贴标准：\(name(type))，\(beginning(track))\(name(level))。",
        "A rate is missing: \(name(type)), \(beginning(track))\(name(level)).")
    case .hoursTwice: say("同一最低课时出现两次。", "Minimum hours stand twice.")
    case .hoursMissing(let scope):
      say("缺少最低课时：\(name(scope))。", "Minimum hours are missing: \(name(scope)).")
    case .targetTwice: say("同一任务指标出现两次。", "A target stands twice.")
    case .targetMissing(let centre, let kind):
      say("\(quoted(centre))缺少任务指标：\(name(kind))。", "\(quoted(centre)) lacks a target: \(name(kind)).")
    case .targetTotal(let centre, let stated, let sum, _):
      say(
        "\(quoted(centre))任务合计为 \(stated) 人次，分项相加为 \(sum) 人次。",
        "The total of \(quoted(centre)) is \(stated), its parts make \(sum).")
    case .targetOccupationUnknown(let name, let kind):
      say(
        "任务指标“\(self.name(kind))”中的\(quoted(name))不在职业目录内。",
        "No table knows the occupation \(quoted(name)) that counts towards \(self.name(kind)).")
    case .aimTwice: say("同一年度目标出现两次。", "An aim stands twice.")
    case .rangesOverlap(_, let other):
      say("证书号段与第 \(other + 1) 个号段重叠。", "The certificate range shares numbers with range \(other + 1).")
    case .rangeMissing(let centre, let type):
      say(
        "\(quoted(centre))有\(name(type))任务，但没有证书号段。",
        "\(quoted(centre)) has a target for \(name(type)) but no certificate range.")
    case .materialMisplaced(let material, let checklist):
      say(
        "“\(name(material))”不应列入\(name(checklist))，或重复列入。",
        "\"\(name(material))\" does not belong to the \(name(checklist)), or stands twice.")
    case .checklistMissing(let checklist):
      say("缺少\(name(checklist))清单。", "The list of \(name(checklist)) is missing.")
    case .bandTwice: say("同一差异化补贴档次出现两次。", "A band of differential pay stands twice.")
    }
  }

  /// The table a fault stands in.
  public func name(_ table: PolicyTable) -> String {
    let words: Words =
      switch table {
      case .inForceThrough: Words("有效期", "period in force")
      case .occupations: Words("职业目录", "occupations")
      case .provincialOccupations: Words("省级职业目录", "provincial occupations")
      case .shortageOccupations: Words("急需紧缺职业目录", "shortage occupations")
      case .rates: Words("补贴标准", "rates")
      case .minimumHours: Words("最低课时", "minimum hours")
      case .targets: Words("年度任务", "targets")
      case .aims: Words("年度目标", "aims")
      case .certificateRanges: Words("证书号段", "certificate ranges")
      case .checklists: Words("材料清单", "checklists")
      case .differentialPay: Words("差异化补贴", "differential pay")
      }
    return self[words]
  }

  public func name(_ kind: TargetKind) -> String {
    let words: Words =
      switch kind {
      case .total: Words("合计", "total")
      case .employment: Words("就业技能培训", "employment training")
      case .employmentAtNationalBase: Words("就业技能培训（国家级高技能人才培训基地）", "employment, at national bases")
      case .enterprise: Words("岗位技能培训", "enterprise training")
      case .enterpriseAtNationalBase: Words("岗位技能培训（国家级高技能人才培训基地）", "enterprise, at national bases")
      case .entrepreneurship: Words("创业培训", "entrepreneurship training")
      case .highSkill: Words("高技能人才培训", "high skill")
      case .highSkillAtNationalBase: Words("高技能人才培训（国家级高技能人才培训基地）", "high skill, at national bases")
      case .elderCare: Words("康养类职业技能培训", "elder care")
      case .ecommerce: Words("电商类职业技能培训", "e-commerce")
      case .labourBrand: Words("劳务品牌职业技能培训", "labour brand")
      case .povertyMonitored: Words("防止返贫监测对象培训", "monitored against poverty")
      }
    return self[words]
  }

  private func name(_ scope: HoursScope) -> String {
    switch scope {
    case .category(let category): name(category)
    case .course(let course): name(course)
    case .projectBased: say("项目化培训", "project-based classes")
    }
  }
}
