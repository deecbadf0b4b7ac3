import CaseDomain
import Crypto

/// Orders as a table: a line is an order, a column a field of its form. A line in which neither a case nor an action stands
/// goes on with the order above: it is the next row of that form's table, such as a roster.
///
///     case,action,name,residentID,group
///     @spring,file,周演可,…,rural-worker
///     ,,谢范山,…,graduate
///
/// Where an action stands empty beside a case, it is that of the line above.
public struct OrderTable {
  /// How columns and actions may be called besides by the names that scripts use.
  public struct Names: Sendable {
    var caseColumn: Set<String>
    var actionColumn: Set<String>
    var action: @Sendable (String) -> Action?
    /// The names of a field, or of a column of a table of the form.
    var labels: @Sendable (_ field: Field, _ action: Action, _ table: Field?) -> [String]

    public init(
      caseColumn: Set<String>, actionColumn: Set<String>, action: @escaping @Sendable (String) -> Action?,
      labels: @escaping @Sendable (_ field: Field, _ action: Action, _ table: Field?) -> [String]
    ) {
      self.caseColumn = caseColumn.union(["case"])
      self.actionColumn = actionColumn.union(["action"])
      self.action = action
      self.labels = labels
    }
  }

  private let file: String
  private let names: Names
  private var headings: [String] = []
  private var (caseColumn, actionColumn) = (0, 0)
  private var orders: [OrderFile.Entry<ImportOrder>] = []
  /// The order that lines go on with.
  private var open: Open?

  /// By action and heading: a long roster asks again in every line.
  private var known: [Action: [String: [Found]]] = [:]

  private typealias Found = (field: Field, table: Field?)

  private struct Open {
    var line: Int
    var action: Action
    var target: String?
    var fields: [String: FieldValue] = [:]
    var rows: [String: [FieldValue]] = [:]
    /// Every cell that says something, by its field, in the order of the lines.
    var cells: [String] = []
    /// Whether one of the cells may hold somebody's number: nothing is made of that, not even a digest.
    var holdsNumber = false
  }

  /// How often each order stood there so far.
  private var counts: [String: Int] = [:]

  public static func read(_ bytes: [UInt8], named file: String, _ names: Names) throws(PaperFault)
    -> OrderFile
  {
    var table = OrderTable(file: file, names: names)
    return try table.read(bytes)
  }

  private init(file: String, names: Names) {
    self.file = file
    self.names = names
  }

  private func fault(_ reason: PaperFault.Reason, line: Int = 1, column: Int = 1, field: String = "")
    -> PaperFault
  {
    PaperFault(file: file, line: line, column: column, field: field, reason: reason)
  }

  private mutating func read(_ bytes: [UInt8]) throws(PaperFault) -> OrderFile {
    // What workbooks begin with: archives today, compound files before.
    for mark: [UInt8] in [[0x50, 0x4B, 0x03, 0x04], [0xD0, 0xCF, 0x11, 0xE0]] where bytes.starts(with: mark) {
      throw fault(.table(.workbook))
    }
    guard let text = TableText.decode(bytes) else { throw fault(.table(.encoding)) }
    let lines: [SeparatedLines.Line]
    do throws(SeparatedLines.Fault) {
      lines = try SeparatedLines.read(text)
    } catch {
      switch error {
      case .openQuote(let line): throw fault(.table(.openQuote), line: line)
      case .textAfterQuote(let line): throw fault(.table(.textAfterQuote), line: line)
      }
    }
    guard let head = lines.first(where: { !$0.isEmpty }) else { throw fault(.table(.empty)) }
    try readHead(head)
    for line in lines where line.number > head.number && !line.isEmpty { try take(line) }
    close()
    guard !orders.isEmpty else { throw fault(.table(.empty)) }
    return OrderFile(registry: [], orders: orders)
  }

  private mutating func readHead(_ line: SeparatedLines.Line) throws(PaperFault) {
    headings = line.cells
    while headings.last?.isEmpty == true { headings.removeLast() }
    var seen: Set<String> = []
    for (column, heading) in headings.enumerated() where !seen.insert(heading.lowercased()).inserted {
      throw fault(.table(.headingTwice(heading)), line: line.number, column: column + 1)
    }
    func place(_ known: Set<String>) -> Int? {
      headings.firstIndex { known.contains($0) || known.contains($0.lowercased()) }
    }
    guard let caseColumn = place(names.caseColumn) else {
      throw fault(.table(.noColumn(names.caseColumn.sorted())), line: line.number)
    }
    guard let actionColumn = place(names.actionColumn) else {
      throw fault(.table(.noColumn(names.actionColumn.sorted())), line: line.number)
    }
    (self.caseColumn, self.actionColumn) = (caseColumn, actionColumn)
  }

