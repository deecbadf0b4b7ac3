import CaseDomain
import Glibc
import StorageTrials
import TestSupport
import Testing

@testable import CaseStorage

/// A store in a folder of its own, and the ways in which tests use and spoil it.
final class SampleStore {
  private let folder: TemporaryFolder
  let path: String
  private var operations = 0

  static let opening = Moment(Day(ordinal: 20_214))  // 2025-05-06

  /// - Parameter isBare: with one administrator and nothing else, so that its lines are short.
  init(isBare: Bool = false, training: Bool = true, on disk: Disk? = nil) throws {
    folder = try TemporaryFolder()
    path = folder.path + "/store"
    let registry: [RegistryEvent] =
      isBare
      ? SampleOffice.staff.filter { $0.id == SampleOffice.admin }.map { .staffRegistered($0) }
      : try RecordSamples.registryEvents()
    _ = try CaseStore.create(
      at: path, training: training ? Self.opening : nil,
      registry: training ? registry : Self.ofThisAccount(registry), by: "建库人", at: Self.opening,
      on: disk ?? Disk(of: path))
  }

  /// On a real store everybody who acts does so from an account of theirs: here from the one the tests run under.
  static func ofThisAccount(_ registry: [RegistryEvent]) -> [RegistryEvent] {
    registry.map { event in
      guard case .staffRegistered(var member) = event else { return event }
      member.uids.insert(LinuxCalls().userID)
      return .staffRegistered(member)
    }
  }

  func beside(_ name: String) -> String { folder.path + "/" + name }

  func open(
    _ access: CaseStore.Access = .readWrite, on disk: Disk? = nil,
    segmentLimit: Int = Journal.defaultSegmentLimit
  ) throws(StoreFault) -> CaseStore {
    try CaseStore(path, access, disk ?? Disk(of: path), segmentLimit: segmentLimit, lockPatience: 0)
  }

  func verify(against head: ChainHead? = nil) throws(StoreFault) -> Verification {
    try CaseStore.verify(path, against: head)
  }

  // MARK: Orders

  func operation() -> OperationID {
    operations += 1
    return OperationID("op-\(operations)")
  }

  /// Files three classes that are open, and one that is given up.
  func fileSome(in store: CaseStore) throws {
    for first in [1, 4, 7] { _ = try file(in: store, learners: first...first + 1) }
    let id = try file(in: store, learners: 10...11, from: "2025-06-02", through: "2025-06-13")
    _ = try store.execute(
      Order(
        caseID: id, command: .withdraw(request: "机构书面申请"), actor: SampleOffice.reviewer,
        operation: operation()), now: Self.opening)
  }

  /// Files a class, and gives its case.
  func file(
    in store: CaseStore, learners: ClosedRange<Int> = 1...2, phone: String? = nil,
    from start: String = "2025-05-12",
    through end: String = "2025-05-23"
  ) throws -> CaseID {
    var form = SampleFiling.form(learners: learners, from: start, through: end)
    if let phone {
      form["roster"] = .list(
        learners.map { number in
          var row = SampleFiling.learner(number, for: .employment)
          row["phone"] = .text(phone)
          return .row(row)
        })
    }
    let content = try readForm(
      .file, form, file: nil, in: Circumstances(now: Self.opening, office: store.office))
    guard case .ofCase(let command, let day) = content else { throw Unexpected.formOfOffice }
    let order = Order(
      caseID: nil, command: command, actor: SampleOffice.reviewer, operation: operation(), happenedOn: day)
    return try recorded(store.execute(order, now: Self.opening))
  }

  enum Unexpected: Error {
    case formOfOffice, repeated
    case refused([Refusal])
  }

  func recorded(_ execution: Execution) throws -> CaseID {
    switch execution {
    case .recorded(let id, _): return id
    case .repeated: throw Unexpected.repeated
    case .refused(let refusals): throw Unexpected.refused(refusals)
    }
  }

  func note(_ text: String, on id: CaseID, seen: Int? = nil) -> Order {
    Order(
      caseID: id, command: .addNote(text), actor: SampleOffice.reviewer, operation: operation(),
      expectedRevision: seen)
  }

  /// A copy that the administrator takes.
  @discardableResult
  func backup(_ store: CaseStore, to path: String, for reason: String? = nil) throws(StoreFault)
    -> BackupOutcome
  {
    try store.backup(
      to: path,
      StoreCopyRequest(reason: reason, actor: SampleOffice.admin, operation: operation()),
      now: Self.opening)
  }

  /// Something short for a bare store to record.
  @discardableResult
  func register(_ number: Int, in store: CaseStore, operation: OperationID? = nil) throws -> RegistryExecution
  {
    let teacher = Teacher(id: TeacherID("t\(number)"), name: "教员\(number)", institution: nil)
    return try store.execute(
      .registerTeacher(teacher), by: SampleOffice.admin, operation: operation ?? self.operation(),
      now: Self.opening)
  }

  // MARK: Bytes

  func segment(_ number: Int = 1) -> String { StoreLayout(root: path).segment(number) }

  func bytes(_ file: String? = nil) throws -> [UInt8] {
    try Disk(of: path).read(file ?? segment(), from: 0)
  }

  func lines() throws -> [[UInt8]] {
    try bytes().split(separator: 0x0A).map { Array($0) + [0x0A] }
  }

  /// Replaces a file, as no part of the program ever does.
  func overwrite(_ file: String? = nil, with bytes: [UInt8]) throws {
    let path = file ?? segment()
    let descriptor = Glibc.open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    defer { close(descriptor) }
    guard descriptor >= 0, write(descriptor, bytes, bytes.count) == bytes.count else {
      throw DiskFault(path, errno)
    }
  }

  /// The people files, by their names.
  func people() throws -> [String] {
    let disk = Disk(of: path)
    let root = StoreLayout(root: path).people
    return try disk.names(in: root).flatMap { folder in
      try disk.names(in: root + "/" + folder).map { root + "/" + folder + "/" + $0 }
    }
  }
}
