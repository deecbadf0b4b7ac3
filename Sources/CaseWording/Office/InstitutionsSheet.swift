import CaseDomain

// 机构台账: what came of each institution's classes of a year, and where it has stood.
extension Language {
  /// - Parameter policy: Whose rates are wanted; nil when none governs the year.
  public func institutionsSheet(_ records: [InstitutionRecord], year: Int, under policy: Policy?) -> Sheet {
    var sheet = Sheet(say("\(year) 年培训机构", "Institutions in \(year)"))
    if let policy {
      sheet.text(
        say(
          "取证率应达 \(policy[.credentialRatePercent])%（R-305 \(policy.clause(of: .credentialRatePercent))），"
            + "就业率应达 \(policy[.employmentRatePercent])%（R-308 \(policy.clause(of: .employmentRatePercent))）。",
          "Wanted: \(policy[.credentialRatePercent])% certified (R-305 "
            + "\(policy.clause(of: .credentialRatePercent))), \(policy[.employmentRatePercent])% employed "
            + "(R-308 \(policy.clause(of: .employmentRatePercent)))."), .faint)
      if policy.tables.differentialPay.isEmpty {
        sheet.text(
          say(
            "差异化补贴：条文未定比例，政策数据中也未填，一律按系数 1 计（\(fullCitation(.r414))）。",
            "Differential pay: the text gives no scale and the policy's data hold none; everybody is paid by 1 ("
              + fullCitation(.r414) + ")."), .faint)
      }
    }
    var rest = records[...]
    while let first = rest.first {
      let table = rest.prefix { $0.centre == first.centre }
      rest = rest.dropFirst(table.count)
      sheet.heading(harmless(first.centre.text))
      sheet.row(
        [
          SheetCell(say("机构", "institution")), SheetCell(say("名单", "standing")),
          SheetCell(number: say("班", "classes")), SheetCell(number: say("合格", "passed")),
          SheetCell(number: say("取证", "certified")),
          // For some occupations no certificate exists.
          SheetCell(number: say("取证（有证可考）", "of certifiable")),
          SheetCell(number: say("就业", "employed")), SheetCell(number: say("未满一季", "in quarter")),
        ], .faint)
      for record in table { sheet.row(cells(record), look(record, policy)) }
    }
    writeStandings(records, in: &sheet)
    return sheet
  }

  private func cells(_ record: InstitutionRecord) -> [SheetCell] {
    [
      SheetCell(harmless(record.name)),
      SheetCell(name(record.standing) + (record.mayFile ? "" : say("·不得开班", " · no new class"))),
      SheetCell(number: String(record.classes)), SheetCell(number: String(record.passed)),
      SheetCell(number: text(record.certified)), SheetCell(number: text(record.certifiable)),
      SheetCell(number: text(record.employed)), SheetCell(number: String(record.withinQuarter)),
    ]
  }

  /// `45% 9/20`; a dash of nobody.
  private func text(_ share: InstitutionRecord.Share) -> String {
    share.percent.map { "\($0)% \(share.part)/\(share.whole)" } ?? "–"
  }

  private func look(_ record: InstitutionRecord, _ policy: Policy?) -> SheetLine.Look {
    if !record.mayFile { return .warning }
    guard let policy else { return .plain }
    let isBehind =
      record.certified.reaches(percent: policy[.credentialRatePercent]) == false
      || record.employed.reaches(percent: policy[.employmentRatePercent]) == false
    // Until the quarter is over, whoever has no certificate yet may still get one.
    return isBehind && record.withinQuarter == 0 ? .warning : .plain
  }

  private func writeStandings(_ records: [InstitutionRecord], in sheet: inout Sheet) {
    guard records.contains(where: { !$0.history.isEmpty }) else { return }
    sheet.heading(say("名单沿革", "How they have stood") + "  " + fullCitation(.r506))
    sheet.text(
      say(
        "暂停、移出目录、列入黑名单，或逾期未整改的，不得备案新班（\(fullCitation(.r106))）。",
        "Suspended, removed, black-listed, or past the day of its rectification: no new class ("
          + fullCitation(.r106) + ")."), .faint)
    for record in records {
      for entry in record.history.reversed() {
        sheet.row([
          SheetCell(day(entry.since)), SheetCell(harmless(record.name)), SheetCell(name(entry.standing)),
          SheetCell(
            harmless(entry.reason)
              + (entry.rectifyBy.map { say("（限 \(day($0)) 前整改）", " (to be mended by \(day($0)))") } ?? "")),
        ])
      }
    }
  }
}
