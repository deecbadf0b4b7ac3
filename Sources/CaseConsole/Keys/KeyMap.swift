import CaseWording
import Terminal

/// Every key of the desk, once: dispatch, the key bar, the help screen and docs/keys.md read these rows.
///
/// A value: the desk goes by ``standard`` unless a person's settings have given other keys to some commands.
public struct KeyMap: Sendable {
  struct Row: Sendable {
    var contexts: Set<DeskContext>
    var keys: [Key]
    let command: DeskCommand
    /// Short enough for the key bar.
    let chinese: String
    let english: String
    /// Whether the key bar shows it; the help shows all.
    let isInBar: Bool

    func name(_ language: Language) -> String { language.say(chinese, english) }
  }

  private static func row(
    _ contexts: Set<DeskContext>, _ keys: [Key], _ command: DeskCommand, _ chinese: String, _ english: String,
    bar: Bool = false
  ) -> Row {
    Row(contexts: contexts, keys: keys, command: command, chinese: chinese, english: english, isInBar: bar)
  }

  private static let lists: Set<DeskContext> = [.worklist, .caseFile, .menu, .picker, .page, .office]
  private static let all = Set(DeskContext.allCases)

  var rows: [Row]

  /// The keys the program comes with.
  public static let standard = KeyMap(rows: standardRows)

  private static let standardRows: [Row] = [
    row([.worklist], [.enter], .open, "打开案卷", "open", bar: true),
    row([.caseFile], [.enter], .next, "下一步", "next step", bar: true),
    row([.caseFile], [.character("u")], .recall, "撤回", "recall", bar: true),
    row([.caseFile], [.character("a"), .character(" ")], .menu, "办理", "actions", bar: true),
    row([.menu], [.enter], .choose, "办理／看原因", "do, or see why not", bar: true),
    row([.picker], [.enter], .choose, "选定", "choose", bar: true),
    row([.palette], [.enter], .choose, "执行", "do it", bar: true),
    row([.bulk], [.enter], .choose, "按件数确认", "confirm by number", bar: true),
    row([.palette, .bulk], [.up], .up, "上移", "up"),
    row([.palette, .bulk], [.down], .down, "下移", "down"),
    row([.palette, .bulk], [.home], .first, "到顶", "top"),
    row([.palette, .bulk], [.end], .last, "到底", "bottom"),
    row([.picker], [.character(" ")], .toggle, "勾选", "tick", bar: true),
    row([.worklist], [.character("/")], .search, "查找", "search", bar: true),
    row([.worklist], [.escape], .back, "取消查找", "end search", bar: true),
    row([.worklist], [.tab, .character("f")], .facet, "筛选", "filter", bar: true),
    row([.worklist], [.character(" ")], .mark, "选中", "mark", bar: true),
    row([.worklist], [.character("b")], .bulk, "批量", "do to all marked", bar: true),
    row([.worklist], [.character("B")], .board, "总览", "board"),
    row([.worklist], [.character("o")], .office, "中心", "the office"),
    row([.worklist, .caseFile], [.character("F")], .flags, "疑点", "red flags"),
    row([.worklist], [.character("s")], .sort, "排序", "sort"),
    row([.worklist], [.character("v")], .views, "视图", "views"),
    row([.worklist], [.character("c")], .columns, "选列", "columns"),
    row([.worklist], [.character("p")], .preview, "预览", "preview"),
    row([.worklist], [.character("A")], .markAll, "全选／全不选", "mark all, or none"),
    row([.worklist], [.character("I")], .markOthers, "反选", "mark the others"),
    row([.worklist], [.character("U")], .unmark, "清除选中", "unmark"),
    row([.worklist], [.character("D")], .drafts, "草稿", "drafts"),
    row([.worklist], [.character("n")], .newCase, "立案", "new case", bar: true),
    row([.worklist, .caseFile, .office], [.character("e")], .extendRange, "增加号段", "extend range", bar: true),
    row([.worklist, .caseFile], [.character(">")], .moveDay, "调日期", "move the day", bar: true),
    row([.worklist, .caseFile], [.character("w")], .changePerson, "换人", "change person", bar: true),
    row([.caseFile], [.character("n")], .nextWaiting, "下一件待办", "next case", bar: true),
    row([.caseFile], [.character("N")], .previousWaiting, "上一件待办", "previous case"),
    row([.caseFile], [.character("s")], .explainAward, "算账", "award", bar: true),
    row([.caseFile], [.character("t")], .explainClock, "算期", "deadline", bar: true),
    row([.caseFile, .office], [.right, .tab, .character("l")], .nextTab, "下一页签", "next tab", bar: true),
    row([.caseFile, .office], [.left, .backTab, .character("h")], .previousTab, "上一页签", "previous tab"),
    row([.caseFile], [.character("1")], .tab1, "概况", "overview"),
    row([.caseFile], [.character("2")], .tab2, "材料", "papers"),
    row([.caseFile], [.character("3")], .tab3, "学员", "learners"),
    row([.caseFile], [.character("4")], .tab4, "培训", "training"),
    row([.caseFile], [.character("5")], .tab5, "补贴", "claim"),
    row([.caseFile], [.character("6")], .tab6, "公示", "notice"),
    row([.caseFile], [.character("7")], .tab7, "经过", "history"),
    row([.office], [.character("1")], .tab1, "任务", "targets"),
    row([.office], [.character("2")], .tab2, "机构", "institutions"),
    row([.office], [.character("3")], .tab3, "证书", "certificates"),
    row([.office], [.character("4")], .tab4, "月报", "month"),
    row([.office], [.character("5")], .tab5, "政策与日历", "policies and calendar"),
    row([.form], [.control("s"), .function(2)], .submit, "提交", "submit", bar: true),
    row([.form], [.control("k"), .function(3)], .phrases, "常用语", "phrases", bar: true),
    row([.form], [.control("x"), .function(4)], .editor, "用编辑器写", "your editor", bar: true),
    row([.form], [.control("r"), .function(6)], .repeatFinding, "重复上一条问题", "last finding again", bar: true),
    row([.form], [.tab, .down], .nextField, "下一项", "next field", bar: true),
    row([.form], [.backTab, .up], .previousField, "上一项", "previous field"),
    row([.confirm], [.character("y")], .yes, "是", "yes", bar: true),
    row([.confirm], [.character("n"), .enter, .escape], .no, "否", "no", bar: true),
    row([.confirm], [.character("k")], .keepDraft, "留作草稿", "keep as a draft", bar: true),
    row(lists, [.up, .character("k")], .up, "上移", "up"),
    row(lists, [.down, .character("j")], .down, "下移", "down"),
    row(lists.union([.form, .palette, .bulk]), [.pageUp], .pageUp, "上一屏", "page up"),
    row(lists.union([.form, .palette, .bulk]), [.pageDown], .pageDown, "下一屏", "page down"),
    row(lists, [.home, .character("g")], .first, "到顶", "top"),
    row(lists, [.end, .character("G")], .last, "到底", "bottom"),
    row([.worklist, .caseFile, .office], [.character("r"), .function(5)], .refresh, "刷新", "refresh"),
    row(
      [.worklist, .caseFile, .menu, .page, .office], [.character("L")], .language, "中／英", "中文/English",
      bar: true),
    row(
      [.worklist, .caseFile, .menu, .office], [.character("?"), .function(1)], .help, "帮助", "help", bar: true),
    row(
      [.worklist, .caseFile, .menu, .office], [.character(":"), .control("p")], .palette, "命令", "commands",
      bar: true),
    row([.form], [.function(1)], .help, "帮助", "help", bar: true),
    row(
      [.caseFile, .menu, .page, .office], [.escape, .character("q"), .backspace], .back, "返回", "back",
      bar: true),
    row([.form, .picker, .palette, .bulk], [.escape], .back, "返回", "back", bar: true),
    row([.worklist], [.character("q")], .quit, "退出", "quit", bar: true),
    row(
      [.worklist, .caseFile, .menu, .page, .office], [.character("M"), .function(9)], .mouse, "鼠标开／关",
      "mouse on/off"),
    row([.worklist, .caseFile], [.character("y")], .copy, "复制编号与期限", "copy number and due day"),
    row(
      [.worklist, .caseFile, .page], [.character("P"), .character("|")], .pager, "用分页程序看", "in the pager"),
    row([.form, .picker], [.function(9)], .mouse, "鼠标开／关", "mouse on/off"),
    row(all, [.control("z")], .suspend, "暂离", "suspend"),
    row(all, [.control("l")], .redraw, "重画", "redraw"),
  ]

