import JSONText

/// The first file of a store: what it is, and where its chain begins.
struct StoreFormat {
  /// Random: two stores are never the same.
  var id: String
  var isTraining: Bool
  /// The hash that the first line of the journal names as the one before it.
  var seed: String

  static let version = 1

  static func new(training: Bool) -> StoreFormat {
    StoreFormat(id: Digest.random(bytes: 16), isTraining: training, seed: Digest.random(bytes: 32))
  }

  /// `casedesk-store 1 training 3f… 9a…`
  var bytes: [UInt8] {
    Array("casedesk-store \(StoreFormat.version) \(isTraining ? "training" : "real") \(id) \(seed)\n".utf8)
  }

  init(id: String, isTraining: Bool, seed: String) {
    self.id = id
    self.isTraining = isTraining
    self.seed = seed
  }

  init(_ bytes: [UInt8], at path: String) throws(StoreFault) {
    let words = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    guard words.first == "casedesk-store", words.count >= 2, let version = Int(String(words[1])) else {
      throw .notAStore(path)
    }
    guard version <= StoreFormat.version else { throw .newerFormat(version) }
    guard words.count == 5, words[2] == "training" || words[2] == "real" else { throw .notAStore(path) }
    self.init(id: String(words[3]), isTraining: words[2] == "training", seed: String(words[4]))
  }
}

/// Where things lie in a store.
struct StoreLayout {
  let root: String

  var format: String { root + "/FORMAT" }
  var lock: String { root + "/lock" }
  var secret: String { root + "/secret" }
  var journal: String { root + "/journal" }
  var people: String { root + "/people" }

  func segment(_ number: Int) -> String { journal + "/" + JournalReader.name(of: number) }
}
