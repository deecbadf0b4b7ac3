import CaseDomain
import CaseWording
import Testing

@Suite struct FieldTests {
  /// Every field of every form, and every column of its tables.
  private static let places: [(action: Action, field: Field, table: Field?)] = TransitionTable.rows.flatMap {
    row in
    row.fields.flatMap { field -> [(Action, Field, Field?)] in
      guard case .table(let columns) = field.type else { return [(row.action, field, nil)] }
      return [(row.action, field, nil)] + columns.map { (row.action, $0, field) }
    }
  }

  @Test(arguments: Language.allCases)
  func `every field has a label and a hint`(language: Language) {
    for place in Self.places {
      let label = language.label(of: place.field, in: place.action, table: place.table)
      #expect(label != place.field.name, "\(place.action) \(place.field.name) has no label")
      #expect(Sentences.problems(of: label, language, endsWithStop: false) == [])
      if language == .chinese { #expect(!label.contains { $0.isASCII && $0.isLetter }, "\(label)") }
      let hint = language.hint(for: place.field, in: place.action, table: place.table)
      #expect(Sentences.problems(of: hint, language, endsWithStop: false) == [])
    }
  }

  @Test(arguments: Language.allCases)
  func `no two fields of a form are labelled alike`(language: Language) {
    for row in TransitionTable.rows {
      let labels = row.fields.map { language.label(of: $0, in: row.action) }
      #expect(Set(labels).count == labels.count, "\(row.action): \(labels)")
    }
  }

  @Test(arguments: Language.allCases)
  func `every choice has a name of its own`(language: Language) {
    for place in Self.places {
      let raws: [String] =
        switch place.field.type {
        case .choice(let names), .choices(let names): names
        case .yesNo: ["yes", "no"]
        case .pick(.material), .picks(.material): Material.allCases.map(\.rawValue)
        default: []
        }
      let names = raws.map { language.choice($0, of: place.field, in: place.action) }
      #expect(Set(names).count == raws.count)
      if language == .chinese {
        for (raw, name) in zip(raws, names) {
          #expect(hasChinese(name), "\(place.action) \(raw)")
        }
      }
    }
  }

  @Test func `a choice of no fixed list comes back harmless`() {
    let person = Field("person", .pick(.person))
    #expect(Language.chinese.choice("wang", of: person, in: .assign) == "wang")
    let hostile = Language.chinese.choice(Sentences.hostile, of: person, in: .assign)
    #expect(Sentences.problems(of: hostile, .chinese, endsWithStop: false) == [])
  }

  @Test func `a flag is named with its learners`() {
    #expect(Language.chinese.flag("F-13:3.4.5") == "F-13 身份证号有误（第 3–5 号学员）")
    #expect(Language.english.flag("F-13") == "F-13 invalid resident ID")
    #expect(Language.english.flag("F-99:3") == nil)
    #expect(Language.chinese.flag("F-29@one-day+one-person") == "F-29 抽查过于集中（都在一天、都由一人）")
    #expect(Language.chinese.flag("F-26@120000+240000") == "F-26 申请金额与核算不一致（1,200.00 元、2,400.00 元）")
  }
}
