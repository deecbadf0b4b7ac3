import CaseDomain

// What is trained, for whom and with what money: the terms of the policy.
extension Language {
  public func name(_ type: TrainingType) -> String {
    let words: Words =
      switch type {
      case .employment: Words("就业技能培训", "employment training")
      case .apprenticeship: Words("企业新型学徒制", "apprenticeship")
      case .enterprise: Words("岗位技能培训", "enterprise training")
      case .entrepreneurship: Words("创业培训", "entrepreneurship training")
      case .other: Words("其他培训", "other training")
      }
    return self[words]
  }

  /// Courses keep the names under which the policy lists them.
  public func name(_ course: EntrepreneurshipCourse) -> String {
    let words: Words =
      switch course {
      case .gyb: Words("GYB（产生你的想法）", "GYB, Generate Your Business")
      case .syb: Words("SYB（创办你的企业）", "SYB, Start Your Business")
      case .iyb: Words("IYB（改善你的企业）", "IYB, Improve Your Business")
      case .eyb: Words("EYB（扩大你的企业）", "EYB, Expand Your Business")
      case .onlineBusiness: Words("网创培训", "online business")
      case .businessPlusPractice: Words("创业培训+实训", "business plus practice")
      }
    return self[words]
  }

  public func name(_ category: OccupationCategory) -> String {
    say(category.rawValue + " 类", "category " + category.rawValue)
  }

  public func name(_ level: AwardLevel) -> String {
    let words: Words =
      switch level {
      case .completion: Words("培训合格证", "completion certificate")
      case .junior: Words("初级工", "junior worker")
      case .intermediate: Words("中级工", "intermediate worker")
      case .senior: Words("高级工", "senior worker")
      case .technician: Words("技师", "technician")
      case .seniorTechnician: Words("高级技师", "senior technician")
      }
    return self[words]
  }

  public func name(_ group: LearnerGroup) -> String {
    let words: Words =
      switch group {
      case .graduate: Words("毕业年度高校毕业生", "graduate in the graduation year")
      case .povertyMonitored: Words("防止返贫监测对象", "monitored against falling back into poverty")
      case .schoolLeaver: Words("城乡未继续升学的应届初高中毕业生", "school leaver not studying on")
      case .ruralWorker: Words("农村转移就业劳动者", "rural worker moving to a job")
      case .registeredUnemployed: Words("城镇登记失业人员", "registered unemployed")
      case .hardToEmploy: Words("就业困难人员", "hard to employ")
      case .newHire: Words("企业新录用的六类人员", "newly hired, of the six groups")
      case .employee: Words("企业职工", "employee")
      case .studentFounder: Words("大学生创业者", "student founder")
      case .returningFounder: Words("返乡创业人员", "returning founder")
      case .smallFirmOwner: Words("小微企业家", "owner of a small firm")
      case .other: Words("其他群体", "other group")
      }
    return self[words]
  }

  public func name(_ household: Household) -> String {
    let words: Words =
      switch household {
      case .rural: Words("农村", "rural")
      case .urbanLowIncome: Words("城市低保家庭", "urban, low income")
      case .urban: Words("城镇", "urban")
      }
    return self[words]
  }

  public func name(_ fund: Fund) -> String {
    let words: Words =
      switch fund {
      case .employmentSubsidy: Words("就业补助资金", "employment subsidy fund")
      case .skillUpgradingAccount: Words("职业技能提升行动专账资金", "skill-upgrading account")
      case .districtTalent: Words("新区人才补贴", "district talent subsidy")
      case .other: Words("其他资金", "other fund")
      }
    return self[words]
  }

  public func name(_ kind: CredentialKind) -> String {
    let words: Words =
      switch kind {
      case .professionalQualification: Words("职业资格证书", "professional qualification")
      case .skillLevel: Words("职业技能等级证书", "skill-level certificate")
      case .specialAbility: Words("专项职业能力证书", "special-ability certificate")
      case .specialOperation: Words("特种作业操作证", "special-operation certificate")
      case .specialEquipment: Words("特种设备作业人员证", "special-equipment certificate")
      }
    return self[words]
  }

  public func name(_ kind: JobKind) -> String {
    let words: Words =
      switch kind {
      case .businessLicence: Words("营业执照", "business licence")
      case .labourContract: Words("劳动合同", "labour contract")
      case .employmentAgreement: Words("聘用协议", "employment agreement")
      case .internshipAgreement: Words("实习协议", "internship agreement")
      case .wageStatements: Words("工资流水", "wage statements")
      case .other: Words("其他证明", "other proof")
      }
    return self[words]
  }

  public func name(_ standing: Standing) -> String {
    let words: Words =
      switch standing {
      case .whiteListed: Words("白名单", "white list")
      case .ordinary: Words("正常", "ordinary")
      case .rectifying: Words("限期整改", "rectifying")
      case .suspended: Words("暂停", "suspended")
      case .removed: Words("移出目录", "removed from the catalogue")
      case .blackListed: Words("黑名单", "black list")
      }
    return self[words]
  }
}
