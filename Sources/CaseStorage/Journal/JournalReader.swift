import JSONText

/// Reads the journal onwards from where it stands, and checks each line as it goes.
///
/// What is at the end and is no line may be what a crash left, or what another process is just writing: it is passed
/// over until the next writer deals with it. Only two things are taken for a crash: a line without its end, and a line
/// with a zero byte in it, as a block that never reached the disk leaves. Everything else that is no line is damage.
struct JournalReader: Sendable {
  /// The segment being read, from 1.
  private(set) var segment = 1
  /// Bytes of that segment read so far.
  private(set) var offset = 0
  private(set) var lineNumber = 0
  private(set) var head: ChainHead
  /// Bytes after the last line of the last segment.
  private(set) var tornBytes = 0
  /// Those bytes are a whole line but for its line break.
  private(set) var lacksOnlyLineBreak = false

  init(seed: String) { head = ChainHead(sequence: 0, hash: seed) }

  struct Line: Sendable {
    var line: JournalLine
    var place: JournalPlace
    var hash: String
  }

  /// In bytes, with the line break. A whole year's import is a tenth of it; what is longer was not written here, and
  /// would be taken apart in memory.
  static let longestLine = 32 << 20
  /// A segment is closed by the first line that reaches the limit.
  private static let longestSegment = Journal.defaultSegmentLimit + 2 * longestLine

  /// What stands at the end of bytes that were set aside, so that a half-done setting aside is known as such.
  static let tornMark = Array("#torn\n".utf8)

  static func name(of segment: Int) -> String {
    let digits = String(segment)
    return String(repeating: "0", count: max(0, 6 - digits.count)) + digits + ".jsonl"
  }

  /// Every whole line that was appended since, as far as the first damage.
  mutating func readOn(_ folder: String, _ disk: Disk) -> (lines: [Line], fault: StoreFault?) {
    var lines: [Line] = []
    while true {
      let piece = readPiece(folder, disk, bytes: JournalReader.wholePiece)
      lines += piece.lines
      if piece.fault != nil || !piece.hasMore { return (lines, piece.fault) }
    }
  }

  /// Some of the lines that were appended since.
  struct Piece {
    var lines: [Line] = []
    var fault: StoreFault?
    /// Whether there is something left to be read.
    var hasMore = false
  }

  /// As many bytes as are read at a time where nobody waits meanwhile.
  static let wholePiece = 8 << 20

  /// The whole lines among the next so many bytes, as far as the first damage; of a longer line all of it.
  mutating func readPiece(_ folder: String, _ disk: Disk, bytes: Int) -> Piece {
    var piece = Piece()
    do throws(StoreFault) {
      // Asked before reading: a segment that appears meanwhile is read the next time, when this one is complete.
      let last = try lastSegment(folder, disk)
      guard segment <= last else { throw .damaged(place(), .segmentMissing) }
      let before = offset
      var count = bytes
      while offset == before {
        let (content, reachesEnd) = try next(count, folder, disk)
        try read(content[...], isLast: segment == last, reachesEnd: reachesEnd, into: &piece.lines)
        if reachesEnd {
          piece.hasMore = segment < last
          if piece.hasMore {
            segment += 1
            offset = 0
            lineNumber = 0
          } else if head.sequence == 0 {
            // A store is made with its first line.
            throw .damaged(place(), .shrunk)
          }
          return piece
        }
        count *= 4
      }
      piece.hasMore = true
    } catch {
      piece.fault = error
    }
    return piece
  }

  /// Bytes of the journal, read so far and in all.
  func progress(_ folder: String, _ disk: Disk) -> (read: Int, total: Int) {
    var (read, total) = (offset, 0)
    for name in (try? disk.names(in: folder)) ?? [] where name.hasSuffix(".jsonl") {
      let size = (try? disk.size(folder + "/" + name)) ?? 0
      total += size
      if name < JournalReader.name(of: segment) { read += size }
    }
    return (min(read, total), total)
  }

  /// Takes in what this process has appended itself.
  mutating func take(_ bytes: [UInt8]) throws(StoreFault) -> [Line] {
    var lines: [Line] = []
    try read(bytes[...], isLast: true, reachesEnd: true, into: &lines)
    return lines
  }

  private func place(line: Int = 1, byte: Int = 0) -> JournalPlace {
    JournalPlace(file: JournalReader.name(of: segment), line: lineNumber + line, byte: offset + byte)
  }

