import TestSupport
import Testing

@Suite("A class at the keyboard")
struct KeyboardLifeTests {
  /// Following the key bar alone: Enter takes the next step, the form holds what can be guessed, and the first field
  /// that needs words has the cursor. Three people sit down one after the other.
  @Test("goes from filing to archive by three people, and the store verifies")
  func wholeLife() throws {
    let store = try TestStore()

    let reviewer = try store.desk(as: "li-min")
    try reviewer.fileElectricians()
    try reviewer.waitFor("下一步 核对材料")
    try reviewer.step("核对材料", revision: 9)
    try reviewer.step("核查要点", revision: 14)
    try reviewer.step("准予备案", revision: 15)
    try reviewer.move(to: "6-16", shown: "2025年6月16日")
    try reviewer.step("登记开班", .text("影像资料 001"), revision: 16)
    try reviewer.move(to: "20250705", shown: "2025年7月5日")
    for record in 17...31 { try reviewer.step("登记考勤", .text("*"), revision: record) }
    try reviewer.step("登记照片", .text("3"), revision: 32)
    try reviewer.step("登记照片", .text("3"), revision: 33)
    for record in 34...36 { try reviewer.step("登记抽查", .text("12"), revision: record) }
    try reviewer.step("申请结班", revision: 37)
    try reviewer.step("登记培训结果", revision: 38)
    try reviewer.step("结班审核通过", .text("影像资料 002"), confirm: true, revision: 39)
    for (number, name) in ["春季专场", "企业座谈", "线上推介"].enumerated() {
      try reviewer.step("登记就业推介", .text(name), revision: 40 + number)
    }
    try reviewer.step(
      "登记取证", .choice("职业技能等级"), .leave, .text("S000062000171255100001"), .text("7-4"),
      revision: 43)
    // One certificate of twelve: the bar asks for the next, and the menu has what comes after.
    try reviewer.waitFor("下一步 登记取证")
    try reviewer.step(
      "登记就业创业", number: "2", .choice("劳动合同"), .text("示例科技公司"), .text("7-4"), revision: 44)
    try reviewer.step("登记补贴申请", number: "2", .text("62000000000000000001"), revision: 45)
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

extension EmulatedTerminal {
  /// Types the application of a class of twelve, field after field, the roster as it would be pasted from a sheet.
  fileprivate func fileElectricians() throws {
    send(.character("n"))
    try wait(until: "the application form") { $0.lines[2].contains("登记备案申请") }
    // The centre is that of whoever files.
    try waitFor("‹ 第一服务中心 ›")
    let filled: [Filling] = [
      .choice("示例职业"), .leave, .text("电工初级一班"), .choice("就业技能"), .choice("电工"), .leave,
      .choice("初级工"), .choice("就业补助"), .leave, .leave, .leave, .leave, .leave, .text("6-16"), .text("7-5"),
      .text("120"), .text("36"), .text("84"), .leave, .choice("是"), .text("电工基础，示例出版社"),
    ]
    filled.forEach(fill)
    send(text: "示例教师")
    send(.character(" "), .enter)
    [.text("云岭路1号"), .leave, .leave].forEach(fill)
    let numbers = [
      "009", "017", "025", "033", "041", "05X", "068", "076", "084", "092", "105", "113",
    ]
    paste(
      zip("甲乙丙丁戊己庚辛壬癸子丑", numbers).map { name, number in
        "示例学员\(name)\t620171199001011\(number)\t农村转移就业劳动者\t农村"
      }.joined(separator: "\n"))
    send(.control("s"))
    try waitFor("已记入：登记备案申请 · 案卷 2025-0001 第 1 版")
  }
}
