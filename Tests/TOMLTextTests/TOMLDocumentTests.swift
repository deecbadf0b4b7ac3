import Testing

@testable import TOMLText

@Suite("TOML")
struct TOMLDocumentTests {
  private func read(_ text: String) throws -> TOMLTable { try TOMLDocument.read(Array(text.utf8)) }

  private func fault(_ text: String) -> TOMLFault? {
    do throws(TOMLFault) {
      _ = try TOMLDocument.read(Array(text.utf8))
      return nil
    } catch {
      return error
    }
  }

  private func table(_ value: TOMLValue?) throws -> TOMLTable {
    guard case .table(let table)? = value else { throw Missing() }
    return table
  }
  private struct Missing: Error {}

  @Test("values of every kind, with the line of each name")
  func values() throws {
    let document = try read(
      """
      # a comment
      text = "张三 \\"x\\" \\u00e9\\t"   # and another
      path = 'C:\\n'
      whole = -1_000
      hex = 0xfF
      octal = 0o17
      bits = 0b101
      yes = true
      "odd name" = false
      float = 1.5e3
      day = 2025-09-24
      moment = 2025-09-24 09:00:00+08:00
      list = [ "a", # first
        "b",
      ]
      """)
    #expect(document["text"]?.value == .string("张三 \"x\" é\t"))
    #expect(document["text"]?.line == 2)
    #expect(document["path"]?.value == .string("C:\\n"))
    #expect(document["whole"]?.value == .integer(-1000))
    #expect(document["hex"]?.value == .integer(255))
    #expect(document["octal"]?.value == .integer(15))
    #expect(document["bits"]?.value == .integer(5))
    #expect(document["yes"]?.value == .boolean(true))
    #expect(document["odd name"]?.value == .boolean(false))
    #expect(document["float"]?.value == .other("1.5e3"))
    #expect(document["day"]?.value == .other("2025-09-24"))
    #expect(document["moment"]?.value == .other("2025-09-24 09:00:00+08:00"))
    #expect(
      document["list"]?.value
        == .array([TOMLElement(value: .string("a"), line: 13), TOMLElement(value: .string("b"), line: 14)]))
    #expect(document.entries.map(\.name).first == "text")
  }

  @Test("text over several lines")
  func longText() throws {
    let document = try read("a = \"\"\"\none\\\n   two\nthree\"\"\"\"\nb = '''\nx\\y'''\nc = 1")
    #expect(document["a"]?.value == .string("onetwo\nthree\""))
    #expect(document["b"]?.value == .string("x\\y"))
    #expect(document["c"]?.line == 7)
  }

  @Test("tables by header, by dots, in line, and lists of tables")
  func tables() throws {
    let document = try read(
      """
      top.inner = 1
      point = { x = 1, deep.y = 2 }
      [keys.worklist]
      open = ["o"]
      [keys]
      note = "later"
      [[person]]
      name = "甲"
      [[person]]
      name = "乙"
      [person.home]
      town = "丙"
      """)
    #expect(try table(document["top"]?.value)["inner"]?.value == .integer(1))
    let point = try table(document["point"]?.value)
    #expect(try table(point["deep"]?.value)["y"]?.value == .integer(2))
    let keys = try table(document["keys"]?.value)
    #expect(keys["note"]?.value == .string("later"))
    #expect(try table(keys["worklist"]?.value)["open"]?.line == 4)
    guard case .array(let people)? = document["person"]?.value else { throw Missing() }
    #expect(people.count == 2)
    #expect(try table(people[0].value)["home"] == nil)
    #expect(try table(try table(people[1].value)["home"]?.value)["town"]?.value == .string("丙"))
  }

  @Test(
    "what is no TOML is refused, with its line",
    arguments: [
      ("a = 1\nb", TOMLFault.Kind.unexpected(nil), 2), ("a =\n", .unexpected("\n"), 1),
      ("a = \"x\nb = 1", .openString, 1), ("a = \"\\q\"", .badEscape, 1), ("a = \"\\uD800\"", .badEscape, 1),
      ("a = 1\na = 2", .twice("a"), 2), ("[a]\n[a]", .twice("a"), 2), ("a = 1\n[a.b]", .notATable("a"), 2),
      ("a = {}\na.b = 1", .notATable("a"), 2), ("[a.b.c]\n[a]\nb.x = 1", .notATable("b"), 3),
      ("a = 01", .badNumber("01"), 1), ("a = 1__0", .badNumber("1__0"), 1), ("a = _1", .badNumber("_1"), 1),
      ("a = 99999999999999999999", .badNumber("99999999999999999999"), 1), ("a = yes", .badNumber("yes"), 1),
      ("a = 1 b = 2", .unexpected("b"), 1), ("a = [1 2]", .unexpected("2"), 1), ("= 1", .unexpected("="), 1),
      ("a = \"\u{1}\"", .control, 1), ("# \u{7F}", .control, 1), ("[[a]]\n[a]", .twice("a"), 2),
      ("a = [\n1,\n", .unexpected(nil), 3), ("a = \"\"\"x", .openString, 1), ("[a", .unexpected(nil), 1),
    ])
  func faults(text: String, kind: TOMLFault.Kind, line: Int) {
    #expect(fault(text) == TOMLFault(kind: kind, line: line))
  }

  @Test("bytes that are no UTF-8 are refused")
  func notUTF8() {
    #expect(throws: TOMLFault(kind: .notUTF8, line: 1)) { try TOMLDocument.read([0x61, 0x3D, 0xFF]) }
  }

  @Test("nesting has an end, long before the stack has")
  func depth() {
    #expect(fault("a = " + String(repeating: "[", count: 10_000))?.kind == .tooDeep)
  }

  @Test("any damage to a document is a fault or another document, never a trap")
  func damage() {
    let text = Array(
      "[keys.worklist]\nopen = [\"o\", 'p'] # x\na.b = {c = 1, d = \"\"\"e\"\"\"}\n[[p]]\nq = 0x1F\n".utf8)
    for index in text.indices {
      for byte in [0x00, 0x0A, 0x22, 0x27, 0x5B, 0x5D, 0x7B, 0x2E, 0x3D, 0xE5] as [UInt8] {
        var damaged = text
        damaged[index] = byte
        _ = try? TOMLDocument.read(damaged)
      }
      _ = try? TOMLDocument.read(Array(text[..<index]))
    }
  }
}
