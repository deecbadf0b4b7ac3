import CaseDomain

extension Language {
  /// What stands beside a field of a form.
  ///
  /// - Parameter table: the table the field is a column of; nil for a field of the form itself.
  public func label(of field: Field, in action: Action, table: Field? = nil) -> String {
    label(named: field.name, in: action, table: table?.name) ?? field.name
  }

  /// The label of a field by its name alone; nil for a name that no form has. Refusals know a field by its
  /// name and its table, but not always the action.
  func label(named name: String, in action: Action?, table: String? = nil) -> String? {
    if let table {
      return (FieldWords.columns[table]?[name]).map { self[$0] }
    }
    if let action, let special = FieldWords.special[action]?[name] { return self[special] }
    return FieldWords.general[name].map { self[$0] }
  }
}

/// The labels as tables: one for names that mean the same everywhere, one for actions that use a name in a
/// sense of their own, one for the columns of tables.
enum FieldWords {
  static let general: [String: Words] = [
    "account": Words("收款账号", "Account"),
    "amount": Words("金额", "Amount"),
    "answer": Words("回访结果", "Answer"),
    "attendedDays": Words("出勤天数", "Days attended"),
    "centre": Words("受理中心", "Service centre"),
    "checkers": Words("抽查人员", "Checkers"),
    "claimed": Words("申请金额", "Amount claimed"),
    "contact": Words("联系方式", "Contact"),
    "cooperation": Words("校企合作", "School and enterprise cooperate"),
    "count": Words("张数", "Number of photos"),
    "course": Words("创业课程", "Entrepreneurship course"),
    "day": Words("日期", "Day"),
    "deadline": Words("整改期限", "Deadline"),
    "decision": Words("复核决定", "Decision"),
    "description": Words("推介情况", "Description"),
    "eligible": Words("符合补贴条件", "Eligible"),
    "employer": Words("单位名称", "Employer"),
    "employerCode": Words("单位信用代码", "Employer's credit code"),
    "endsOn": Words("工作终止日期", "Work ends on"),
    "enterprise": Words("企业名称", "Enterprise"),
    "evidence": Words("销号依据", "Evidence"),
    "files": Words("文件", "Files"),
    "finding": Words("问题序号", "Finding"),
    "findings": Words("发现的问题", "Findings"),
    "first": Words("起始编号", "First number"),
    "flag": Words("疑点", "Red flag"),
    "from": Words("异议人", "Objector"),
    "fund": Words("资金来源", "Fund"),
    "ground": Words("退回情形", "Ground"),
    "headCount": Words("实到人数", "Head count"),
    "hours": Words("总课时", "Class hours"),
    "institution": Words("培训机构", "Institution"),
    "issuedOn": Words("发证日期", "Issued on"),
    "issuer": Words("评价机构", "Assessing body"),
    "kind": Words("类别", "Kind"),
    "last": Words("截止编号", "Last number"),
    "learner": Words("学员", "Learner"),
    "learners": Words("学员", "Learners"),
    "leftOn": Words("退班日期", "Left on"),
    "level": Words("申报等级", "Level"),
    "lines": Words("逐人申请金额", "Amounts by learner"),
    "location": Words("存放位置", "Location"),
    "materials": Words("材料", "Materials"),
    "mended": Words("整改情况", "What was mended"),
    "method": Words("签到方式", "Sign-in method"),
    "mode": Words("抽查方式", "Mode"),
    "newEnd": Words("调整后结班日期", "New last day"),
    "note": Words("备注", "Note"),
    "number": Words("证书编号", "Certificate number"),
    "objection": Words("异议序号", "Objection"),
    "occupation": Words("职业（工种）", "Occupation"),
    "on": Words("发生日期", "Day"),
    "onlineLog": Words("在线日志", "Online log"),
    "onlineHours": Words("线上课时", "Online hours"),
    "opinion": Words("审核意见", "Opinion"),
    "outcome": Words("培训结果", "Outcome"),
    "papers": Words("归档材料", "Papers kept"),
    "payee": Words("收款人", "Payee"),
    "payeeKind": Words("收款人类别", "Kind of payee"),
    "person": Words("经办人", "Person"),
    "pictures": Words("影像资料", "Pictures"),
    "place": Words("公示地点", "Place"),
    "plannedEnd": Words("计划结班日期", "Planned last day"),
    "plannedStart": Words("计划开班日期", "Planned first day"),
    "platformNumber": Words("省级平台编号", "Platform number"),
    "points": Words("核查要点", "Points"),
    "post": Words("岗位", "Post"),
    "practiceHours": Words("实操课时", "Practice hours"),
    "practicePlaces": Words("实操工位数", "Practice places"),
    "premises": Words("培训场地", "Premises"),
    "provesThrough": Words("所证事项截至", "Proves through"),
    "preparationScheme": Words("劳动预备制", "Labour-preparation scheme"),
    "projectBased": Words("项目化培训", "Project-based"),
    "reason": Words("理由", "Reason"),
    "reasons": Words("需补正的内容", "What to correct"),
    "record": Words("要更正的记录", "Record"),
    "request": Words("书面申请", "Written request"),
    "revision": Words("所见版本号", "Revision seen"),
    "roster": Words("学员花名册", "Roster"),
    "rule": Words("依据", "Rule"),
    "safetyAndLaw": Words("含安全生产和法制教育", "Safety and law taught"),
    "score": Words("成绩", "Score"),
    "sessions": Words("课程表", "Timetable"),
    "signIns": Words("签到时刻", "Sign-ins"),
    "signedOn": Words("合同签订日期", "Contract signed"),
    "startedOn": Words("就业（创业）日期", "Started on"),
    "takenOn": Words("照片自带日期", "Pictures' own day"),
    "teachers": Words("授课教师", "Teachers"),
    "text": Words("内容", "Text"),
    "textbooks": Words("教材", "Textbooks"),
    "through": Words("结束时间", "Until"),
    "theoryHours": Words("理论课时", "Theory hours"),
    "title": Words("名称", "Title"),
    "trainingType": Words("培训类型", "Training type"),
    "verdict": Words("结论", "Verdict"),
    "voucher": Words("拨付凭证号", "Voucher"),
    "wage": Words("月工资", "Monthly wage"),
    "workFrom": Words("上班时间", "Work from"),
    "workThrough": Words("下班时间", "Work until"),
  ]

