import Glibc

/// The one lock of a store: whoever holds it may append.
///
/// `flock`, because a POSIX record lock falls when any descriptor of the file is closed. The file is never renamed,
/// truncated or unlinked. In its first line stands who holds it, for those who wait in vain; in its second, from where
/// on the journal may not be on disk. That mark is not synced, and need not be: as long as bytes are only in the memory
/// of the kernel, so is the mark, and a crash that loses one loses both.
struct StoreLock: ~Copyable {
  private let file: OpenFile
  private let calls: any SystemCalls
  private let path: String
  /// What the one before left: it died, or its disk failed, between its write and its sync.
  let unsettled: Mark?

  /// From where on the journal is being written.
  struct Mark: Hashable, Sendable {
    var segment: Int
    var offset: Int
  }

  /// How long to wait for another holder, in milliseconds.
  static let patience = 5_000

  init(_ path: String, holder: String, patience: Int = patience, _ calls: any SystemCalls) throws(StoreFault)
  {
    let file: OpenFile
    do throws(SystemError) {
      file = try calls.open(path, .writing)
    } catch {
      throw StoreFault(DiskFault(path, error.number))
    }
    do throws(StoreFault) {
      try StoreLock.take(file, path, patience, calls)
    } catch {
      calls.close(file)
      throw error
    }
    self.file = file
    self.calls = calls
    self.path = path
    unsettled = StoreLock.mark(in: file, calls)
    // A failure costs a name, no data.
    _ = try? calls.write(file, at: 0, StoreLock.line(holder, width: StoreLock.nameWidth)[...])
  }

  deinit { calls.close(file) }

  private static func take(
    _ file: OpenFile, _ path: String, _ patience: Int, _ calls: any SystemCalls
  ) throws(StoreFault) {
    var waited = 0
    do throws(SystemError) {
      while try !calls.tryLock(file) {
        guard waited < patience else { throw SystemError(EWOULDBLOCK) }
        // Uneven steps, so that two who wait do not keep meeting.
        let step = 2 + Int(calls.randomBytes(1).first ?? 0) % 11
        calls.pause(milliseconds: step)
        waited += step
      }
    } catch {
      guard error.number == EWOULDBLOCK else { throw StoreFault(DiskFault(path, error.number)) }
      throw .busy(holder: holder(of: file, calls))
    }
  }

  /// Who holds it: by the name that was written, where the process that wrote it is the one that holds it. Any other
  /// program may hold the lock without a word, and the name is then that of the last one who wrote here.
  private static func holder(of file: OpenFile, _ calls: any SystemCalls) -> String {
    let name = text(in: file, at: 0, width: nameWidth, calls)
    let namer = process(namedIn: name)
    let holders = calls.lockHolders(file)
    if let namer, holders.isEmpty ? calls.isRunning(namer) : holders.contains(namer) { return name }
    // One that has ended left the lock to a process of its own, and which one is not known.
    for holder in holders where calls.isRunning(holder) {
      return calls.account(of: holder).map { "uid \($0), pid \(holder)" } ?? "pid \(holder)"
    }
    return ""
  }

  /// `李敏例 (uid 1000, pid 4711)`
  private static func process(namedIn name: String) -> Int? {
    guard name.last == ")", let number = name.dropLast().split(separator: " ").last else { return nil }
    return Int(String(number))
  }

  // MARK: The mark

  /// Says that the journal is about to be written from there on.
  borrowing func mark(_ mark: Mark) throws(StoreFault) {
    do throws(SystemError) {
      let line = StoreLock.line(
        "\(StoreLock.word) \(mark.segment) \(mark.offset)", width: StoreLock.markWidth)
      guard try calls.write(file, at: StoreLock.nameWidth, line[...]) == line.count else {
        throw SystemError(EIO)
      }
    } catch {
      throw StoreFault(DiskFault(path, error.number))
    }
  }

  /// Says that all of the journal is on disk. Where that fails, the next holder syncs once more than it needs to.
  borrowing func clearMark() {
    let line = StoreLock.line("", width: StoreLock.markWidth)
    _ = try? calls.write(file, at: StoreLock.nameWidth, line[...])
  }

  /// Whether nobody is writing at present, nor died while writing.
  static func isSettled(_ path: String, _ calls: any SystemCalls) -> Bool {
    guard let file = try? calls.open(path, .reading) else { return false }
    defer { calls.close(file) }
    return mark(in: file, calls) == nil
  }

  /// Whether anybody ever held it: who last did stands in its first line. What cannot be read was held.
  static func wasHeld(_ path: String, _ calls: any SystemCalls) -> Bool {
    guard let file = try? calls.open(path, .reading) else { return true }
    defer { calls.close(file) }
    return !text(in: file, at: 0, width: nameWidth, calls).isEmpty
  }

  private static func mark(in file: OpenFile, _ calls: any SystemCalls) -> Mark? {
    let words = text(in: file, at: nameWidth, width: markWidth, calls).split(separator: " ")
    guard words.count == 3, words[0] == word, let segment = Int(String(words[1])),
      let offset = Int(String(words[2])), offset >= 0
    else { return nil }
    return Mark(segment: segment, offset: offset)
  }

  // MARK: Lines

  private static let word = "writing"
  private static let nameWidth = 160
  private static let markWidth = 40

  /// The file of a lock that nobody has held yet.
  static var blank: [UInt8] { line("", width: nameWidth) + line("", width: markWidth) }

  /// Padded, so that the file keeps its length.
  private static func line(_ text: String, width: Int) -> [UInt8] {
    let line = Array(text.utf8.prefix(width - 1))
    return line + Array(repeating: 0x20, count: width - 1 - line.count) + [0x0A]
  }

  private static func text(
    in file: OpenFile, at offset: Int, width: Int, _ calls: any SystemCalls
  ) -> String {
    let bytes = (try? calls.read(file, at: offset, count: width)) ?? []
    var text = String(decoding: bytes, as: UTF8.self)
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return text
  }
}
