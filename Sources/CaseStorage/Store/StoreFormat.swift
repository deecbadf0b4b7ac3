import JSONText

/// The first file of a store: what it is. Its chain begins with the hash of these bytes, so that nobody can turn a
/// training store into a real one, or give it another key, unnoticed.
struct StoreFormat {
  /// Random: two stores are never the same.
  var id: String
  var isTraining: Bool
  /// SHA-256 of the file `secret`.
  var secretHash: String

  static let version = 1

  /// `casedesk-store 1 training 3f… 9a…`
  var bytes: [UInt8] {
    Array(
      "casedesk-store \(StoreFormat.version) \(isTraining ? "training" : "real") \(id) \(secretHash)\n".utf8)
  }

  /// The hash that the first line of the journal names as the one before it.
  var seed: String { Digest.sha256(bytes[...]) }

  init(id: String, isTraining: Bool, secretHash: String) {
    self.id = id
    self.isTraining = isTraining
    self.secretHash = secretHash
  }

  init(_ bytes: [UInt8], at path: String) throws(StoreFault) {
    let words = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    guard words.first == "casedesk-store", words.count >= 2, let version = Int(String(words[1])) else {
      throw .notAStore(path)
    }
    guard version <= StoreFormat.version else { throw .newerFormat(version) }
    guard words.count == 5, words[2] == "training" || words[2] == "real" else { throw .notAStore(path) }
    self.init(id: String(words[3]), isTraining: words[2] == "training", secretHash: String(words[4]))
    guard self.bytes == bytes else { throw .notAStore(path) }
  }
}

/// Where things lie in a store.
struct StoreLayout {
  let root: String

  /// The directory that holds the store.
  var parent: String {
    let parent = root.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(
      separator: "/")
    return parent.isEmpty ? (root.hasPrefix("/") ? "/" : ".") : parent
  }

  var format: String { root + "/FORMAT" }
  var lock: String { root + "/lock" }
  var secret: String { root + "/secret" }
  var journal: String { root + "/journal" }
  var people: String { root + "/people" }
  var derived: String { root + "/derived" }
  var keptRows: String { derived + "/" + Self.keptRowsName }
  static let keptRowsName = "worklist.rows"
  var keptGlimpse: String { derived + "/" + Self.keptGlimpseName }
  static let keptGlimpseName = "worklist.top"

  /// What tells a store from another directory, and the key to its people files.
  func marks(_ disk: Disk) throws(StoreFault) -> (format: StoreFormat, secret: [UInt8]) {
    let (bytes, key): ([UInt8]?, [UInt8])
    do throws(DiskFault) {
      guard try disk.looksFor(root) else { throw DiskFault(root, Self.isNone) }
      bytes = try disk.looksFor(format) ? try disk.read(format) : nil
      key = bytes == nil ? [] : try disk.read(secret)
    } catch {
      throw error.number == Self.isNone ? .missing(root) : StoreFault(reading: error)
    }
    guard let bytes else { throw .notAStore(root) }
    return (try StoreFormat(bytes, at: root), key)
  }

  /// No error of the system has this number.
  private static let isNone: Int32 = 0

  func segment(_ number: Int) -> String { journal + "/" + JournalReader.name(of: number) }
}
