import CaseDomain

/// Where advice is read: what is a key in one place is a command in the other.
public enum AdvicePlace: Sendable { case screen, commandLine }

extension Refusal.Reason {
  /// What to do next. Exhaustive, so that nobody is left standing before a closed door.
  func remedy(at place: AdvicePlace) -> Words {
    let isScreen = place == .screen
    return switch self {
    case .staffUnknown:
      Words("请核对人员编号，或请管理员登记。", "Check the name, or have the administrator register the person.")
    case .roleLacking: Words("请转交有相应角色的同事办理。", "Hand it to a colleague who has the role.")
    case .wrongStage(let stage, let allowed):
      stage.isEnd
        ? Words("如需改变结论，可由复核人员重新审核，或另行登记申请。", "A supervisor may reconsider, or a new application is filed.")
        : stage.adviceBefore(allowed, isScreen: isScreen)
    case .caseMissing:
      isScreen
        ? Words("请核对案卷编号，待办清单按 / 查找。", "Check the number of the case; / searches the worklist.")
        : Words("请核对案卷编号，命令行用 list 查看清单。", "Check the number of the case; `list` shows them all.")
    case .samePerson: Words("请交由未经手此步的同事办理。", "Hand it to a colleague who had no part in that step.")
    case .revisionMoved: Words("请重新查看案卷，确认后再办理。", "Look at the case again, then act.")
    case .fieldMissing, .reasonRequired: Words("请补填后重新提交。", "Fill it in and submit again.")
    case .fieldUnreadable: Words("请按要求改正后重新提交。", "Correct it and submit again.")
    case .fieldUnknown(let name):
      FieldReference(name).isBeyondLastColumn
        ? Words(
          "请删去多出的内容；文字里的逗号改用顿号、分号。",
          "Take away what is too much; within text, write a semicolon for the comma.")
        : Words("请核对名称，命令行用 actions 查看填写项。", "Check the name; `actions` lists the fields.")
    case .timeInFuture:
      Words("请改为实际的起止时间，或查完再登记。", "Give the time it really took, or enter it when it is over.")
    case .dayInFuture: Words("请改为实际发生的日期，或到那天再登记。", "Give the day it happened, or come back on that day.")
    case .dayTooEarly, .dayTooLate, .outsideTraining: Words("请核对并改正日期。", "Check and correct the day.")
    case .decisionBackdated: Words("请不填日期，系统按当日记录。", "Leave the day out: the decision is dated today.")
    case .overdue: Words("请在理由中说明逾期原因后继续办理。", "Say in the reason why it is late, and go on.")

    case .institutionUnknown:
      Words("请核对机构，或先由管理员登记备案机构。", "Check it, or have the administrator register the institution.")
    case .institutionBarred:
      Words("机构恢复资格前不予受理，请告知机构。", "Tell the institution: nothing is taken in until its standing is restored.")
    case .policyMissing: Words("请管理员录入适用的政策。", "Have the administrator adopt the policy that applies.")
    case .centreUnknown, .courseMissing, .courseMisplaced:
      Words("请从列表中选择后重新提交。", "Choose from the list and submit again.")
    case .occupationUnknown:
      Words(
        "请从目录中选择；省级办法新增的职业请管理员录入。", "Choose from the list; the administrator adds provincial occupations.")
    case .personOfOtherCentre:
      Words("请改派本中心或就业科的人员。", "Assign somebody of this centre or of the employment section.")
    case .rosterEmpty: Words("请填写或导入学员花名册。", "Fill in or import the roster.")
    case .learnerTwice:
      Words("请机构核对花名册，每人只保留一行。", "Have the institution correct the roster: one row a person.")
    case .endBeforeStart, .hoursDoNotAddUp, .enterpriseMissing:
      Words("请对照申请表改正后重新提交。", "Correct it by the application form and submit again.")
    case .materialOfOtherStage: Words("请从当前材料清单中选择。", "Choose from the present checklist.")
    case .materialsOutstanding:
      Words("请先核对材料；不合格的退回机构补正。", "Check the papers first; return what is defective.")
    case .pointsUnverified: Words("请先完成要点核查。", "Verify the points first.")
    case .hoursBelowMinimum, .daysBelowMinimum:
      Words(
        "请机构调整课程表后补正，原则性规定可说明理由。", "Have the timetable corrected; where it holds in principle, give a reason."
      )
    case .hoursBeyondDays:
      Words(
        "请机构核对课时和培训日期后补正；确能按期完成的，说明理由。",
        "Have hours or days corrected; where they will be taught in time all the same, give a reason.")
    case .practiceShare, .mostlyOnline:
      Words("请机构调整课程安排，或说明理由。", "Have the timetable adjusted, or give a reason.")
    case .safetyAndLawMissing, .textbooksMissing, .teachersMissing, .fundMissing:
      Words("请退回机构补正。", "Return it to the institution to be corrected.")
    case .teachersNotOnFile: Words("请机构更换教师，或先办理师资备案。", "Have the teacher replaced, or put on file first.")
    case .groupsNotAdmitted:
      Words("请退回机构调整学员，或更正人员类别。", "Return it: the learners or their groups are to be corrected.")
    case .evidenceOfGroupMissing:
      Words("请机构补交证明材料，并写明纳入的理由。", "Have the evidence handed in, with the reason for including them.")
    case .contractsOutsideWindow:
      Words("请核对劳动合同；确不符合的退回机构调整学员。", "Check the contracts; where they do not fit, return the filing.")
    case .identitiesInvalid:
      Words("请对照身份证原件核对，由机构更正花名册。", "Compare with the cards; the institution corrects the roster.")
    case .flagsOpen: Words("请逐项核实，用“疑点核销”写明理由。", "Look into each, and resolve it with a reason.")
    case .refusalNotProposed:
      Words("请经办人员先提出，再由复核人员同意。", "A reviewer proposes first; then a supervisor agrees.")
    case .returnedBefore:
      Words(
        "须补正的内容应一次告知；确有新发现的，写明后仍可退回。",
        "Everything is to be named at once; what has newly come up may still be returned.")
    case .seniorLevelNotPayable:
      Words("请告知机构；仍要备案的，说明理由。", "Tell the institution; to approve all the same, give a reason.")

    case .beforeApproval:
      Words(
        "请核对开班日期；未准备案先开班的，按规定处理。",
        "Check the opening day; a class opened before approval is a matter of its own.")
    case .openedOffPlan:
      Words("请核对开班日期；确在这一天开班的，说明理由。", "Check the day; where the class did open on it, give a reason.")
    case .ceremonyTitle:
      Words("请按规定名称更正，影像须与名称一致。", "Correct the title as prescribed; the pictures must show the same.")
    case .headCountAboveRoster:
      Words("请核对实到人数，冒名人员记入问题。", "Count again; people who are not on the roster are a finding.")
    case .learnersUnknown: Words("请核对花名册序号。", "Check the numbers on the roster.")
    case .findingNeedsDay: Words("请填写整改期限，或改为“提示”。", "Give the day, or make it a remark.")
    case .duringRectification:
      Words("请先办理整改验收，培训恢复后再登记。", "Accept the rectification first; record days taught after it.")
    case .callbacksNotDrawn: Words("请先抽取回访名单。", "Draw the call-back list first.")
    case .notOnCallbackList: Words("请从名单上选一名学员。", "Choose a learner of the list.")
    case .noFindingOpen, .noFlagOpen, .nothingToCorrect, .callbacksDrawnBefore:
      Words("无须办理。", "There is nothing to do.")
    case .findingUnknown, .findingClosed, .objectionUnknown, .flagUnknown, .recordNotCorrectable:
      Words("请从列表中选择。", "Choose from the list.")
    case .filesUnreadable: Words("请核对文件路径和读取权限。", "Check the paths, and whether you may read them.")
    case .lastTrainingDayAhead: Words("请待培训结束后再申请结班。", "Come back when the training is over.")
    case .hoursOutstanding:
      Words(
        "请补登考勤；课时确未完成的，下达限期整改，请机构补课，验收时顺延结班日期。",
        "Record the attendance still missing. For hours not taught order a rectification, have them taught, and move "
          + "the end of the class when you accept it.")

    case .checksEnd:
      Words(
        "请先登记抽查：已做的按实际日期补记；培训期已过而未做的，下达限期整改，验收时顺延结班日期后补做。仍要申请的，说明理由。",
        "Record the checks first: those made, on their day. For those not made in time order a rectification, move the "
          + "end of the class when you accept it, and check then. To ask all the same, give a reason.")
    case .spotChecksTooFew, .spotCheckModeMissing:
      Words(
        "抽查属于培训阶段，申请结班后不能再做，也不能补记：由复核人员认定结班不通过，或由机构书面申请撤回。",
        "Checks belong to the training; now none can be made or entered. A supervisor fails the completion, or the "
          + "institution withdraws.")
    case .photosTooFew, .photoKindMissing:
      Words("请机构补交培训照片后登记。", "Have the photos handed in, and record them.")
    case .findingsOpen: Words("请核实整改情况，逐项销号。", "See that they were mended, and close each.")
    case .resultsMissing: Words("请先登记培训结果。", "Record the results first.")
    case .resultsReplaced:
      Words(
        "请只选还没有结果的学员；确要更改的，在理由中写明原因。", "Choose those without a result; to change one, give the reason.")
    case .nobodyPassed: Words("请由复核人员认定结班不通过。", "A supervisor fails the completion.")
    case .rangeMissing, .rangeExhausted:
      isScreen
        ? Words("请由复核人员按 e 增加证书号段。", "Have a supervisor extend the certificate range with e.")
        : Words(
          "请由复核人员增加证书号段（控制台按 e）。", "Have a supervisor extend the certificate range (e at the console).")
    case .rangeOverlaps, .rangeNotNext, .rangeEmpty:
      Words("请核对起止编号后重新提交。", "Check both ends and submit again.")

    case .learnersNotPassed: Words("请从名单中去掉不合格学员。", "Leave out those who did not pass.")
    case .credentialNumberUsed:
      Words("请对照证书原件核对编号；确属重号的，核查真伪。", "Compare with the certificate; a number used twice is looked into.")
    case .referralsTooFew: Words("请机构补做推介，并登记推介记录。", "Have the referrals held, and record them.")
    case .certifiedRateLow, .employedRateLow:
      Words("请补登取证、就业记录，或说明理由。", "Record what is still missing, or give a reason.")
    case .accountUnreadable: Words("请对照开户证明核对账号。", "Compare it with the bank's paper.")
    case .ruleMissing: Words("请选择依据的规则。", "Choose the rule.")
    case .technicianUnproven:
      Words(
        "在理由中写明一线岗位与申报条件的依据；不具备的，规则一栏选 R-408，按培训合格证标准补贴。",
        "Give as the reason what shows the post on the line and the right to apply; where nothing does, name R-408 as the rule, and the completion rate is paid."
      )
    case .limitReached:
      Words("请认定为不符合；确应补贴的，说明理由。", "Leave them out, or give a reason for paying all the same.")
    case .learnersUnjudged: Words("请先审定学员资格。", "Judge them first.")
    case .learnersNotClaimed: Words("请从申请名单中选择学员。", "Choose learners of the claim.")
    case .amountDiffers:
      isScreen
        ? Words(
          "请按核算金额填写；计算过程在案卷页按 s 查看。",
          "Enter the computed amount; s on the page of the case shows how it comes about.")
        : Words(
          "请按核算金额填写，用 explain 查看计算过程。", "Enter the computed amount; `explain` shows how it comes about.")
    case .unpriced:
      Words("请核对班级的资金来源、类型和等级；无法计价的不予补贴。", "Check fund, type and level; what cannot be priced is not paid.")
    case .recommendedOtherwise: Words("请签批不予补贴，或退回重审。", "Reject, or send it back.")
    case .staleRecommendation: Words("请退回重审，由经办人员重新提出意见。", "Send it back for a new recommendation.")
    case .determinationStale:
      Words(
        "新出现的疑点核实后核销；其余变化由复核人员退回或重新审核，再提意见、再签批。",
        "A red flag is looked into and resolved; for all else a supervisor sends the claim back or reconsiders it, and it is recommended and signed again."
      )
    case .determinationValid:
      Words("无须办理；如有异议，按异议办理。", "There is nothing to do; an objection has a way of its own.")
    case .nothingToPay: Words("请核对学员资格，或提出不予补贴。", "Check the judgements, or recommend to reject.")

    case .noticeRuns: Words("请待公示期满后再结束公示。", "Wait until the notice has stood its days.")
    case .objectionsOpen: Words("请先由复核人员处理异议。", "A supervisor resolves the objections first.")
    case .noObjectionOpen: Words("无须办理。", "There is nothing to do.")
    case .paidWhole: Words("无须再次拨付。", "Nothing has to be paid again.")
    case .linesHeld: Words("请先由复核人员处理异议。", "A supervisor answers the objections first.")
    case .supplementOwed: Words("请财务补充拨付后归档。", "Finance pays the supplement; then archive.")
    case .payeeDiffers:
      Words("请按审核确定的收款人拨付；确需变更的，退回补贴审核。", "Pay the approved payee; a change goes back to the review.")
    case .retentionIncomplete: Words("请补齐材料后归档。", "Complete the papers, then archive.")

    case .numberNotHeld: Words("请查看纸质材料。", "Look at the papers.")
    case .creditCodeInvalid: Words("请对照营业执照或登记证书核对。", "Compare it with the licence.")
    case .recordedOtherwise:
      Words(
        "请先看已记入的内容；还要补充的，再提交一次，另行记入（命令行请换一个操作号）。",
        "Look at what is recorded; to add what you have now, submit once more as an act of its own (another --operation)."
      )
    case .textTooLong: Words("请写短些；长文作为附件登记。", "Write less; attach what is long as a paper.")
    case .personalNumberInText:
      Words(
        "请改写为学员序号或末四位；文件请改名后再登记。",
        "Name the learner's number, or the last four digits; rename a file before it is attached.")
    case .clockBehind: Words("请管理员校准本机时钟后再办。", "Have the host's clock set right, then do it again.")
    case .lastAdministrator:
      Words("请先登记另一名管理员及其账户。", "Register another administrator with an account first.")
    case .accountTaken: Words("请核对账户；一个账户只能登记给一人。", "Check the account: each belongs to one person.")
    case .calendarLosesYear: Words("请补上已公布的年份后重新提交。", "Add the published year and submit again.")
    case .policiesClash: Words("请核对政策的起止日期。", "Check the first and last days of the policies.")
    }
  }
}

extension Stage {
  /// What to do when something belongs to other stages. Where the case does not come to them by going on, finishing the
  /// present stage would close it for good.
  fileprivate func adviceBefore(_ allowed: [Stage], isScreen: Bool) -> Words {
    guard onTheWay.contains(where: allowed.contains) else {
      return Words(
        "办完当前阶段，案卷也不会再到那一阶段：确需办理的，须先退回。",
        "Finishing this stage does not lead there: if it has to be done, the case is first sent back.")
    }
    return isScreen
      ? Words(
        "请先完成当前阶段的事项：案卷页按 a 列出可办事项。",
        "Finish this stage first: a on the page of the case lists what can be done.")
      : Words("请先完成当前阶段的事项，用 actions 列出可办事项。", "Finish this stage first; `actions` lists what can be done.")
  }
}
