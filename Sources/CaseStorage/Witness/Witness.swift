/// What one reviewer has seen of a store: its head at the time, kept among the reviewer's own files, where whoever may
/// write to the store's directory has no business; and which store it was that stood at a place.
///
/// A store that is put back to an older copy, or has its end cut off, is sound in itself: only a later head tells. One
/// that is put in another's place has no head in common with it: only its place tells.
struct Witness: Sendable {
  private(set) var seen: ChainHead?
  /// What was odd about the reviewer's own files, or about the store that stands there.
  private(set) var remarks: [WitnessRemark] = []
  /// Whether the reviewer knows this store from another place, and none from this one: it may be a copy.
  private(set) var isElsewhere = false

  private let store: String
  private let folder: String
  private let disk: Disk
  /// The store that was last used at this place.
  private var placed: String?
  private let placeFile: String

  private var path: String { folder + "/" + store }
  private static let places = "places"

  /// - Parameters:
  ///   - store: the store's identity, which its copies share.
  ///   - root: where it stands.
  ///   - folder: where witnesses are kept; made when missing.
  ///   - isOnlyLookedAt: whether nothing is set aside.
  init(
    of store: String, at root: String, in folder: String, _ calls: any SystemCalls,
    isOnlyLookedAt: Bool = false
  ) {
    self.store = store
    self.folder = folder
    disk = Disk(private: calls)
    let places = folder + "/" + Self.places
    let name = String(Digest.sha256(Array(calls.resolved(root).utf8)).prefix(32))
    placeFile = places + "/" + name
    seen = read(path, "casedesk-witness", isOnlyLookedAt).flatMap { ChainHead($0) }
    placed = read(placeFile, "casedesk-place", isOnlyLookedAt)
    if let placed, placed != store { remarks.append(.anotherStore(root)) }
    if placed == nil {
      isElsewhere = ((try? disk.names(in: places)) ?? []).contains { other in
        (try? disk.read(places + "/" + other)).flatMap { Self.word(in: $0, "casedesk-place") } == store
      }
    }
  }

  /// What one of the files says. One that says nothing that can be read is set aside under another name: it would
  /// otherwise pass for one that was never written, and be written over.
  private mutating func read(_ path: String, _ kind: String, _ isOnlyLookedAt: Bool) -> String? {
    guard disk.isThere(path) else { return nil }
    if let word = (try? disk.read(path)).flatMap({ Self.word(in: $0, kind) }) { return word }
    var number = 1
    while disk.isThere("\(path).unreadable.\(number)") { number += 1 }
    let aside = "\(path).unreadable.\(number)"
    if !isOnlyLookedAt, (try? disk.rename(path, to: aside)) != nil {
      remarks.append(.setAside(aside))
    } else {
      remarks.append(.unreadable(path))
    }
    return nil
  }

  /// `casedesk-witness 1 WORD`, blanks behind it.
  private static func word(in bytes: [UInt8], _ kind: String) -> String? {
    let words = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    guard words.count == 3, words[0] == kind, words[1] == "1" else { return nil }
    let word = String(words[2])
    return kind == "casedesk-witness" && ChainHead(word) == nil ? nil : word
  }

  /// A head that is on disk. A failure costs a witness, and no work: it is passed over. No sync is waited for: a save would
  /// take twice as long for it.
  mutating func note(_ head: ChainHead) {
    if placed == nil, (try? put(store, "casedesk-place", in: placeFile)) != nil { placed = store }
    if let seen, seen.sequence >= head.sequence { return }
    seen = head
    try? disk.makeDirectories(folder, mode: 0o700)
    try? disk.replace(path, Self.bytes(head.description, "casedesk-witness"))
  }

  /// Takes the present store and its head for right, whatever was seen before: somebody has looked into it.
  mutating func accept(_ head: ChainHead) throws(DiskFault) {
    (seen, placed) = (head, store)
    try put(head.description, "casedesk-witness", in: path)
    try put(store, "casedesk-place", in: placeFile)
  }

  private static func bytes(_ word: String, _ kind: String) -> [UInt8] { Array("\(kind) 1 \(word)\n".utf8) }

  private func put(_ word: String, _ kind: String, in path: String) throws(DiskFault) {
    try disk.makeDirectories(StoreLayout(root: path).parent, mode: 0o700)
    // By a name of this process: two windows of one person note at the same time.
    try disk.exchange(
      path, for: Self.bytes(word, kind), by: "\(path).\(disk.calls.processID)")
  }
}

/// What a reviewer should know of the files in which they keep what they saw, or of what they tell.
public enum WitnessRemark: Hashable, Sendable {
  /// One could not be read, and stands under this name now. What was seen before is not known any more.
  case setAside(String)
  /// One cannot be read, and stands where it stood.
  case unreadable(String)
  /// At this path another store stands than the one that was last used there.
  case anotherStore(String)
}
