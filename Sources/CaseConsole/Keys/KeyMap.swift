import CaseWording
import Terminal

/// Every key of the desk, once: dispatch, the key bar, the help screen and docs/keys.md read these rows.
///
/// Whatever is done by a letter is also done by a key that no input method takes for itself: a function key, a Ctrl chord,
/// a key with a name, or a digit. The chords that terminals and multiplexers keep for themselves are left alone: Ctrl-B,
/// Ctrl-C, Ctrl-V, F11.
///
/// A value: the desk goes by ``standard`` unless a person's settings have given other keys to some commands.
public struct KeyMap: Sendable {
  struct Row: Sendable {
    var contexts: [DeskContext]
    var keys: [Key]
    let command: DeskCommand
    /// Short enough for the key bar.
    let chinese: String
    let english: String
    /// Whether the key bar shows it; the help shows all.
    let isInBar: Bool

    func name(_ language: Language) -> String { language.say(chinese, english) }

    /// The keys as they are written.
    var keyNames: [String] {
      keys == KeyMap.digits ? ["1-9"] : keys.map(KeyMap.name(of:))
    }
  }

  private static func row(
    _ contexts: [DeskContext], _ keys: [Key], _ command: DeskCommand, _ chinese: String, _ english: String,
    bar: Bool = false
  ) -> Row {
    Row(contexts: contexts, keys: keys, command: command, chinese: chinese, english: english, isInBar: bar)
  }

  private static let lists: [DeskContext] = [.worklist, .caseFile, .menu, .page, .office]
  /// Where letters are text.
  private static let typed: [DeskContext] = [.picker, .palette, .bulk]
  private static let all = DeskContext.allCases
  private static let digits = "123456789".map(Key.character)

  var rows: [Row]

  /// The keys the program comes with.
  public static let standard = KeyMap(rows: standardRows)