  /// The number of the last segment; those before it have to be there.
  private func lastSegment(_ folder: String, _ disk: Disk) throws(StoreFault) -> Int {
    do throws(DiskFault) {
      let numbered = try disk.names(in: folder).compactMap { name -> (number: Int, name: String)? in
        guard name.hasSuffix(".jsonl") else { return nil }
        return Int(name.dropLast(6)).map { ($0, name) }
      }
      .sorted { ($0.number, $0.name) < ($1.number, $1.name) }
      for entry in numbered where entry.name != JournalReader.name(of: entry.number) {
        throw DiskFault(folder + "/" + entry.name, JournalReader.misnamed)
      }
      for (index, entry) in numbered.enumerated() where entry.number != index + 1 {
        throw DiskFault(folder + "/" + JournalReader.name(of: index + 1), JournalReader.noSuchFile)
      }
      return numbered.count
    } catch {
      let name = error.path.split(separator: "/").last.map(String.init) ?? ""
      let place = JournalPlace(file: name, line: 0, byte: 0)
      switch error.number {
      case JournalReader.noSuchFile: throw .damaged(place, .segmentMissing)
      case JournalReader.misnamed: throw .damaged(place, .segmentMisnamed)
      default: throw StoreFault(reading: error)
      }
    }
  }

  // ENOENT and EFBIG; no error of the system has the number zero, nor one below.
  private static let noSuchFile: Int32 = 2
  private static let tooLarge: Int32 = 27
  private static let shrunk: Int32 = 0
  private static let misnamed: Int32 = -1

  /// The next bytes of the segment, and whether they are its last.
  private func next(
    _ count: Int, _ folder: String, _ disk: Disk
  ) throws(StoreFault) -> (content: [UInt8], reachesEnd: Bool) {
    let path = folder + "/" + JournalReader.name(of: segment)
    do throws(DiskFault) {
      let size = try disk.size(path)
      // A journal only ever grows.
      guard size >= offset else { throw DiskFault(path, JournalReader.shrunk) }
      if size == offset { return ([], true) }
      guard size - offset > count else {
        return (try disk.read(path, from: offset, atMost: JournalReader.longestSegment), true)
      }
      guard size - offset <= JournalReader.longestSegment else {
        throw DiskFault(path, JournalReader.tooLarge)
      }
      return (try disk.read(path, from: offset, count: count), false)
    } catch {
      switch error.number {
      case JournalReader.shrunk: throw .damaged(place(line: 0), .shrunk)
      case JournalReader.tooLarge: throw .damaged(place(line: 0), .tooLong)
      case JournalReader.noSuchFile: throw .damaged(place(line: 0), .segmentMissing)
      default: throw StoreFault(reading: error)
      }
    }
  }

  /// Reads the lines of one piece of a segment. Bytes that are no line are held in doubt until a line follows that
  /// sets them aside by name; where the segment goes on past the piece, they are read again with what follows.
  private mutating func read(
    _ content: ArraySlice<UInt8>, isLast: Bool, reachesEnd: Bool, into lines: inout [Line]
  ) throws(StoreFault) {
    var rest = content
    var doubt: (start: Int, bytes: Int, fault: StoreFault, isTorn: Bool)?
    var consumed = 0
    var number = 0
    while let end = rest.firstIndex(of: 0x0A) {
      let text = rest[rest.startIndex..<end]
      let length = end - rest.startIndex + 1
      number += 1
      let place = place(line: number, byte: consumed)
      consumed += length
      rest = rest[(end + 1)...]
      guard length <= JournalReader.longestLine else { throw .damaged(place, .tooLong) }
      guard let hash = JournalLine.checkedHash(text) else {
        let isTorn = text.contains(0) || (text + [0x0A]).suffix(6).elementsEqual(JournalReader.tornMark)
        doubt = (
          doubt?.start ?? place.byte, (doubt?.bytes ?? 0) + length, doubt?.fault ?? .damaged(place, .hash),
          (doubt?.isTorn ?? true) && isTorn
        )
        continue
      }
      let line: JournalLine
      do throws(JournalLine.Fault) {
        line = try JournalLine(checked: text)
      } catch {
        // The bytes are those that were hashed, so no crash explains that they cannot be read.
        throw StoreFault(error, place)
      }
      if let doubtful = doubt {
        guard case .recovered(doubtful.start, doubtful.bytes) = line.content else { throw doubtful.fault }
      } else if case .recovered = line.content {
        throw .damaged(place, .setAsideNothing)
      }
      guard line.sequence == head.sequence + 1 else { throw .damaged(place, .sequence(line.sequence)) }
      guard line.previous == head.hash else { throw .damaged(place, .chain) }
      doubt = nil
      head = ChainHead(sequence: line.sequence, hash: hash)
      lines.append(Line(line: line, place: place, hash: hash))
      offset += consumed
      lineNumber += number
      (consumed, number) = (0, 0)
    }
    guard reachesEnd else { return }
    tornBytes = consumed + rest.count
    lacksOnlyLineBreak = doubt == nil && JournalLine.checkedHash(rest) != nil
    if let doubt, !doubt.isTorn || !isLast { throw doubt.fault }
    // A whole line with something else than its line break behind it: a crash leaves nothing there, or a zero.
    if doubt == nil, let last = rest.last, last != 0, JournalLine.checkedHash(rest.dropLast()) != nil {
      throw .damaged(place(), .hash)
    }
    // A segment that was closed has no torn end: its writer had set it aside before.
    if !isLast, tornBytes > 0 { throw .damaged(place(), .hash) }
  }
}
