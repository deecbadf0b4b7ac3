import CaseDomain

extension Language {
  /// The red flags of a case: what was seen, what it means and what to check, and the reason that answered it.
  public func flagSheet(of file: CaseFile, in circumstances: Circumstances) -> Sheet {
    var sheet = Sheet(say("疑点", "Red flags"))
    let flags = circumstances.flags(of: file).sorted {
      ($0.kind.severity, $0.kind) < ($1.kind.severity, $1.kind)
    }
    if flags.isEmpty { sheet.text(say("没有发现疑点。", "None was found."), .good) }
    for flag in flags {
      let answer = file.answer(to: flag)
      sheet.heading(heading(of: flag, isOpen: answer == nil))
      for evidence in flag.evidence {
        sheet.text(
          sentence(evidence, in: circumstances.office.registry), answer == nil ? .warning : .plain)
      }
      sheet.text(advice(flag.kind), .faint)
      if let answer { sheet.text(say("已说明：\(answer)", "Answered: \(answer)"), .good) }
    }
    return sheet
  }

  /// Every open flag of every case, by severity and kind.
  public func flagSheet(_ flags: [CaseFlag], in circumstances: Circumstances) -> Sheet {
    var sheet = Sheet(say("全部未核销的疑点", "All open red flags"))
    if flags.isEmpty { sheet.text(say("没有未核销的疑点。", "There is none."), .good) }
    var kind: RedFlag.Kind?
    for entry in flags {
      if entry.flag.kind != kind {
        kind = entry.flag.kind
        sheet.heading(heading(of: entry.flag, isOpen: true))
        sheet.text(advice(entry.flag.kind), .faint)
      }
      let title = circumstances.office[entry.caseID]?.filing.title ?? ""
      for evidence in entry.flag.evidence {
        sheet.row([
          SheetCell(entry.caseID.text), SheetCell(title),
          SheetCell(sentence(evidence, in: circumstances.office.registry)),
        ])
      }
    }
    return sheet
  }

  private func heading(of flag: RedFlag, isOpen: Bool) -> String {
    (isOpen ? "▲ " : "✓ ") + flag.kind.rawValue + " " + name(flag.kind) + say("（", " (")
      + name(flag.kind.severity) + say("）", ")")
  }
}
