import CaseDomain
import TestSupport
import Testing

@Suite struct CallbackDrawTests {
  @Test(arguments: [(1, 1), (9, 1), (10, 1), (11, 2), (40, 4), (41, 5)])
  func `at least a tenth is drawn, and nobody twice`(size: Int, drawn: Int) {
    let draw = CallbackDraw(of: Array(1...size), seed: "2025-0001 12:ab")
    #expect(draw.learners.count == drawn && Set(draw.learners).count == drawn)
    #expect(Set(draw.learners).isSubset(of: 1...size))
  }

  /// Written down once: a draw of today has to come out the same in ten years.
  @Test func `the same seed draws the same learners for ever`() {
    let draw = CallbackDraw(of: Array(1...40), seed: "2025-0001 12:ab")
    #expect(draw.learners == Self.remembered)
    #expect(CallbackDraw(of: (1...40).reversed(), seed: "2025-0001 12:ab") == draw)
    #expect(CallbackDraw(of: Array(1...40), seed: "2025-0001 13:ab").learners != draw.learners)
  }

  private static let remembered = [14, 20, 22, 34]

  @Test func `a class is drawn once, by its number and the head, and anew with another roster`() throws {
    var desk = try SampleDesk("2025-04-25")
    let id = try desk.start(at: .inTraining)
    desk.head = "7:feed"
    try desk.act(.drawCallbacks, on: id, by: SampleOffice.reviewer)
    let file = try desk.file(id)
    #expect(file.callbackDraw?.seed == "\(id) 7:feed" && file.isCallbackDrawSound)
    #expect(
      desk.refusals(.drawCallbacks, of: id) == [Refusal(.r205, .callbacksDrawnBefore)])
    // Whoever is put on the list by hand is found out.
    var other = file
    other.callbackDraw = CallbackDraw(recorded: [1, 2], seed: "\(id) 7:feed")
    #expect(!other.isCallbackDrawSound)
  }

  @Test func `only who was drawn is called, and a call is no spot check`() throws {
    var desk = try SampleDesk("2025-04-25")
    let id = try desk.start(at: .inTraining)
    #expect(
      desk.refusals(.recordCallback(1, .confirmed, note: ""), of: id)
        == [Refusal(.r205, .callbacksNotDrawn)])
    try desk.act(.drawCallbacks, on: id, by: SampleOffice.reviewer)
    let roster = try desk.file(id).learners.map(\.number)
    let list = try desk.file(id).callbackDraw?.learners ?? []
    let drawn = try #require(list.first)
    let undrawn = roster.first { $0 != drawn }
    let other = try #require(undrawn)
    #expect(
      desk.refusals(.recordCallback(other, .confirmed, note: ""), of: id)
        == [Refusal(.r205, .notOnCallbackList(other))])
    try desk.act(.recordCallback, on: id, by: SampleOffice.reviewer, ["answer": .text("unreachable")])
    #expect(try desk.file(id).callbacksOwed == [drawn])
    try desk.act(.recordCallback, on: id, by: SampleOffice.reviewer, ["answer": .text("confirmed")])
    let file = try desk.file(id)
    #expect(file.callbacksOwed.isEmpty && file.callbacks.map(\.learner) == [drawn, drawn])
    #expect(file.spotChecks.isEmpty)
  }
}
