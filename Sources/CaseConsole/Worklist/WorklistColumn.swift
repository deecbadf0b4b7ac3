import CaseDomain
import CaseWording
import Pinyin

/// What the worklist can show of a case, one column each: the table that layout, sorting and the list to choose columns
/// from are made of.
enum WorklistColumn: String, CaseIterable, Sendable {
  case id, stage, remaining, due, flags, title, checks, findings, amount, learners, institution, trade,
    centre, assignee

  /// Those shown until somebody chooses others; as many of them, in this order, as there is room for.
  static let usual: [WorklistColumn] = [
    .id, .stage, .remaining, .due, .flags, .title, .checks, .amount, .assignee, .institution,
  ]

  func title(_ language: Language) -> String {
    switch self {
    case .id: language.say("编号", "case")
    case .stage: language.say("阶段", "stage")
    case .remaining: language.say("剩余工作日", "working days")
    case .due: language.say("到期", "due")
    case .flags: language.say("疑", "fl")
    case .title: language.say("培训班", "class")
    case .checks: language.say("抽查", "chk")
    case .findings: language.say("问题", "find")
    case .amount: language.say("补贴额", "amount")
    case .learners: language.say("人数", "size")
    case .institution: language.say("机构", "institution")
    case .trade: language.say("职业", "trade")
    case .centre: language.say("中心", "centre")
    case .assignee: language.say("经办", "assignee")
    }
  }

  /// What a person may make of a column.
  static let widths = 2...60
  /// Columns of a number such as `2025-0001`; years of more than 9,999 classes have longer ones.
  static let usualNumber = 9

  /// Columns it needs, and the most it can use.
  func width(_ language: Language) -> ClosedRange<Int> {
    let isChinese = language == .chinese
    switch self {
    case .id: return Self.usualNumber...Self.usualNumber
    case .stage: return isChinese ? 8...8 : 11...11
    case .remaining: return isChinese ? 14...14 : 16...16
    case .due: return 7...7
    case .flags: return 2...2
    case .title: return 20...40
    case .checks: return 4...4
    case .findings: return 4...4
    case .amount: return 12...12
    case .learners: return 4...4
    case .institution: return 16...36
    case .trade: return 8...16
    case .centre: return 12...14
    case .assignee: return 8...8
    }
  }

  var isNumber: Bool {
    switch self {
    case .amount, .learners, .findings: true
    default: false
    }
  }

  func text(of row: WorklistRow, _ language: Language, today: Day, name: (PersonID) -> String) -> String {
    switch self {
    case .id: row.id.text
    case .stage: language.short(row.stage)
    case .remaining: row.deadline.map { language.brief($0, today: today) } ?? ""
    case .due: row.deadline?.due.map { language.short($0, today: today) } ?? ""
    case .flags: row.redFlags > 0 ? "▲\(row.redFlags)" : ""
    case .title: row.title
    case .checks: row.spotChecks > 0 ? "\(row.spotChecks)/3" : ""
    case .findings: row.openFindings > 0 ? "\(row.openFindings)" : ""
    case .amount: (row.claimed ?? row.award).map { language.money($0) } ?? ""
    case .learners: "\(row.learners)"
    case .institution: row.institution
    case .trade: row.occupation
    case .centre: row.centre.text
    case .assignee: row.assignee.map(name) ?? ""
    }
  }

  /// By what it sorts: less comes first.
  func key(of row: WorklistRow, name: (PersonID) -> String) -> SortKey {
    switch self {
    case .id: .number(row.id.place)
    case .stage: .number(row.stage.order)
    // What has no deadline comes after whatever has one.
    case .remaining, .due: .number(row.deadline?.due.map { $0.likely.ordinal } ?? .max)
    case .flags: .number(row.redFlags)
    case .title: .text(PinyinKey(row.title))
    case .checks: .number(row.spotChecks)
    case .findings: .number(row.openFindings)
    case .amount: .number((row.claimed ?? row.award)?.fen ?? 0)
    case .learners: .number(row.learners)
    case .institution: .text(PinyinKey(row.institution))
    case .trade: .text(PinyinKey(row.occupation))
    case .centre: .text(PinyinKey(row.centre.text))
    case .assignee: .text(PinyinKey(row.assignee.map(name) ?? ""))
    }
  }

  enum SortKey: Comparable, Sendable {
    case number(Int)
    case text(PinyinKey)
  }
}
