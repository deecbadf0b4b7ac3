import CaseDomain
import CaseWording

/// The state machine as a page and as diagrams, made from the transition table.
enum WorkflowPage {
  static func markdown(_ language: Language) -> String {
    let phrases = CommandPhrases(language: language)
    var page = [
      "# " + phrases.say("办理流程", "The workflow"), "",
      phrases.say(
        "本页由 `casedesk workflow` 生成，与程序所用的是同一张流转表。",
        "This page is made by `casedesk workflow` from the table the program itself goes by."), "",
      "## " + phrases.say("流转图", "Diagram"), "",
      phrases.say(
        "撤回（withdraw）在拨付之前的任何阶段都可以办，图中不画。",
        "Withdrawal, possible at every stage before payout, is not drawn."), "", "```mermaid",
      mermaid(language) + "```", "",
      "## " + phrases.say("阶段", "Stages"), "",
      row([
        phrases.say("阶段", "stage"), phrases.say("名称", "name"), phrases.say("等谁", "waits for"),
        phrases.say("时钟", "clock"),
      ]), row(["---", "---", "---", "---"]),
    ]
    page += Stage.allCases.map { stage in
      row([
        "`\(stage.rawValue)`", language.name(stage), language.name(stage.waitsFor),
        stage.clock.map(language.name) ?? "—",
      ])
    }
    page += [
      "", "## " + phrases.say("办理事项", "Actions"), "",
      row([
        phrases.say("事项", "action"), phrases.say("名称", "name"), phrases.say("由", "from"),
        phrases.say("至", "to"), phrases.say("谁办", "who"), phrases.say("规则", "rule"),
        phrases.say("依次核对", "asked, in order"), phrases.say("字段", "fields"),
      ]), row(Array(repeating: "---", count: 8)),
    ]
    page += TransitionTable.rows.map { transition in
      let from = transition.from.sorted { $0.order < $1.order }
      return row([
        "`\(transition.action.rawValue)`", language.name(transition.action),
        from.count == Stage.allCases.count
          ? phrases.say("任何阶段", "any") : list(from.map(\.rawValue)), list(transition.to.map(\.rawValue)),
        transition.roles.map { language.name($0) }.joined(separator: phrases.say("、", ", ")),
        language.fullCitation(transition.rule), guards(of: transition),
        list(transition.fields.map { $0.name + ($0.isRequired ? "*" : "") }),
      ])
    }
    page += [
      "",
      phrases.say(
        "依次核对：人员与阶段相符之后，各项条件按此次序核对，每项列出其规则。带 * 的字段必填。`on` 是事实发生之日；"
          + "没有 `on` 的事项是决定，只按时钟记日期。",
        "Asked, in order: once person and stage agree, each condition with the rules it goes by. Fields marked * are "
          + "required. `on` is the day a fact happened; an action without it is a decision, dated by the clock alone."
      ),
      "",
    ]
    return page.joined(separator: "\n")
  }

  /// The rules of each guard of the row, in the order in which a refusal would name them.
  private static func guards(of transition: Transition) -> String {
    let asked = transition.guards.map { $0.rules.map(\.rawValue).joined(separator: "/") }
    return asked.isEmpty ? "—" : asked.joined(separator: ", ")
  }

  static func mermaid(_ language: Language) -> String {
    var lines = ["stateDiagram-v2"]
    for stage in Stage.allCases { lines.append("  state \"\(language.name(stage))\" as \(node(stage))") }
    lines.append("  [*] --> \(node(.filingReview)) : \(language.name(Action.file))")
    for (ends, names) in merged(language) {
      lines.append("  \(node(ends.from)) --> \(node(ends.to)) : \(names)")
    }
    for stage in Stage.allCases where stage.isEnd { lines.append("  \(node(stage)) --> [*]") }
    return lines.joined(separator: "\n") + "\n"
  }

  static func dot(_ language: Language) -> String {
    var lines = ["digraph workflow {", "  rankdir=TB; node [shape=box, style=rounded];"]
    for stage in Stage.allCases {
      lines.append(
        "  \(node(stage)) [label=\"\(language.name(stage))\"\(stage.isEnd ? ", peripheries=2" : "")];")
    }
    for (ends, names) in merged(language) {
      lines.append("  \(node(ends.from)) -> \(node(ends.to)) [label=\"\(names)\"];")
    }
    return (lines + ["}"]).joined(separator: "\n") + "\n"
  }

  private struct Ends: Hashable {
    var from: Stage
    var to: Stage
  }

  /// Edges between the same two stages drawn as one, in the order of the table.
  private static func merged(_ language: Language) -> [(Ends, String)] {
    var order: [Ends] = []
    var names: [Ends: [String]] = [:]
    for edge in TransitionTable.edges where edge.action != .withdraw {
      let ends = Ends(from: edge.from, to: edge.to)
      if names[ends] == nil { order.append(ends) }
      names[ends, default: []].append(language.name(edge.action))
    }
    return order.map { ($0, (names[$0] ?? []).joined(separator: " / ")) }
  }

  private static func node(_ stage: Stage) -> String { stage.rawValue.replacing("-", with: "_") }
  private static func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
  private static func list(_ names: [String]) -> String {
    names.isEmpty ? "—" : names.map { "`\($0)`" }.joined(separator: " ")
  }
}
