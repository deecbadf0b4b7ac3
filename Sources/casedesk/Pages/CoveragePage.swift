import CaseDomain
import CaseWording

/// How every rule of the register is met, made from the tables that meet it.
enum CoveragePage {
  static func markdown(_ language: Language) -> String {
    func say(_ chinese: String, _ english: String) -> String { language.say(chinese, english) }
    let rows = RuleCoverage.all
    let policy = rows.filter { !$0.rule.isHouseRule }
    var page = [
      "# " + say("政策逐条落实表", "How the policy is met, rule by rule"), "",
      say(
        "本页由 `casedesk policy-coverage` 生成：办理事项取自流转表与其中的检查，其余取自规则表；测试名称与 Tests 目录核对。",
        "This page is made by `casedesk policy-coverage`: actions come from the transition table and its guards, the rest "
          + "from the table of rules; each test named here is one of `Tests`."), "",
      say(
        "登记册规则 \(policy.count) 条，本系统规则 \(rows.count - policy.count) 条；拦截或提醒 \(policy.count { !$0.guards.isEmpty }) 条，不属本系统 \(policy.count { $0.places == [.outside] }) 条。",
        "\(policy.count) rules of the register and \(rows.count - policy.count) of the house; "
          + "\(policy.count { !$0.guards.isEmpty }) stop or warn at an action, "
          + "\(policy.count { $0.places == [.outside] }) cannot be enforced by a console."), "",
      row([
        say("规则", "rule"), say("条款", "clause"), say("内容", "says"), say("如何落实", "how it is met"),
        say("何处", "where"), say("证明的测试", "shown by"),
      ]), row(Array(repeating: "---", count: 6)),
    ]
    page += rows.map { coverage in
      let rule = Rule(for: coverage.rule)
      return row([
        rule.id.rawValue,
        language.source(of: rule.id) + (rule.reading ? say("（含理解）", " (partly our reading)") : ""),
        summary(of: rule.id, in: language), rule.kinds.map(language.name).joined(separator: "; "),
        places(of: coverage, language), coverage.tests.map { "*\($0)*" }.joined(separator: "<br>"),
      ])
    }
    return page.joined(separator: "\n") + "\n"
  }

  private static func places(of coverage: RuleCoverage, _ language: Language) -> String {
    var actions: [Action] = []
    for action in coverage.guards.map(\.action) + coverage.actions where !actions.contains(action) {
      actions.append(action)
    }
    return (actions.map { "`\($0.rawValue)`" } + coverage.places.map(language.name)).joined(separator: ", ")
  }

  private static func row(_ cells: [String]) -> String {
    "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |"
  }
}
