import CaseDomain
import JSONText

/// An import: what to enter in the registry, and what to do to cases, in that order.
///
///     { "format": "casedesk-import-1",
///       "registry": { "staff": […], "institutions": […], "teachers": […], "statusLists": […] },
///       "orders": [
///         { "case": "@spring", "action": "file", "fields": { … } },
///         { "case": "@spring", "action": "assign", "fields": { "person": "zhang-li" } } ] }
///
/// A case that the file itself makes is called by a name that begins with `@`; others by their number.
public struct OrderFile: Sendable {
  public static let format = "casedesk-import-1"

  public var registry: [Entry<RegistryCommand>]
  public var orders: [Entry<ImportOrder>]

  /// Something the file says, with the line on which it begins.
  public struct Entry<Content: Sendable>: Sendable {
    public var line: Int
    public var content: Content
  }

  public static func read(_ text: [UInt8], named name: String) throws(PaperFault) -> OrderFile {
    try read(try PaperNode.root(of: text, file: name))
  }

  static func read(_ root: PaperNode) throws(PaperFault) -> OrderFile {
    let format = try root.field("format")
    guard try format.text() == Self.format else { throw format.fault(.unknownFormat(try format.text())) }
    try root.hold(["format"], optional: ["registry", "orders"])
    var file = OrderFile(registry: [], orders: [])
    if let registry = try root.optional("registry") {
      try registry.hold([], optional: ["staff", "institutions", "teachers", "statusLists"])
      for node in try registry.optional("staff")?.list() ?? [] {
        file.registry.append(node.entry(.registerStaff(try node.staffMember())))
      }
      for node in try registry.optional("institutions")?.list() ?? [] {
        file.registry.append(node.entry(.registerInstitution(try node.institution())))
      }
      for node in try registry.optional("teachers")?.list() ?? [] {
        file.registry.append(node.entry(.registerTeacher(try node.teacher())))
      }
      for node in try registry.optional("statusLists")?.list() ?? [] {
        file.registry.append(node.entry(.enterStatusList(try node.statusList())))
      }
    }
    for node in try root.optional("orders")?.list() ?? [] { file.orders.append(node.entry(try node.order())) }
    return file
  }
}

/// One thing to do: to a case, or to the registry between two of them.
public struct ImportOrder: Sendable {
  public enum Matter: Sendable {
    /// `@name` or a case number; nil for an action about no case.
    case act(Action, on: String?, [String: FieldValue])
    case register(RegistryCommand)
  }

  public var matter: Matter
  /// On a training store: who does it, and when.
  public var actor: PersonID?
  public var at: Moment?
  /// By which it is known when the same file comes again; nil where it gets a new name each time.
  public var operation: OperationID?
}

/// The fields of one form: what `act --from` reads.
public enum FormFile {
  public static func read(_ text: [UInt8], named name: String) throws(PaperFault) -> [String: FieldValue] {
    try PaperNode.root(of: text, file: name).fieldValues()
  }
}

extension PaperNode {
  fileprivate func entry<Content>(_ content: Content) -> OrderFile.Entry<Content> {
    OrderFile.Entry(line: value.position.line, content: content)
  }

  fileprivate func order() throws(PaperFault) -> ImportOrder {
    let actor = try optional("as").map { (node) throws(PaperFault) in PersonID(try node.text()) }
    let at = try optional("at").map { (node) throws(PaperFault) in try node.moment() }
    if let register = try optional("register") {
      try hold(["register"], optional: ["as", "at"])
      return ImportOrder(matter: .register(try register.registryCommand()), actor: actor, at: at)
    }
    try hold(["action"], optional: ["case", "fields", "as", "at"])
    let action: Action = try field("action").name()
    let target = try optional("case").map { (node) throws(PaperFault) in try node.text() }
    let fields = try optional("fields").map { (node) throws(PaperFault) in try node.fieldValues() } ?? [:]
    return ImportOrder(matter: .act(action, on: target, fields), actor: actor, at: at)
  }

  private func registryCommand() throws(PaperFault) -> RegistryCommand {
    try hold([], optional: ["staff", "institution", "teacher", "statusList"])
    // One entry, one change: a second one beside it would be lost.
    if let extra = try fields().dropFirst().first { throw extra.node.fault(.unknownField(extra.name)) }
    if let node = try optional("staff") { return .registerStaff(try node.staffMember()) }
    if let node = try optional("institution") { return .registerInstitution(try node.institution()) }
    if let node = try optional("statusList") { return .enterStatusList(try node.statusList()) }
    return .registerTeacher(try field("teacher").teacher())
  }

