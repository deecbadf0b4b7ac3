import CaseDomain
import JSONText

/// Personal data, outside the journal: one file for each state of one person or account.
///
/// The subject's name is keyed with a secret of the store, so that one resident ID is one subject in every case and
/// year, and nobody without the secret can tell whose name it is. The commitment in the journal is salted anew for
/// each file: it proves the content to whoever holds the file, and says nothing to whoever does not (docs/decisions/0007).
struct PeopleFiles {
  let folder: String
  let secret: [UInt8]

  /// A file that a transaction is going to need.
  struct Draft {
    var path: String
    var folder: String
    var content: [UInt8]
  }

  /// The reference of these details, and the file to be written for it; no file when the same one is there already.
  ///
  /// - Parameter commitments: those that the journal names. A file that no record names may be what a crash left, never
  ///   synced: it is not built upon.
  func reference(
    for details: PersonalDetails, among commitments: Set<String>, _ disk: Disk, beside drafts: [String: Draft]
  ) throws(StoreFault) -> (PersonReference, Draft?) {
    let subject = name(of: details)
    let folder = self.folder + "/" + subject.prefix(2)
    var number = 1
    while true {
      let path = "\(folder)/\(subject).\(number).json"
      if let draft = drafts[path] {
        if let (known, salt) = PersonalDetails.read(draft.content), known == details {
          return (reference(subject, details, salt), nil)
        }
      } else if disk.isThere(path) {
        // A file that cannot be read is left alone, and a new one stands beside it.
        if let content = try? disk.read(path, from: 0), let (known, salt) = PersonalDetails.read(content),
          known == details, commitments.contains(details.commitment(salt: salt))
        {
          return (reference(subject, details, salt), nil)
        }
      } else {
        let salt = disk.randomName(bytes: 32)
        let draft = Draft(path: path, folder: folder, content: details.file(salt: salt))
        return (reference(subject, details, salt), draft)
      }
      number += 1
    }
  }

  /// The details that the reference was given for; nil when no file holds them any more.
  func details(of reference: PersonReference, _ disk: Disk) -> PersonalDetails? {
    let subject = reference.subject.text
    // A subject comes from the journal, which is checked, but a path is never made of anything else than such a name.
    guard subject.utf8.count == 32,
      subject.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
    else { return nil }
    // All files of the subject are looked at: an earlier one may have been taken away.
    let folder = self.folder + "/" + subject.prefix(2)
    return ((try? disk.names(in: folder)) ?? []).lazy.filter { PeopleFiles.subject(ofFile: $0) == subject }
      .compactMap { state(in: folder + "/" + $0, disk) }
      .first { $0.details.commitment(salt: $0.salt) == reference.commitment }?.details
  }

  /// A file by its path, and what it holds; no commitment where it cannot be read, or is not what was written.
  struct Found: Sendable {
    var path: String
    var held: Held?
  }

  /// Every file of a subject. What is not named as one is none of ours and passed over.
  func files(_ disk: Disk) -> [Found] {
    ((try? disk.names(in: folder)) ?? []).filter { $0.utf8.count == 2 && disk.isDirectory(folder + "/" + $0) }
      .flatMap { name -> [Found] in
        let folder = self.folder + "/" + name
        return ((try? disk.names(in: folder)) ?? []).compactMap { file in
          PeopleFiles.subject(ofFile: file).map { found(folder + "/" + file, of: $0, disk) }
        }
      }
  }

  private func found(_ path: String, of subject: String, _ disk: Disk) -> Found {
    Found(
      path: path,
      held: state(in: path, disk).map {
        Held(subject: subject, commitment: $0.details.commitment(salt: $0.salt))
      })
  }

  /// What came of taking files away.
  struct Removal {
    var count = 0
    /// What is still there and may hold a number, by its path.
    var remaining: [String] = []
  }

