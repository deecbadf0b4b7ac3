import CaseDomain

/// A training institution of the demonstration. Its code carries the letters TEXT where a real one has digits
/// of a register, and both of its check characters are right.
struct DemoInstitution: Sendable {
  let code: String
  let name: String
  let centre: CentreID
  let account: String
  let teachers: [String]

  var id: InstitutionID { InstitutionID(code) }

  /// On the white list.
  static let yunling = DemoInstitution(
    "52", serial: 101, "兰州新区云岭示例职业培训学校", DemoCentre.first,
    ["田教员", "石教员", "白教员", "潘教员", "葛教员", "范教员", "彭教员", "鲍教员"])
  static let songxi = DemoInstitution(
    "52", serial: 102, "兰州新区松溪演示职业技能培训学校", DemoCentre.first,
    ["江教员", "方教员", "余教员", "汤教员", "韦教员", "顾教员", "孟教员", "黎教员"])
  static let qihang = DemoInstitution(
    "91", serial: 103, "兰州新区启航示例创业培训有限公司", DemoCentre.first, ["崔教员", "邱教员", "骆教员", "柏教员"])
  /// Told to mend something; its deadline lies a few days ahead.
  static let wangchuan = DemoInstitution(
    "91", serial: 104, "兰州新区望川样板技能培训有限公司", DemoCentre.second, ["康教员", "鲁教员", "史教员", "章教员", "苗教员", "柳教员"])
  static let qinghe = DemoInstitution(
    "12", serial: 105, "兰州新区青禾演示公共实训中心", DemoCentre.second, ["温教员", "贺教员", "雷教员", "倪教员", "殷教员", "毕教员"])
  /// Put on the black list in September, with a filing under review and a class in training.
  static let shiliu = DemoInstitution(
    "52", serial: 106, "兰州新区石榴样例职业培训学校", DemoCentre.first, ["陶教员", "姜教员", "戚教员"])

  static let all = [yunling, songxi, qihang, wangchuan, qinghe, shiliu]

  private init(_ kind: String, serial: Int, _ name: String, _ centre: CentreID, _ teachers: [String]) {
    code = DemoInstitution.code(kind, serial: serial)
    self.name = name
    self.centre = centre
    account = "62000171" + String(900_000_000 + serial * 7)
    self.teachers = teachers
  }

  /// The teachers as the register knows them.
  var register: [Teacher] {
    zip(teacherIDs, teachers).map { Teacher(id: $0, name: $1, institution: id) }
  }

  var teacherIDs: [TeacherID] {
    teachers.indices.map { TeacherID("T-" + code.dropFirst(13).prefix(3) + "-" + String($0 + 1)) }
  }

  /// The two who teach a story's class; classes that run side by side have different ones.
  func teachers(story: Int) -> [TeacherID] {
    let ids = teacherIDs
    return [ids[story % ids.count], ids[(story + 1) % ids.count]]
  }

  /// How it stands with the bureau when the demonstration begins.
  var standing: Institution {
    Institution(
      id: id, name: name, centre: centre,
      standing: self.code == DemoInstitution.yunling.code ? .whiteListed : .ordinary,
      standingSince: april(22), standingReason: "2025年度备案")
  }

  /// The code whose two check characters leave no doubt; there is exactly one.
  private static func code(_ kind: String, serial: Int) -> String {
    let alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY"
    for organisationCheck in alphabet {
      for check in alphabet {
        let text = kind + "620171TEXT" + "0" + String(serial) + String(organisationCheck) + String(check)
        if let code = try? CreditCode(text), code.doubts.isEmpty { return text }
      }
    }
    return kind
  }
}
