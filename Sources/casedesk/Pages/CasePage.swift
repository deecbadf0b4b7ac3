import CaseDomain
import CaseWording

/// A case file as lines of text, for `show`.
enum CasePage {
  static func lines(_ file: CaseFile, _ language: Language, _ circumstances: Circumstances) -> [String] {
    let phrases = CommandPhrases(language: language)
    let row = circumstances.row(for: file)
    let filing = file.filing
    var lines = ["\(file.id)  \(filing.title)"]
    var standing = [language.name(file.stage)]
    if let deadline = row.deadline {
      standing += [
        deadline.due.map { language.dueText($0, today: circumstances.today) },
        language.remaining(deadline, today: circumstances.today),
      ].compactMap(\.self)
    }
    standing.append(phrases.say("第 \(file.revision) 版", "revision \(file.revision)"))
    lines += [standing.joined(separator: " · "), ""]

    func fact(_ chinese: String, _ english: String, _ value: String?) {
      if let value, !value.isEmpty {
        lines.append(phrases.say(chinese, english) + phrases.say("：", ": ") + value)
      }
    }
    fact("机构", "Institution", row.institution)
    fact("中心", "Centre", filing.centre.text)
    fact(
      "培训", "Training",
      [language.name(filing.trainingType), filing.subject, language.name(filing.level)].joined(
        separator: " · "))
    fact("时间", "Span", phrases.language.span(of: file))
    fact(
      "课时", "Hours",
      phrases.say(
        "\(filing.hours)（理论 \(filing.theoryHours)、实操 \(filing.practiceHours)），已授 \(file.deliveredHours)",
        "\(filing.hours) (theory \(filing.theoryHours), practice \(filing.practiceHours)), \(file.deliveredHours) taught"
      ))
    fact(
      "注意", "Note",
      circumstances.policy(for: filing).flatMap { file.noticeOfPlan(under: $0) }.map {
        language.sentence($0) + "  " + language.citation($0)
      })
    fact(
      "学员", "Learners",
      phrases.say(
        "\(file.learners.count) 人，合格 \(file.passedLearners.count) 人",
        "\(file.learners.count), \(file.passedLearners.count) passed"))
    fact("抽查", "Spot checks", file.spotChecks.isEmpty ? nil : String(file.spotChecks.count))
    fact(
      "未整改问题", "Open findings", file.openFindings.isEmpty ? nil : String(file.openFindings.count))
    fact("申请金额", "Claimed", row.claimed.map(language.money))
    fact("核定金额", "Award", row.award.map(language.money))
    fact("经办人", "Assignee", file.assignee.map { circumstances.staff($0)?.name ?? $0.text })

    if let day = circumstances.policy(for: filing).flatMap({ file.disposableFrom(under: $0) }) {
      fact("保管", "Kept", phrases.say("\(day) 起方可处置（R-501）", "may be disposed of from \(day) (R-501)"))
    }

    lines += ["", phrases.say("学员", "Learners")]
    lines += TextTable.lines(
      file.learners.map { learner in
        [
          "  \(learner.number)", learner.name, learner.person.masked, language.name(learner.group),
          learner.result.map { $0.passed ? phrases.say("合格", "passed") : phrases.say("不合格", "failed") } ?? "",
          learner.certificate ?? "",
        ]
      })
    /// In one line: what a person broke into several is one entry all the same.
    func words(of event: CaseEvent) -> String {
      guard let words = event.words else { return "" }
      return phrases.say("：", ": ")
        + words.split(whereSeparator: \.isNewline).joined(separator: phrases.say("；", "; "))
    }
    lines += ["", phrases.say("经过", "History")]
    lines += TextTable.lines(
      circumstances.office.course(of: file).map { entry in
        let record: RecordedEvent
        switch entry {
        case .record(let event): record = event
        case .disclosure(let look):
          return [
            "", look.at.day.description, look.actorName,
            language.headline(look) + phrases.say("（用途：\(look.purpose)）", " (for: \(look.purpose))"),
          ]
        }
        return [
          "  \(record.revision)", record.happenedOn.description, record.actorName,
          (file.struck.contains(record.revision) ? phrases.say("〔已更正〕", "[struck] ") : "")
            + language.headline(record.event) { circumstances.staff($0)?.name } + words(of: record.event)
            + (record.isLate
              ? phrases.say("（\(record.recordedAt.day) 补记）", " (recorded \(record.recordedAt.day))") : ""),
        ]
      })
    return lines
  }
}
