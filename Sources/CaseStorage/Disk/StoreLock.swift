import CDiskCalls
import Glibc

/// The one lock of a store: whoever holds it may append.
///
/// `flock`, because a POSIX record lock falls when any descriptor of the file is closed. The file is never renamed,
/// truncated or unlinked. The holder writes who it is into the file's first line, for those who wait in vain.
struct StoreLock: ~Copyable {
  private let descriptor: Int32

  /// How long to wait for another holder, in milliseconds.
  static let patience = 5_000

  init(_ path: String, holder: String, patience: Int = patience) throws(StoreFault) {
    let descriptor = open(path, O_RDWR | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw StoreFault(DiskFault(path, errno)) }
    var waited = 0
    while disk_lock_exclusively(descriptor) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR, waited < patience else {
        let number = errno
        let present = StoreLock.holder(descriptor)
        close(descriptor)
        throw number == EWOULDBLOCK ? .busy(holder: present) : StoreFault(DiskFault(path, number))
      }
      // Uneven steps, so that two who wait do not keep meeting.
      let step = Int.random(in: 2...12)
      usleep(UInt32(step) * 1_000)
      waited += step
    }
    self.descriptor = descriptor
    StoreLock.sign(descriptor, holder)
  }

  deinit { close(descriptor) }

  private static let width = 160

  /// The file of a lock that nobody has held yet.
  static var blank: [UInt8] { Array(repeating: 0x20, count: width - 1) + [0x0A] }

  /// Written over in place and padded, so that the file keeps its length. A failure costs a name, no data.
  private static func sign(_ descriptor: Int32, _ holder: String) {
    var line = Array(holder.utf8.prefix(width - 1))
    line += Array(repeating: 0x20, count: width - 1 - line.count) + [0x0A]
    _ = pwrite(descriptor, line, line.count, 0)
  }

  private static func holder(_ descriptor: Int32) -> String {
    var line = [UInt8](repeating: 0x20, count: width)
    let count = pread(descriptor, &line, line.count, 0)
    var text = String(decoding: line.prefix(max(0, count)), as: UTF8.self)
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return text
  }
}
