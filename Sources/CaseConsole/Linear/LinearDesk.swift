import CaseDomain
import CaseWording
import Terminal

/// The desk line by line: numbered lists, questions and answers, nothing drawn and nothing drawn again. For screen
/// readers, braille displays, terminals that cannot place a cursor, and scripts.
///
/// It is the same desk: the same model, the same forms, and every order goes the same way to the same records.
public struct LinearDesk {
  let source: any CaseSource
  let talk: any LineConversation
  var model: DeskModel
  /// How many lines of the list have been said.
  private var said = 0
  private static let batch = 20
  /// Somebody asked to leave, or there is nobody any more.
  var isOver = false

  public init(
    _ source: any CaseSource, language: Language, settings: DeskSettings = DeskSettings(),
    with talk: any LineConversation
  ) {
    self.source = source
    self.talk = talk
    // No line is broken to a width: that is the affair of whoever reads.
    model = DeskModel(source, language: language, size: (24, 10_000), settings: settings)
    model.settle()
  }

  var language: Language { model.language }
  var phrases: LinearPhrases { LinearPhrases(language: language) }

  public mutating func run(saying warnings: [String] = []) {
    warnings.forEach(talk.say)
    let person = model.member?.name ?? model.actor.text
    talk.say(phrases.welcome(person, language.day(model.today), isTraining: model.isTraining))
    showList()
    talk.say(phrases.listHelp)
    if model.isTraining { talk.say(phrases.trainingHelp) }
    while !isOver, let line = ask(phrases.listPrompt) { hear(line) }
    talk.say(phrases.goodbye)
  }

  /// A line without the space around it; nil, and over, when there are no more.
  mutating func ask(_ prompt: String) -> String? {
    guard let line = talk.ask(prompt) else {
      isOver = true
      return nil
    }
    return String(line.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }

  /// What was asked for is done as on the screen, and what came of it is said.
  mutating func carryOut(_ effects: [Effect]) {
    model.noteOpening(by: source)
    for effect in effects { model.carryOut(effect, source) }
    model.settle()
    if let notice = model.notice { talk.say(notice.text) }
    model.notice = nil
  }

  // MARK: The list

  private mutating func hear(_ line: String) {
    switch line.map(\.narrowed).first {
    case nil: return showList()
    case "q" where line.count == 1: isOver = true
    case "r" where line.count == 1:
      carryOut([.refresh])
      showList()
    case "m" where line.count == 1: sayMore()
    case "f" where line.count == 1:
      carryOut(model.perform(.facet))
      showList()
    case "n" where line.count == 1:
      model.layers = []
      fill(.file, nil)
      if let file = model.openCase { visit(file.id) }
    case "L" where line.count == 1:
      carryOut(model.perform(.language))
      showList()
    case "w" where line.count == 1: changePerson()
    case "x" where line.dropFirst().contains { $0.isNumber || $0.isWhitespace }:
      mark(String(line.dropFirst()))
    case ":":
      let shown = model.worklist.shown.map(\.id)
      hearCommand(String(line.dropFirst()), .worklist)
      if let file = model.openCase { return visit(file.id) }
      if model.worklist.shown.map(\.id) != shown { showList() }
    case "?": talk.say(phrases.listHelp)
    case "/":
      model.worklist.query = String(line.dropFirst())
      model.filter()
      showList()
    case ">": moveDay(String(line.dropFirst()))
    default:
      guard let id = caseNamed(line) else { return talk.say(phrases.unknown(line)) }
      visit(id)
    }
  }

  private mutating func showList() {
    said = 0
    let rows = model.worklist.shown
    let query = model.worklist.query
    let name = query.isEmpty ? model.phrases.name(model.worklist.facet) : model.phrases.search + query
    talk.say(phrases.listTitle(name, rows.count))
    if rows.isEmpty { talk.say(phrases.nothing) }
    sayMore()
  }

  /// The next lines of the list: nobody listens to all of a long one.
  private mutating func sayMore() {
    let rows = model.worklist.shown
    for (index, row) in rows.enumerated().dropFirst(said).prefix(Self.batch) {
      let parts = [
        row.id.text, language.name(row.stage),
        row.deadline.map { language.remaining($0, today: model.today) } ?? "",
        row.redFlags > 0 ? language.say("疑点 \(row.redFlags)", "\(row.redFlags) red flags") : "", row.title,
        row.institution,
      ]
      talk.say("\(index + 1). " + parts.filter { !$0.isEmpty }.joined(separator: language.say("，", ", ")))
    }
    said = min(rows.count, said + Self.batch)
    if said < rows.count { talk.say(phrases.more(rows.count - said)) }
  }

  /// The case of a line of the list, or of that number.
  private func caseNamed(_ line: String) -> CaseID? {
    let text = String(line.map(\.narrowed))
    if let number = Int(text), model.worklist.shown.indices.contains(number - 1) {
      return model.worklist.shown[number - 1].id
    }
    let id = CaseID(text)
    return model.circumstances.office[id] == nil ? nil : id
  }

  // MARK: On a training store

  private mutating func changePerson() {
    guard model.isTraining else { return talk.say(model.phrases.onlyTraining()) }
    let staff = model.circumstances.office.registry.staff.values.filter(\.isActive).sorted { $0.id < $1.id }
    for (index, member) in staff.enumerated() {
      talk.say("\(index + 1). \(member.name) \(language.names(member.roles.sorted()))")
    }
    guard let line = ask(phrases.who), let number = Int(line), staff.indices.contains(number - 1) else {
      return
    }
    carryOut([.become(staff[number - 1].id)])
    talk.say(phrases.welcome(staff[number - 1].name, language.day(model.today), isTraining: true))
  }

  private mutating func moveDay(_ text: String) {
    guard model.isTraining else { return talk.say(model.phrases.onlyTraining()) }
    guard let day = DayWords.day(text, today: model.today) else {
      return talk.say(model.phrases.dayUnreadable)
    }
    guard day > model.today else { return talk.say(model.phrases.dayBackwards(language.day(model.today))) }
    carryOut([.moveDay(day)])
    talk.say(language.day(model.today))
  }
}
