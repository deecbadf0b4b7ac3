/// How the program meets a rule of the register, and the tests that show it.
///
/// Which actions a rule stops is not written here: guards name their rules (`Guard.rules`) and the transition table
/// names the guards. This table adds where else a rule is met, and its tests by their names.
public struct RuleCoverage: Hashable, Sendable {
  public let rule: RuleID
  /// Where the rule is met besides the guards; `.outside` alone where a console can do nothing.
  public let places: [Place]
  /// Tests that fail when the rule is no longer met, as they are named in `Tests`.
  public let tests: [String]

  /// Somewhere a reader of the page can go and look.
  public enum Place: String, CaseIterable, Sendable {
    // Pages of a case.
    case deadline, papers, learnerRecord, training, claim, awardSheet, notice, history
    // Forms and their fields.
    case filingForm, attendanceForm, spotCheckForm, documentForm, claimForm, payoutForm, archiveForm
    // Data, and what is made of it.
    case policyData, calendar, ranges, registry, redFlags, report, targets, standing
    /// Known, and not the console's to do.
    case outside
  }

  /// Guards that name the rule, with the actions that ask them, in the order of the table.
  public var guards: [(action: Action, check: Guard)] {
    TransitionTable.rows.flatMap { row in
      row.guards.filter { $0.rules.contains(rule) }.map { (row.action, $0) }
    }
  }

  /// Actions whose own rule it is: what the rule grants or orders to be done.
  public var actions: [Action] { TransitionTable.rows.filter { $0.rule == rule }.map(\.action) }

  /// The rows, in the order of the register.
  public static let all: [RuleCoverage] = RuleID.allCases.map(\.coverage)

  fileprivate init(_ rule: RuleID, _ places: [Place], _ tests: [String]) {
    self.rule = rule
    self.places = places
    self.tests = tests
  }
}

