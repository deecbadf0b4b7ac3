import CaseDomain
import CaseWording

/// The pages about the office itself rather than one case.
enum OfficeTab: Int, CaseIterable, Sendable {
  case targets, institutions, certificates, month, law, stuck, releases
}

struct OfficeModel: Sendable {
  var tab = OfficeTab.targets
  var scroll = ScrolledText()
  /// The stuck case that one stands on, from 0.
  var cursor = 0
  /// The stuck cases as they were last looked for: every open case is asked about.
  var found: FoundStuck?
}

extension OfficeTab {
  /// The page as it stands today; made anew whenever it is drawn, so that it keeps up with the cases.
  func sheet(in circumstances: Circumstances, _ language: Language) -> Sheet {
    let date = circumstances.today.civilDate
    switch self {
    case .targets:
      return language.targetsSheet(circumstances.targetProgress(year: date.year), year: date.year)
    case .institutions:
      return language.institutionsSheet(
        circumstances.institutionRecords(year: date.year), year: date.year,
        under: circumstances.office.registry.policies.policy(ofYear: date.year))
    case .certificates: return language.certificatesSheet(circumstances.certificateStocks)
    case .month: return language.monthlySheet(circumstances.reportOfThisMonth)
    case .law: return language.lawSheet(in: circumstances)
    case .stuck: return language.stuckSheet(circumstances.stuckCases(), in: circumstances)
    case .releases:
      return language.releasesSheet(circumstances.office.releases, today: circumstances.today)
    }
  }
}
