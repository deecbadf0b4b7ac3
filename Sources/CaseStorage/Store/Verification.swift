import CaseDomain

/// What `verify` found: every line's hash, the chain, the sequence, the people files that records name, and on a real
/// store whether each step could have been taken by the account that wrote it.
public struct Verification: Sendable {
  public enum Finding: Hashable, Sendable {
    case damaged(JournalPlace, StoreFault.Damage)
    /// The last bytes are no line: a crash left them, or somebody is writing, or a recorded line was cut. Which of them
    /// only an older head tells.
    case tornEnd(bytes: Int)
    /// The store does not have what it had when that head was taken: its end was cut off, or an old copy put back.
    case headMissing(ChainHead, present: ChainHead)
    /// It has as many lines, and others.
    case headDiffers(ChainHead, present: String)
    /// A record names personal data of which no file holds the committed content.
    case detailsMissing(CaseID, revision: Int)
    /// The key under which people are known is not the one the store was made with.
    case secretChanged
    /// Events of a case do not follow each other.
    case revisionJumps(CaseID, from: Int, to: Int)
    /// A step under a name that another has: the program takes none twice.
    case operationTwice(JournalPlace, OperationID)
    /// A step of somebody who was not on the staff list at that line, or not active.
    case actorUnknown(JournalPlace, PersonID)
    /// A step written by an account that was never that person's.
    case accountForeign(JournalPlace, PersonID, uid: Int)
  }

  /// What is worth knowing, and no damage.
  public enum Remark: Hashable, Sendable {
    /// No record names this people file, or its content is not what was committed to.
    case unnamedFile(String)
    /// What this file holds was disposed of.
    case disposedFile(String)
    /// The account was that person's before, and not at that line: they may have sat at the desk while it was changed.
    case accountFormer(JournalPlace, PersonID, uid: Int)
    /// A copy of a store of which this reviewer saw more, elsewhere.
    case copyEndsBefore(ChainHead, present: ChainHead)
    case witness(WitnessRemark)
  }

  public var findings: [Finding] = []
  public var remarks: [Remark] = []
  /// Lines of the journal.
  public var lines = 0
  /// Events of cases.
  public var records = 0
  public var head: ChainHead
  /// What this reviewer saw of it before, where that is in it still.
  public var seen: ChainHead?

  /// What the next writer sets aside at a torn end may be no loss: no other finding is the work of a crash.
  public var isWhole: Bool {
    findings.allSatisfy { if case .tornEnd = $0 { true } else { false } }
  }
}

extension CaseStore {
  /// Checks everything that can be checked without changing anything.
  ///
  /// - Parameters:
  ///   - earlier: an older head; its hash may be cut short, as ``HeadCode`` does.
  ///   - witnesses: the folder in which this reviewer keeps what they saw of stores.
  public static func verify(
    _ path: String, against earlier: ChainHead?, witnesses: String? = nil
  ) throws(StoreFault) -> Verification {
    try verify(path, against: earlier, witnesses: witnesses, Disk(of: path))
  }

  package static func verify(
    _ path: String, against earlier: ChainHead?, witnesses: String? = nil, _ disk: Disk
  ) throws(StoreFault) -> Verification {
    let layout = StoreLayout(root: path)
    let (format, secret) = try layout.marks(disk)
    var reader = JournalReader(seed: format.seed)
    var verification = Verification(head: reader.head)
    let (lines, fault) = reader.readOn(layout.journal, disk)
    if let fault {
      guard case .damaged(let place, let damage) = fault else { throw fault }
      verification.findings.append(.damaged(place, damage))
    }
    if Digest.sha256(secret[...]) != format.secretHash { verification.findings.append(.secretChanged) }
    verification.head = reader.head
    verification.lines = reader.head.sequence
    if reader.tornBytes > 0, verification.findings.isEmpty {
      verification.findings.append(.tornEnd(bytes: reader.tornBytes))
    }
    verification.check(lines, PeopleFiles(folder: layout.people, secret: secret).files(disk))
    if !format.isTraining { verification.checkActors(lines) }
    if let earlier, let finding = compare(earlier, lines, format, reader.head) {
      verification.findings.append(finding)
    }
    if let witnesses, !format.isTraining {
      let witness = Witness(of: format.id, at: path, in: witnesses, disk.calls, isOnlyLookedAt: true)
      verification.remarks += witness.remarks.map { .witness($0) }
      verification.check(witness) { compare($0, lines, format, reader.head) }
    }
    // Whoever holds a head knows better what became of the end.
    let isCut = verification.findings.contains {
      switch $0 {
      case .headMissing, .headDiffers: true
      default: false
      }
    }
    if isCut {
      verification.findings.removeAll { if case .tornEnd = $0 { true } else { false } }
    }
    return verification
  }