  static let special: [Action: [String: Words]] = [
    .file: ["title": Words("班级名称", "Class title"), "on": receipt],
    .checkMaterial: ["verdict": Words("核对结果", "Result")],
    .resubmitFiling: [
      "title": Words("班级名称", "Class title"), "note": corrected, "on": receipt,
    ],
    .approveFiling: ["reason": justification],
    .openClass: [
      "title": Words("开班仪式名称", "Ceremony title"), "on": Words("开班日期", "Opening day"),
      "reason": justification,
    ],
    .recordAttendance: [
      "hours": Words("当日课时", "Hours that day"), "learners": Words("到课学员", "Present"),
      "on": Words("培训日期", "Training day"),
    ],
    .recordPhotos: ["kind": Words("照片类别", "Kind of photos"), "on": Words("拍摄日期", "Taken on")],
    .attachDocument: [
      "kind": Words("附件类别", "Kind of document"), "title": Words("附件名称", "Title"),
      "learners": Words("所属学员", "Whose it is"), "on": Words("形成日期", "Dated"),
    ],
    .recordSpotCheck: ["on": Words("抽查日期", "Day of the check"), "from": Words("开始时间", "From")],
    .closeFinding: ["on": Words("销号日期", "Closed on")],
    .recordCallback: ["on": Words("回访日期", "Called on")],
    .acceptRectification: ["on": Words("验收日期", "Accepted on")],
    .requestCompletion: ["on": Words("申请日期", "Requested on"), "reason": justification],
    .recordResult: ["on": Words("考核日期", "Assessed on"), "reason": justification],
    .passCompletion: [
      "title": Words("结班仪式名称", "Ceremony title"), "day": Words("结班仪式日期", "Ceremony day"),
      "reason": justification,
    ],
    .resubmitCompletion: ["note": corrected, "on": receipt],
    .recordCredential: [
      "kind": Words("证书类别", "Kind of certificate"), "level": Words("证书等级", "Level"),
      "on": Words("登记日期", "Reported on"),
    ],
    .recordJob: [
      "kind": Words("凭证类别", "Kind of proof"), "place": Words("工作地点", "Place of work"),
      "on": Words("登记日期", "Reported on"),
    ],
    .recordReferral: ["on": Words("推介日期", "Day of the referral")],
    .fileClaim: ["learners": Words("申请补贴的学员", "Learners claimed for"), "on": receipt],
    .resubmitClaim: [
      "learners": Words("申请补贴的学员", "Learners claimed for"), "note": corrected, "on": receipt,
    ],
    .recommendClaim: ["amount": Words("审核金额", "Amount"), "reason": justification],
    .recordObjection: [
      "text": Words("异议内容", "Objection"), "learners": Words("涉及学员", "Learners concerned"),
      "on": receipt,
    ],
    .resolveObjection: ["verdict": Words("处理结论", "Verdict")],
    .confirmPayout: ["amount": Words("拨付金额", "Amount paid"), "on": Words("拨付日期", "Paid on")],
    .withdraw: ["on": Words("申请日期", "Requested on")],
    .addNote: ["text": Words("备注内容", "Note")],
  ]

  static let columns: [String: [String: Words]] = [
    "textbooks": ["title": Words("教材名称", "Title"), "publisher": Words("出版社", "Publisher")],
    "sessions": [
      "day": Words("日期", "Day"), "from": Words("开始时间", "From"), "through": Words("结束时间", "Until"),
      "hours": Words("课时", "Class hours"), "kind": Words("授课内容", "Kind"), "online": Words("线上", "Online"),
      "teacher": Words("教师", "Teacher"), "room": Words("教室", "Room"),
    ],
    "roster": [
      "name": Words("姓名", "Name"), "residentID": Words("身份证号", "Resident ID"),
      "group": Words("人员类别", "Group"), "household": Words("户籍情况", "Household"),
      "phone": Words("联系电话", "Phone"), "contractSigned": Words("合同签订日期", "Contract signed"),
      "contractMonths": Words("合同期限（月）", "Contract months"),
      "evidence": Words("人员类别证明", "Evidence of the group"),
      "evidenceOn": Words("证明出具日期", "Evidence issued on"),
      "evidenceUntil": Words("证明有效期至", "Evidence valid until"),
      "account": Words("本人银行账户", "Own bank account"),
    ],
    "signIns": ["learner": Words("学员序号", "Learner"), "at": Words("签到时间", "At")],
    "onlineLog": [
      "learner": Words("学员序号", "Learner"), "from": Words("上线时间", "From"),
      "through": Words("下线时间", "Until"),
    ],
    "lines": ["learner": Words("学员序号", "Learner"), "amount": Words("申请金额", "Amount")],
    "findings": [
      "kind": Words("问题类别", "Kind"), "severity": Words("严重程度", "Severity"),
      "text": Words("问题描述", "What was found"), "mendBy": Words("整改期限", "Mend by"),
    ],
  ]

  private static let receipt = Words("收件日期", "Received on")
  private static let corrected = Words("补正说明", "What was corrected")
  /// Only asked for where a rule holds in principle, or warns.
  private static let justification = Words("理由（例外时必填）", "Reason (for exceptions)")
}
