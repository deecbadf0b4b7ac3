import CaseDomain

// 外出抽查单: what checkers take along, printed with room to write. Names stand whole, identity numbers masked.
extension Language {
  /// What to look at in a class, from its own filing, and what earlier checks left open.
  public func fieldQuestions(of file: CaseFile, in circumstances: Circumstances) -> [String] {
    let points = Finding.Kind.allCases.compactMap { kind in
      question(kind, file.filing, in: circumstances).map { name(kind) + say("：", ": ") + $0 }
    }
    return points
      + file.openFindings.map { finding in
        let mended = finding.mendBy.map { say("（限\(day($0))）", " (due \(day($0)))") } ?? ""
        return say(
          "复查第 \(finding.number) 号问题\(mended)：\(harmless(finding.text, atMost: 80))——是否已整改？",
          "Finding \(finding.number)\(mended): \(harmless(finding.text, atMost: 80)) – mended?")
      }
  }

  private func question(_ kind: Finding.Kind, _ filing: Filing, in circumstances: Circumstances) -> String? {
    let registry = circumstances.office.registry
    switch kind {
    case .attendance:
      return say(
        "实到与花名册、签到是否相符？有无代签、替学？", "Do heads, roster and sign-ins agree? Does anybody stand in for another?")
    case .teaching:
      return say(
        "授课内容、时间是否与课程表一致？理论与实操是否都有？",
        "Is it taught what and when the timetable says, theory and practice both?")
    case .teacher:
      let teachers = filing.teachers.map { harmless(registry.teachers[$0]?.name ?? $0.text) }
      return say(
        "授课的是否为备案教师（\(teachers.joined(separator: separator))）？",
        "Does a teacher on file teach (\(teachers.joined(separator: separator)))?")
    case .premises:
      return say(
        "是否在备案场地（\(harmless(filing.premises))）？",
        "Is it held at the filed premises (\(harmless(filing.premises)))?")
    case .equipment:
      return filing.practicePlaces > 0
        ? say(
          "实操工位是否有 \(filing.practicePlaces) 个，设备能否使用？",
          "Are there \(filing.practicePlaces) practice places, and do they work?")
        : say("教学设备是否齐全、能否使用？", "Is the equipment there, and does it work?")
    case .safety:
      return say(
        "消防、用电、防护是否到位？安全生产和法制课是否讲授？", "Fire, power and protection in order? Safety and law taught?")
    case .materials:
      let books = filing.textbooks.map { harmless($0.title) }
      return say(
        "教材是否为备案教材（\(books.joined(separator: separator))），是否发到学员手中？",
        "Are the filed textbooks used (\(books.joined(separator: separator))), and do the learners have them?"
      )
    case .conduct: return say("有无向学员收费、虚报课时等情形？", "Are learners charged, or hours made up?")
    case .other: return nil
    }
  }

  /// The packet as a form to be filled in by hand.
  public func packetSheet(of file: CaseFile, _ packet: FieldPacket, in circumstances: Circumstances) -> Sheet
  {
    var sheet = Sheet(say("外出抽查单", "Field packet for a spot check") + " " + file.id.text)
    sheet.heading(say("培训班", "The class"))
    func row(_ label: String, _ value: String) { sheet.row([SheetCell(label), SheetCell(value)]) }
    row(say("班名", "Class"), harmless(packet.title, atMost: 80))
    row(say("培训机构", "Institution"), harmless(packet.institution, atMost: 80))
    row(say("培训场地", "Premises"), harmless(packet.premises, atMost: 80))
    row(say("培训时间", "Span"), days(from: packet.from, through: packet.through))
    row(
      say("已抽查", "Checks so far"),
      SpotCheck.Mode.allCases.map { mode in
        name(mode) + " " + String(file.spotChecks.count { $0.mode == mode })
      }.joined(separator: separator)
        + (circumstances.policy(for: file.filing).map {
          say("，至少 \($0[.spotCheckMinimum]) 次，两种都要有", ", at least \($0[.spotCheckMinimum]), both kinds")
        } ?? "") + "  " + fullCitation(.r205))
    row(
      say("发出", "Handed out"),
      "\(self.moment(packet.madeAt))  "
        + harmless(circumstances.staff(packet.madeBy)?.name ?? packet.madeBy.text) + "  "
        + say("案卷第 \(packet.revision) 版", "revision \(packet.revision)"))
    sheet.heading(say("查看要点", "What to look at"))
    for (place, question) in packet.questions.enumerated() { sheet.text("□ \(place + 1). " + question) }
    sheet.heading(say("学员：到场的打勾", "Learners: tick who is there"))
    sheet.row(
      [
        SheetCell(number: say("序号", "No.")), SheetCell(say("姓名", "name")),
        SheetCell(say("证件号码", "identity")), SheetCell(say("到场", "there")),
      ], .faint)
    for learner in packet.learners {
      sheet.row([
        SheetCell(number: String(learner.number)), SheetCell(harmless(learner.name)),
        SheetCell(learner.identity), SheetCell("□"),
      ])
    }
    writeVisit(&sheet)
    if let code = packet.headCode {
      sheet.heading(say("链头码", "Head code"))
      sheet.text(code, .strong)
      sheet.text(
        say(
          "此码记下发出时案卷库的末行，casedesk verify --code 可查验。填好后按所记时间登记抽查；发出文件的（casedesk packet --format json），填入文件后导入。",
          "The last line of the store as this was handed out: casedesk verify --code takes it back. Enter the check with "
            + "its times, or fill in the file (casedesk packet --format json) and import it."), .faint)
    }
    return sheet
  }

