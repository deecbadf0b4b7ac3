import CaseDomain
import JSONText

/// One line of the journal: a transaction, whole or not at all.
///
/// The hash covers every byte of the line before `,"hash":`, so that it can be checked before the line is parsed, and
/// by hand (docs/journal-format.md).
package struct JournalLine: Sendable {
  var sequence: Int
  var previous: String
  /// When the line was written, by the clock of the host; nothing depends on it.
  var writtenAt: Moment
  /// The account that wrote it.
  var uid: Int
  var content: Content

  enum Content: Sendable {
    case steps([JournalStep])
    /// Bytes that a crash left behind were set aside: they stand in the file and count for nothing.
    case recovered(offset: Int, bytes: Int)
  }

  static let version = 1
  /// `,"hash":"` … `"}` around 64 digits.
  private static let tail = Array(",\"hash\":\"".utf8)
  private static let tailLength = tail.count + 64 + 2

  /// The line that follows a head, written now by this account.
  static func next(_ content: Content, after head: ChainHead, _ calls: any SystemCalls) -> JournalLine {
    JournalLine(
      sequence: head.sequence + 1, previous: head.hash,
      writtenAt: Moment(secondsSinceEpoch: calls.secondsSinceEpoch),
      uid: calls.userID, content: content)
  }

  /// The line with its hash and line break.
  func bytes() -> (bytes: [UInt8], hash: String) {
    var members: [(name: String, value: JSONValue)] = [
      ("v", .number(JournalLine.version)), ("seq", .number(sequence)), ("prev", .string(previous)),
      ("written", .string(writtenAt.description)), ("uid", .number(uid)),
    ]
    switch content {
    case .steps(let steps): members.append(("steps", .array(steps.map(\.record))))
    case .recovered(let offset, let count):
      members.append(("recovered", ["offset": .number(offset), "bytes": .number(count)]))
    }
    return JournalLine.sealed(members)
  }

  /// Members with the hash over them, and a line break.
  package static func sealed(_ members: [(name: String, value: JSONValue)]) -> (bytes: [UInt8], hash: String)
  {
    var bytes = JSONValue.object(members).compact()
    bytes.removeLast()
    let hash = Digest.sha256(bytes[...])
    bytes += tail + Array(hash.utf8) + Array("\"}\n".utf8)
    return (bytes, hash)
  }

  enum Fault: Error, Hashable, Sendable {
    /// The bytes are not what was hashed, or no line at all.
    case hashMismatch
    case notJSON(JSONFault)
    case unreadable(RecordFault)
    /// Written by a later version of the program.
    case newerVersion(Int)
  }

  /// The hash that stands at the end of the line, when it is right.
  static func checkedHash(_ line: ArraySlice<UInt8>) -> String? {
    guard line.count > tailLength else { return nil }
    let body = line.dropLast(tailLength)
    let end = line.suffix(tailLength)
    guard end.starts(with: tail), end.suffix(2).elementsEqual("\"}".utf8) else { return nil }
    let stated = end.dropFirst(tail.count).prefix(64)
    let hash = Digest.sha256(body)
    return stated.elementsEqual(hash.utf8) ? hash : nil
  }
}

extension JournalLine {
  /// Reads a line, its line break left out.
  init(_ line: ArraySlice<UInt8>) throws(Fault) {
    guard JournalLine.checkedHash(line) != nil else { throw .hashMismatch }
    try self.init(checked: line)
  }

  /// Reads a line whose hash was found right.
  init(checked line: ArraySlice<UInt8>) throws(Fault) {
    let value: JSONValue
    do throws(JSONFault) {
      value = try JSONValue.parse(line)
    } catch {
      throw .notJSON(error)
    }
    if let version = value["v"]?.number, version > JournalLine.version { throw .newerVersion(version) }
    do throws(RecordFault) {
      try self.init(value)
    } catch {
      throw .unreadable(error)
    }
  }

  private init(_ value: JSONValue) throws(RecordFault) {
    var reader = try RecordReader(value)
    _ = try reader.int("v")
    sequence = try reader.int("seq")
    previous = try reader.text("prev")
    writtenAt = try reader.moment("written")
    uid = try reader.int("uid")
    _ = try reader.text("hash")
    let recovered = try reader.optionalRecord("recovered") { (record) throws(RecordFault) in
      Content.recovered(offset: try record.int("offset"), bytes: try record.int("bytes"))
    }
    if let recovered {
      content = recovered
    } else {
      // A list is left out where it is empty, but a line without steps is none.
      guard reader.has("steps") else { throw reader.fault("steps", .missing) }
      content = .steps(try reader.list("steps") { (step) throws(RecordFault) in try JournalStep(&step) })
    }
    try reader.finish()
  }
}
