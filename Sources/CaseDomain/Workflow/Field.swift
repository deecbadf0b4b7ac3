/// One field of an action's form. The same row makes the form on the screen, `key=value` on the
/// command line, the JSON of `--from`, and the list that `actions --json` prints.
public struct Field: Sendable, Hashable {
  /// The name scripts use, in camel case.
  public let name: String
  public let type: FieldType
  public let isRequired: Bool
  /// Whether a whole number of somebody's may stand in it (H-114): such as are kept outside the journal, those of papers,
  /// and the office's own telephone.
  public let mayHoldNumber: Bool

  public init(_ name: String, _ type: FieldType, required: Bool = false, number: Bool = false) {
    self.name = name
    self.type = type
    isRequired = required
    mayHoldNumber = number
  }
}

public indirect enum FieldType: Sendable, Hashable {
  /// One line of free text.
  case text
  /// Free text of several lines.
  case prose
  case day
  /// A time of day: `08:30`.
  case time
  case money
  case integer(ClosedRange<Int>)
  case yesNo
  /// One of fixed names.
  case choice([String])
  /// Some of fixed names, separated by commas.
  case choices([String])
  /// One of what the case or the office holds at that moment.
  case pick(Pick)
  /// Some of what the case or the office holds, separated by commas.
  case picks(Pick)
  /// Learners by their number on the roster: `3`, `1-12,15`, `all`.
  case learners
  /// Names of files to read; their content is hashed, not kept.
  case files
  /// Rows, one a line, cells separated by commas; in JSON an array of objects.
  case table([Field])

  /// The word `actions --json` uses.
  public var name: String {
    switch self {
    case .text: "text"
    case .prose: "prose"
    case .day: "day"
    case .time: "time"
    case .money: "money"
    case .integer: "integer"
    case .yesNo: "yes-no"
    case .choice, .pick: "choice"
    case .choices, .picks: "choices"
    case .learners: "learners"
    case .files: "files"
    case .table: "table"
    }
  }
}

/// Choices that depend on the case or the office.
public enum Pick: String, Sendable, Hashable, CaseIterable {
  case institution, centre, person, teacher, occupation, material, finding, objection, flag, record
}

/// A value as it came from a form, the command line or a file, before it is read as a type.
public enum FieldValue: Hashable, Sendable {
  case text(String)
  case integer(Int)
  case yesNo(Bool)
  case list([FieldValue])
  case row([String: FieldValue])
}

/// A file that was read on the way in: its content is known by its hash.
public struct FileFact: Hashable, Sendable {
  public var name: String
  /// SHA-256 of the content, 64 lower-case hexadecimal digits.
  public var sha256: String
  public var bytes: Int
  /// The day that a picture says it was taken on (EXIF); nil for what says none.
  public var takenOn: Day?

  public init(name: String, sha256: String, bytes: Int, takenOn: Day? = nil) {
    self.name = name
    self.sha256 = sha256
    self.bytes = bytes
    self.takenOn = takenOn
  }
}
