import CaseDomain

// Faults of the domain that are no refusals of an action, in one sentence each.
extension Language {
  /// Why a class cannot be priced at all.
  public func sentence(_ refusal: AwardRefusal) -> String {
    switch refusal {
    case .otherFund(let fund):
      say(
        "本班使用\(name(fund))，不按本政策标准计价。",
        "The class is paid from the \(name(fund)); this policy does not price it.")
    case .notPriced(let type):
      say("政策没有\(name(type))的补贴标准。", "The policy has no rate for \(name(type)).")
    case .occupationUnknown(let name):
      say(
        "职业（工种）\(quoted(name))不在附件3，也不在省级办法的目录内。",
        "The occupation \(quoted(name)) stands neither in annex 3 nor in the provincial list.")
    case .subjectMismatched(let type):
      type.isByCourse
        ? say(
          "\(name(type))应按课程计价，不应填写职业（工种）。",
          "A class of \(name(type)) is priced by its course, not by an occupation.")
        : say(
          "\(name(type))应按职业（工种）计价，不应填写课程。",
          "A class of \(name(type)) is priced by its occupation, not by a course.")
    case .projectBasedApprenticeship: say("企业新型学徒制不适用项目化培训。", "An apprenticeship is never project-based.")
    case .noRate(let type, let level):
      say(
        "\(name(type))没有\(name(level))的补贴标准。",
        "There is no rate for \(name(type)) at the level \(name(level)).")
    case .learnerTwice(let number):
      say("\(learners([number]))在计算中出现两次。", "The computation has \(learners([number])) twice.")
    case .attendanceImplausible(let number):
      say("\(learners([number]))的出勤天数不合理。", "The days attended by \(learners([number])) are not plausible.")
    }
  }

  public func sentence(_ fault: PolicyBookFault) -> String {
    switch fault {
    case .overlap(let first, let second, let on):
      say(
        "\(harmless(first))与\(harmless(second))在\(day(on))同时有效。",
        "\(quoted(first)) and \(quoted(second)) are both in force on \(day(on)).")
    case .gap(let first, let second, let from, let through):
      say(
        "\(harmless(first))与\(harmless(second))之间，\(days(from: from, through: through))没有有效政策。",
        "Between \(quoted(first)) and \(quoted(second)) no policy is in force, \(days(from: from, through: through))."
      )
    }
  }

  /// What is wrong with an identity number. The number itself is personal and never said.
  public func name(_ problem: ResidentIdentityProblem) -> String {
    switch problem {
    case .fifteenDigits: say("是 15 位旧号码，须用现行 18 位号码", "an old number of 15 digits; the present card has 18")
    case .length: say("位数不对，应为 18 位", "not 18 characters long")
    case .characters: say("含有不该出现的字符", "a character that does not belong")
    case .region: say("前两位不是省级行政区划代码", "the first two digits are no province")
    case .birthDate: say("出生日期不存在", "the date of birth does not exist")
    case .checkDigit: say("校验码不符，请核对是否录错", "the check digit does not fit")
    case .inFuture: say("出生日期在今天之后", "the date of birth lies in the future")
    }
  }

  public func name(_ problem: CreditCodeProblem) -> String {
    switch problem {
    case .length: say("应为 18 位", "not 18 characters long")
    case .characters: say("含有不该出现的字符", "a character that does not belong")
    }
  }

  /// A check of a code that does not come out: a doubt, no refusal.
  public func name(_ doubt: CreditCodeDoubt) -> String {
    switch doubt {
    case .checkCharacter: say("末位校验码不符", "the last check character does not fit")
    case .organisationCode: say("组织机构代码的校验码不符", "the check of the organisation code does not fit")
    }
  }

  public func name(_ problem: AccountProblem) -> String {
    switch problem {
    case .length: say("位数不对", "not as long as an account")
    case .characters: say("应全部为数字", "an account has digits only")
    case .checkDigit: say("校验位不符，请核对是否录错", "the check digit does not fit")
    }
  }

  public func name(_ problem: PhoneNumberProblem) -> String {
    switch problem {
    case .characters: say("应全部为数字", "a number has digits only")
    case .prefix: say("不是手机号，也不是 0931 固定电话", "neither a mobile nor a landline of 0931")
    case .length: say("应为 11 位", "not 11 digits long")
    }
  }
}