  func command(for key: Key, in context: DeskContext) -> DeskCommand? {
    rows.first { $0.contexts.contains(context) && $0.keys.contains(key) }?.command
  }

  func bar(_ context: DeskContext) -> [Row] {
    rows.filter { $0.contexts.contains(context) && $0.isInBar }
  }

  func rows(in context: DeskContext) -> [Row] { rows.filter { $0.contexts.contains(context) } }

  /// The page docs/keys.md.
  public func markdown(in language: Language) -> String {
    var page = [
      "# " + language.say("按键", "Keys"), "",
      language.say(
        "本页由 `casedesk keys` 生成，与程序所用的是同一张按键表。字母键在全角状态下同样有效。",
        "This page is made by `casedesk keys` from the table the program itself goes by. Letters work in their "
          + "full-width forms too."),
      "",
      language.say(
        "每个键都可以改：在设置文件里写 `[keys.位置]` 与 `名称 = [\"键\", …]`，见 `casedesk settings`。",
        "Every key can be changed: in the settings file, `[keys.PLACE]` and `name = [\"key\", …]`; see "
          + "`casedesk settings`."),
    ]
    for context in DeskContext.allCases {
      page += [
        "", "## " + DeskPhrases(language).name(context) + " `\(context.settingName)`", "",
        "| " + language.say("按键", "key") + " | " + language.say("作用", "does") + " | "
          + language.say("设置里的名称", "name in the settings") + " |", "|---|---|---|",
      ]
      page += rows(in: context).map { row in
        // A bar would end the cell.
        let keys = row.keys.map { "`\(Self.name(of: $0).replacing("|", with: "\\|"))`" }
        return "| \(keys.joined(separator: " ")) | \(row.name(language)) | `\(row.command.settingName)` |"
      }
    }
    return page.joined(separator: "\n") + "\n"
  }
}