  private mutating func take(_ line: SeparatedLines.Line) throws(PaperFault) {
    func cell(_ column: Int) -> String { column < line.cells.count ? line.cells[column] : "" }
    let (target, token) = (cell(caseColumn), cell(actionColumn))
    let goesOn = target.isEmpty && token.isEmpty
    if !goesOn {
      close()
      guard !target.isEmpty else {
        throw fault(.table(.noCase), line: line.number, column: caseColumn + 1)
      }
      let action: Action
      if token.isEmpty, let last = orders.last, case .act(let former, _, _) = last.content.matter {
        action = former
      } else {
        guard let named = Action(rawValue: token) ?? names.action(token) else {
          throw fault(.table(.unknownAction(token)), line: line.number, column: actionColumn + 1)
        }
        action = named
      }
      open = Open(line: line.number, action: action, target: target == "-" ? nil : target)
    }
    guard var order = open else {
      throw fault(.table(.noCase), line: line.number, column: caseColumn + 1)
    }
    var rows: [String: [String: FieldValue]] = [:]
    for (column, text) in line.cells.enumerated()
    where column != caseColumn && column != actionColumn && !text.isEmpty {
      let heading = column < headings.count ? headings[column] : ""
      func fault(_ fault: TableFault) -> PaperFault {
        PaperFault(
          file: file, line: line.number, column: column + 1, field: heading, reason: .table(fault))
      }
      guard !heading.isEmpty else { throw fault(.noHeading) }
      let found = fields(called: heading, in: order.action)
      guard let (field, table) = found.first else { throw fault(.notOfAction(heading, order.action)) }
      guard found.count == 1 else {
        throw fault(.ambiguous(heading, found.map { "\($0.table?.name ?? "").\($0.field.name)" }))
      }
      // What a spreadsheet makes of a long number that it takes for one to reckon with.
      if field.mayHoldNumber, text.contains(where: { $0 == "E" || $0 == "e" }), Double(text) != nil {
        throw fault(.shortenedNumber)
      }
      // What is no day comes through as it is, and is refused by the form.
      let written = field.type == .day ? Day(written: text)?.description ?? text : text
      let value = FieldValue.text(written)
      order.cells.append([table?.name ?? "", field.name, written].joined(separator: "\u{1F}"))
      order.holdsNumber = order.holdsNumber || field.mayHoldNumber
      if let table {
        rows[table.name, default: [:]][field.name] = value
      } else if goesOn {
        throw fault(.belongsAbove(heading))
      } else {
        order.fields[field.name] = value
      }
    }
    for (table, row) in rows { order.rows[table, default: []].append(.row(row)) }
    open = order
  }

  /// Fields of the form by that heading: those of the form itself before columns of its tables. A column may be called
  /// by its table as well: `roster.name`.
  private mutating func fields(called heading: String, in action: Action) -> [Found] {
    if let found = known[action]?[heading] { return found }
    let found = find(heading.lowercased(), in: action)
    known[action, default: [:]][heading] = found
    return found
  }

  private func find(_ heading: String, in action: Action) -> [Found] {
    let fields = TransitionTable.row(for: action).fields
    func names(_ field: Field, _ table: Field? = nil) -> [String] {
      ([field.name] + self.names.labels(field, action, table)).map { $0.lowercased() }
    }
    if let field = fields.first(where: { names($0).contains(heading) && !$0.isTable }) {
      return [(field, nil)]
    }
    return fields.flatMap { table -> [Found] in
      guard case .table(let columns) = table.type else { return [] }
      return columns.filter { column in
        let own = names(column, table)
        return own.contains(heading)
          || names(table).contains { outer in own.contains { outer + "." + $0 == heading } }
      }.map { ($0, table) }
    }
  }

  private mutating func close() {
    guard let order = open else { return }
    var fields = order.fields
    for (table, rows) in order.rows { fields[table] = .list(rows) }
    let content = ImportOrder(
      matter: .act(order.action, on: order.target, fields), operation: operation(of: order))
    orders.append(OrderFile.Entry(line: order.line, content: content))
    open = nil
  }

  /// A table that has grown is taken in again as a whole: what stood in it before is known by what it says, and by how
  /// often it had been said. An order with somebody's number in it has no such name, and is judged anew.
  private mutating func operation(of order: Open) -> OperationID? {
    guard !order.holdsNumber, let target = order.target, !target.hasPrefix("@") else { return nil }
    let said = ([target, order.action.rawValue] + order.cells).joined(separator: "\u{1E}")
    counts[said, default: 0] += 1
    let digest = SHA256.hash(data: Array("\(counts[said] ?? 1)\u{1E}\(said)".utf8))
    return OperationID("table-" + digest.prefix(16).hexadecimal)
  }
}

extension Field {
  fileprivate var isTable: Bool { if case .table = type { true } else { false } }
}
