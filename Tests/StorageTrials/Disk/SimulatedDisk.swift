import TestSupport

/// A disk with the memory of a kernel before it: what was written can be read at once, and is on disk once it was synced.
///
/// A value, so that one moment of a run can be kept and lost in a thousand ways. Stricter than any file system: a new
/// file has no name until its directory is synced, even if the file itself was.
package struct SimulatedDisk: Sendable {
  struct Node: Sendable {
    var isDirectory: Bool
    var mode: UInt32
    /// As read by everybody.
    var content: [UInt8] = []
    /// As a crash leaves it at the worst.
    var durable: [UInt8] = []
    /// Blocks that were written and not synced.
    var dirty: Set<Int> = []
    var entries: [String: Int] = [:]
    var durableEntries: [String: Int] = [:]
    /// Changes of names that were not synced, in order; those of one renaming belong together.
    var pending: [[(name: String, node: Int?)]] = []
  }

  /// How much of what was not synced is there after a crash.
  package enum Loss: Hashable, Sendable {
    case everything, nothing
    /// Each block and each name as the numbers have it.
    case some(UInt64)
  }

  /// What a disk writes whole or not at all.
  static let block = 512

  private(set) var nodes: [Int: Node] = [0: Node(isDirectory: true, mode: 0o755)]
  private var last = 0

  package init() {}

  // MARK: Names

  func find(_ path: String) -> Int? {
    var node = 0
    for name in path.split(separator: "/") {
      guard let next = nodes[node]?.entries[String(name)] else { return nil }
      node = next
    }
    return node
  }

  subscript(node: Int) -> Node? { nodes[node] }

  /// The directory that a path names something in, and the name.
  private func parent(of path: String) -> (node: Int, name: String)? {
    let names = path.split(separator: "/")
    guard let name = names.last,
      let node = find(names.dropLast().joined(separator: "/")), nodes[node]?.isDirectory == true
    else { return nil }
    return (node, String(name))
  }

  /// Nil where there is no directory to hold it.
  mutating func add(_ path: String, isDirectory: Bool, mode: UInt32) -> Int? {
    guard let (parent, name) = parent(of: path) else { return nil }
    last += 1
    nodes[last] = Node(isDirectory: isDirectory, mode: mode)
    change(parent, [(name, last)])
    return last
  }

  mutating func remove(_ path: String) {
    guard let (parent, name) = parent(of: path) else { return }
    change(parent, [(name, nil)])
  }

  mutating func rename(_ path: String, to target: String) -> Bool {
    guard let node = find(path), let (from, old) = parent(of: path), let (to, new) = parent(of: target),
      from == to
    else { return false }
    change(from, [(old, nil), (new, node)])
    return true
  }

  private mutating func change(_ directory: Int, _ changes: [(name: String, node: Int?)]) {
    for change in changes { nodes[directory]?.entries[change.name] = change.node }
    nodes[directory]?.pending.append(changes)
  }

  // MARK: Content

  mutating func setMode(_ node: Int, _ mode: UInt32) { nodes[node]?.mode = mode }

  mutating func write(_ node: Int, at offset: Int, _ bytes: ArraySlice<UInt8>) {
    guard let count = nodes[node]?.content.count, !bytes.isEmpty else { return }
    let end = offset + bytes.count
    if count < offset { nodes[node]?.content += Array(repeating: 0, count: offset - count) }
    nodes[node]?.content.replaceSubrange(offset..<max(offset, min(end, count)), with: bytes)
    let blocks = (min(offset, count) / SimulatedDisk.block)...((end - 1) / SimulatedDisk.block)
    nodes[node]?.dirty.formUnion(blocks)
  }

  /// As no part of the program ever does.
  mutating func truncate(_ node: Int, to count: Int) {
    guard var cut = nodes[node], cut.content.count > count else { return }
    cut.content = Array(cut.content.prefix(count))
    cut.durable = Array(cut.durable.prefix(count))
    cut.dirty = cut.dirty.filter { $0 * SimulatedDisk.block < count }
    nodes[node] = cut
  }

  mutating func replace(_ path: String, with bytes: [UInt8]) {
    guard let node = find(path) else { return }
    nodes[node]?.content = bytes
    nodes[node]?.durable = bytes
    nodes[node]?.dirty = []
  }

  package func bytes(_ path: String) -> [UInt8]? { find(path).flatMap { nodes[$0]?.content } }

  package func names(_ path: String) -> [String] {
    (find(path).flatMap { nodes[$0]?.entries.keys.sorted() }) ?? []
  }

  mutating func sync(_ node: Int) {
    guard var synced = nodes[node] else { return }
    if synced.isDirectory {
      synced.durableEntries = synced.entries
      synced.pending = []
    } else if !synced.dirty.isEmpty {
      synced.durable = written(synced, synced.dirty, count: synced.content.count)
      synced.dirty = []
    }
    nodes[node] = synced
  }

  /// As after a sync that failed: the pages count as written, and are not.
  mutating func abandon(_ node: Int) { nodes[node]?.dirty = [] }

  private func written(_ node: Node, _ blocks: Set<Int>, count: Int) -> [UInt8] {
    var durable = node.durable
    if durable.count < count { durable += Array(repeating: 0, count: count - durable.count) }
    for block in blocks {
      let start = block * SimulatedDisk.block
      let end = min(start + SimulatedDisk.block, count, node.content.count)
      if start < end { durable.replaceSubrange(start..<end, with: node.content[start..<end]) }
    }
    return durable
  }

  // MARK: Crashes

  /// The disk as it is found after the power went.
  package func afterPowerLoss(_ loss: Loss) -> SimulatedDisk {
    var numbers = SeededNumbers(seed: 0)
    if case .some(let seed) = loss { numbers = SeededNumbers(seed: seed) }
    var disk = self
    for index in nodes.keys.sorted() {
      guard let node = nodes[index] else { continue }
      if node.isDirectory {
        guard !node.pending.isEmpty else { continue }
        var entries = node.durableEntries
        for changes in node.pending where survives(loss, &numbers) {
          for change in changes { entries[change.name] = change.node }
        }
        disk.nodes[index]?.entries = entries
        disk.nodes[index]?.durableEntries = entries
        disk.nodes[index]?.pending = []
      } else {
        // What a failed sync left behind is gone even where nothing is dirty.
        let content = node.dirty.isEmpty ? node.durable : lost(node, loss, &numbers)
        disk.nodes[index]?.content = content
        disk.nodes[index]?.durable = content
        disk.nodes[index]?.dirty = []
      }
    }
    return disk
  }

  private func survives(_ loss: Loss, _ numbers: inout SeededNumbers) -> Bool {
    switch loss {
    case .everything: false
    case .nothing: true
    case .some: Bool.random(using: &numbers)
    }
  }

  private func lost(_ node: Node, _ loss: Loss, _ numbers: inout SeededNumbers) -> [UInt8] {
    switch loss {
    case .everything: return node.durable
    case .nothing: return written(node, node.dirty, count: node.content.count)
    case .some:
      let (least, most) = (node.durable.count, node.content.count)
      // A file's length is written apart from its blocks; where the blocks are missing, zeros are read.
      let count =
        switch Int.random(in: 0..<4, using: &numbers) {
        case 0: least
        case 1: max(least, most)
        case 2:
          min(
            max(least, Int.random(in: 0...most / SimulatedDisk.block, using: &numbers) * SimulatedDisk.block),
            max(least, most))
        default: Int.random(in: min(least, most)...max(least, most), using: &numbers)
        }
      // As a page of the memory, or each block by itself.
      let isPaged = Bool.random(using: &numbers)
      let coin = numbers.next()
      let blocks = node.dirty.sorted().filter { block in
        isPaged ? coin >> UInt64(block / 8 % 64) & 1 == 1 : Bool.random(using: &numbers)
      }
      return written(node, Set(blocks), count: max(count, least))
    }
  }
}
