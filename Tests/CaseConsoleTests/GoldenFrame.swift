import Terminal
import TestSupport
import Testing

extension Sitting {
  /// Compares the screen with `Fixtures/screens/console/<name>.txt`; with CASEDESK_RECORD=1 writes it instead.
  func expectScreen(_ name: String, at location: SourceLocation = #_sourceLocation) throws {
    try expect(text, name, at: location)
  }

  private func expect(_ text: String, _ name: String, at location: SourceLocation) throws {
    let path = RepositoryFiles.root + "/Fixtures/screens/console/" + name + ".txt"
    guard !RepositoryFiles.isRecording else { return try RepositoryFiles.write(text, to: path) }
    let golden = try RepositoryFiles.read(path)
    guard text != golden else { return }
    Issue.record(
      "the screen is not \(name).txt:\n\(LineDifference(from: golden, to: text))", sourceLocation: location)
  }
}

extension Sitting {
  /// Compares the looks of the screen with a golden file: a letter for every look, and what the letters stand for.
  func expectLooks(_ name: String, at location: SourceLocation = #_sourceLocation) throws {
    let frame = frame
    var letters: [Style: Character] = [.plain: "."]
    var legend: [String] = []
    let names = "abcdefghijklmnopqrstuvwxyz"
    var picture = ""
    for row in 0..<frame.rows {
      for column in 0..<frame.columns {
        guard let style = frame.style(row: row, column: column) else { continue }
        if letters[style] == nil, let letter = names.dropFirst(legend.count).first {
          letters[style] = letter
          legend.append("\(letter) \(style.name)")
        }
        picture.append(letters[style] ?? "?")
      }
      picture += "\n"
    }
    try expect(picture + legend.joined(separator: "\n") + "\n", name, at: location)
  }
}

extension Style {
  fileprivate var name: String {
    var words = ["\(foreground)" + (background == .standard ? "" : " on \(background)")]
    for (attribute, word) in [
      (Attributes.bold, "bold"), (.dim, "dim"), (.underline, "underlined"), (.reverse, "reversed"),
    ] where attributes.contains(attribute) { words.append(word) }
    return words.joined(separator: ", ")
  }
}
