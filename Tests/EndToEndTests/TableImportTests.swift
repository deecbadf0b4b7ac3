import Glibc
import TestSupport
import Testing

@Suite("A table from a spreadsheet")
struct TableImportTests {
  private let store: TestStore

  init() throws { store = try TestStore() }

  private func write(_ text: String, to name: String) throws -> String {
    let path = store.folder.path + "/" + name
    let file = try #require(fopen(path, "w"))
    defer { fclose(file) }
    #expect(fputs(text, file) >= 0)
    return path
  }

  /// A class of two, as an institution would send it, beside the columns that the office adds.
  private static let filing = """
    案卷,事项,培训机构,受理中心,班级名称,培训类型,职业（工种）,申报等级,资金来源,计划开班日期,计划结班日期,总课时,理论课时,实操课时,含安全生产和法制教育,授课教师,培训场地,教材名称,出版社,姓名,身份证号,人员类别,户籍情况,备注内容
    @a,登记备案申请,52620171TEXT00017N,第一服务中心,电工初级一班,就业技能培训,电工,初级工,就业补助资金,2025/6/16,2025/7/5,120,36,84,是,T001,云岭路1号,电工基础,示例出版社,示例学员甲,620171199001011009,农村转移就业劳动者,农村,
    ,,,,,,,,,,,,,,,,,,,示例学员乙,620171199001011017,农村转移就业劳动者,农村,
    @a,添加备注,,,,,,,,,,,,,,,,,,,,,,"来件齐全"

    """

  @Test("a filing with its roster comes in as its form would have it, or not at all")
  func filing() throws {
    let table = try write(Self.filing, to: "filing.csv")
    try store.succeed("import", "--check", table, "--as", "li-min")
    try store.succeed("import", table, "--as", "li-min")
    let shown = try store.succeed("show", "2025-0001", "--json", "--as", "li-min").output
    #expect(shown.contains("电工初级一班") && shown.contains("示例学员乙") && shown.contains("来件齐全"))
    #expect(!shown.contains("620171199001011017"))
    let wrong = try write(Self.filing.replacing("农村转移就业劳动者,农村,\n@a", with: "务农,农村,\n@a"), to: "wrong.csv")
    let run = try store.run("import", wrong, "--as", "li-min")
    #expect(
      run.status == 65 && run.complaints.contains("wrong.csv:2:") && run.complaints.contains("第 2 行"),
      "\(run.complaints)")
    try store.succeed("verify")
  }

  @Test("a table that has grown records what is new of it, and says what it knew")
  func grown() throws {
    try store.succeed("import", TestStore.fixtures + "/import/filing.json", "--as", "li-min")
    let first = "case,action,text\n2025-0001,add-note,第一次来电\n2025-0001,,第一次来电\n"
    let path = try write(first, to: "notes.csv")
    #expect(try store.succeed("import", path, "--as", "li-min").output.contains("2"))
    let before = try store.succeed("show", "2025-0001", "--json", "--as", "li-min").output
    let again = try store.succeed("import", path, "--as", "li-min", "--lang", "en").output
    #expect(again.contains("orders 0") && again.contains("not recorded twice: 2"), "\(again)")
    #expect(try store.succeed("show", "2025-0001", "--json", "--as", "li-min").output == before)
    _ = try write(first + "2025-0001,add-note,第三次来电\n", to: "notes.csv")
    let grown = try store.succeed("import", path, "--as", "li-min", "--lang", "en").output
    #expect(grown.contains("orders 1") && grown.contains("not recorded twice: 2"), "\(grown)")
    try store.succeed("verify")
  }

  @Test("its columns are printed in either language, and are read as they are printed")
  func columns() throws {
    try store.succeed("import", TestStore.fixtures + "/import/filing.json", "--as", "li-min")
    for language in ["zh", "en"] {
      let heads = try store.succeed("import", "--columns", "assign", "--lang", language).output
      let cells = heads.split(separator: "\n")[0].split(separator: ",").count
      let line = "2025-0001,assign,li-min" + String(repeating: ",", count: cells - 3) + "\n"
      let path = try write(heads + line, to: "assign-\(language).csv")
      try store.succeed("import", path, "--as", "li-min")
    }
    let unknown = try store.run("import", "--columns", "fly")
    #expect(unknown.status == 64)
  }
}
