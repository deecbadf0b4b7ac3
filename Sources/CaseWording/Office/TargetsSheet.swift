import CaseDomain

// 任务进度: each figure of the year with what has been reached of it, and the clause that sets it.
extension Language {
  /// - Parameter progress: Nil when no policy governs the year.
  public func targetsSheet(_ progress: TargetProgress?, year: Int) -> Sheet {
    var sheet = Sheet(say("\(year) 年任务进度", "Progress of \(year)"))
    guard let progress else {
      sheet.text(say("\(year) 年没有施行的政策，没有任务。", "No policy governs \(year); it has no targets."), .faint)
      return sheet
    }
    sheet.text(
      say("依据 \(harmless(progress.documentNumber))。", "By \(harmless(progress.documentNumber)). ")
        + say(
          "按当年通过结业审核的班次中考核合格者计，人次。",
          "Counted: trainings of those who passed a class audited in the year."), .faint)
    var rest = progress.figures[...]
    while let first = rest.first {
      let table = rest.prefix { heading($0) == heading(first) && $0.clause == first.clause }
      rest = rest.dropFirst(table.count)
      sheet.heading(heading(first) + "  " + first.measure.rule.rawValue + " " + harmless(first.clause))
      for figure in table { write(figure, in: &sheet) }
      if let note = note(first) { sheet.text(note, .faint) }
    }
    return sheet
  }

  /// What a figure counts: `就业技能培训`, `岗位技能培训：取得证书`.
  public func name(_ measure: TargetMeasure) -> String {
    switch measure {
    case .task(let kind): name(kind)
    case .seniorShare: say("取得高级工以上证书", "certified senior or above")
    case .aim(let type, let outcome): name(type) + say("：", ": ") + name(outcome)
    case .headline(.headlineTrained): say("培训", "trained")
    case .headline(.headlineSkilled): say("新增技能人才", "new skilled workers")
    case .headline(.headlineHighSkilled): say("新增高技能人才", "new highly skilled workers")
    case .headline(.headlinePlatforms): say("省级平台", "provincial platforms")
    case .headline(let figure): figure.name
    }
  }

  public func name(_ outcome: AimOutcome) -> String {
    switch outcome {
    case .trained: say("培训", "trained")
    case .employed: say("实现就业", "employed")
    case .certified: say("取得证书", "certified")
    case .inBusinessOrWork: say("创业或就业", "in business or work")
    }
  }

  private func heading(_ figure: TargetFigure) -> String {
    switch figure.measure {
    case .task: figure.centre.map { harmless($0) } ?? say("各中心合计", "All centres")
    case .seniorShare: say("高级工以上占年度任务的比例", "Senior level or above, as a share of the task")
    case .aim: say("全年目标", "Aims of the year")
    case .headline: say("总体目标", "Headline figures")
    }
  }

  private func write(_ figure: TargetFigure, in sheet: inout Sheet) {
    let label: String =
      if case .seniorShare = figure.measure {
        figure.centre.map { harmless($0) } ?? say("合计", "all centres")
      } else {
        name(figure.measure)
      }
    guard let reached = figure.reached else {
      sheet.row(
        [
          SheetCell(label), SheetCell(number: "–"), SheetCell(number: "/ \(figure.wanted)"),
          SheetCell(number: ""), SheetCell(say("案卷不载", "not in the case files")),
        ], .faint)
      return
    }
    sheet.row(
      [
        SheetCell(label), SheetCell(number: String(reached)), SheetCell(number: "/ \(figure.wanted)"),
        SheetCell(number: figure.percent.map { "\($0)%" } ?? ""), SheetCell(figure.percent.map(bar) ?? ""),
      ], reached >= figure.wanted ? .good : .plain)
  }

  /// Twenty places for a hundred percent. Only signs that are one column wide on every terminal.
  private func bar(_ percent: Int) -> String {
    let full = max(0, min(20, percent / 5))
    return "[" + String(repeating: "#", count: full) + String(repeating: ".", count: 20 - full) + "]"
  }

  private func note(_ figure: TargetFigure) -> String? {
    switch figure.measure {
    case .task where figure.centre == nil:
      say(
        "高技能人才按取得高级工以上证书者计；康养、电商、劳务品牌按政策数据所列职业计（均为本系统理解）。",
        "High skill: whoever is certified senior or above. Elder care, e-commerce, labour brands: the occupations "
          + "that the policy's data name. Both are our reading.")
    case .headline:
      say(
        "总体目标、任务分解表与 R-306 的比例互不一致，分别列出，不作取舍。",
        "The headline figures, the task table and the share of R-306 contradict one another; each stands for itself."
      )
    default: nil
    }
  }
}
