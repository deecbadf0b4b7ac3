import JSONText

/// Reads the journal onwards from where it stands, and checks each line as it goes.
///
/// Only a crash explains bytes that are no line, and a crash leaves them at the end. There they are passed over, as
/// not yet written, until the next writer sets them aside; anywhere else they are damage.
struct JournalReader: Sendable {
  /// The segment being read, from 1.
  private(set) var segment = 1
  /// Bytes of that segment read so far.
  private(set) var offset = 0
  private(set) var lineNumber = 0
  private(set) var head: ChainHead
  /// Bytes after the last whole line of the last segment: a line that is being written, or was torn.
  private(set) var tornBytes = 0

  init(seed: String) { head = ChainHead(sequence: 0, hash: seed) }

  struct Line: Sendable {
    var line: JournalLine
    var place: JournalPlace
    var hash: String
  }

  /// Where in the journal: the segment's file, the line from 1, and the byte from 0.
  static func name(of segment: Int) -> String {
    let digits = String(segment)
    return String(repeating: "0", count: max(0, 6 - digits.count)) + digits + ".jsonl"
  }

  /// Every whole line that was appended since.
  mutating func readOn(_ folder: String, _ disk: some Disk) throws(StoreFault) -> [Line] {
    var lines: [Line] = []
    while true {
      let path = folder + "/" + JournalReader.name(of: segment)
      guard disk.isThere(path) else { return lines }
      let content: [UInt8]
      do throws(DiskFault) {
        content = try disk.read(path, from: offset)
      } catch {
        throw StoreFault(error)
      }
      let hasNext = disk.isThere(folder + "/" + JournalReader.name(of: segment + 1))
      try read(content[...], isLast: !hasNext, into: &lines)
      guard hasNext else { return lines }
      segment += 1
      offset = 0
      lineNumber = 0
    }
  }

  /// Reads the lines of one piece of a segment. Bytes that are no line are held in doubt until a line follows that
  /// sets them aside by name.
  private mutating func read(
    _ content: ArraySlice<UInt8>, isLast: Bool, into lines: inout [Line]
  ) throws(StoreFault) {
    var rest = content
    var doubt: (start: Int, bytes: Int, fault: StoreFault)?
    var consumed = 0
    var number = lineNumber
    while let end = rest.firstIndex(of: 0x0A) {
      let text = rest[rest.startIndex..<end]
      let length = end - rest.startIndex + 1
      number += 1
      let place = JournalPlace(
        file: JournalReader.name(of: segment), line: number, byte: offset + consumed)
      let answer = Result { () throws(JournalLine.Fault) in try JournalLine(text) }
      switch answer {
      case .success(let line):
        if let doubtful = doubt {
          guard case .recovered(doubtful.start, doubtful.bytes) = line.content else { throw doubtful.fault }
        } else if case .recovered = line.content {
          throw StoreFault.damaged(place, .setAsideNothing)
        }
        guard line.sequence == head.sequence + 1 else {
          throw StoreFault.damaged(place, .sequence(line.sequence))
        }
        guard line.previous == head.hash else { throw StoreFault.damaged(place, .chain) }
        let hash = JournalLine.checkedHash(text) ?? ""
        doubt = nil
        head = ChainHead(sequence: line.sequence, hash: hash)
        lines.append(Line(line: line, place: place, hash: hash))
        consumed += length
        rest = rest[(end + 1)...]
        offset += consumed
        lineNumber = number
        consumed = 0
      case .failure(let fault):
        let start = doubt?.start ?? offset + consumed
        doubt = (start, (doubt?.bytes ?? 0) + length, doubt?.fault ?? StoreFault(fault, place))
        consumed += length
        rest = rest[(end + 1)...]
      }
    }
    tornBytes = consumed + rest.count
    // A segment that was closed has no torn end: its writer had set it aside before.
    if !isLast, tornBytes > 0 {
      throw .damaged(
        JournalPlace(file: JournalReader.name(of: segment), line: lineNumber + 1, byte: offset), .hash)
    }
  }
}
