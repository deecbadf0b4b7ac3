import CaseDomain

// Parts of headlines that need a condition.
extension Language {
  /// One clause more, after a comma.
  func separatedClause(_ clause: String) -> String { say("，", ", ") + clause }

  func returned(_ papers: Return, _ what: String) -> String {
    let count = papers.reasons.count
    return what + separatedClause(say("\(count) 项内容", counted(count, "point")))
      + (papers.ground == .incompleteAtReceipt
        ? separatedClause(say("收件时不齐", "incomplete at receipt")) : "")
  }

  func changes(_ filing: Bool, _ roster: Int?) -> String {
    (filing ? separatedClause(say("申请表有变更", "the application changed")) : "")
      + (roster.map { separatedClause(say("花名册现有 \($0) 人", "the roster has \(learnerCount($0)) now")) } ?? "")
  }

  /// Rules that hold in principle and were answered with a reason.
  func inSpite(of justification: Justification?) -> String {
    guard let rules = justification?.rules, !rules.isEmpty else { return "" }
    let cited = rules.map(\.rawValue).joined(separator: separator)
    return say("（已说明理由：\(cited)）", " (with a reason for \(cited))")
  }

  func spotCheck(
    _ on: Day, _ time: ClockSpan?, _ mode: SpotCheck.Mode, checkers: Int, heads: Int,
    _ findings: [FindingNote]
  ) -> String {
    let seen = day(on) + (time.map { " " + times($0) } ?? "")
    let mending = findings.count { $0.severity.mustBeMended }
    let found =
      findings.isEmpty
      ? say("未发现问题", "nothing found")
      : say(
        "发现问题 \(findings.count) 项，须整改 \(mending) 项",
        "\(counted(findings.count, "finding")), \(mending) to be mended")
    return say(
      "\(seen)\(time == nil ? "" : " ")\(name(mode))抽查：\(checkers) 人抽查，实到 \(heads) 人，\(found)",
      "Spot check of \(seen), \(name(mode)): \(counted(checkers, "checker")), \(counted(heads, "head")), \(found)"
    )
  }

  func result(_ numbers: [Int], passed: Bool, score: Int?, attended: Int?) -> String {
    say(
      "\(learners(numbers))\(passed ? "合格" : "不合格")",
      "\(passed ? "Passed" : "Did not pass"): \(learners(numbers))")
      + (score.map { separatedClause(say("成绩 \($0) 分", "score \($0)")) } ?? "")
      + (attended.map { separatedClause(say("出勤 \($0) 天", "\(calendarDays($0)) attended")) } ?? "")
  }

  /// The first and the last number that were given out.
  func certificateSpan(_ certificates: [Int: String]) -> String {
    let numbers = certificates.values.compactMap { CertificateNumber($0) }.sorted()
    guard let first = numbers.first, let last = numbers.last else { return "" }
    let span = first == last ? "\(first)" : "\(first)–\(last)"
    return say("，编号 \(span)", ", \(span)")
  }

  func outline(of claim: Claim) -> String {
    learnerCount(claim.learners.count) + separatedClause(money(claim.claimed))
      + separatedClause(say("收款人为\(name(claim.payee.kind))", "payee: \(name(claim.payee.kind))"))
  }
}