  private func writeVisit(_ sheet: inout Sheet) {
    func blank(_ label: String, _ value: String) { sheet.row([SheetCell(label), SheetCell(value)]) }
    sheet.heading(say("抽查记录（每次一份）", "The visit (one sheet each)"))
    blank(
      say("时间", "Seen"),
      say("____年__月__日  __:__ 至 __:__", "____-__-__  __:__ to __:__"))
    blank(
      say("方式", "Mode"), SpotCheck.Mode.allCases.map { "□ " + name($0) }.joined(separator: "  "))
    blank(say("实到人数", "Head count"), "____")
    blank(say("照片", "Pictures"), "____")
    sheet.heading(say("发现的问题", "Findings") + "  " + fullCitation(.r206))
    blank(
      say("类别", "Kind"), Finding.Kind.allCases.map { "□ " + name($0) }.joined(separator: " "))
    blank(
      say("程度", "Severity"),
      Finding.Severity.allCases.map { "□ " + name($0) }.joined(separator: "  ")
        + say("（一般、严重须写整改期限）", " (minor and major need a day)"))
    blank(say("情况", "What"), "________________________________________")
    blank(say("整改期限", "Mend by"), "____-__-__")
    sheet.heading(say("签字", "Signed"))
    blank(say("抽查人员", "Checkers"), "________________  ________________")
    blank(say("培训机构在场人员", "For the institution"), "________________")
  }

  // MARK: Bringing it back

  /// What of a visit has no field of its own, as the note of the check.
  public func note(of visit: FieldVisit) -> String {
    let absent =
      visit.absent.isEmpty
      ? "" : say("未到场：", "Not there: ") + visit.absent.map(String.init).joined(separator: separator)
    return [visit.note, absent].filter { !$0.isEmpty }.joined(separator: say("；", "; "))
  }

  /// What the pictures of a visit are called in the case.
  public func pictureTitle(of visit: FieldVisit) -> String {
    say("\(name(visit.mode))抽查 ", "Spot check, \(name(visit.mode)), ")
      + "\(visit.day) " + times(visit.time)
  }

  public func sentence(
    _ clash: PacketClash, of visits: [FieldVisit], names: (PersonID) -> String?
  ) -> String {
    func visit(_ place: Int) -> String {
      let visit = visits[place]
      return say(
        "第 \(place + 1) 次（\(day(visit.day)) \(times(visit.time))）",
        "Visit \(place + 1) (\(day(visit.day)) \(times(visit.time)))")
    }
    switch clash {
    case .fromElsewhere(let revision, let present):
      return say(
        "抽查包记的是案卷第 \(revision) 版，本库只到第 \(present) 版：不是从本库发出的。",
        "The packet is of revision \(revision); this store's case has \(present): it was not handed out here."
      )
    case .caseMoved(let record):
      return say(
        "发出后案卷有变动：第 \(record.revision) 版，\(harmless(record.actorName))，\(headline(record.event, names: names))",
        "Since it was handed out: revision \(record.revision), \(harmless(record.actorName)), "
          + headline(record.event, names: names))
    case .learnerLeft(let line):
      return say(
        "发出名单上的第 \(line.number) 号\(quoted(line.name))已不在花名册。",
        "Number \(line.number), \(quoted(line.name)), of the packet is not on the roster any more.")
    case .learnerJoined(let line):
      return say(
        "花名册第 \(line.number) 号\(quoted(line.name))是发出后加入的。",
        "Number \(line.number), \(quoted(line.name)), of the roster joined since.")
    case .seenBeforeMade(let place, let madeAt):
      return say(
        "\(visit(place))早于抽查包发出的时间（\(moment(madeAt))）。",
        "\(visit(place)) was over before the packet was handed out (\(moment(madeAt))).")
    case .alreadyOnRecord(let place, let revision):
      return say(
        "\(visit(place))已有记录（第 \(revision) 版），不重复计次；如有出入，请更正那条记录。",
        "\(visit(place)) stands on record already (revision \(revision)) and is not counted twice; correct that record "
          + "if it differs.")
    case .visitsOverlap(let earlier, let place):
      return say(
        "\(visit(place))与第 \(earlier + 1) 次时间重叠。", "\(visit(place)) overlaps with visit \(earlier + 1).")
    }
  }

  /// A visit with both its times: when it was seen, and when it is entered.
  public func bothTimes(of visit: FieldVisit, enteredAt moment: Moment) -> String {
    say(
      "\(day(visit.day)) \(times(visit.time)) \(name(visit.mode))抽查，\(self.moment(moment)) 录入",
      "\(name(visit.mode)) check seen \(day(visit.day)) \(times(visit.time)), entered \(self.moment(moment))")
  }
}
