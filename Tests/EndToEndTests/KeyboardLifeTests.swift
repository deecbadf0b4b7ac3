import TestSupport
import Testing

@Suite("A class at the keyboard")
struct KeyboardLifeTests {
  /// Following the key bar alone: Enter takes the next step, the form holds what can be guessed, and the first field
  /// that needs words has the cursor. Three people sit down one after the other.
  @Test("goes from filing to archive by three people, and the store verifies")
  func wholeLife() throws {
    let store = try TestStore()
    try store.succeed("import", TestStore.fixtures + "/import/filing.json", "--as", "li-min")

    let reviewer = try store.desk(as: "li-min")
    reviewer.send(.enter)
    try reviewer.waitFor("下一步 核对材料")
    try reviewer.step("核对材料", revision: 9)
    try reviewer.step("核查要点", revision: 14)
    try reviewer.step("准予备案", revision: 15)
    try reviewer.move(to: "6-16", shown: "2025年6月16日")
    try reviewer.step("登记开班", .text("影像资料 001"), revision: 16)
    try reviewer.move(to: "20250705", shown: "2025年7月5日")
    for record in 17...31 { try reviewer.step("登记考勤", revision: record) }
    try reviewer.step("登记照片", revision: 32)
    try reviewer.step("登记照片", revision: 33)
    for record in 34...36 { try reviewer.step("登记抽查", revision: record) }
    try reviewer.step("申请结班", revision: 37)
    try reviewer.step("登记培训结果", revision: 38)
    try reviewer.step("结班审核通过", .text("影像资料 002"), confirm: true, revision: 39)
    for (number, name) in ["春季专场", "企业座谈", "线上推介"].enumerated() {
      try reviewer.step("登记就业推介", .text(name), revision: 40 + number)
    }
    try reviewer.step(
      "登记取证", .text("1"), .choice("职业技能等级"), .leave, .text("S000062000171255100001"), .text("7-4"),
      revision: 43)
    try reviewer.step("登记就业创业", .choice("劳动合同"), .text("示例科技公司"), .text("7-4"), revision: 44)
    try reviewer.step("登记补贴申请", .text("6200123456789012"), revision: 45)
    try reviewer.step("核对材料", revision: 53)
    try reviewer.step("审定学员资格", revision: 54)
    // A class in one sitting looks odd in many ways, and each is asked about before money is.
    for record in 55...60 { try reviewer.step("疑点核销", .text("已与机构核对并留存说明"), revision: record) }
    // One certificate and some jobs are fewer than the policy wants in principle: it takes a reason.
    try reviewer.openStep("提出审核意见")
    reviewer.send(.control("s"))
    try reviewer.wait(until: "the soft refusals") { $0.contains("R-305") && $0.contains("写明理由后可以办理") }
    reviewer.fill(.text("其余学员证书已在印制，附机构说明"))
    reviewer.send(.control("s"))
    try reviewer.waitFor("已记入：提出审核意见 · 案卷 2025-0001 第 61 版")

    // Whoever recommended does not sign off, and hears why.
    reviewer.send(.enter)
    try reviewer.wait(until: "why not") { $0.contains("为什么不能办：复核签批") && $0.contains("H-101") }
    reviewer.send(.escape)
    try reviewer.waitFor("现在要办的")
    try reviewer.quit()

    let supervisor = try store.desk(as: "zhou-ning")
    supervisor.send(.enter)
    try supervisor.waitFor("下一步 复核签批")
    try supervisor.step("复核签批", .choice("同意"), confirm: true, revision: 62)
    try supervisor.quit()

    let again = try store.desk(as: "li-min")
    again.send(.enter)
    try again.step("发布公示", .text("新区官网"), .text("0931-0000000"), revision: 63)
    again.send(.enter)
    try again.wait(until: "why not yet") { $0.contains("为什么不能办：结束公示") && $0.contains("R-403") }
    again.send(.escape)
    try again.waitFor("现在要办的")
    try again.move(to: "+7", shown: "2025年7月12日")
    try again.step("结束公示", revision: 64)
    try again.quit()

    let finance = try store.desk(as: "qian-yi")
    finance.send(.enter)
    try finance.step("确认拨付", .text("示例凭证 0001"), confirm: true, revision: 65)
    try finance.quit()

    let last = try store.desk(as: "li-min")
    last.send(.enter)
    try last.step("归档", .text("示例库房 A1"), confirm: true, revision: 66)
    try last.waitFor("已归档")
    try last.quit()
    try store.succeed("verify")
  }
}
