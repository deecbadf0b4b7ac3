import CaseConsole
import Glibc

/// Text that is lent to a person's editor, and the phrases they keep in a file of their own.
enum EditorFile {
  /// `phrases.txt` beside the settings, one phrase a line.
  static var ownPhrases: [String] {
    let folder = SettingsPlace.path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    let bytes = SharedFiles.contents(of: folder.joined(separator: "/") + "/phrases.txt") ?? []
    return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).map(String.init)
  }

  /// Writes the text into a file for this account alone, lends it, reads it back and deletes it.
  static func edit(_ text: String, running run: ([String]) -> Bool) -> EditOutcome {
    let named = Surroundings.variable("VISUAL") ?? Surroundings.variable("EDITOR") ?? ""
    let command = named.split(separator: " ").map(String.init)
    guard let program = command.first else { return .noEditor }
    let path = Surroundings.stateFolder + "/editing/\(Surroundings.randomName()).txt"
    Surroundings.makeFolders(of: path)
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return .failed(program) }
    defer { unlink(path) }
    let bytes = Array(text.utf8)
    let isWritten = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) } == bytes.count
    close(descriptor)
    guard isWritten, run(command + [path]), let edited = SharedFiles.contents(of: path) else {
      return .failed(program)
    }
    // Editors end the last line; the person did not type that.
    let isEnded = edited.last == 0x0A && bytes.last != 0x0A
    return .edited(String(decoding: isEnded ? edited.dropLast() : edited[...], as: UTF8.self))
  }
}
