/// What one reviewer has seen of a store: its head at the time, kept among the reviewer's own files, where whoever may
/// write to the store's directory has no business.
///
/// A store that is put back to an older copy, or has its end cut off, is sound in itself: only a later head tells.
struct Witness: Sendable {
  private(set) var seen: ChainHead?
  private let path: String
  private let folder: String
  private let disk: Disk

  /// - Parameters:
  ///   - store: the store's identity, which its copies share.
  ///   - folder: where witnesses are kept; made when missing.
  init(of store: String, in folder: String, _ calls: any SystemCalls) {
    self.folder = folder
    path = folder + "/" + store
    disk = Disk(private: calls)
    seen = (try? disk.read(path)).flatMap { ChainHead(String(decoding: $0, as: UTF8.self)) }
  }

  /// A head that is on disk. A failure costs a witness, and no work: it is passed over.
  mutating func note(_ head: ChainHead) {
    if let seen, seen.sequence >= head.sequence { return }
    seen = head
    try? put(head)
  }

  /// Takes the present head for right, whatever was seen before: somebody has looked into it.
  mutating func accept(_ head: ChainHead) throws(DiskFault) {
    seen = head
    try put(head)
  }

  private func put(_ head: ChainHead) throws(DiskFault) {
    try disk.makeDirectories(folder, mode: 0o700)
    // Written over in place at every save: padded, so that a shorter number leaves nothing of a longer one.
    let line = Array("casedesk-witness 1 \(head)".utf8)
    try disk.note(line + Array(repeating: 0x20, count: max(0, 119 - line.count)) + [0x0A], in: path)
  }
}
