import Glibc

/// Tells when other processes append: an inotify descriptor on the journal's directory, for `poll`.
///
/// A wake-up only. What changed is read from the journal itself, so that a lost or merged notice loses nothing.
package final class DirectoryWatch {
  let descriptor: Int32

  init?(_ path: String) {
    descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    guard descriptor >= 0 else { return nil }
    guard inotify_add_watch(descriptor, path, UInt32(IN_MODIFY) | UInt32(IN_CREATE)) >= 0 else {
      close(descriptor)
      return nil
    }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Takes the notices that have come, so that the descriptor falls silent.
  func drain() {
    var buffer = [UInt8](repeating: 0, count: 4_096)
    while read(descriptor, &buffer, buffer.count) > 0 {}
  }
}
