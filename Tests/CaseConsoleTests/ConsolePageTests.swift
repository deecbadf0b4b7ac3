import TestSupport
import Testing

/// docs/console.md names what shows each of its rows.
@Suite struct ConsolePageTests {
  private static func page() throws -> String {
    try RepositoryFiles.read(RepositoryFiles.root + "/docs/console.md")
  }

  @Test func `every test named on the page is in the sources`() throws {
    let sources = try RepositoryFiles.files(under: "Tests", endingIn: "Tests.swift")
    let named = try Self.page().matches(of: /`([A-Za-z]+Tests)\/([^`]+)`/)
    #expect(named.count > 60)
    for match in named {
      let (file, name) = (String(match.output.1), String(match.output.2))
      let found = try sources.filter { $0.hasSuffix("/\(file).swift") }.contains { path in
        let source = try RepositoryFiles.read(path)
        return source.contains("func `\(name)`(") || source.contains("func \(name)(")
      }
      #expect(found, "\(file)/\(name)")
    }
  }

  @Test func `every check named on the page is one of the smoke checks, and all of them are named`() throws {
    let checks = try RepositoryFiles.files(under: "Tests/Smoke/checks", endingIn: ".sh").map {
      try RepositoryFiles.read($0)
    }.joined()
    let named = Set(try Self.page().matches(of: /`(T[0-9]+)`/).map { String($0.output.1) })
    #expect(named == Set((1...32).map { "T\($0)" }))
    for check in named { #expect(checks.contains("\n\(check)() {"), "\(check)") }
  }

  @Test func `a row that is called true names what shows it`() throws {
    let rows = try Self.page().split(separator: "\n").filter { $0.contains("| yes |") }
    #expect(rows.count > 35)
    for row in rows { #expect(row.contains("Tests/") || row.contains("`T"), "\(row.prefix(40))") }
  }
}
