import CaseDomain
import TestSupport

/// A learner who does not exist: the ID begins with 620171, which no card bears, and its check digit is right;
/// the phone is of an exchange that rings nowhere.
struct DemoPerson: Sendable {
  var name: String
  var residentID: String
  let phone: String
  let group: LearnerGroup

  /// The same story and place always give the same person.
  init(story: Int, place: Int, group: LearnerGroup) {
    self.group = group
    var numbers = SeededNumbers(seed: UInt64(story * 1_000 + place))
    func pick(_ count: Int) -> Int { Int(numbers.next() % UInt64(count)) }
    name =
      DemoPerson.surnames[pick(DemoPerson.surnames.count)]
      + DemoPerson.middles[pick(DemoPerson.middles.count)]
      + DemoPerson.finals[pick(DemoPerson.finals.count)]
    let years = group.birthYears
    let born = Day.firstDay(ofYear: years.lowerBound + pick(years.count)).advanced(by: pick(365))
    let date = born.description.filter { $0 != "-" }
    let sequence = String(1_000 + (story * 60 + place) % 1_000).suffix(3)
    residentID = DemoPerson.completed("620171" + date + sequence)
    phone = "0931-000 " + String(10_000 + (story * 60 + place) % 10_000).suffix(4)
  }

  /// The same person with a slip of the pen in the check digit.
  func withWrongCheckDigit() -> DemoPerson {
    var wrong = self
    wrong.residentID = String(residentID.dropLast()) + (residentID.hasSuffix("1") ? "2" : "1")
    return wrong
  }

  /// A bank card of the person, with Luhn's check digit.
  static func card(serial: Int) -> String {
    let body = "620000000000" + String(100_000 + serial).suffix(6)
    for digit in 0...9 where (try? BankCard(body + String(digit))) != nil { return body + String(digit) }
    return body
  }

  /// The one check character with which the number can be read.
  private static func completed(_ body: String) -> String {
    for check in "0123456789X" where (try? ResidentIdentity(body + String(check))) != nil {
      return body + String(check)
    }
    return body
  }

  private static let surnames = Array("张王李赵陈杨周吴徐孙胡朱高林郭罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕").map(String.init)
  /// What no family calls a child: it says at a glance that the person is an example.
  private static let middles = ["样", "例", "示", "演", "拟", "范"]
  private static let finals = Array("安柏春达恩芳桂禾江锦可兰明宁平秋荣山桃文溪雅云泽真珍舟卓志远").map(String.init)
}

/// People who learn in two classes, so that the limits by person have something to find.
enum Regulars {
  static let farmer = DemoPerson(story: 60, place: 3, group: .ruralWorker)
  static let jobSeeker = DemoPerson(story: 44, place: 9, group: .registeredUnemployed)
  static let pastryCook = DemoPerson(story: 69, place: 2, group: .ruralWorker)
  static let noodleCook = DemoPerson(story: 69, place: 4, group: .ruralWorker)
}

extension LearnerGroup {
  /// Years in which people of the group are likely to have been born.
  fileprivate var birthYears: ClosedRange<Int> {
    switch self {
    case .graduate, .studentFounder: 2000...2003
    case .schoolLeaver: 2006...2007
    case .ruralWorker, .povertyMonitored, .other: 1972...2000
    case .registeredUnemployed, .hardToEmploy: 1973...1996
    case .newHire: 1985...2003
    case .employee: 1975...2001
    case .returningFounder, .smallFirmOwner: 1978...1998
    }
  }
}
