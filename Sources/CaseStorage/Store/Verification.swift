import CaseDomain

/// What `verify` found: every line's hash, the chain, the sequence, and the people files that records name.
public struct Verification: Sendable {
  public enum Finding: Hashable, Sendable {
    case damaged(JournalPlace, StoreFault.Damage)
    /// The last bytes are no line: a crash left them, or somebody is writing. Nothing that was recorded is lost.
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
  }

  public var findings: [Finding] = []
  /// Lines of the journal.
  public var lines = 0
  /// Events of cases.
  public var records = 0
  public var head: ChainHead

  /// A torn end is no loss, and the next writer sets it aside.
  public var isWhole: Bool {
    findings.allSatisfy { if case .tornEnd = $0 { true } else { false } }
  }
}

extension CaseStore {
  /// Checks everything that can be checked without changing anything.
  ///
  /// - Parameter earlier: an older head; its hash may be cut short, as ``HeadCode`` does.
  public static func verify(_ path: String, against earlier: ChainHead?) throws(StoreFault) -> Verification {
    try verify(path, against: earlier, Disk(of: path))
  }

  package static func verify(
    _ path: String, against earlier: ChainHead?, _ disk: Disk
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
    let held = PeopleFiles(folder: layout.people, secret: secret).held(disk)
    let entries = lines.flatMap { line -> [JournalEntry] in
      guard case .steps(let steps) = line.line.content else { return [] }
      return steps.flatMap(\.entries)
    }
    // What was disposed of is not missed.
    let disposed = Set(
      entries.flatMap { entry -> [String] in
        if case .disposed(_, let commitments) = entry { commitments } else { [] }
      })
    var revisions: [CaseID: Int] = [:]
    for case .ofCase(let record) in entries {
      verification.records += 1
      let before = revisions[record.caseID] ?? 0
      if record.revision != before + 1 {
        verification.findings.append(.revisionJumps(record.caseID, from: before, to: record.revision))
      }
      revisions[record.caseID] = record.revision
      let isHeld = record.event.references.allSatisfy {
        disposed.contains($0.commitment)
          || held.contains(PeopleFiles.Held(subject: $0.subject.text, commitment: $0.commitment))
      }
      if !isHeld {
        verification.findings.append(.detailsMissing(record.caseID, revision: record.revision))
      }
    }
    if let earlier {
      if earlier.sequence > reader.head.sequence {
        verification.findings.append(.headMissing(earlier, present: reader.head))
      } else {
        let present =
          earlier.sequence == 0
          ? format.seed : lines.first { $0.line.sequence == earlier.sequence }?.hash ?? ""
        // A head copied from paper carries the beginning of its hash.
        if !present.hasPrefix(earlier.hash) {
          verification.findings.append(.headDiffers(earlier, present: present))
        }
      }
    }
    return verification
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
