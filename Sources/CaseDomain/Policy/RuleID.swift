/// The number under which a rule is cited, in refusals, findings, award steps and documents.
///
/// `R-…` are the clauses of the policy and of the law it rests on, as numbered in the register of rules.
/// `H-…` are rules of the house: they have no clause anywhere, exist because a register of decisions
/// would be worthless without them, and say so wherever they are shown (docs/decisions/0004).
public enum RuleID: String, CaseIterable, Sendable {
  // Filing.
  case r101 = "R-101"
  case r102 = "R-102"
  case r103 = "R-103"
  case r104 = "R-104"
  case r105 = "R-105"
  case r106 = "R-106"
  case r107 = "R-107"
  case r108 = "R-108"
  case r109 = "R-109"
  case r110 = "R-110"
  case r111 = "R-111"
  case r112 = "R-112"
  case r113 = "R-113"
  case r114 = "R-114"
  case r115 = "R-115"
  case r116 = "R-116"
  case r117 = "R-117"
  case r118 = "R-118"
  case r119 = "R-119"

  // Training.
  case r201 = "R-201"
  case r202 = "R-202"
  case r203 = "R-203"
  case r204 = "R-204"
  case r205 = "R-205"
  case r206 = "R-206"
  case r207 = "R-207"

  // Completion, certificates, follow-up.
  case r301 = "R-301"
  case r302 = "R-302"
  case r303 = "R-303"
  case r304 = "R-304"
  case r305 = "R-305"
  case r306 = "R-306"
  case r307 = "R-307"
  case r308 = "R-308"
  case r309 = "R-309"

  // Claim, notice, payout.
  case r401 = "R-401"
  case r402 = "R-402"
  case r403 = "R-403"
  case r404 = "R-404"
  case r405 = "R-405"
  case r406 = "R-406"
  case r407 = "R-407"
  case r408 = "R-408"
  case r409 = "R-409"
  case r410 = "R-410"
  case r411 = "R-411"
  case r412 = "R-412"
  case r413 = "R-413"
  case r414 = "R-414"
  case r415 = "R-415"
  case r416 = "R-416"
  case r417 = "R-417"

  // Records, targets, standing.
  case r501 = "R-501"
  case r502 = "R-502"
  case r503 = "R-503"
  case r504 = "R-504"
  case r505 = "R-505"
  case r506 = "R-506"
  case r507 = "R-507"

  // How days are counted.
  case r601 = "R-601"
  case r602 = "R-602"
  case r603 = "R-603"
  case r604 = "R-604"

  // Further rules and readings.
  case r701 = "R-701"
  case r702 = "R-702"
  case r703 = "R-703"
  case r704 = "R-704"
  case r705 = "R-705"
  case r706 = "R-706"
  case r707 = "R-707"
  case r708 = "R-708"
  case r709 = "R-709"
  case r710 = "R-710"
  case r711 = "R-711"
  case r712 = "R-712"

  /// Who may do what: the action is not for this person's roles.
  case h101 = "H-101"
  /// Four eyes, by person over the whole case.
  case h102 = "H-102"
  /// The case has moved on since the revision the actor saw.
  case h103 = "H-103"
  /// A required field of the form is missing or cannot be read.
  case h104 = "H-104"
  /// The action does not belong to this stage.
  case h105 = "H-105"
  /// A day in the future, or before the stage that allows it.
  case h106 = "H-106"
  /// The staff member is unknown, or has left.
  case h107 = "H-107"
  /// A reason is required.
  case h108 = "H-108"
  /// A case is assigned to a person of the centre who may work on it.
  case h109 = "H-109"
  /// The centre's own target for the completion audit: a setting.
  case h110 = "H-110"
  /// Spot checks end when completion is asked for.
  case h111 = "H-111"
  /// A class opens on the day that was planned.
  case h112 = "H-112"
  /// A signature and a payout hold for the ground they were given on.
  case h113 = "H-113"
  /// No whole personal number in a text.
  case h114 = "H-114"

  /// Whether the rule is the house's own, without a clause in policy or law.
  public var isHouseRule: Bool { rawValue.hasPrefix("H") }
}
