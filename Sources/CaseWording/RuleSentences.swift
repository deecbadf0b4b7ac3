import CaseDomain

/// What a rule says, in one sentence of our own; the words of the policy itself are `Rule.original`.
public func summary(of rule: RuleID, in language: Language) -> String {
  let sentence = sentences(of: rule)
  return switch language {
  case .chinese: sentence.chinese
  case .english: sentence.english
  }
}

// One row a rule, in the order of the register. Exhaustive, so that a new rule cannot go without words.
private func sentences(of rule: RuleID) -> (chinese: String, english: String) {
  switch rule {
  case .r101: ("备案材料须按清单交齐。", "A filing brings every paper of its checklist.")
  case .r102:
    (
      "同一申请须同时在省级平台提交，并登记平台编号。",
      "The same application is made on the provincial platform; its number is recorded."
    )
  case .r103:
    (
      "备案审核须核查五点：学员身份、场地、师资、设备、安全。",
      "A filing review verifies five points: learners' identity, premises, teachers, equipment, safety."
    )
  case .r104: ("备案审核原则上5个工作日内完成。", "A filing review ends, in principle, within 5 working days.")
  case .r105: ("培训机构须已在社保局备案。", "The institution is on file with the bureau.")
  case .r106:
    ("被暂停或移出目录的机构不得开班。", "An institution suspended, or removed from the catalogue, opens no class.")
  case .r107: ("授课教师须已备案。", "Every teacher is on file with the bureau.")
  case .r108: ("课程须包含安全生产和法制教育。", "Safety at work and law are part of the curriculum.")
  case .r109: ("须使用正版教材。", "Textbooks are genuine and named.")
  case .r110:
    ("理论与实操比例为3:7，允许上下5个百分点。", "Theory to practice is 3 : 7, within five points of practice share.")
  case .r111: ("总课时不得少于该类职业的最低课时。", "A class has at least the class hours of its occupation's category.")
  case .r112:
    ("创业课程原则上不少于规定的天数和课时。", "A course of entrepreneurship has, in principle, its set days and hours.")
  case .r113:
    (
      "项目化培训不少于60课时，且不适用于新型学徒制。",
      "A project-based class has at least 60 class hours; an apprenticeship is never project-based."
    )
  case .r114:
    ("场地设备须符合要求，实操工位须够用。", "Premises and equipment are fit, with practice places for every learner.")
  case .r115:
    ("就业技能培训面向六类人员等群体。", "Employment training is for the six groups; others need evidence and a reason.")
  case .r116:
    (
      "岗位技能培训面向新录用的六类人员和合同满1年、签订1年内参训的职工。",
      "Enterprise training is for newly hired people of the six groups, and for employees with a contract of a "
        + "year or more who train within a year of signing it."
    )
  case .r117:
    (
      "创业培训面向大学生创业者、返乡创业人员、小微企业家等。",
      "Entrepreneurship training is for student founders, returning founders, owners of small firms and the like."
    )
  case .r118:
    (
      "职业（工种）须在附件3或省级办法的目录之内。",
      "The occupation stands in annex 3, or in the list of the provincial method."
    )
  case .r119: ("急需紧缺职业目录由中心填入。", "Which occupations are in shortage is data the centre puts in.")

  case .r201:
    (
      "须举行开班仪式，名称、标志合规并留存影像。",
      "An opening ceremony is held under the prescribed title, and pictures are kept."
    )
  case .r202: ("学员每日人脸或指纹签到。", "Learners sign in every day, by face or fingerprint.")
  case .r203: ("培训全程录像，视频和考勤上传平台。", "The whole training is filmed; videos and attendance go to the platform.")
  case .r204:
    ("至少5张照片，理论和实操都要有。", "At least 5 good photos are kept, of theory and of practice.")
  case .r205:
    ("培训期间至少抽查3次，线上、线下都要有。", "A class is spot-checked at least 3 times, online and onsite.")
  case .r206: ("抽查发现的问题须限期整改。", "What a check finds is put right by a deadline.")
  case .r207: ("每月至少摸排一次培训需求（系统外）。", "Training needs are surveyed every month, outside this console.")

  case .r301:
    ("先审核合格学员，再举行结班仪式。", "The centre audits who passed; then the closing ceremony is held.")
  case .r302:
    ("合格证编号取自中心该类培训的号段。", "Certificates are numbered from the centre's range for the type of training.")
  case .r303: ("号段不足时可以申请增加。", "A range that runs out can be extended on request.")
  case .r304:
    ("合格学员须在结班后一季度内取证。", "Those who passed sit for a certificate within a quarter of completion.")
  case .r305: ("取证率原则上不低于40%。", "At least 40 % of those who passed obtain a certificate, in principle.")
  case .r306: ("高级工以上取证人数达到年度任务的10%。", "Senior levels come to 10 % of the year's task.")
  case .r307: ("就业技能培训至少开展3次就业推介。", "An employment class refers its learners to jobs at least 3 times.")
  case .r308: ("就业技能培训就业率不低于50%。", "At least 50 % of those who passed employment training are employed.")
  case .r309:
    (
      "六类人员初次评价可享受评价补贴。",
      "People of the six groups draw an assessment subsidy for their first assessment."
    )

  case .r401: ("补贴申请材料须按清单交齐。", "A claim brings every paper of its checklist.")
  case .r402: ("补贴审核原则上15个工作日内完成。", "A claim review ends, in principle, within 15 working days.")
  case .r403: ("审核通过后公示5个工作日。", "An approved claim stands on public notice for 5 working days.")
  case .r404:
    ("公示后原则上5个工作日内直接拨付。", "Money goes straight to the payee, in principle within 5 working days.")
  case .r405: ("按职业类别和等级计算补贴标准。", "The rate follows from the occupation's category and the level.")
  case .r406:
    (
      "急需紧缺职业提高20%，限就业和岗位技能培训。",
      "Shortage occupations draw 20 % more, in employment and enterprise training."
    )
  case .r407:
    (
      "农村和城市低保学员按出勤日享受生活费补助。",
      "Rural and low-income learners draw a living allowance for each attended day."
    )
  case .r408:
    (
      "企业技师培训对象须在一线岗位并具备申报条件。",
      "Enterprise technician training is for those who work in the occupation and qualify for the level."
    )
  case .r409: ("新型学徒制按等级、每人每年计算。", "Apprenticeship is paid by level, a person and year.")
  case .r410: ("每人累计最多享受3次。", "A person draws the subsidy at most 3 times in all.")
  case .r411: ("每人每年只能享受1次。", "A person draws the subsidy once a year.")
  case .r412:
    (
      "同一职业同一等级不可重复享受，含技能提升补贴。",
      "The same occupation at the same level is never paid twice, skill-upgrading subsidies counted."
    )
  case .r413:
    (
      "项目化培训须取证（就业培训还须就业）才予补贴。",
      "A project-based class is paid for those who obtained a certificate and, in employment training, a job."
    )
  case .r414:
    ("按取证率和就业率差异化补贴；无比例表时系数为1。", "Pay differs by an institution's rates; without a scale the factor is 1.")
  case .r415: ("补贴资金专款专用。", "Subsidies serve teaching materials, teachers, premises and the like only.")
  case .r416: ("使用其他资金的培训班不按本标准计价。", "A class paid from another fund is not priced here.")
  case .r417: ("只对培训合格的学员补贴。", "Only those who passed are paid for.")

  case .r501: ("档案至少保存5年。", "The papers of a case are kept at least 5 years.")
  case .r502: ("档案数据同时上传省级平台。", "Records go to the provincial platform too.")
  case .r503: ("各中心年度任务以附件1为准。", "The year's tasks by centre and kind are those of annex 1.")
  case .r504:
    ("领取技能提升补贴人员可计入月报。", "People who drew the skill-upgrading subsidy may be counted in monthly reports.")
  case .r505: ("建立台账，过程可查询、可追溯。", "A ledger is kept; what happened can be looked up and traced.")
  case .r506: ("机构按取证率、就业率列入黑白名单。", "Institutions stand on a white or black list by their rates.")
  case .r507: ("全年培训、取证、就业目标。", "The policy sets the year's aims for training, certificates and jobs.")

  case .r601: ("期限以工作日计算，调休上班日计入。", "Working days leave out holidays and days off; make-up workdays count.")
  case .r602: ("开始的当日不计入，次一工作日为第1日。", "The day of the event is not counted; day 1 is the next working day.")
  case .r603: ("补正时间不计入审核期限。", "Time in which the applicant supplements papers is not counted.")
  case .r604:
    (
      "异议成立须重新公示；不成立则接续剩余天数。",
      "After an upheld objection a new notice starts; after a dismissed one the days left go on."
    )

  case .r701:
    ("就业科也可受理和审核，证书号取自案卷所属中心。", "The employment section may act too, with numbers of the case's centre.")
  case .r702:
    ("补贴付给机构或个人；机构代领须有代领协议。", "The payee is the institution or the person; collecting needs an agreement.")
  case .r703: ("线下为主，线上超过一半须说明理由。", "More than half of the hours online needs a reason.")
  case .r704: ("每个班须注明资金来源。", "Each class names its fund.")
  case .r705: ("鼓励取得多证；取证率每人只计一证。", "Several certificates are welcome; one a learner counts.")
  case .r706:
    ("总体目标与附件1口径不一，分别列示。", "Headline figures and annex 1 disagree; they are shown apart.")
  case .r707: ("对机构定期督查和不定期抽查。", "Institutions are inspected regularly and unannounced.")
  case .r708: ("适用的培训类型。", "The policy covers these types of training.")
  case .r709:
    ("须补材料应一次性告知。", "Missing papers are named once and completely.")
  case .r710:
    (
      "收件时不齐的，自补齐之日起算；收件后补正的，暂停后接续。",
      "An incomplete filing starts its period when whole; a later supplement holds it."
    )
  case .r711: ("异议与申诉无条款规定，均为本系统的理解。", "Objections and appeals have no clause: all of it is our reading.")
  case .r712:
    ("学徒每一拨付年度计为一次；次年不算重复等级。", "Each paid apprenticeship year counts as one time, and year two is no repeat.")

  case .h101: ("此操作不属于您的角色。", "The action belongs to another role.")
  case .h102:
    ("经办、复核、拨付须由不同的人完成。", "Who reviewed does not sign off, and who signed off does not pay.")
  case .h103: ("案卷已有更新，请先查看再操作。", "The case has moved on; look at it before you act.")
  case .h104: ("必填项缺失或无法识别。", "A required field is missing or cannot be read.")
  case .h105: ("此操作不属于当前阶段。", "The action does not belong to this stage.")
  case .h106: ("日期不得在将来，也不得早于所属阶段。", "A day lies neither in the future nor before its stage.")
  case .h107: ("工作人员不存在或已离岗。", "The staff member is unknown, or has left.")
  case .h108: ("须说明理由。", "A reason is required.")
  case .h109: ("案卷只能分派给本中心可办理的人员。", "A case is assigned to a person of the centre who may work on it.")
  case .h110:
    ("结班审核目标天数由中心自定，无政策条款。", "The completion audit's target is the centre's own; no clause sets it.")
  case .h111:
    (
      "申请结班后不能再抽查；政策设置要求的，抽查不足仍要申请须说明理由。",
      "Spot checks end when completion is asked for; where the settings want it, to ask while they are short needs a reason."
    )
  case .h112:
    (
      "政策设置要求的，不按计划日期开班须说明理由。",
      "Where the settings want it, a class that opens on another day than planned says why."
    )
  case .h113:
    (
      "签批、公示、拨付以经办意见和签批时的依据为准；此后依据有变化的，不予办理。",
      "Signing, publishing and paying hold for the ground on which the claim was recommended and signed; once it has moved they are refused."
    )
  case .h114:
    (
      "身份证号、手机号、银行卡号不写入文字栏和文件名。",
      "No whole resident ID, mobile phone or bank card stands in a text or in the name of a file."
    )
  }
}
