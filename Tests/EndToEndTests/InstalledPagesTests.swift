import JSONText
import TestSupport
import Testing

/// What `make install` puts beside the program: the manual and the shells' completions.
@Suite("Installed pages")
struct InstalledPagesTests {
  /// A command of the program's own table, and its options.
  private struct Command {
    let name: String
    let summary: String
    let options: [String]
  }

  private func commands(_ locale: String) throws -> [Command] {
    let dump = try ProgramRun(
      [TestStore.program, "--experimental-dump-help"], environment: ["LC_ALL": locale])
    let tool = try #require(try JSONValue.parse(Array(dump.output.utf8))["command"])
    return (tool["subcommands"]?.array ?? []).compactMap { command in
      guard let name = command["commandName"]?.string, name != "help",
        command["shouldDisplay"]?.bool != false
      else { return nil }
      let options = (command["arguments"]?.array ?? []).flatMap { $0["names"]?.array ?? [] }
      return Command(
        name: name, summary: command["abstract"]?.string ?? "",
        options: options.filter { $0["kind"]?.string == "long" }.compactMap { $0["name"]?.string }
          // Of the parser's own options the page speaks once, in general.
          .filter { $0 != "version" && $0 != "help" })
    }
  }

  private func completions(_ shell: String) throws -> String {
    let run = try ProgramRun(
      ["/bin/sh", RepositoryFiles.root + "/docs/completions/completions.sh", TestStore.program, shell])
    #expect(run.status == 0 && run.complaints.isEmpty)
    return run.output
  }

  @Test(arguments: ["zh_CN.UTF-8", "en_US.UTF-8"])
  func `every subcommand and option is in the manual, in both languages`(locale: String) throws {
    let page = try ProgramRun([TestStore.program, "man"], environment: ["LC_ALL": locale]).output
      .replacing("\\-", with: "-")
    let commands = try commands(locale)
    #expect(commands.count > 20)
    for command in commands {
      let missing = [command.name, command.summary] + command.options.map { "--" + $0 }
      #expect(missing.filter { !page.contains($0) }.isEmpty, "\(command.name)")
    }
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `every shell completes every subcommand, in both languages`(shell: String) throws {
    let script = try completions(shell)
    for locale in ["zh_CN.UTF-8", "en_US.UTF-8"] {
      for command in try commands(locale) {
        // Colons are escaped where they would end a word, quotes where they would end a text.
        let words =
          [command.name] + (shell == "bash" ? [] : [String(command.summary.prefix { !":'".contains($0) })])
        #expect(words.filter { !script.contains($0) }.isEmpty)
      }
    }
    // In Chinese nothing is left of what the parser of arguments says in English.
    let isMixed = script.split(separator: "\nelse\n").last.map { $0.contains("Show the version") } ?? true
    #expect(shell == "bash" || !isMixed)
  }

  @Test func `bash reads its completions without complaint`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/casedesk"
    try RepositoryFiles.write(try completions("bash"), to: path)
    let run = try ProgramRun(["/bin/bash", "-c", "set -e; . \"$0\"; complete -p casedesk", path])
    #expect(run.status == 0 && run.output.contains("casedesk"))
  }

  @Test func `another shell is told what there is`() throws {
    let run = try ProgramRun(
      ["/bin/sh", RepositoryFiles.root + "/docs/completions/completions.sh", TestStore.program, "csh"])
    #expect(run.status == 64 && run.complaints.contains("bash|zsh|fish"))
  }
}
