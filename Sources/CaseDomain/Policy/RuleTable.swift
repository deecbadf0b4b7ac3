// The register of rules: one row each, in the order of their numbers. The originals are quoted from the
// policy document 新民社发〔2025〕13号 (Fixtures/policies/2025-13.txt) or from the law named by the clause;
// a test compares the quotations with the document.

extension RuleID {
  /// The row of this rule. The switch is exhaustive, so no rule can be without one.
  var rule: Rule {
    switch self {
    case .r101:
      Rule(
        self, "附件2 3.1", [.guard],
        "提交《兰州新区职业技能培训开班备案申请表》、场地证明(附照片或租赁协议)、教材名称及出版社等相关信息、培训方案、课程表、培训应急预案、"
          + "培训学员花名册、学员身份证明、合作协议(校企合作需提供)")
    case .r102:
      Rule(self, "附件2 3.1", [.duty], "同时通过“技能甘肃”就业培训监管平台线上提交开班申请")
    case .r103:
      Rule(self, "附件2 3.1", [.guard], "重点核查学员身份、教学场地、师资、设备、安全预防是否符合规定")
    case .r104:
      Rule(self, "附件2 3.1", [.soft, .clock], "审核原则上5个工作日内通过")
    case .r105:
      Rule(self, "附件2 1.2、2.2", [.guard], "培训机构需经新区民政司法和社保局备案")
    case .r106:
      Rule(
        self, "五(三)", [.guard],
        "对发现问题按相关要求督促限期整改，对不符合要求的机构暂停或移出政府补贴性培训项目目录")
    case .r107:
      Rule(self, "四(二)", [.guard], "培训教师必须为向新区民政司法和社保局备案的师资")
    case .r108:
      Rule(self, "四(二)", [.guard], "培训机构要将安全生产、法制教育纳入培训课程")
    case .r109:
      Rule(self, "四(二)", [.guard], "按要求使用正版教材")
    case .r110:
      Rule(self, "三(二)", [.soft], reading: true, "按照理论培训和实操培训课程内容“3:7”比例开展培训")
    case .r111:
      Rule(
        self, "四(一)", [.guard, .soft], reading: true,
        "A类职业（工种）培训总课时不少于120课时（每课时为45分钟，下同）；B类职业（工种）类培训总课时不少于100课时；"
          + "C类职业（工种）培训总课时不少于80课时；D类职业（工种）培训总课时不少于60课时")
    case .r112:
      Rule(
        self, "四(一)", [.soft],
        "GYB课程原则上不少于3天、24课时；SYB、IYB、网创培训、创业培训+实训课程原则上不少于7天、56课时；EYB课程原则上不少于6天、48课时")
    case .r113:
      Rule(
        self, "附件3 备注6", [.guard], "鼓励机构承接项目化培训,培训时长不得低于60课时…企业新型学徒制培训不适用此条款")
    case .r114:
      Rule(self, "四(二)", [.guard], "培训设备和场地要符合教学和安全要求，实操工位能够满足学员操作要求")
    case .r115:
      Rule(
        self, "二(一)", [.guard], reading: true,
        "针对毕业年度高校毕业生…防止返贫监测对象、城乡未继续升学的应届初高中毕业生、农村转移就业劳动者、城镇登记失业人员、就业困难人员…等群体")
    case .r116:
      Rule(
        self, "二(二)", [.guard], reading: true,
        "针对企业新录用的六类人员及与企业签订1年以上期限劳动合同,并于签订劳动合同之日起1年内参加培训的企业职工开展培训")
    case .r117:
      Rule(self, "二(三)", [.guard], "针对大学生创业者、返乡创业人员、小微企业家等群体")
    case .r118:
      Rule(
        self, "附件3、四(一)", [.guard],
        "根据《兰州新区职业培训补贴标准分类表》（详见附件3）和《甘肃省就业补助资金管理办法》中的职业（工种）和培训时间开展培训")
    case .r119:
      Rule(self, "二(二)、附件3 备注2", [.data], "发布产业急需紧缺职业(工种)指导目录")

    case .r201:
      Rule(
        self, "附件2 3.2", [.guard],
        "开班仪式背景左上角需打出新区职业技能培训logo和机构logo,中间为培训班名称,名称为培训学员身份+职业工种+培训类型开班仪式或"
          + "企业名称+职业工种+培训类型开班仪式,下方为承办机构名称,留存影像资料")
    case .r202:
      Rule(self, "附件2 3.2", [.duty], "机构每日组织学员签到(人脸识别或指纹考勤)")
    case .r203:
      Rule(self, "附件2 3.2", [.duty], "全程留存录像…并通过“技能甘肃”就业培训监管平台上传视频和考勤")
    case .r204:
      Rule(self, "附件2 3.2", [.guard], "留存至少5张高质量照片(包括理论教学和实操照片)")
    case .r205:
      Rule(self, "附件2 3.2", [.guard], reading: true, "通过线上线下至少开展3次抽查")
    case .r206:
      Rule(self, "五(三)", [.guard], "对发现问题按相关要求督促限期整改")
    case .r207:
      Rule(self, "三(三)", [.outside], "每月至少开展一次培训需求摸排")

    case .r301:
      Rule(
        self, "附件2 3.2", [.guard], reading: true,
        "审核合格学员，机构组织召开结班仪式，发放标准职业技能培训合格证书…留存学员集体影像资料")
    case .r302:
      Rule(
        self, "四(二)、附件4", [.guard, .data],
        "合格学员发放统一的职业技能培训合格证，证书编号按照《兰州新区2025年培训合格证书号段分配表》（详见附件4）编码")
    case .r303:
      Rule(self, "附件4 注", [.action], "号段不足时可申请增加")
    case .r304:
      Rule(
        self, "附件2 3.3", [.clock], reading: true,
        "机构须在一季度内组织培训合格人员取得职业资格证书、职业技能等级证书、专项职业能力证书、特种作业操作证、特种设备作业人员证其中之一")
    case .r305:
      Rule(self, "四(三)、附件2 3.3", [.figure, .soft], reading: true, "培训合格学员取证率不低于40%")
    case .r306:
      Rule(
        self, "四(三)", [.figure],
        "获得高级工以上职业技能等级证书人数要达到年度就业技能培训和岗位技能培训任务总量的10%")
    case .r307:
      Rule(self, "附件2 3.3", [.guard], "组织开展就业技能培训的机构至少向学员开展3次就业推介")
    case .r308:
      Rule(self, "四(三)、附件2 3.3", [.figure, .soft], "培训合格学员就业率不低于50%")
    case .r309:
      Rule(self, "四(三)", [.figure], "享受每人不超过300元的评价补贴和100元的专项能力考核补贴")

    case .r401:
      Rule(
        self, "附件2 4.1", [.guard],
        "机构资金申请表、代领协议、培训合格学员信息表、考勤记录、考核成绩单、证书复印件、"
          + "创业就业凭证（包括营业执照、劳动合同、聘用协议、实习协议、工资流水等证明）、发票收据")
    case .r402:
      Rule(self, "附件2 4.2", [.soft, .clock], "原则上按照以下流程实施。审核（15个工作日内）")
    case .r403:
      Rule(self, "附件2 4.2", [.guard, .clock], "通过公示（5个工作日）")
    case .r404:
      Rule(self, "附件2 4.2", [.soft, .clock], "资金直达培训机构/个人账户（5个工作日）")
    case .r405:
      Rule(self, "附件3", [.figure], reading: true, "1500元(企业岗位技能为1200元)…2000元(企业职工岗位培训不受)")
    case .r406:
      Rule(
        self, "四(一)、附件3 备注2", [.figure], reading: true,
        "对纳入急需紧缺职业(工种)指导目录的就业技能培训和岗位技能培训,在此基础上可提高20%的补贴标准")
    case .r407:
      Rule(
        self, "附件3 备注1", [.figure], reading: true,
        "农村学员和城市低保家庭学员参加就业技能培训(劳动预备制)培训,可按照每人每天30元的标准给予生活费补助")
    case .r408:
      Rule(
        self, "附件3 备注3", [.guard],
        "在相应职业(工种)生产一线岗位工作,具备晋升技师、高级技师职业资格(或职业技能等级认定)申报条件")
    case .r409:
      Rule(
        self, "附件3 备注4", [.figure], reading: true,
        "初级工每人每年的补贴标准为5000元、中级工每人每年的补贴标准为6000元,高级工每人每年的补贴标准为7500元;"
          + "培训急需紧缺职业工种的,提高20%的补贴标准")
    case .r410:
      Rule(self, "附件3 备注5", [.guard], "每人累计最多享受3次")
    case .r411:
      Rule(self, "附件3 备注5", [.guard], reading: true, "每年只能享受1次")
    case .r412:
      Rule(self, "附件3 备注5", [.guard], "同一职业(工种)同一等级不可重复享受(含参保职工技能提升补贴)")
    case .r413:
      Rule(
        self, "附件3 备注6", [.guard], reading: true,
        "就业技能培训合格人员取得职业技能等级证书、专项能力证书、特种作业证书、特种设备操作证书并实现就业的,按照上表分类给予培训补贴")
    case .r414:
      Rule(self, "四(三)、五(三)", [.figure, .data], reading: true, "按照取证率和就业率给予培训机构差异化补贴")
    case .r415:
      Rule(self, "附件2 1.3", [.duty], "专款专用：补贴资金仅用于教材费、师资费、场地费等合规支出")
    case .r416:
      Rule(self, "四(一)", [.guard], "使用兰州市职业技能提升行动专账资金和新区人才补贴的按照相关政策执行")
    case .r417:
      Rule(self, "四(一)", [.guard], "培训合格的分类拨付培训补贴")

    case .r501:
      Rule(
        self, "附件2 5.1", [.guard], reading: true, "申报材料、学员档案、资金凭证等所有资料至少保存5年")
    case .r502:
      Rule(self, "附件2 5.2", [.duty], "电子归档：通过“技能甘肃”就业培训监管平台上传数据")
    case .r503:
      Rule(self, "一、附件1", [.figure], "全年共开展职业技能培训1.2万人次…（详见附件1）")
    case .r504:
      Rule(
        self, "附件1 备注", [.figure], "可将2025年度领取失业保险技能提升补贴人员纳入培训人员统计范围，并在月度报表中进行统计")
    case .r505:
      Rule(self, "五(三)", [.guard], "按要求建立培训工作台账…实现培训过程可查询、可追溯")
    case .r506:
      Rule(self, "四(三)、五(三)", [.figure, .action], "落实职业技能培训机构“黑白名单”管理制度")
    case .r507:
      Rule(
        self, "二", [.figure],
        "全年开展就业技能培训5000人次,帮助实现就业2500人以上…2000人以上…帮助1000人以上实现创业或就业")

    case .r601:
      Rule(self, "行政许可法 第82条", [.clock], "以工作日计算，不含法定节假日")
    case .r602:
      Rule(self, "民法典 第201条", [.clock], "开始的当日不计入，自下一日开始计算")
    case .r603:
      Rule(self, nil, [.clock], reading: true, nil)
    case .r604:
      Rule(self, nil, [.clock], reading: true, nil)

    case .r701:
      Rule(self, "附件2 3.1、3.2", [.data], reading: true, "新区民政司法和社保局各中心或就业科")
    case .r702:
      Rule(self, "附件2 4.1、4.2", [.guard], reading: true, "代领协议…资金直达培训机构/个人账户")
    case .r703:
      Rule(self, "三(二)", [.soft], reading: true, "线下为主，线上辅助")
    case .r704:
      Rule(self, "五(二)、四(一)", [.guard], reading: true, "确保资金使用的针对性和有效性")
    case .r705:
      Rule(self, "附件2 3.3", [.figure], reading: true, "鼓励机构组织学员取得多种证书")
    case .r706:
      Rule(
        self, "一", [.figure], reading: true, "新增省级以上高技能人才培训平台1个，技能人才5000人以上，高技能人才1500人以上")
    case .r707:
      Rule(self, "五(三)", [.duty], "建立定期督查和不定期抽查相结合的督查机制")
    case .r708:
      Rule(self, "附件2 1.2", [.data], "适用培训类型：就业技能培训、企业新型学徒制、岗位技能培训、创业培训等")
    case .r709:
      Rule(self, "行政许可法 第32条", [.soft], reading: true, "一次告知申请人需要补正的全部内容")
    case .r710:
      Rule(self, nil, [.clock], reading: true, nil)
    case .r711:
      Rule(self, nil, [.action], reading: true, nil)
    case .r712:
      Rule(self, "附件3 备注4、备注5", [.guard], reading: true, "以上补贴标准为每人每次,每人累计最多享受3次")

    case .h101, .h102, .h103, .h104, .h105, .h106, .h107, .h108, .h109,
      .h113, .h114:
      Rule(self, nil, [.guard], nil)
    case .h110:
      Rule(self, nil, [.soft, .clock], nil)
    case .h111, .h112:
      Rule(self, nil, [.soft], nil)
    }
  }
}
