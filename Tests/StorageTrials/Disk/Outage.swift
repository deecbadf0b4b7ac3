import Crypto
import TestSupport

/// A disk at the moment the power goes: what is certain to be found afterwards, and what is open.
///
/// What is open is drawn first, and the disk made from the draw: the same draw always leaves the same disk.
struct Outage: Sendable {
  /// Everything synced, and nothing else.
  private let certain: [Int: SimulatedDisk.Node]
  /// What is not certain, in the order in which it is drawn.
  private let open: [Open]

  private struct Open: Sendable {
    var index: Int
    var node: SimulatedDisk.Node
    /// Blocks that were written and not synced, in order.
    var blocks: [Int]
  }

  /// What is there of all that is open: for each change of names whether it is, for each file its length and blocks.
  struct Draw: Hashable, Sendable {
    fileprivate var numbers: [Int] = []
  }

  init(_ disk: SimulatedDisk) {
    var certain = disk.nodes
    var open: [Open] = []
    for index in disk.nodes.keys.sorted() {
      guard let node = disk.nodes[index] else { continue }
      if node.isDirectory {
        guard !node.pending.isEmpty else { continue }
        certain[index]?.pending = []
      } else {
        // What a failed sync left behind is gone even where nothing is dirty.
        certain[index]?.content = node.durable
        certain[index]?.dirty = []
        guard !node.dirty.isEmpty else { continue }
      }
      open.append(Open(index: index, node: node, blocks: node.dirty.sorted()))
    }
    self.certain = certain
    self.open = open
  }

  // MARK: Drawing

  func draw(_ loss: SimulatedDisk.Loss) -> Draw {
    var numbers = SeededNumbers(seed: 0)
    if case .some(let seed) = loss { numbers = SeededNumbers(seed: seed) }
    var draw = Draw()
    for open in open {
      if open.node.isDirectory {
        for _ in open.node.pending { draw.numbers.append(survives(loss, &numbers) ? 1 : 0) }
      } else {
        pick(open, loss, &numbers, into: &draw)
      }
    }
    return draw
  }

  private func survives(_ loss: SimulatedDisk.Loss, _ numbers: inout SeededNumbers) -> Bool {
    switch loss {
    case .everything: false
    case .nothing: true
    case .some: Bool.random(using: &numbers)
    }
  }

  private func pick(
    _ open: Open, _ loss: SimulatedDisk.Loss, _ numbers: inout SeededNumbers, into draw: inout Draw
  ) {
    let (least, most) = (open.node.durable.count, open.node.content.count)
    switch loss {
    case .everything: draw.numbers += [least] + open.blocks.map { _ in 0 }
    case .nothing: draw.numbers += [max(least, most)] + open.blocks.map { _ in 1 }
    case .some:
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
      draw.numbers.append(max(count, least))
      for block in open.blocks {
        let isThere =
          isPaged ? coin >> UInt64(block / 8 % 64) & 1 == 1 : Bool.random(using: &numbers)
        draw.numbers.append(isThere ? 1 : 0)
      }
    }
  }

  // MARK: The disk afterwards

  /// The disk as it is found: what has no name any more is gone, and nodes are numbered anew in the order of their names,
  /// so that disks that look the same are the same.
  func disk(_ draw: Draw) -> SimulatedDisk {
    var nodes = certain
    var numbers = draw.numbers[...]
    for open in open {
      if open.node.isDirectory {
        var entries = open.node.durableEntries
        for changes in open.node.pending where numbers.removeFirst() == 1 {
          for change in changes { entries[change.name] = change.node }
        }
        nodes[open.index]?.entries = entries
        nodes[open.index]?.durableEntries = entries
      } else {
        let count = numbers.removeFirst()
        let blocks = open.blocks.filter { _ in numbers.removeFirst() == 1 }
        let content = SimulatedDisk.written(open.node, Set(blocks), count: count)
        nodes[open.index]?.content = content
        nodes[open.index]?.durable = content
      }
    }
    return SimulatedDisk(settled: nodes)
  }
}

extension SimulatedDisk {
  /// The disk as it is found after the power went.
  package func afterPowerLoss(_ loss: Loss) -> SimulatedDisk {
    let outage = Outage(self)
    return outage.disk(outage.draw(loss))
  }

  /// Over every name, mode and byte of a disk on which nothing is open.
  var digest: SHA256Digest {
    var hasher = SHA256()
    func add(_ number: Int) { withUnsafeBytes(of: number) { hasher.update(bufferPointer: $0) } }
    func add(_ bytes: [UInt8]) {
      add(bytes.count)
      bytes.withUnsafeBytes { hasher.update(bufferPointer: $0) }
    }
    // Numbered in the order of their names, nodes tell the shape of the tree.
    for index in 0..<nodes.count {
      guard let node = nodes[index] else { continue }
      add(node.isDirectory ? -1 : 1)
      add(Int(node.mode))
      add(node.content)
      add(node.entries.count)
      for (name, inner) in node.entries.sorted(by: { $0.key < $1.key }) {
        add(Array(name.utf8))
        add(inner)
      }
    }
    return hasher.finalize()
  }
}
