import CaseDomain
import CaseWording
import Terminal
import TestSupport
import Testing

@testable import CaseConsole

/// Whole pieces of a day's work, key by key: `press` keys by their names, `type` text, `see` what is then on the screen.
@Suite struct StoryTests {
  @Test func `a reviewer takes a filing from the worklist to approval by Enter and Ctrl-S alone`() throws {
    var sitting = try Sitting(at: .filingReview)
    try sitting.tell(
      """
      press Esc
      see 全部在办 1
      press Enter
      see 现在要办的
      see Enter 下一步 核对材料

      press Enter
      see 材料       开班备案申请表
      press Ctrl-S
      see 已记入：核对材料

      press Enter
      see 核查要点
      press Ctrl-S
      see 已记入：核查要点

      press Enter
      see 准予备案
      press Ctrl-S
      see [待开班]
      see Enter 下一步 登记开班
      """)
  }

  @Test func `a filing is returned by somebody who left the input method on`() throws {
    var sitting = try Sitting(at: .filingReview)
    try sitting.tell(
      """
      press 办
      see 输入法为中文
      press ：
      type thba
      see 退回备案补正
      press Enter
      see * 需补正的内容

      type 缺少应急预案
      press Enter
      type 场地证明不清
      press Ctrl-S
      see 已记入：退回备案补正
      see [备案补正]
      press 2 End
      see 缺少应急预案
      see 场地证明不清
      """)
  }

  @Test func `a claim is signed off by another pair of eyes, and not by a slip of the hand`() throws {
    var sitting = try Sitting(at: .claimSignOff)
    try sitting.tell(
      """
      press Enter
      see 为什么不能办：复核签批
      see H-101
      press Esc w
      type wyl
      press Enter
      see 王样例（复核）

      press Enter
      see 审核意见：同意补贴 · 4,500.00 元
      press Ctrl-S
      see 请填写
      press →
      press Ctrl-S
      see 一经记入，不能取消
      press Enter
      see [补贴复核]
      press Esc
      miss 不能取消
      see ‹ 同意 ›
      """)
  }

  @Test func `the language changes under one's hands, and nothing one typed is lost`() throws {
    var sitting = try Sitting(at: .filingReview)
    try sitting.tell(
      """
      press L
      see What is to be done now
      press a
      see Can be done now
      press L
      see 可以办理
      press Esc Esc
      see 全部在办 1
      press /
      type 焊工
      press Enter L
      see Search: 焊工
      """)
  }
}

extension Sitting {
  /// Tells a story line by line, and stops at the first that is not as told.
  mutating func tell(_ story: String, at location: SourceLocation = #_sourceLocation) throws {
    for line in story.split(separator: "\n") {
      let (verb, rest) = (line.prefix { $0 != " " }, line.drop { $0 != " " }.dropFirst())
      switch verb {
      case "press": for name in rest.split(separator: " ") { press(try Self.key(named: String(name))) }
      case "type": type(String(rest))
      case "see", "miss":
        try #require(
          text.contains(rest) == (verb == "see"), "\(line), but the screen is:\n\(text)",
          sourceLocation: location)
      default: throw Missing(what: "verb \(verb)")
      }
    }
  }

  private static func key(named name: String) throws -> Key {
    if let key = KeyMap.standard.rows.flatMap(\.keys).first(where: { KeyMap.name(of: $0) == name }) {
      return key
    }
    guard let character = name.first, name.count == 1 else { throw Missing(what: "key \(name)") }
    return .character(character)
  }
}