  private static let standardRows: [Row] = [
    row([.worklist, .office], [.enter], .open, "打开案卷", "open", bar: true),
    row([.caseFile], [.enter], .next, "下一步", "next step", bar: true),
    row([.caseFile], [.character("u"), .control("u")], .recall, "撤回", "recall", bar: true),
    row([.caseFile], [.character("a"), .function(2), .character(" ")], .menu, "办理", "actions", bar: true),
    row([.menu], [.enter], .choose, "办理／看原因", "do, or see why not", bar: true),
    row([.menu, .picker], digits, .number, "按序号选", "choose by number"),
    row([.picker], [.enter, .control("s"), .function(2)], .choose, "选定", "choose", bar: true),
    row([.menu], [.character("y"), .control("y")], .why, "为什么", "why", bar: true),
    row([.palette], [.enter], .choose, "执行", "do it", bar: true),
    row([.bulk], [.enter], .choose, "按件数确认", "confirm by number", bar: true),
    row(typed, [.up], .up, "上移", "up"),
    row(typed, [.down], .down, "下移", "down"),
    row(typed, [.home], .first, "到顶", "top"),
    row(typed, [.end], .last, "到底", "bottom"),
    row([.picker], [.character(" "), .control("t"), .insert], .toggle, "勾选", "tick", bar: true),
    row([.worklist], [.character("/"), .control("f")], .search, "查找", "search", bar: true),
    row([.worklist], [.escape], .back, "取消查找", "end search", bar: true),
    row([.worklist], [.tab, .character("f")], .facet, "筛选", "filter", bar: true),
    row([.worklist], [.character("B"), .control("\\")], .board, "总览", "board"),
    row([.worklist], [.character("o"), .control("o")], .office, "中心", "the office"),
    row([.worklist, .caseFile], [.character("F"), .function(8)], .flags, "疑点", "red flags"),
    row([.worklist], [.character("s"), .control("s")], .sort, "排序", "sort"),
    row([.worklist, .caseFile], [.character("T"), .function(7)], .anotherDay, "换一天看", "as on another day"),
    row([.worklist], [.character("v"), .control("w")], .views, "视图", "views"),
    row([.worklist], [.character("c"), .control("k")], .columns, "选列", "columns"),
    row([.worklist], [.character("p"), .control("g")], .preview, "预览", "preview"),
    row([.worklist], [.character("A"), .control("a")], .markAll, "全选／全不选", "mark all, or none"),
    row([.worklist], [.character("I"), .control("r")], .markOthers, "反选", "mark the others"),
    row([.worklist], [.character("U"), .control("u")], .unmark, "清除选中", "unmark"),
    row([.worklist], [.character("m"), .control("_")], .selections, "选集", "selections"),
    row([.worklist], [.character("C"), .function(4)], .conditions, "按条件筛选", "by stage, type, centre"),
    row([.worklist], [.backTab], .previousFacet, "上一个筛选", "previous filter"),
    row([.worklist, .caseFile], [.character("K"), .control("x")], .take, "领办", "take it"),
    row([.picker], [.controlLeft], .narrower, "此列变窄", "narrower column", bar: true),
    row([.picker], [.controlRight], .wider, "此列变宽", "wider column", bar: true),
    row([.worklist], [.character("D"), .control("d")], .drafts, "草稿", "drafts"),
    row([.worklist], [.character("n"), .control("n")], .newCase, "立案", "new case", bar: true),
    row(
      [.worklist, .caseFile, .office], [.character("e"), .control("e")], .extendRange, "增加号段", "extend range",
      bar: true),
    row(
      [.worklist, .caseFile], [.character("w"), .control("^")], .changePerson, "换人", "change person",
      bar: true),
    row([.worklist], [.character("b"), .function(2)], .bulk, "批量", "do to marked", bar: true),
    row([.worklist], [.character(" "), .control("t"), .insert], .mark, "选中", "mark", bar: true),
    row(
      [.worklist, .caseFile], [.character(">"), .control("]")], .moveDay, "调日期", "set the day", bar: true),
    row([.worklist], [.character("N"), .function(3)], .pullNext, "取下一件", "take the next", bar: true),
    row([.caseFile], [.character("n"), .function(3)], .nextWaiting, "下一件待办", "next case", bar: true),
    row([.caseFile], [.character("N"), .function(4)], .previousWaiting, "上一件待办", "previous case"),
    row([.caseFile], [.character("i"), .control("w")], .reveal, "看完整号码", "whole number", bar: true),
    row([.caseFile], [.character("s"), .control("a")], .explainAward, "算账", "award", bar: true),
    row([.caseFile], [.character("t"), .control("t")], .explainClock, "算期", "deadline", bar: true),
    row([.caseFile], [.character("b"), .control("d")], .explainSlack, "倒排工期", "backward schedule"),
    row([.caseFile], [.character("p"), .control("g")], .previewNotice, "公示稿", "the notice"),
    row([.caseFile], [.character("C"), .control("k")], .previewCover, "案卷封面", "the cover"),
    row([.caseFile], [.character("f"), .control("f")], .previewPacket, "外出抽查单", "the field packet"),
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
    row([.office], [.character("6")], .tab6, "卡住的案卷", "stuck cases"),
    row([.office], [.character("7")], .tab7, "查看与备份", "looks and copies"),
    row(
      [.office], [.character("i"), .control("w")], .calendarFile, "看日历文件", "look at a calendar", bar: true),
    row([.page], [.control("s"), .function(2)], .adopt, "导入此日历", "take it in", bar: true),
    row([.form], [.control("s"), .function(2)], .submit, "提交", "submit", bar: true),
    row([.form], [.control("k"), .function(3)], .phrases, "常用语", "phrases", bar: true),
    row([.form], [.control("x"), .function(4)], .editor, "用编辑器写", "your editor", bar: true),
    row([.form], [.control("r"), .function(6)], .repeatFinding, "重复上一条问题", "last finding again", bar: true),
    row([.form], [.tab, .down], .nextField, "下一项", "next field", bar: true),
    row([.form], [.backTab, .up], .previousField, "上一项", "previous field"),
    row([.confirm], [.character("y"), .control("y")], .yes, "是", "yes", bar: true),
    row([.confirm], [.character("n"), .enter, .escape], .no, "否", "no", bar: true),
    row([.confirm], [.character("k"), .control("k")], .keepDraft, "留作草稿", "keep as a draft", bar: true),
    row(lists, [.up, .character("k")], .up, "上移", "up"),
    row(lists, [.down, .character("j")], .down, "下移", "down"),
    row(lists + typed + [.form], [.pageUp], .pageUp, "上一屏", "page up"),
    row(lists + typed + [.form], [.pageDown], .pageDown, "下一屏", "page down"),
    row(lists, [.home, .character("g")], .first, "到顶", "top"),
    row(lists, [.end, .character("G")], .last, "到底", "bottom"),
    row([.worklist, .caseFile, .office], [.character("r"), .function(5)], .refresh, "刷新", "refresh"),
    row(
      [.worklist, .caseFile, .menu, .page, .office], [.character("L"), .function(12)], .language, "中／英",
      "中文/English",
      bar: true),
    row(
      [.worklist, .caseFile, .menu, .page, .office], [.character("?"), .function(1)], .help, "帮助", "help",
      bar: true),
    row(
      [.worklist, .caseFile, .menu, .office], [.character(":"), .control("p")], .palette, "命令", "commands",
      bar: true),
    row([.form], [.function(1)], .help, "帮助", "help", bar: true),
    row(
      [.caseFile, .menu, .page, .office], [.escape, .character("q"), .backspace], .back, "返回", "back",
      bar: true),
    row([.form, .picker, .palette, .bulk], [.escape], .back, "返回", "back", bar: true),
    row([.worklist], [.character("q"), .control("q"), .function(10)], .quit, "退出", "quit", bar: true),
    row(
      [.worklist, .caseFile, .menu, .page, .office], [.character("M"), .function(9)], .mouse, "鼠标开／关",
      "mouse on/off"),
    row(
      [.worklist, .caseFile], [.character("y"), .control("y")], .copy, "复制编号与期限", "copy number and due day"),
    row(
      [.worklist, .caseFile], [.character("P"), .character("|"), .function(6)], .pager, "用分页程序看",
      "in the pager"),
    row(
      [.page], [.character("P"), .character("|"), .function(6)], .pager, "用分页程序看", "in the pager", bar: true),
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
        "本页由 `casedesk keys` 生成，与程序所用的是同一张按键表。字母键在全角状态下同样有效；输入法停在中文时，每一项另有"
          + "功能键、Ctrl 组合键或数字键可按。",
        "This page is made by `casedesk keys` from the table the program itself goes by. Letters work in their "
          + "full-width forms too; and for an input method left on, everything has a function key, a Ctrl chord or a "
          + "digit besides."),
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
        let keys = row.keyNames.map { "`\($0.replacing("|", with: "\\|"))`" }
        return "| \(keys.joined(separator: " ")) | \(row.name(language)) | `\(row.command.settingName)` |"
      }
    }
    return page.joined(separator: "\n") + "\n"
  }
}
