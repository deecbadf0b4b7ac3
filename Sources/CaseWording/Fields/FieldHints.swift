import CaseDomain

extension Language {
  /// What may be typed into a field, in the forms the reader of forms understands.
  public func hint(for field: Field, in action: Action, table: Field? = nil) -> String {
    if let special = special(field, in: action, table: table) { return self[special] }
    return switch field.type {
    case .text: say("一行文字", "one line of text")
    case .prose: say("文字，可分多行", "text, of several lines if need be")
    case .time: say("时间，如 08:30", "a time, such as 08:30")
    case .day: say("日期，如 2025-09-24", "a day, such as 2025-09-24")
    case .money: say("金额（元），如 60000.00", "yuan, such as 60000.00")
    case .integer(let range):
      say(
        "\(range.lowerBound) 至 \(range.upperBound) 的整数",
        "a whole number from \(range.lowerBound) to \(range.upperBound)")
    case .yesNo: say("是 或 否（yes / no）", "yes or no")
    case .choice, .pick: say("从列表中选一项", "one of the list")
    case .choices, .picks: say("从列表中选择，可多选，用逗号分隔", "some of the list, separated by commas")
    case .learners:
      say(
        "花名册序号，如 1-12,15；* 为全部，*除 4 为除 4 号外全部",
        "roster numbers, such as 1-12,15; * for all, * except 4 for all but number 4")
    case .files: say("文件路径，多个用逗号分隔", "paths of files, separated by commas")
    case .table(let columns):
      say(
        "每行一条，依次为：" + labels(of: columns, in: field, action).joined(separator: "，"),
        "one a line: " + labels(of: columns, in: field, action).joined(separator: ", "))
    }
  }

  /// What may be typed into one cell of a table, for the one who stands in it.
  public func hint(forCell column: Field, of table: Field, in action: Action) -> String {
    let name = label(of: column, in: action, table: table) + say("：", ": ")
    return switch column.type {
    case .choice(let raws):
      name + raws.map { choice($0, of: column, in: action) }.joined(separator: separator)
    default: name + hint(for: column, in: action, table: table)
    }
  }

  /// What a form offers, in the reader's words.
  public func offered(_ suggestion: String, in field: Field) -> String {
    field.type == .learners && suggestion == "all" ? say("全部", "all") : suggestion
  }

  private func labels(of columns: [Field], in table: Field, _ action: Action) -> [String] {
    columns.map { label(of: $0, in: action, table: table) }
  }

  private func special(_ field: Field, in action: Action, table: Field?) -> Words? {
    switch (action, table?.name, field.name) {
    case (_, "sessions", "from"), (_, "sessions", "through"):
      Words("时间，如 08:30", "a time, such as 08:30")
    case (_, "roster", "residentID"): Words("18 位身份证号", "18 characters")
    case (_, "roster", "account"): Words("本人银行卡号，可不填", "the person's bank card, if known")
    case (.recordPhotos, nil, "takenOn"):
      Words("照片上的日期；文件自带的会自动读出", "the day on the pictures; what a file says is read by itself")
    case (.recordJob, nil, "employerCode"):
      Words("统一社会信用代码，18 位", "unified social credit code, 18 characters")
    case (_, nil, "reasons"): Words("每行写一条，一次性告知全部内容", "one a line, all of them at once")
    case (.openClass, nil, "title"):
      Words(
        "学员身份（或企业名称）+职业工种+培训类型+开班仪式",
        "learner group (or enterprise), occupation, training type, and the words for an opening ceremony")
    case (.passCompletion, nil, "title"):
      Words(
        "学员身份（或企业名称）+职业工种+培训类型+结班仪式",
        "learner group (or enterprise), occupation, training type, and the words for a closing ceremony")
    case (_, nil, "pictures"): Words("影像资料的文件或存放位置", "the file of the pictures, or where they are kept")
    case (.recordCallback, nil, "learner"): Words("名单上一名学员的序号", "the number of one learner of the list")
    case (.recordCredential, nil, "learner"): Words("一名学员的花名册序号", "the roster number of one learner")
    case (_, nil, "account"):
      Words("机构对公账号，或个人银行卡号", "the institution's account, or a person's bank card")
    case (.signOff, nil, "revision"): Words("复核时所见的案卷版本号", "the revision of the case that was looked at")
    case (.withdraw, nil, "request"):
      Words("机构书面申请的文号或存放位置", "the institution's written request, or where it is")
    case (_, nil, "first"), (_, nil, "last"):
      Words("证书编号，保留前导零", "a certificate number, with its leading zeros")
    default: nil
    }
  }
}
