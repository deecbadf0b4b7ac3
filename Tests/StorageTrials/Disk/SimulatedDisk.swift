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
      synced.durable = SimulatedDisk.written(synced, synced.dirty, count: synced.content.count)
      synced.dirty = []
    }
    nodes[node] = synced
  }

  /// As after a sync that failed: the pages count as written, and are not.
  mutating func abandon(_ node: Int) { nodes[node]?.dirty = [] }

  static func written(_ node: Node, _ blocks: Set<Int>, count: Int) -> [UInt8] {
    var durable = node.durable
    if durable.count < count { durable += Array(repeating: 0, count: count - durable.count) }
    for block in blocks {
      let start = block * SimulatedDisk.block
      let end = min(start + SimulatedDisk.block, count, node.content.count)
      if start < end { durable.replaceSubrange(start..<end, with: node.content[start..<end]) }
    }
    return durable
  }

  // MARK: Settling

  /// A disk on which everything is as certain as it looks; what no name leads to is left out, and the rest numbered in
  /// the order of its names.
  init(settled found: [Int: Node]) {
    nodes = [:]
    last = -1
    take(0, of: found)
  }

  @discardableResult
  private mutating func take(_ index: Int, of found: [Int: Node]) -> Int? {
    guard var node = found[index] else { return nil }
    last += 1
    let number = last
    var entries: [String: Int] = [:]
    for (name, inner) in node.entries.sorted(by: { $0.key < $1.key }) {
      entries[name] = take(inner, of: found)
    }
    (node.entries, node.durableEntries) = (entries, entries)
    nodes[number] = node
    return number
  }
}
