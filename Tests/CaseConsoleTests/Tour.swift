import CaseDomain
import CaseWording
import Terminal
import TestSupport

@testable import CaseConsole

// Every screen a person can come to, so that a test may look at all of them.

extension Sitting {
  /// The worklist and what lies on it. Each screen is one of its own: what is done there changes nothing here.
  func tourOfWorklist(typing text: String = "示例", _ see: (inout Sitting, _ name: String) throws -> Void)
    rethrows
  {
    var sitting = self
    try see(&sitting, "the worklist")
    for facet in Facet.allCases {
      sitting.press("f")
      try see(&sitting, "the worklist, filtered after \(facet)")
    }
    try visit(["?"], "help", see)
    try visit(["?", .end], "the end of help", see)
    try visit(["?"], "help, searched", see) { $0.paste(text) }
    try visit([":"], "everything that can be done", see)
    try visit([":", .end], "the end of everything that can be done", see)
    try visit([":", "2", "0"], "everything that can be done, searched", see)
    try visit([":"], "everything that can be done, searched in vain", see) { $0.paste(text) }
    try visit(["B"], "the board", see)
    try visit(["v"], "the views", see)
    try visit(["p"], "the worklist without its preview", see)
    try visit(["s"], "the orders", see)
    try visit(["c"], "the columns", see)
    try visit(["A"], "the worklist, all marked", see)
    try visit(["A", "b"], "what many can have done", see)
    try visit(["A", "b", .down, .enter], "the note on many", see)
    try visit(["A", "b", .down, .enter], "what becomes of many", see) {
      $0.paste(text)
      $0.press(.control("s"))
    }
    try visit(["A", "b", .down, .enter], "what became of many", see) {
      $0.paste(text)
      $0.press(.control("s"), .character(Character(String($0.desk.worklist.marks.count % 10))), .enter)
    }
    try visit([">"], "the day", see) { $0.paste(text) }
    try visit(["w"], "the people", see) { $0.paste(text) }
    try visit(["/"], "a search", see) { $0.paste(text) }
    try visit(["z"], "a key that means nothing", see)
    try visit(["字"], "a hanzi in the place of a key", see)
  }

  /// The open case: its pages, what explains them, and its menu.
  func tourOfCase(_ see: (inout Sitting, _ name: String) throws -> Void) rethrows {
    for tab in CaseTab.allCases {
      let key = Key.character(Character(String(tab.rawValue + 1)))
      try visit([key], "the page \(tab)", see)
      try visit([key, .end], "the end of the page \(tab)", see)
    }
    try visit(["s"], "the award explained", see)
    try visit(["t"], "the deadline explained", see)
    try visit(["p"], "the public notice", see)
    try visit(["C"], "the cover", see)
    try visit(["f"], "the field packet", see)
    try visit(["b"], "the backward schedule", see)
    try visit([.enter], "the next step", see)
    try visit(["a"], "the menu", see)
    try visit(["a", .end], "the end of the menu", see)
    try visit(["a", .end, .enter], "why the last action cannot be taken", see)
    try visit(["?"], "help on the case", see)
  }

  /// A form, or why there is none: opened, filled with a text, its lists, and what is said when it is submitted.
  func tourOfForm(
    _ action: Action, typing text: String, _ see: (inout Sitting, _ name: String) throws -> Void
  ) throws {
    var sitting = fork()
    try sitting.choose(action)
    try sitting.tourOfForm(opening: [], typing: text, see)
  }

  func tourOfForm(
    opening keys: [Key], typing text: String, _ see: (inout Sitting, _ name: String) throws -> Void
  ) throws {
    var sitting = fork()
    for key in keys { sitting.press(key) }
    guard case .form(let form) = sitting.desk.layers.last else { return try see(&sitting, "why not") }
    let action = form.action
    try see(&sitting, "\(action)")
    for row in try sitting.form.rows {
      try sitting.go(to: row.field.name)
      if row.isPicked {
        try sitting.visit([.enter], "\(action), the list of \(row.field.name)", see)
        try sitting.visit([.enter], "\(action), the list of \(row.field.name)", see) { $0.paste(text) }
      } else {
        sitting.paste(text)
        try see(&sitting, "\(action), \(row.field.name)")
      }
    }
    try sitting.visit([.escape], "\(action), left", see)
    sitting.press(.control("s"))
    try see(&sitting, "\(action), submitted")
    sitting.press("y")
    try see(&sitting, "\(action), submitted and meant")
  }

  private func visit(
    _ keys: [Key], _ name: String, _ see: (inout Sitting, String) throws -> Void,
    then act: (inout Sitting) -> Void = { _ in }
  ) rethrows {
    var sitting = fork()
    for key in keys { sitting.press(key) }
    act(&sitting)
    try see(&sitting, name)
  }
}

extension Action {
  /// A stage in which it can be taken, the earliest.
  var someStage: Stage? {
    let stages = TransitionTable.row(for: self).from
    return Stage.allCases.first(where: stages.contains)
  }
}