  fileprivate func staffMember() throws(PaperFault) -> StaffMember {
    try hold(["person", "name", "roles"], optional: ["centre", "uids", "active", "leave"])
    var roles: Set<Role> = []
    for role in try field("roles").list() { roles.insert(try role.name()) }
    var uids: Set<Int> = []
    for uid in try optional("uids")?.list() ?? [] { uids.insert(try uid.number(in: 0...4_294_967_294)) }
    var leave: [Leave] = []
    for node in try optional("leave")?.list() ?? [] { leave.append(try node.leave()) }
    return StaffMember(
      id: PersonID(try field("person").text()), name: try field("name").text(),
      centre: try optional("centre").map { (node) throws(PaperFault) in CentreID(try node.text()) },
      roles: roles,
      uids: uids, isActive: try optional("active")?.truth() ?? true, leave: leave)
  }

  private func leave() throws(PaperFault) -> Leave {
    try hold(["from", "to"])
    let end = try field("to")
    guard let leave = Leave(from: try field("from").day(), through: try end.day()) else {
      throw end.fault(.endsBeforeItBegins)
    }
    return leave
  }

  fileprivate func institution() throws(PaperFault) -> Institution {
    try hold(
      ["creditCode", "name", "centre", "standing", "since"],
      optional: ["reason", "rectifyBy", "owner", "premises"])
    return Institution(
      id: InstitutionID(try field("creditCode").text()), name: try field("name").text(),
      centre: CentreID(try field("centre").text()), standing: try field("standing").name(),
      standingSince: try field("since").day(), standingReason: try optional("reason")?.text() ?? "",
      rectifyBy: try optional("rectifyBy")?.day(), owner: try optional("owner")?.text() ?? "",
      premises: try optional("premises")?.rows { (node) throws(PaperFault) in try node.premises() } ?? [])
  }

  private func premises() throws(PaperFault) -> Premises {
    try hold(["address"], optional: ["rooms"])
    return Premises(
      address: try field("address").text(),
      rooms: try optional("rooms")?.rows { (node) throws(PaperFault) in
        try node.hold(["name", "capacity"])
        return Premises.Room(
          name: try node.field("name").text(), capacity: try node.field("capacity").number(in: 1...10_000))
      } ?? [])
  }

  fileprivate func statusList() throws(PaperFault) -> StatusListForm {
    try hold(["kind", "asOf", "people"])
    return StatusListForm(
      kind: try field("kind").name(), asOf: try field("asOf").day(),
      lines: try field("people").rows { (node) throws(PaperFault) in
        try node.hold(["residentID", "from"], optional: ["through"])
        let number = try node.field("residentID")
        // A number that cannot be right would be found on nobody, in silence.
        guard let identity = try? ResidentIdentity(try number.text()) else {
          throw number.fault(.notA(.residentID))
        }
        return StatusListForm.Line(
          details: PersonalDetails(residentID: identity.number), from: try node.field("from").day(),
          through: try node.optional("through")?.day())
      })
  }

  fileprivate func teacher() throws(PaperFault) -> Teacher {
    try hold(["teacher", "name"], optional: ["institution"])
    return Teacher(
      id: TeacherID(try field("teacher").text()), name: try field("name").text(),
      institution: try optional("institution").map { (node) throws(PaperFault) in
        InstitutionID(try node.text())
      })
  }

  private func moment() throws(PaperFault) -> Moment {
    guard let moment = Moment(try text()) else { throw fault(.notA(.moment)) }
    return moment
  }

  /// An object of fields as forms know them; null is a field left empty.
  fileprivate func fieldValues() throws(PaperFault) -> [String: FieldValue] {
    var values: [String: FieldValue] = [:]
    for (name, node) in try fields() where !node.isNull { values[name] = try node.fieldValue() }
    return values
  }

  private func fieldValue() throws(PaperFault) -> FieldValue {
    switch value.content {
    case .string(let text): return .text(text)
    case .number(let number): return .integer(number)
    case .bool(let truth): return .yesNo(truth)
    case .null: return .text("")
    case .object: return .row(try fieldValues())
    case .array:
      var items: [FieldValue] = []
      for node in try list() { items.append(try node.fieldValue()) }
      return .list(items)
    }
  }
}