extension RuleID {
  /// Exhaustive, so that a rule cannot go without a row.
  public var coverage: RuleCoverage {
    func row(_ places: [RuleCoverage.Place], _ tests: String...) -> RuleCoverage {
      RuleCoverage(self, places, tests)
    }
    return switch self {
    case .r101: row([.papers], "every paper is in order or does not apply")
    case .r102: row([.filingForm], "what the policy wants recorded has its field")
    case .r103: row([.papers], "all five points are verified")
    case .r104: row([.deadline], "a late approval says why, and one on the last day need not")
    case .r105: row([.registry], "the institution is on file")
    case .r106: row([.registry], "the institution is in good standing")
    case .r107: row([.registry], "curriculum, textbooks, teachers and fund are named")
    case .r108, .r109: row([.filingForm], "curriculum, textbooks, teachers and fund are named")
    case .r110: row([.filingForm], "theory to practice is about three to seven")
    case .r111:
      row(
        [.filingForm, .policyData], "missing or repeated hours are refused",
        "more hours than the planned days hold are shown, and want a reason where the settings say so")
    case .r112: row([.policyData], "a course too short in hours or days goes on with a reason")
    case .r113:
      row([.policyData], "a project-based class has hours of its own, an apprenticeship never")
    case .r114: row([.papers, .filingForm], "all five points are verified")
    case .r115: row([.policyData], "learners belong to the groups of the training")
    case .r116:
      row(
        [.policyData], "a contract lasts a year and was signed within the year before",
        "each training type admits exactly the groups the policy names")
    case .r117: row([.policyData], "each training type admits exactly the groups the policy names")
    case .r118:
      row([.policyData], "the subject is an occupation of the catalogue, or a course where one is taught")
    case .r119: row([.policyData], "no occupation is on the shortage list until the centre fills it")

    case .r201: row([.training], "the title of a ceremony names subject, type and ceremony")
    case .r202, .r203: row([.attendanceForm, .documentForm], "what the policy wants recorded has its field")
    case .r204: row([.training], "five photos, of theory and of practice")
    case .r205: row([.training], "three spot checks in both modes stand behind a certificate")
    case .r206: row([.training], "every finding is closed, and remarks ask for nothing")
    case .r207: row([.outside])

    case .r301: row([.training], "every learner has a result and somebody passed")
    case .r302:
      row([.ranges], "the range has room for everyone who passed, and the last number may be used")
    case .r303: row([.ranges], "an extension takes the next free numbers and nobody else's")
    case .r304: row([.deadline], "a quarter ends on a working day, and the days off before it are shown")
    case .r305, .r308: row([.report], "rates below the line warn, at the line they do not")
    case .r306: row([.targets, .policyData], "the year's tasks add up to the sum row of annex 1")
    case .r307: row([.training], "a claim comes after three referrals, with an account that can be paid to")
    case .r309: row([.awardSheet], "a first assessment of the six groups draws its subsidy beside the award")

    case .r401: row([.papers], "every paper is in order or does not apply")
    case .r402: row([.deadline], "a late recommendation says why, and one on the last day need not")
    case .r403:
      row(
        [.deadline, .notice],
        "a notice is closed after five full working days, make-up days counted and holidays not")
    case .r404:
      row(
        [.deadline, .payoutForm],
        "the payout is the award to the fen, to the payee of the claim, on a day since the notice")
    case .r405:
      row(
        [.awardSheet], "W1: forty electricians who passed", "W5: five of eight welders obtained technician",
        "enterprise senior level is paid at completion, and the line says so")
    case .r406: row([.awardSheet], "W2: the same on the shortage list")
    case .r407:
      row(
        [.awardSheet], "W3: twelve rural school leavers of thirty, under the labour-preparation scheme",
        "W3b: outside the scheme the setting decides")
    case .r408:
      row(
        [.awardSheet], "whoever is to be paid as a technician is said to work on the line",
        "an enterprise technician must be on the line and qualify, others need not")
    case .r409: row([.awardSheet], "W8: ten senior apprentices of a shortage occupation, one year")
    case .r410:
      row(
        [.learnerRecord, .awardSheet, .redFlags], "W6: one of thirty founders was paid three times before",
        "three times in all is the limit, twice is not")
    case .r411:
      row(
        [.learnerRecord, .awardSheet, .redFlags],
        "W4: two of twenty-five welders were paid this year already",
        "a year is a calendar year of completion")
    case .r412:
      row(
        [.learnerRecord, .awardSheet, .redFlags],
        "W9: four of twenty cleaners had the occupation at this level before",
        "the same occupation at the same level never twice, however long ago",
        "a skill-upgrading subsidy counts against a repeat, not towards the times")
    case .r413: row([.awardSheet], "W7: a project-based class pays for a certificate and a job")
    case .r414:
      row(
        [.awardSheet, .policyData], "without a scale the factor is one, and the line says so",
        "the first band whose both rates are reached decides")
    case .r415: row([.archiveForm], "what the policy wants recorded has its field")
    case .r416:
      row([.awardSheet], "another fund is not priced", "a class of another fund takes up nobody's times")
    case .r417: row([.awardSheet], "exclusions name their rule, the most general first")

    case .r501:
      row(
        [.archiveForm], "the archive takes the whole list of papers",
        "a file is kept five years from the end of the year in which the case ended")
    case .r502: row([.documentForm], "what the policy wants recorded has its field")
    case .r503: row([.targets, .policyData], "the year's tasks add up to the sum row of annex 1")
    case .r504: row([.report], "a skill-upgrading subsidy counts against a repeat, not towards the times")
    case .r505:
      row(
        [.history], "every decision of a life is accounted for, in order, by its author",
        "whoever explained a red flag away never signs off")
    case .r506: row([.standing, .registry], "the institution is in good standing")
    case .r507: row([.targets, .policyData], "every figure agrees with the one written down a second time")

    case .r601: row([.calendar, .deadline], "each published day is worked or not as a second source says")
    case .r602:
      row([.deadline], "a filing complete on Friday before a make-up Sunday is due after the holiday")
    case .r603:
      row(
        [.deadline], "the day of a return is used up, the days after it through the resubmission are not",
        "a pause shows on its days, in the two clocks and in the ledger with who made it")
    case .r604:
      row(
        [.deadline, .notice], "a dismissed objection lets the notice go on with the days left",
        "an upheld objection starts review and notice anew, and the old signature is gone")

    case .r701: row([.policyData], "the centre is one of the policy in force on the day of receipt")
    case .r702:
      row(
        [.claimForm, .papers],
        "the payout is the award to the fen, to the payee of the claim, on a day since the notice")
    case .r703: row([.filingForm], "training is mostly held in person")
    case .r704: row([.filingForm], "curriculum, textbooks, teachers and fund are named")
    case .r705: row([.learnerRecord], "several certificates of a learner count once in the rate")
    case .r706: row([.targets, .policyData], "every figure agrees with the one written down a second time")
    case .r707: row([.spotCheckForm, .standing], "what the policy wants recorded has its field")
    case .r708:
      row([.policyData, .filingForm], "each training type admits exactly the groups the policy names")
    case .r709: row([.papers], "a second return of a stage warns where the centre has set it so")
    case .r710: row([.deadline], "incomplete at receipt, the period begins anew with the whole set")
    case .r711: row([.notice], "an objection names learners of the class, and came while the notice stood")
    case .r712:
      row(
        [.learnerRecord], "year two of an apprenticeship is no repeat, the same year twice is",
        "each apprenticeship year is one of the three times")

    case .h101, .h107:
      row([], "an action can be taken by the roles and in the stages of the table, and nowhere else")
    case .h102: row([], "whoever decided anything of the review never signs off")
    case .h103: row([], "a signature is given to the revision that was seen")
    case .h104: row([], "a missing field is refused by name")
    case .h105: row([.history], "an operation that is repeated is recorded once")
    case .h106: row([], "no decision is backdated")
    case .h108: row([], "nobody is left out without a rule and a reason")
    case .h109: row([], "a case is assigned to somebody of the centre who works on cases")
    case .h110: row([.deadline], "a late audit says why where the centre has set itself a target")
    case .h111:
      row([.training], "completion asked for with checks still owed needs a reason, for none can follow")
    case .h112: row([.training], "a class that opens on another day than planned says why")
    case .h113:
      row([], "a red flag that comes after the signature stops the payout until it is answered")
    case .h114: row([], "a whole number in a text is refused, by kind and field, and never quoted")
    }
  }
}
