import CasePapers
import Glibc
import TestSupport

// Writes Fixtures/demo anew from the stories.

let fixtures = RepositoryFiles.root + "/Fixtures/"

do {
  let calendar = try CalendarFile.read(
    Array(RepositoryFiles.read(fixtures + "calendars/workdays-cn.json").utf8), named: "workdays-cn.json")
  let policy = try PolicyFile.read(
    Array(RepositoryFiles.read(fixtures + "policies/2025-13.json").utf8), named: "2025-13.json")
  let demo = try DemoFixture(calendar: calendar, policy: policy)
  try RepositoryFiles.write(demo.orders, to: fixtures + "demo/office.json")
  try RepositoryFiles.write(demo.guide, to: fixtures + "demo/README.md")
} catch let error as StoryFaults {
  for fault in error.faults {
    print("\(fault.label) \(fault.action.map(\.rawValue) ?? "register") at \(fault.at):")
    for refusal in fault.refusals { print("  \(refusal.rule.rawValue) \(refusal.reason)") }
  }
  exit(1)
}
