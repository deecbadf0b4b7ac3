import Foundation
import Testing

@testable import Pinyin

@Suite struct SoundedQueryTests {
  private func finds(_ typed: String, in text: String) -> Bool {
    SoundedQuery(typed).matches(SoundedText(text))
  }

  @Test(arguments: ["zs", "zhangs", "zhangsan", "zhsan", "张s", "z三", "张三", "ZHANG", "ｚｓ", "san"])
  func `a name is found by its characters, its pinyin, its initials, and any mix`(typed: String) {
    #expect(finds(typed, in: "经办人张三"))
  }

  @Test(arguments: ["zhangsi", "sz", "zz", "hang", "张四", "三张", "zsx"])
  func `what is not there is not found`(typed: String) {
    #expect(!finds(typed, in: "经办人张三"))
  }

  @Test(arguments: [
    ("zxz", "曾小重"), ("czc", "曾重重"), ("shan", "单样例"), ("dan", "单样例"), ("xie", "解范文"), ("jie", "解范文"),
    ("chongqing", "重庆"), ("zhongliang", "重量"), ("yinhang", "银行"), ("yuexing", "乐行"), ("lv", "吕"),
    ("lvse", "绿色"),
    ("ou", "区"), ("qu", "新区"), ("tiao", "调整"), ("diao", "调查"), ("zhai", "翟"), ("di", "翟"),
  ])
  func `a character of several readings is found by each`(typed: String, text: String) {
    #expect(finds(typed, in: text))
  }

  @Test func `several words may stand anywhere, all of them`() {
    #expect(finds("hg 2025-0034", in: "2025-0034 焊工就业技能班"))
    #expect(finds("jn hangong", in: "2025-0034 焊工就业技能班"))
    #expect(!finds("hg dg", in: "2025-0034 焊工就业技能班"))
    #expect(finds("", in: "什么都行"))
    #expect(finds("  ", in: "什么都行"))
  }

  @Test func `letters and digits are found as they are, whatever their case and width`() {
    #expect(finds("gyb", in: "GYB 返乡创业班"))
    #expect(finds("ＧＹＢ　返乡", in: "GYB 返乡创业班"))
    #expect(finds("25-00", in: "2025-0034"))
    #expect(!finds("2025-0043", in: "2025-0034"))
  }

  @Test func `a nearer text is told from a farther one`() {
    let query = SoundedQuery("jb")
    #expect(query.distance(to: SoundedText("结班审核通过")) == 0)
    #expect(query.distance(to: SoundedText("不予结班")) == 1)
    #expect(query.distance(to: SoundedText("计算班次")) == 2)
    #expect(query.distance(to: SoundedText("登记考勤")) == nil)
    #expect(SoundedQuery("jbtg").distance(to: SoundedText("结班审核通过")) == 2)
  }

  @Test func `a long word of one letter in a long text ends at once`() {
    let text = String(repeating: "石什是时识", count: 40)
    #expect(finds(String(repeating: "s", count: 60), in: text))
    #expect(finds(String(repeating: "shi", count: 20), in: text))
    let isFound = finds(String(repeating: "s", count: 60) + "x", in: text)
    #expect(!isFound)
  }

  @Test func `the table says what ICU says`() throws {
    for character in ["电", "工", "兰", "州", "补", "贴", "训", "鿿", "女", "略", "嗯", "龘"] {
      let scalar = try #require(character.unicodeScalars.first)
      let latin = try #require(character.applyingTransform(.mandarinToLatin, reverse: false))
      let plain = latin.decomposedStringWithCanonicalMapping.unicodeScalars.filter { $0.isASCII }
      let reading = String(decoding: try #require(Readings.of(scalar.value).first), as: UTF8.self)
      #expect(reading.replacing("v", with: "u") == plain.map { String($0) }.joined())
    }
  }

  @Test func `every kept reading is a syllable`() {
    let syllables = FirstReadings.syllables.description.split(separator: " ").map { Array($0.utf8) }
    for (scalar, readings) in OtherReadings.byCharacter {
      #expect(scalar >= FirstReadings.first)
      let unknown = readings.filter { !syllables.contains($0) }
      #expect(unknown.isEmpty)
    }
    #expect(OtherReadings.byCharacter.count > 200)
  }

  @Test func `what is no Chinese character has no reading`() {
    for scalar in "aé１，。あ한😀\u{10FFFF}".unicodeScalars { #expect(Readings.of(scalar.value).isEmpty) }
  }
}
