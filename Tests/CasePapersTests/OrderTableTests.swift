import CaseDomain
import Testing

@testable import CasePapers

@Suite("Orders as a table")
struct OrderTableTests {
  private static let names = OrderTable.Names(
    caseColumn: ["案卷", "Case"], actionColumn: ["事项", "Action"],
    action: { ["登记培训结果": .recordResult, "添加备注": .addNote][$0] },
    labels: { field, _, table in
      [
        ["learners": "学员", "outcome": "培训结果", "text": "备注内容", "roster": "学员名单"][field.name]
          ?? "\(field.name)标签"
      ]
    })

  private func read(_ text: String) throws(PaperFault) -> [OrderFile.Entry<ImportOrder>] {
    try OrderTable.read(Array(text.utf8), named: "t.csv", Self.names).orders
  }

  private func expect(
    _ fault: TableFault, line: Int, column: Int = 1, in text: String,
    at location: SourceLocation = #_sourceLocation
  ) {
    #expect(throws: (any Error).self, sourceLocation: location) {
      do throws(PaperFault) {
        _ = try read(text)
      } catch {
        #expect(error.reason == .table(fault), sourceLocation: location)
        #expect((error.line, error.column) == (line, column), sourceLocation: location)
        throw error
      }
    }
  }

  private func parts(_ entry: OrderFile.Entry<ImportOrder>) -> (Action, String?, [String: FieldValue])? {
    guard case .act(let action, let target, let fields) = entry.content.matter else { return nil }
    return (action, target, fields)
  }

  @Test("a line is an order, an empty action that of the line above, empty cells say nothing")
  func lines() throws {
    let orders = try read(
      #"""
      案卷,事项,学员,培训结果,备注内容,on

      2025-0001,登记培训结果,1,合格,,2025/9/4
      2025-0001,,"2, 3",不合格,,2025年9月4日
      ,,,,,
      2025-0002,add-note,,,"第一行
      ""第二行""",
      -,添加备注,,,末行,
      """#)
    #expect(orders.map(\.line) == [3, 4, 6, 8])
    let first = try #require(parts(orders[0]))
    #expect(first.0 == .recordResult && first.1 == "2025-0001")
    #expect(
      first.2 == ["learners": .text("1"), "outcome": .text("合格"), "on": .text("2025-09-04")])
    let second = try #require(parts(orders[1]))
    #expect(second.0 == .recordResult && second.2["learners"] == .text("2, 3"))
    #expect(second.2["on"] == .text("2025-09-04"))
    #expect(try #require(parts(orders[2])).2 == ["text": .text("第一行\n\"第二行\"")])
    #expect(try #require(parts(orders[3])).1 == nil)
  }

  @Test(
    "lines below an order are rows of its tables, whose columns are called by the table where that is needed")
  func tables() throws {
    let orders = try read(
      """
      case;action;title;roster.name;residentID;学员名单.group标签;textbooks.title
      @a;file;电工班;周演可;620171199507079617;graduate;电工基础
      ;;;谢范山;620171198501029622;rural-worker;
      @b;;焊工班;;;;
      """)
    let (action, target, fields) = try #require(parts(orders[0]))
    #expect(action == .file && target == "@a" && fields["title"] == .text("电工班"))
    #expect(fields["textbooks"] == .list([.row(["title": .text("电工基础")])]))
    #expect(
      fields["roster"]
        == .list([
          .row([
            "name": .text("周演可"), "residentID": .text("620171199507079617"), "group": .text("graduate"),
          ]),
          .row([
            "name": .text("谢范山"), "residentID": .text("620171198501029622"), "group": .text("rural-worker"),
          ]),
        ]))
    #expect(try #require(parts(orders[1])).2 == ["title": .text("焊工班")])
  }

  @Test("what is wrong is said with line and cell, and nothing is taken for something else")
  func faults() {
    expect(.empty, line: 1, in: "")
    expect(.empty, line: 1, in: "case,action\n,,\n")
    expect(.noColumn(["Case", "case", "案卷"]), line: 1, in: "action,text\n2025-0001,add-note\n")
    expect(.noColumn(["Action", "action", "事项"]), line: 2, in: "\ncase,text\n2025-0001,x\n")
    expect(.headingTwice("TEXT"), line: 1, column: 4, in: "case,action,text,TEXT\n")
    expect(.noCase, line: 2, in: "case,action,text\n,add-note,x\n")
    expect(.noCase, line: 2, in: "case,action,text\n,,x\n")
    expect(.noHeading, line: 2, column: 4, in: "case,action,text\n1,add-note,x,y\n")
    expect(.noHeading, line: 2, column: 3, in: "case,action,,text\n1,add-note,x\n")
    expect(
      .notOfAction("outcome", .addNote), line: 2, column: 3, in: "case,action,outcome\n1,add-note,pass\n")
    expect(
      .ambiguous("learner", ["signIns.learner", "onlineLog.learner"]), line: 2, column: 3,
      in: "case,action,learner\n1,record-attendance,3\n")
    expect(.belongsAbove("text"), line: 3, column: 3, in: "case,action,text\n1,add-note,x\n,,y\n")
    expect(.shortenedNumber, line: 2, column: 3, in: "case,action,residentID\n@a,file,6.20171E+17\n")
    expect(.openQuote, line: 2, in: "case,action,text\n1,add-note,\"x\n2,add-note,y\n")
    expect(.textAfterQuote, line: 2, in: "case,action,text\n1,add-note,\"x\"y\n")
    expect(.unknownAction("fly"), line: 2, column: 2, in: "case,action\n1,fly\n")
    for workbook: [UInt8] in [[0x50, 0x4B, 3, 4, 0], [0xD0, 0xCF, 0x11, 0xE0, 0xA1]] {
      do throws(PaperFault) {
        _ = try OrderTable.read(workbook, named: "t", Self.names)
        Issue.record("a workbook was read")
      } catch {
        #expect(error.reason == .table(.workbook))
      }
    }
    #expect(throws: PaperFault.self) { try OrderTable.read([0xFF], named: "t", Self.names) }
  }

  @Test("in whatever encoding a spreadsheet saves it, it is the same table")
  func encodings() throws {
    let text = "案卷\t事项\t备注内容\r\n2025-0001\t添加备注\t已来电：𠮷\r\n"
    let expected = try read(text).map { "\($0)" }
    let units = Array(text.utf16)
    func halves(_ unit: UInt16) -> [UInt8] { [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    let encodings: [[UInt8]] = [
      [0xEF, 0xBB, 0xBF] + Array(text.utf8), [0xFF, 0xFE] + units.flatMap(halves),
      [0xFE, 0xFF] + units.flatMap { Array(halves($0).reversed()) },
    ]
    for bytes in encodings {
      #expect(try OrderTable.read(bytes, named: "t.csv", Self.names).orders.map { "\($0)" } == expected)
    }
    // 案卷,事项,备注内容 / 2025-0001,添加备注,来电
    let bytes: [UInt8] =
      [
        0xB0, 0xB8, 0xBE, 0xED, 0x2C, 0xCA, 0xC2, 0xCF, 0xEE, 0x2C, 0xB1, 0xB8, 0xD7, 0xA2, 0xC4, 0xDA, 0xC8,
        0xDD, 0x0A,
      ]
      + Array("2025-0001,".utf8) + [
        0xCC, 0xED, 0xBC, 0xD3, 0xB1, 0xB8, 0xD7, 0xA2, 0x2C, 0xC0, 0xB4, 0xB5, 0xE7, 0x0A,
      ]
    let orders = try OrderTable.read(bytes, named: "t.csv", Self.names).orders
    #expect(try #require(parts(orders[0])).2 == ["text": .text("来电")])
    // A character that is cut off at the end.
    #expect(throws: PaperFault.self) {
      try OrderTable.read(Array(bytes.dropLast(2)), named: "t.csv", Self.names)
    }
  }
}
