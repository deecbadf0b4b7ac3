import CaseDomain
import CaseWording
import Glibc

/// What the program finds around it: environment, account, clock. Read here and nowhere else.
enum Surroundings {
  static func variable(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }

  /// Chinese, unless `--lang`, the settings or the locale ask for English. Read before the arguments are, so that help and
  /// complaints about them speak the same language.
  static let language: Language = {
    let arguments = CommandLine.arguments
    for (index, argument) in arguments.enumerated() {
      if argument == "--lang", index + 1 < arguments.count,
        let asked = Language(rawValue: arguments[index + 1])
      {
        return asked
      }
      if argument.hasPrefix("--lang="), let asked = Language(rawValue: String(argument.dropFirst(7))) {
        return asked
      }
    }
    if let chosen = SettingsPlace.file.settings.language { return chosen }
    let locale = variable("LC_ALL") ?? variable("LC_MESSAGES") ?? variable("LANG") ?? ""
    return locale.hasPrefix("en") ? .english : .chinese
  }()

  /// A path as a person types it where no shell reads it: `~/` is their home.
  static func atHome(_ path: String) -> String {
    guard path.hasPrefix("~/"), let home = variable("HOME") else { return path }
    return home + path.dropFirst()
  }

  static var now: Moment {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Moment(secondsSinceEpoch: time.tv_sec)
  }

  static var uid: Int { Int(getuid()) }

  /// Whether this account only seems to be the one it is: anybody may make a name space of users in which they bear another
  /// number, and there the owner of a store that is not theirs has none. A container whose range has the store's accounts is
  /// no disguise.
  static func isDisguised(at store: String) -> Bool {
    guard let map = SharedFiles.contents(of: "/proc/self/uid_map") else { return false }
    let rows = String(decoding: map, as: UTF8.self).split(separator: "\n").map { row in
      row.split(separator: " ").compactMap { Int($0) }
    }
    guard
      let row = rows.first(where: { $0.count == 3 && $0[0] <= uid && uid - $0[0] < $0[2] }), row[0] != row[1]
    else { return false }
    var status = stat()
    guard stat(store + "/FORMAT", &status) == 0 else { return false }
    let nobody = 65_534
    return Int(status.st_uid) == nobody || row[2] == 1 && Int(status.st_uid) != uid
  }

  /// Takes the values of `field=value` out of the list of processes, which everybody on the host may read.
  static func hideValues() {
    for place in 1..<max(1, Int(CommandLine.argc)) {
      guard let argument = CommandLine.unsafeArgv[place], argument[0] != 0x2D,
        let equals = strchr(argument, 0x3D)
      else { continue }
      memset(equals + 1, 0x2A, strlen(equals + 1))
    }
  }

  /// The account's full name, else its login name.
  static var accountName: String {
    guard let entry = getpwuid(getuid()) else { return "uid \(uid)" }
    let full =
      entry.pointee.pw_gecos.map { String(cString: $0) }?.split(separator: ",").first.map(String.init) ?? ""
    return full.isEmpty || full == "root" ? String(cString: entry.pointee.pw_name) : full
  }

  /// `--store`, else `$CASEDESK_STORE`, else the XDG data directory.
  static func storePath(_ asked: String?) -> String {
    if let asked { return asked }
    if let path = variable("CASEDESK_STORE") { return path }
    let base = variable("XDG_DATA_HOME") ?? (variable("HOME") ?? ".") + "/.local/share"
    return base + "/casedesk/store"
  }

  /// Where the program keeps what is nobody's record: the XDG state directory.
  static var stateFolder: String {
    (variable("XDG_STATE_HOME") ?? (variable("HOME") ?? ".") + "/.local/state") + "/casedesk"
  }

  /// Makes the folders that a file is to lie in, for this account alone.
  static func makeFolders(of path: String) {
    var folder = ""
    for part in path.split(separator: "/").dropLast() {
      folder += (folder.isEmpty && !path.hasPrefix("/") ? "" : "/") + part
      mkdir(folder, 0o700)
    }
  }

  /// Where the heads of stores are kept that this account has seen; nil without a home to keep them in.
  static var witnessFolder: String? {
    guard variable("XDG_STATE_HOME") != nil || variable("HOME") != nil else { return nil }
    return stateFolder + "/witnesses"
  }

  /// 128 random bits, in the 26 letters and digits of Crockford's alphabet that a ULID is written in.
  static func randomName() -> String {
    var generator = SystemRandomNumberGenerator()
    let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
    return String((0..<26).map { _ in alphabet[Int.random(in: 0..<32, using: &generator)] })
  }
}
