import CaseConsole
import CaseDomain
import Crypto
import Glibc
import JSONText

/// Half-filled forms on disk, so that a lost connection or a killed process costs nobody a sentence.
///
/// One file a form, under `$XDG_STATE_HOME/casedesk/drafts`, in a folder of the store and the person, readable by the
/// account alone. Every edit is one short line at its end: written, not synced, for a process that is killed leaves
/// what it wrote to the kernel. The file is deleted as soon as the form is recorded or thrown away.
final class DraftFiles {
  private let root: String
  private let store: String
  /// The file that is being written to, and what it says.
  private var open: (path: String, descriptor: Int32, draft: Draft, bytes: Int)?

  /// - Parameter store: the identity of the store; its drafts are nobody else's.
  init(store: String) {
    root = Surroundings.stateFolder + "/drafts"
    self.store = store
  }

  deinit { close() }

  /// A person's drafts, the latest first. What cannot be read is left where it is.
  func drafts(of person: PersonID) -> [Draft] {
    let folder = folder(of: person)
    return SharedFiles.names(in: folder).filter { $0.hasSuffix(Self.ending) }
      .map { folder + "/" + $0 }
      .sorted { (Self.modified($0), $0) > (Self.modified($1), $1) }
      .compactMap { SharedFiles.contents(of: $0).flatMap(DraftJournal.read) }
  }

  func draft(at place: Draft.Place, of person: PersonID) -> Draft? {
    SharedFiles.contents(of: path(of: place, person)).flatMap(DraftJournal.read)
  }

  func lastTouched(_ place: Draft.Place, of person: PersonID) -> Moment? {
    let seconds = Self.modified(path(of: place, person))
    return seconds > 0 ? Moment(secondsSinceEpoch: seconds) : nil
  }

  /// False when it could not be written.
  func keep(_ draft: Draft, of person: PersonID) -> Bool {
    let path = path(of: draft.place, person)
    if var file = open, file.path == path, file.draft.operation == draft.operation, file.bytes < Self.longest
    {
      let line = DraftJournal.lines(from: file.draft, to: draft)
      guard Self.write(line, to: file.descriptor) else {
        close()
        return false
      }
      file.draft = draft
      file.bytes += line.count
      open = file
      return true
    }
    return begin(draft, at: path)
  }

  func drop(_ place: Draft.Place, of person: PersonID) {
    let path = path(of: place, person)
    if open?.path == path { close() }
    unlink(path)
    rmdir(folder(of: person))
  }

  /// Beside the file first, then in its place: there is always one that is whole.
  private func begin(_ draft: Draft, at path: String) -> Bool {
    close()
    Surroundings.makeFolders(of: path)
    let beside = path + ".\(getpid())"
    let descriptor = Glibc.open(
      beside, O_WRONLY | O_CREAT | O_TRUNC | O_APPEND | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return false }
    let bytes = DraftJournal.beginning(draft)
    guard Self.write(bytes, to: descriptor), rename(beside, path) == 0 else {
      Glibc.close(descriptor)
      unlink(beside)
      return false
    }
    open = (path, descriptor, draft, bytes.count)
    return true
  }

  private func close() {
    if let open { Glibc.close(open.descriptor) }
    open = nil
  }

  private func folder(of person: PersonID) -> String {
    let digest = SHA256.hash(data: Array((store + "\n" + person.text).utf8))
    return root + "/" + digest.prefix(16).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  private func path(of place: Draft.Place, _ person: PersonID) -> String {
    let id = (place.caseID?.text ?? "").filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    return folder(of: person) + "/" + place.action.rawValue + (id.isEmpty ? "" : "@" + id) + Self.ending
  }

  private static let ending = ".draft"
  /// From this length on a file is written anew, with the text alone.
  private static let longest = 262_144

  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    bytes.isEmpty
      || bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) } == bytes.count
  }

  private static func modified(_ path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mtim.tv_sec : 0
  }
}
