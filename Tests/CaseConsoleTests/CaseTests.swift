import CaseDomain
import CaseWording
import Terminal
import TestSupport
import Testing

@testable import CaseConsole

@Suite struct CaseTests {
  @Test(arguments: Stage.allCases)
  func `every stage has a next step on its key bar, or is an end and says so`(stage: Stage) throws {
    var sitting = try Sitting(at: stage, columns: 140)
    let file = try sitting.file
    let steps = sitting.desk.circumstances.nextSteps(of: file)
    if let step = steps.first {
      #expect(sitting.keyBar.contains("Enter 下一步 " + Language.chinese.name(step)))
      #expect(sitting.text.contains(Language.chinese.name(step)))
    } else {
      #expect(stage.isEnd)
      #expect(!sitting.keyBar.contains("下一步"))
      sitting.press(.enter)
      #expect(sitting.notice.contains("没有下一步"))
    }
  }

  @Test(arguments: Stage.allCases)
  func `Enter takes the next step, or shows why this person cannot`(stage: Stage) throws {
    var sitting = try Sitting(at: stage)
    guard let step = sitting.desk.circumstances.nextSteps(of: try sitting.file).first else { return }
    let answer = try #require(
      availability(of: try sitting.file, for: sitting.source.actor, in: sitting.desk.circumstances).first {
        $0.action == step
      })
    sitting.press(.enter)
    if answer.isAvailable {
      #expect(try sitting.form.action == step)
    } else {
      #expect(sitting.desk.context == .menu)
      #expect(sitting.text.contains("为什么不能办：" + Language.chinese.name(step)))
    }
  }

  @Test(arguments: Stage.allCases)
  func `the menu has owed steps first, then what can be done, then what is blocked, then other stages`(
    stage: Stage
  ) throws {
    let sitting = try Sitting(at: stage)
    let answers = sitting.desk.menuAnswers(try sitting.file)
    let steps = sitting.desk.circumstances.nextSteps(of: try sitting.file)
    let kinds = answers.map { answer in
      switch (answer.isAvailable, steps.contains(answer.action), answer.isOfOtherStage) {
      case (true, true, _): 0
      case (true, false, _): 1
      case (false, true, _): 2
      case (false, false, false): 3
      case (false, false, true): 4
      }
    }
    #expect(kinds == kinds.sorted())
    #expect(Set(answers.map(\.action)).count == Action.allCases.count - 2)
    let owed = answers.filter { $0.isAvailable && steps.contains($0.action) }.map(\.action)
    #expect(owed == steps.filter(owed.contains))
  }

  @Test func `the menu keeps the chosen line in sight all the way down`() throws {
    var sitting = try Sitting(at: .inTraining, rows: 16, columns: 60)
    sitting.press("a")
    let answers = sitting.desk.menuAnswers(try sitting.file)
    for answer in answers {
      let row = (3..<14).first {
        sitting.frame.style(row: $0, column: 5)?.attributes.contains(.reverse) == true
      }
      let text = sitting.frame.text(row: try #require(row))
      #expect(text.contains(Language.chinese.name(answer.action)))
      sitting.press(.down)
    }
  }

  @Test func `choosing a blocked action shows the clause and the way out`() throws {
    var sitting = try Sitting(at: .filingReview)
    try sitting.choose(.approveFiling)
    #expect(sitting.desk.context == .menu)
    let refusals = availability(
      of: try sitting.file, for: sitting.source.actor, in: sitting.desk.circumstances
    ).first { $0.action == .approveFiling }?.refusals
    let first = try #require(refusals?.first)
    #expect(sitting.text.contains(Language.chinese.citation(first)))
    #expect(sitting.text.contains(String(Language.chinese.remedy(first).prefix(12))))
    // Esc goes back to where one was.
    sitting.press(.escape)
    #expect(sitting.desk.context == .menu)
  }

  @Test func `every tab is reached by its number and by walking`() throws {
    var sitting = try Sitting(at: .claimReview)
    for tab in CaseTab.allCases {
      sitting.press(.character(Character(String(tab.rawValue + 1))))
      guard case .caseFile(let model) = sitting.desk.layers.last else { throw Sitting.Missing(what: "case") }
      #expect(model.tab == tab)
    }
    sitting.press(.right)
    guard case .caseFile(let model) = sitting.desk.layers.last else { throw Sitting.Missing(what: "case") }
    #expect(model.tab == .overview)
  }

  @Test func `what others do to an open case shows without losing the page`() throws {
    var sitting = try Sitting(at: .inTraining)
    sitting.press("7")
    let id = try sitting.file.id
    try sitting.source.elsewhere(id) {
      try $0.act(.addNote, on: id, by: SampleOffice.secondReviewer, ["text": .text("已到现场看过")])
    }
    sitting.send(.readable(0))
    #expect(sitting.text.contains("已到现场看过"))
    #expect(sitting.notice.contains(id.text))
  }

  @Test func `the day and the person change on training stores`() throws {
    var sitting = try Sitting(at: .filingReview)
    let day = sitting.today
    sitting.press(">")
    sitting.press(.control("u"))
    sitting.type("＋３")
    sitting.press(.enter)
    #expect(sitting.today == day.advanced(by: 3))

    sitting.press("w")
    sitting.type("王样例")
    sitting.press(.enter)
    #expect(sitting.source.actor == SampleOffice.supervisor)
    #expect(sitting.frame.text(row: 0).contains("王样例"))
  }

  @Test func `the day only goes forward, and nonsense is answered`() throws {
    var sitting = try Sitting(at: .filingReview)
    let day = sitting.today
    for text in ["-1", "今天", "后天吧"] {
      sitting.press(">", .control("u"))
      sitting.type(text)
      sitting.press(.enter)
      #expect(sitting.today == day)
      #expect(!sitting.notice.isEmpty)
      sitting.press(.escape)
    }
  }

  @Test func `on a real store neither key is offered, and both say why they do nothing`() throws {
    var office = try SampleDesk("2025-04-25")
    _ = try office.start(at: .filingReview)
    var sitting = Sitting(MemorySource(office, training: false), columns: 140)
    for key in [">", "w"] as [Key] {
      sitting.press(key)
      #expect(sitting.notice.contains("只有演练库"))
      #expect(sitting.desk.layers.isEmpty)
    }
    sitting.press(.escape)
    #expect(!sitting.keyBar.contains("换人"))
    #expect(!sitting.keyBar.contains("调日期"))
    #expect(!sitting.frame.text(row: 0).contains("演练"))
  }
}
