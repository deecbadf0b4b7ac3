import TestSupport
import Testing

extension Sitting {
  /// Compares the screen with `Fixtures/screens/console/<name>.txt`; with CASEDESK_RECORD=1 writes it instead.
  func expectScreen(_ name: String, at location: SourceLocation = #_sourceLocation) throws {
    let path = RepositoryFiles.root + "/Fixtures/screens/console/" + name + ".txt"
    guard !RepositoryFiles.isRecording else { return try RepositoryFiles.write(text, to: path) }
    let golden = try RepositoryFiles.read(path)
    guard text != golden else { return }
    Issue.record(
      "the screen is not \(name).txt:\n\(LineDifference(from: golden, to: text))", sourceLocation: location)
  }
}
