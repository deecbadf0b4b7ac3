import CaseDomain
import CaseWording
import Testing

@Suite("Names people write in forms")
struct RawNamesTests {
  @Test func `a roster pasted from a spreadsheet says its groups in Chinese, with tabs or full-width commas`()
  {
    let values = rawNames(
      in: [
        "roster": .text(
          "示例甲\t620171199001011009\t农村转移就业劳动者\t农村\n示例乙，620171199001011009，\(Language.english.name(LearnerGroup.ruralWorker))，rural"
        )
      ], of: .file)
    #expect(
      values["roster"]
        == .text(
          "示例甲,620171199001011009,rural-worker,rural\n示例乙,620171199001011009,rural-worker,rural"))
  }

  @Test func `rows of a JSON file are read likewise`() {
    let values = rawNames(
      in: ["roster": .list([.row(["name": .text("示例甲"), "household": .text("农村")])])], of: .file)
    #expect(values["roster"] == .list([.row(["name": .text("示例甲"), "household": .text("rural")])]))
  }

  @Test func `every choice of every form is known by its name in both languages`() {
    for row in TransitionTable.rows {
      for field in row.fields {
        guard case .choice(let raws) = field.type else { continue }
        for language in Language.allCases {
          for raw in raws {
            let name = language.choice(raw, of: field, in: row.action)
            #expect(rawNames(in: [field.name: .text(" \(name) ")], of: row.action)[field.name] == .text(raw))
          }
        }
      }
    }
  }

  @Test func `several are parted by any of the usual signs, and what is no name comes through as it was`() {
    let values = rawNames(
      in: ["points": .text("学员身份、教学场地，teachers"), "note": .text("教学场地")], of: .verifyPoint)
    #expect(values["points"] == .text("identity,premises,teachers"))
    #expect(values["note"] == .text("教学场地"))
    #expect(rawNames(in: ["points": .text("天花板")], of: .verifyPoint)["points"] == .text("天花板"))
  }
}
