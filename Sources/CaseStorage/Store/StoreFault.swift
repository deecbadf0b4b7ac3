import CaseDomain
import Glibc
import JSONText

/// Why the store cannot do what was asked. Facts; the sentences are the executable's affair.
public enum StoreFault: Error, Hashable, Sendable {
  /// There is nothing at that path.
  case missing(String)
  /// A store stands there, and lacks this file or folder.
  case partMissing(String)
  /// The folder in which this was to be made is not there.
  case parentMissing(String)
  /// Something is there already, and is not overwritten.
  case exists(String)
  /// A directory without the marks of a store.
  case notAStore(String)
  /// Made by a later version of the program.
  case newerFormat(Int)
  /// Somebody else held the lock all the time; who, as far as that is known, else empty.
  case busy(holder: String)
  case denied(String)
  /// This account may not read it.
  case unreadable(String)
  case diskFull(String)
  case disk(DiskFault)
  case damaged(JournalPlace, Damage)
  /// A write or a sync failed: nobody knows whether the change is on disk. The store takes no more through this handle.
  case outcomeUnknown(DiskFault)
  /// The line would not be readable again; it was not written.
  case unwritable(RecordFault)
  /// The key under which people are known is not the one the store was made with.
  case secretChanged(String)
  /// A copy was made that does not hold what it should.
  case copyUnsound(String, Verification.Finding)
  /// More than one line of the journal may hold, in bytes. Nothing was written.
  case tooLarge(bytes: Int, limit: Int)
  /// The store does not have what this reviewer saw of it: its end was cut off, or an old copy put back.
  case rolledBack(seen: ChainHead, present: ChainHead)
  /// On a file system where a lock or a sync may not reach the other hosts.
  case remote(String, fileSystem: String)
  /// An earlier fault closed this handle for writing.
  case closed
  case notTraining
  /// A training clock is never set back: events would lie in its future.
  case clockBackwards(Moment)

  public enum Damage: Hashable, Sendable {
    case hash
    case chain
    case sequence(Int)
    case notJSON(JSONFault)
    case record(RecordFault)
    case newerVersion(Int)
    /// A line sets bytes aside that are not there.
    case setAsideNothing
    case segmentMissing
    /// A file that counts as a segment, and is not named as one.
    case segmentMisnamed
    /// The file is shorter than it was.
    case shrunk
    /// Longer than any line or segment that was ever written here.
    case tooLong
  }

  init(_ fault: DiskFault) {
    self =
      switch fault.number {
      case ENOENT: fault.isOfMaking ? .parentMissing(fault.path) : .partMissing(fault.path)
      case EEXIST: .exists(fault.path)
      case EACCES, EPERM, EROFS: .denied(fault.path)
      case ENOSPC, EDQUOT: .diskFull(fault.path)
      default: .disk(fault)
      }
  }

  /// A file of a store could not be read.
  init(reading fault: DiskFault) {
    self = [EACCES, EPERM].contains(fault.number) ? .unreadable(fault.path) : StoreFault(fault)
  }

  init(_ fault: JournalLine.Fault, _ place: JournalPlace) {
    self =
      switch fault {
      case .hashMismatch: .damaged(place, .hash)
      case .notJSON(let fault): .damaged(place, .notJSON(fault))
      case .unreadable(let fault): .damaged(place, .record(fault))
      case .newerVersion(let version): .damaged(place, .newerVersion(version))
      }
  }
}
