import CaseDomain
import CaseWording
import Testing

@Suite struct CapitalAmountTests {
  @Test(arguments: [
    (0, "零元整"), (1, "壹分"), (10, "壹角整"), (16, "壹角陆分"), (100, "壹元整"), (105, "壹元零伍分"), (150, "壹元伍角整"),
    (1_000, "壹拾元整"), (1_500, "壹拾伍元整"), (10_000, "壹佰元整"), (30_506, "叁佰零伍元零陆分"),
    (1_200_000, "壹万贰仟元整"), (1_000_500, "壹万零伍元整"), (1_010_000, "壹万零壹佰元整"), (10_000_000, "壹拾万元整"),
    (140_950, "壹仟肆佰零玖元伍角整"), (600_714, "陆仟零柒元壹角肆分"), (10_700_053, "壹拾万柒仟元伍角叁分"),
    (1_640_902, "壹万陆仟肆佰零玖元零贰分"), (32_504, "叁佰贰拾伍元零肆分"), (200_000_000_000, "贰拾亿元整"),
    (10_000_000_100, "壹亿零壹元整"), (1_000_010_000_00, "壹拾亿零壹万元整"), (1_000_100_000_00, "壹拾亿零壹拾万元整"),
    (100_020_003_00, "壹亿零贰万零叁元整"), (10_203_040_500_00, "壹佰零贰亿零叁佰零肆万零伍佰元整"),
    (-1_200_000, "负壹万贰仟元整"),
  ])
  func `an amount is written in capital figures as vouchers are`(fen: Int, text: String) {
    #expect(Money(fen: fen).inCapitals == text)
  }

  @Test func `no two amounts are written alike, and each says its figures in order`() {
    let names: [Character: Character] = [
      "壹": "1", "贰": "2", "叁": "3", "肆": "4", "伍": "5", "陆": "6", "柒": "7", "捌": "8", "玖": "9",
    ]
    var seen: Set<String> = []
    for fen in stride(from: 1, to: 30_000_000, by: 3_301) {
      let text = Money(fen: fen).inCapitals
      #expect(seen.insert(text).inserted)
      #expect(String(text.compactMap { names[$0] }) == String(fen).filter { $0 != "0" })
      #expect(!text.contains("零零") && !text.contains("零元") && !text.contains("零万"))
      #expect(text.hasSuffix("整") == (fen % 10 == 0))
    }
  }
}
