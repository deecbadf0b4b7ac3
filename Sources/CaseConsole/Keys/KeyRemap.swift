import CaseWording
import Terminal

/// Other keys for one command in one place, as a person's settings ask for it.
public struct KeyRemap: Equatable, Sendable {
  public let context: DeskContext
  public let command: DeskCommand
  public let keys: [Key]
  /// Where it is written, for the complaint.
  public let line: Int

  public init(context: DeskContext, command: DeskCommand, keys: [Key], line: Int) {
    self.context = context
    self.command = command
    self.keys = keys
    self.line = line
  }
}

/// Why a command keeps the keys it came with.
public struct KeyRemapFault: Equatable, Sendable {
  public enum Reason: Equatable, Sendable {
    /// The key means something else there already.
    case taken(Key, by: DeskCommand)
    /// The key types a character there.
    case types(Key)
    /// There would be no way out of the place.
    case noWayOut
    /// The command means nothing in that place.
    case notThere
  }

  public let remap: KeyRemap
  public let reason: Reason
}

extension KeyMap {
  /// The map with some commands on other keys, and what could not be done. All are tried together, so that two commands
  /// may exchange their keys; of two that want the same key, the one written later keeps its old ones.
  public func remapped(by remaps: [KeyRemap]) -> (map: KeyMap, faults: [KeyRemapFault]) {
    var faults: [KeyRemapFault] = []
    var wanted: [KeyRemap] = []
    for remap in remaps {
      if let reason = obstacle(to: remap) {
        faults.append(KeyRemapFault(remap: remap, reason: reason))
      } else {
        wanted.append(remap)
      }
    }
    while true {
      let map = assigning(wanted)
      guard let (index, key, holder) = map.collision(among: wanted) else {
        return (map, faults.sorted { $0.remap.line < $1.remap.line })
      }
      faults.append(KeyRemapFault(remap: wanted[index], reason: .taken(key, by: holder)))
      wanted.remove(at: index)
    }
  }

  private func obstacle(to remap: KeyRemap) -> KeyRemapFault.Reason? {
    guard rows(in: remap.context).contains(where: { $0.command == remap.command }) else { return .notThere }
    // A digit is the place of a line: it can be no other key.
    if remap.command == .number { return .notThere }
    if remap.keys.isEmpty, [.back, .quit, .no, .yes].contains(remap.command) { return .noWayOut }
    guard remap.context.takesText else { return nil }
    for key in remap.keys { if case .character = key { return .types(key) } }
    return nil
  }

  private func assigning(_ remaps: [KeyRemap]) -> KeyMap {
    var map = self
    for remap in remaps {
      map.rows = map.rows.flatMap { row -> [Row] in
        guard row.command == remap.command, row.contexts.contains(remap.context) else { return [row] }
        var here = row
        here.contexts = [remap.context]
        here.keys = remap.keys
        var elsewhere = row
        elsewhere.contexts.removeAll { $0 == remap.context }
        return elsewhere.contexts.isEmpty ? [here] : [here, elsewhere]
      }
    }
    return map
  }

  /// A key that has come to mean two things, and the remap that has to give way: the last one that asked for it.
  private func collision(among remaps: [KeyRemap]) -> (index: Int, key: Key, holder: DeskCommand)? {
    for (index, remap) in remaps.enumerated().reversed() {
      for key in remap.keys {
        let holders = rows(in: remap.context).filter { $0.keys.contains(key) }.map(\.command)
        if let other = holders.first(where: { $0 != remap.command }) { return (index, key, other) }
      }
    }
    return nil
  }
}

extension DeskContext {
  /// Whether letters are text there.
  var takesText: Bool { self == .form || self == .picker || self == .palette }
}
