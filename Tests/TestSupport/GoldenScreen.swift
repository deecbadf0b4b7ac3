import Glibc
import Testing

/// Files that whole screens are compared with: text a person can read, under `Fixtures/screens`.
///
/// With CASEDESK_RECORD=1 in the environment they are written instead of compared; read what has changed
/// before committing it.
extension EmulatedTerminal {
  /// Waits until the screen equals the golden file; fails with the difference, line by line.
  ///
  /// - Parameters:
  ///   - name: the file without `.txt`; may hold folders.
  ///   - masks: replaces what legitimately differs, such as a day, before comparing.
  public func expectScreen(
    _ name: String, within seconds: Double = patience, masks: (String) -> String = { $0 },
    at location: SourceLocation = #_sourceLocation
  ) throws {
    let path = RepositoryFiles.root + "/Fixtures/screens/" + name + ".txt"
    if RepositoryFiles.isRecording {
      settle(quiet: 0.5)
      try RepositoryFiles.write(masks(screen.text), to: path)
      return
    }
    let golden = try RepositoryFiles.read(path)
    do {
      try wait(until: name, within: seconds) { masks($0.text) == golden }
    } catch {
      let difference = LineDifference(from: golden, to: masks(screen.text))
      Issue.record(
        "the screen is not \(name).txt:\n\(difference)\n\(screen.picture)", sourceLocation: location)
    }
  }
}
