import CaseDomain

/// A sentence that is written again and again (常用语), offered where it fits.
struct StockPhrase {
  let actions: Set<Action>
  let words: Words

  init(_ actions: Set<Action>, _ chinese: String, _ english: String) {
    self.actions = actions
    words = Words(chinese, english)
  }
}

/// The phrases that come with the program. None names a person, an institution or a number.
private let stockPhrases: [StockPhrase] = [
  StockPhrase([.returnFiling], "缺少教学计划或课程表", "The teaching plan or the timetable is missing"),
  StockPhrase(
    [.returnFiling], "教师资格材料不全或已过期", "Proof of a teacher's qualification is missing or out of date"),
  StockPhrase([.returnFiling], "场地证明与备案地址不一致", "The proof of premises does not match the address filed"),
  StockPhrase([.returnFiling], "缺少安全应急预案", "The safety and emergency plan is missing"),
  StockPhrase(
    [.returnFiling, .returnCompletion, .returnClaim], "所附复印件不清晰，请重新提供",
    "Copies are illegible; please send them again"),
  StockPhrase(
    [.returnFiling, .returnCompletion, .returnClaim], "申请表未盖章或签字不全",
    "The form is not stamped, or signatures are missing"),
  StockPhrase([.returnCompletion], "考勤表与影像资料不一致", "The attendance sheets and the pictures do not agree"),
  StockPhrase([.returnCompletion], "缺少结业考核试卷或成绩单", "Examination papers or the list of marks are missing"),
  StockPhrase([.returnClaim], "学员证书或就业证明不全", "Certificates or proof of employment are missing"),
  StockPhrase([.returnClaim], "收款账户信息与备案不一致", "The payee's account does not match the one on file"),
  StockPhrase([.refuseFiling], "经补正后仍不符合备案条件", "Conditions of filing are not met after correction"),
  StockPhrase([.recordSpotCheck], "现场教学秩序正常，未发现问题", "Teaching was in good order; nothing was found"),
  StockPhrase([.recordSpotCheck], "实到人数与签到表一致", "Heads counted agree with the attendance sheet"),
  StockPhrase([.recordSpotCheck], "已当场向机构负责人反馈", "The person in charge was told on the spot"),
  StockPhrase([.closeFinding, .acceptRectification], "已复查，问题整改到位", "Checked again: mended"),
  StockPhrase([.closeFinding], "机构已提交整改报告及照片", "The institution handed in a report and pictures"),
  StockPhrase(
    [.orderRectification], "考勤管理不到位，限期整改", "Attendance is not kept properly; to be mended by the day set"),
  StockPhrase(
    [.orderRectification], "未按备案课程表授课，限期整改", "Teaching does not follow the timetable filed; to be mended"),
  StockPhrase(
    [.recommendClaim, .signOff], "经审核，材料齐全，符合补贴条件", "Papers complete, conditions of the subsidy met"),
  StockPhrase(
    [.recommendClaim], "其余学员证书正在办理，附机构说明", "Other certificates are under way; the institution explains"),
  StockPhrase([.signOff], "请重新核对补贴人数与标准", "Please check the number of learners and the rate again"),
  StockPhrase(
    [.approveFiling, .passCompletion], "机构已书面说明，予以认可", "The institution explained in writing; accepted"),
  StockPhrase([.addNote], "已电话通知机构", "The institution was told by telephone"),
  StockPhrase([.addNote], "机构来电询问进度", "The institution asked how far the case is"),
  StockPhrase([.resolveFlag], "已核实，情况属实，不影响办理", "Verified; it does not stand in the way"),
  StockPhrase([.resolveObjection], "经调查，异议不成立", "Looked into: the objection does not hold"),
  StockPhrase([.correctRecord], "录入有误，予以更正", "Entered wrongly; corrected"),
]

extension Language {
  /// The phrases that fit the free text of an action, the fitting ones alone.
  public func phrases(for action: Action) -> [String] {
    stockPhrases.filter { $0.actions.contains(action) }.map { self[$0.words] }
  }
}
