import ArgumentParser
import CaseDomain
import CaseStorage
import CaseWording
import Crypto
import JSONText

private let phrases = CommandPhrases.current

struct DrawCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "draw",
    abstract: phrases.say("随机抽取要抽查的在训班级，可凭种子重做", "Draw classes in training for a spot check, by a seed"))

  @OptionGroup var global: GlobalOptions

  @Option(
    help: ArgumentHelp(phrases.say("每类抽百分之几，不足一件按一件", "How many of a hundred of each type, rounded up")))
  var percent = 5

  @Option(help: ArgumentHelp(phrases.say("种子；不写则随机取一个", "The seed; one at random without it")))
  var seed: UInt64?

  @Option(help: ArgumentHelp(phrases.say("只抽某中心的", "Only classes of this centre"), valueName: "CENTRE"))
  var centre: String?

  @Option(
    help: ArgumentHelp(
      phrases.say("按当日日终的名单，用来核对从前的抽取", "By the cases at the end of that day, to prove an old draw"),
      valueName: "DAY"))
  var asOf: String?

  @Flag(help: ArgumentHelp(phrases.say("在抽中的案卷里记下这次抽取", "Note the draw in the cases that were drawn")))
  var record = false

  @Flag(help: ArgumentHelp(phrases.say("输出 JSON", "Print JSON")))
  var json = false

  func validate() throws {
    guard (1...100).contains(percent) else { throw ValidationError("--percent 1…100") }
    if asOf != nil, record { throw ValidationError("--as-of, --record") }
  }

  func carryOut() throws(Halt) {
    let session = try Session(global, access: record ? .readWrite : .readOnly)
    var circumstances = session.circumstances
    if let asOf {
      guard let day = Day(asOf) else { throw Halt(.usage, phrases.dayUnreadable(asOf)) }
      circumstances = circumstances.known(on: day)
    }
    var generator = SystemRandomNumberGenerator()
    let draw = circumstances.spotCheckDraw(
      percent: percent, seed: seed ?? UInt64.random(in: 0..<1_000_000_000, using: &generator),
      centre: centre.map(CentreID.init))
    let proof = Proof(draw, centre: centre, on: circumstances.today)
    if record { try note(proof, draw, session) }
    if json {
      Output.document(proof.document)
    } else {
      Output.line(proof.sentence)
      Output.lines(TextTable.lines(draw.drawn.compactMap { circumstances.office[$0] }.map(line)))
    }
    try session.finish()
  }

  private func line(_ file: CaseFile) -> [String] {
    [
      file.id.text, phrases.language.name(file.filing.trainingType),
      phrases.say("已抽查 \(file.spotChecks.count)", "checks: \(file.spotChecks.count)"), file.filing.title,
    ]
  }

  /// In each case drawn; a draw that is recorded twice stands there once.
  private func note(_ proof: Proof, _ draw: SpotCheckDraw, _ session: Session) throws(Halt) {
    for id in draw.drawn {
      let outcome: Session.Outcome
      do throws(StoreFault) {
        outcome = try session.act(
          .addNote, ["text": .text(proof.sentence)], on: id, expecting: nil,
          operation: OperationID("draw-\(draw.seed)-\(draw.percent)-\(proof.digest.prefix(12))-\(id.text)"))
      } catch {
        throw Halt(error)
      }
      if case .refused(let refusals) = outcome { throw Halt(refusals, of: .addNote, phrases.language) }
    }
  }

  /// What has to be known to make the draw again and to see that it was of the same cases.
  private struct Proof {
    let draw: SpotCheckDraw
    let centre: String?
    let day: Day
    /// SHA-256 of the numbers of all cases that might have been drawn, one a line.
    let digest: String

    init(_ draw: SpotCheckDraw, centre: String?, on day: Day) {
      self.draw = draw
      self.centre = centre
      self.day = day
      let numbers = draw.population.map { $0.text + "\n" }.joined()
      digest = SHA256.hash(data: Array(numbers.utf8)).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
        .joined()
    }

    var sentence: String {
      let scope = centre ?? phrases.say("全部中心", "all centres")
      return phrases.say(
        "抽查抽取：\(day) 在训 \(draw.population.count) 件（\(scope)），按培训类型各抽 \(draw.percent)%，"
          + "种子 \(draw.seed)，名单摘要 \(digest)，抽中 \(draw.drawn.count) 件。",
        "Spot-check draw: \(day), cases in training: \(draw.population.count) (\(scope)), \(draw.percent)% of each "
          + "training type, seed \(draw.seed), digest of the list \(digest), drawn: \(draw.drawn.count).")
    }

    var document: JSONValue {
      [
        "day": .string(day.description), "stage": .string(Stage.inTraining.rawValue),
        "centre": centre.map(JSONValue.string) ?? .null, "percent": .number(draw.percent),
        "seed": .string(String(draw.seed)), "population": .number(draw.population.count),
        "digest": .string(digest), "drawn": .array(draw.drawn.map { .string($0.text) }),
      ]
    }
  }
}
