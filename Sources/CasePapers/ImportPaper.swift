import CaseDomain
import JSONText

/// Any paper that `import` takes in, told apart by the field `format` at its top.
public enum ImportPaper: Sendable {
  /// Entries of the registry and orders. A policy is a paper of one entry.
  case orders(OrderFile)
  /// Years that join or replace those of the calendar in the registry, answered for at a line.
  case calendar(WorkingCalendar, line: Int)
  /// Lists that amend a policy already in the registry, so that only the registry can complete them.
  case occupations(OccupationsFile)

  /// What checkers brought back of a spot check.
  case packet(PacketFile)

  public static func read(_ text: [UInt8], named name: String) throws(PaperFault) -> ImportPaper {
    let root = try PaperNode.root(of: text, file: name)
    let format = try root.field("format")
    switch try format.text() {
    case OrderFile.format: return .orders(try OrderFile.read(root))
    case PacketFile.format: return .packet(try PacketFile.read(root))
    case OccupationsFile.format: return .occupations(try OccupationsFile(root))
    case PolicyFile.format:
      let policy = try PolicyFile.read(root.value, named: name)
      // What stands against a whole policy is its span: the years have to join.
      return .orders(try root.field("inForceFrom").single(.adoptPolicy(policy)))
    case CalendarFile.format:
      return .calendar(
        try CalendarFile.read(root.value, named: name), line: try root.field("published").value.position.line)
    default: throw format.fault(.unknownFormat(try format.text()))
    }
  }
}

extension PaperNode {
  /// A paper of one entry, which is answered for at this line.
  fileprivate func single(_ command: RegistryCommand) -> OrderFile {
    OrderFile(registry: [OrderFile.Entry(line: value.position.line, content: command)], orders: [])
  }
}