  /// What is wrong with a store that is to have had that head; nil where it has it.
  private static func compare(
    _ earlier: ChainHead, _ lines: [JournalReader.Line], _ format: StoreFormat, _ head: ChainHead
  ) -> Verification.Finding? {
    guard earlier.sequence <= head.sequence else { return .headMissing(earlier, present: head) }
    let present =
      earlier.sequence == 0
      ? format.seed : lines.first { $0.line.sequence == earlier.sequence }?.hash ?? ""
    // A head copied from paper carries the beginning of its hash.
    return present.hasPrefix(earlier.hash) ? nil : .headDiffers(earlier, present: present)
  }
}

extension Verification {
  /// The cases' revisions, and the people files.
  fileprivate mutating func check(_ lines: [JournalReader.Line], _ files: [PeopleFiles.Found]) {
    let held = Set(files.compactMap(\.held))
    let entries = lines.flatMap(\.steps).flatMap(\.entries)
    // What was disposed of is not missed.
    let disposed = Set(
      entries.flatMap { entry -> [String] in
        if case .disposed(_, let commitments) = entry { commitments } else { [] }
      })
    var named: Set<PeopleFiles.Held> = []
    var revisions: [CaseID: Int] = [:]
    for case .ofCase(let record) in entries {
      records += 1
      let before = revisions[record.caseID] ?? 0
      if record.revision != before + 1 {
        findings.append(.revisionJumps(record.caseID, from: before, to: record.revision))
      }
      revisions[record.caseID] = record.revision
      let references = record.event.references.map {
        PeopleFiles.Held(subject: $0.subject.text, commitment: $0.commitment)
      }
      named.formUnion(references)
      if !references.allSatisfy({ disposed.contains($0.commitment) || held.contains($0) }) {
        findings.append(.detailsMissing(record.caseID, revision: record.revision))
      }
    }
    for file in files {
      if let held = file.held, named.contains(held) {
        if disposed.contains(held.commitment) { remarks.append(.disposedFile(file.path)) }
      } else {
        remarks.append(.unnamedFile(file.path))
      }
    }
  }

  /// Whether each step goes by a name of its own, and its actor was on the staff list and used an account of theirs.
  ///
  /// Certain is only what no store that this program wrote can have. Who sits at the desk is known by the account when
  /// it is opened; when the list is changed meanwhile, what they do still stands under their name.
  fileprivate mutating func checkActors(_ lines: [JournalReader.Line]) {
    var operations: Set<OperationID> = []
    var staff: [PersonID: StaffMember] = [:]
    var accounts: [PersonID: Set<Int>] = [:]
    for line in lines {
      for step in line.steps {
        if !operations.insert(step.operation).inserted {
          findings.append(.operationTwice(line.place, step.operation))
        }
        // The first line is written before there is anybody: by whoever makes the store.
        if line.line.sequence > 1 || !step.actor.text.isEmpty {
          let uid = line.line.uid
          if staff[step.actor]?.isActive != true {
            findings.append(.actorUnknown(line.place, step.actor))
          } else if accounts[step.actor]?.contains(uid) != true {
            findings.append(.accountForeign(line.place, step.actor, uid: uid))
          } else if staff[step.actor]?.uids.contains(uid) != true {
            remarks.append(.accountFormer(line.place, step.actor, uid: uid))
          }
        }
        for case .ofOffice(.staffRegistered(let member)) in step.entries {
          staff[member.id] = member
          accounts[member.id, default: []].formUnion(member.uids)
        }
      }
    }
  }

  fileprivate mutating func check(_ witness: Witness, _ compare: (ChainHead) -> Finding?) {
    guard let seen = witness.seen else { return }
    guard let finding = compare(seen) else {
      self.seen = seen
      return
    }
    // A backup ends where it was taken, and who checks it has seen more of its store since.
    if case .headMissing = finding, witness.isElsewhere {
      remarks.append(.copyEndsBefore(seen, present: head))
    } else if !findings.contains(finding) {
      findings.append(finding)
    }
  }
}

extension JournalReader.Line {
  /// None in a line that sets bytes aside.
  fileprivate var steps: [JournalStep] {
    if case .steps(let steps) = line.content { steps } else { [] }
  }
}

extension CaseEvent {
  /// The personal data the event names.
  var references: [PersonReference] {
    switch self {
    case .filed(_, let learners), .filingResubmitted(_, _, .some(let learners)): learners.map(\.person)
    case .claimFiled(let claim), .claimResubmitted(_, .some(let claim)): [claim.payee.account]
    default: []
    }
  }
}