  /// Takes away what there is of these subjects, but what is kept of each: also files that no record names, which a
  /// change that came to nothing left, and files that cannot be read.
  ///
  /// - Parameter kept: commitments by subject. Where a file of one of them is missing, what cannot be told from it by
  ///   its content is left where it is.
  func remove(
    _ subjects: Set<String>, but kept: [String: Set<String>], disposed: Set<String>, _ disk: Disk
  ) -> Removal {
    var removal = Removal()
    for (name, subjects) in Dictionary(grouping: subjects, by: { String($0.prefix(2)) }).sorted(by: {
      $0.key < $1.key
    }) {
      let folder = self.folder + "/" + name
      let names: [String]
      do throws(DiskFault) {
        // Never made, or not there any more.
        guard try disk.looksFor(folder) else { continue }
        names = try disk.names(in: folder)
      } catch {
        removal.remaining.append(folder)
        continue
      }
      var isChanged = false
      for subject in subjects.sorted() {
        let files = names.filter { PeopleFiles.subject(ofFile: $0) == subject }
          .map { found(folder + "/" + $0, of: subject, disk) }
        let kept = kept[subject] ?? []
        let isKeptWhole = kept.isSubset(of: files.compactMap(\.held?.commitment))
        for file in files {
          if let commitment = file.held?.commitment, kept.contains(commitment) { continue }
          let isSurelyGone = file.held.map { disposed.contains($0.commitment) } ?? false
          guard isKeptWhole || isSurelyGone, (try? disk.remove(file.path)) != nil else {
            removal.remaining.append(file.path)
            continue
          }
          isChanged = true
          removal.count += 1
        }
      }
      // Where that fails, a crash may bring them back.
      if isChanged, (try? disk.syncDirectory(folder)) == nil { removal.remaining.append(folder) }
    }
    return removal
  }

  /// The subject by whose name a file is called, `SUBJECT.NUMBER.json`; nil of what is none of ours.
  private static func subject(ofFile name: String) -> String? {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[2] == "json", parts[0].utf8.count == 32,
      parts[0].utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }),
      Int(String(parts[1])) != nil
    else { return nil }
    return String(parts[0])
  }

  struct Held: Hashable {
    var subject: String
    var commitment: String
  }

  private func state(in path: String, _ disk: Disk) -> (details: PersonalDetails, salt: String)? {
    (try? disk.read(path, from: 0)).flatMap(PersonalDetails.read)
  }

  private func reference(_ subject: String, _ details: PersonalDetails, _ salt: String) -> PersonReference {
    PersonReference(
      subject: SubjectID(subject), commitment: details.commitment(salt: salt), masked: details.masked)
  }

  /// The name under which a person, a phone or an account is known in this store.
  func subject(of details: PersonalDetails) -> SubjectID { SubjectID(name(of: details)) }

  private func name(of details: PersonalDetails) -> String {
    // The same number written another way is the same person: full-width digits, a small x, grouped accounts.
    let key: String
    switch (details.residentID, details.account, details.phone) {
    case (.some(let number), _, _):
      let identity = try? ResidentIdentity(number, today: Day(ordinal: 2_932_896))
      key = "resident:" + (identity?.number ?? number.uppercased())
    case (nil, .some(let account), _):
      key = "account:" + ((try? InstitutionAccount(account))?.number ?? account)
    case (nil, nil, let phone):
      key = "phone:" + (phone.map { (try? PhoneNumber($0))?.number ?? $0 } ?? "")
    }
    return String(Digest.keyed(Array(key.utf8), key: secret).prefix(32))
  }
}

extension PersonalDetails {
  /// The last four characters behind stars, of the resident ID, else of the account.
  fileprivate var masked: String {
    guard let number = residentID ?? account else { return "" }
    guard number.count > 4 else { return String(repeating: "*", count: number.count) }
    return String(repeating: "*", count: number.count - 4) + number.suffix(4)
  }

  private var members: [(name: String, value: JSONValue)] {
    [("residentID", residentID), ("phone", phone), ("account", account)].compactMap { name, value in
      value.map { (name, .string($0)) }
    }
  }

  fileprivate func commitment(salt: String) -> String {
    Digest.sha256(Array(salt.utf8) + JSONValue.object(members).compact())
  }

  fileprivate func file(salt: String) -> [UInt8] {
    JSONValue.object([("v", .number(1)), ("salt", .string(salt))] + members).compact() + [0x0A]
  }

  fileprivate static func read(_ content: [UInt8]) -> (details: PersonalDetails, salt: String)? {
    guard let value = try? JSONValue.parse(content), let salt = value["salt"]?.string else { return nil }
    let details = PersonalDetails(
      residentID: value["residentID"]?.string, phone: value["phone"]?.string,
      account: value["account"]?.string
    )
    // Byte for byte as it is written here: nothing in it is passed over.
    return details.file(salt: salt) == content ? (details, salt) : nil
  }
}
