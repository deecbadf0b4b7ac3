import CaseDomain

/// The people of the service centre, all invented: their names end in 例, "example".
enum DemoStaff {
  static let liMin = PersonID("li-min")
  static let wangLu = PersonID("wang-lu")
  static let maQiang = PersonID("ma-qiang")
  static let yangFan = PersonID("yang-fan")
  static let heJing = PersonID("he-jing")
  static let zhouNing = PersonID("zhou-ning")
  static let sunHao = PersonID("sun-hao")
  static let qianYi = PersonID("qian-yi")
  static let wuJian = PersonID("wu-jian")
  static let guanLi = PersonID("guan-li")

  /// He Jing works for the employment section, which serves both centres, and holds two roles.
  static let members: [StaffMember] = [
    member(liMin, "李敏例", DemoCentre.first, [.reviewer]),
    member(wangLu, "王路例", DemoCentre.first, [.reviewer]),
    member(maQiang, "马强例", DemoCentre.second, [.reviewer]),
    member(yangFan, "杨帆例", DemoCentre.second, [.reviewer]),
    member(heJing, "何静例", nil, [.reviewer, .supervisor]),
    member(zhouNing, "周宁例", DemoCentre.first, [.supervisor]),
    member(sunHao, "孙皓例", DemoCentre.second, [.supervisor]),
    member(qianYi, "钱宜例", nil, [.finance]),
    member(wuJian, "吴鉴例", nil, [.auditor]),
    member(guanLi, "管理例", nil, [.admin]),
  ]

  /// Who reviews a class of that number; the two reviewers of a centre take turns.
  static func clerk(of centre: CentreID, number: Int) -> PersonID {
    let pair = centre == DemoCentre.first ? [liMin, wangLu] : [maQiang, yangFan]
    return pair[number % 2]
  }

  /// The other reviewer of the centre, who goes along on spot checks.
  static func colleague(of clerk: PersonID) -> PersonID {
    switch clerk {
    case liMin: wangLu
    case wangLu: liMin
    case maQiang: yangFan
    case yangFan: maQiang
    default: liMin
    }
  }

  static func supervisor(of centre: CentreID) -> PersonID {
    centre == DemoCentre.first ? zhouNing : sunHao
  }

  private static func member(_ id: PersonID, _ name: String, _ centre: CentreID?, _ roles: Set<Role>)
    -> StaffMember
  {
    StaffMember(id: id, name: name, centre: centre, roles: roles)
  }
}

/// The two centres of the policy (附件1).
enum DemoCentre {
  static let first = CentreID("第一服务中心")
  static let second = CentreID("第二服务中心")
}
