import CaseDomain
import CaseWording

/// What the desk says of itself. Names, refusals and headlines come from CaseWording.
struct DeskPhrases: Sendable {
  let language: Language

  init(_ language: Language) { self.language = language }

  func say(_ chinese: String, _ english: String) -> String { language.say(chinese, english) }

  var product: String { say("职业培训补贴案卷台", "casedesk") }
  var training: String { say("演练", "TRAINING") }
  var mouseOn: String { say("鼠标开", "MOUSE") }
  var mouseTurnedOn: String {
    say("鼠标已开：点击选行，再点打开，滚轮上下。选取文字请先按 M 关掉。", "Mouse on: click chooses, again opens. M turns it off.")
  }
  var mouseTurnedOff: String { say("鼠标已关：可以像平常一样选取文字。", "Mouse off: the terminal selects text as usual.") }
  func copied(_ count: Int) -> String {
    say(
      "已送往剪贴板：\(count) 件的编号、班名与期限。终端若不许，则没有复制。",
      "To the clipboard: number, class and due day of cases: \(count). Some terminals do not allow it.")
  }
  func pagerFailed(_ command: String) -> String {
    say("“\(command)”没有正常结束。可用环境变量 PAGER 另选。", "“\(command)” failed. PAGER chooses another.")
  }
  func standing(overdue: Int, today: Int) -> String {
    say("案卷台 逾期 \(overdue) 今日 \(today)", "casedesk: \(overdue) overdue, \(today) due today")
  }
  var settingsFaults: String { say("设置文件有误", "The settings have faults") }
  var settingsGoOn: String {
    say("下列各行未采用，其余照常。按 Esc 继续。", "These lines are passed over; all else holds. Esc goes on.")
  }
  var newTerminal: String {
    say(
      "初次在这种终端上使用：退出后运行 casedesk doctor，可以试输入法、粘贴、剪贴板与 Esc。",
      "New on this kind of terminal: casedesk doctor tries input method, paste, clipboard and Esc.")
  }
  var tooSmall: String {
    say(
      "窗口太小：请放大到至少 60 列 × 16 行。放大之前，按键不起作用，所填内容都在。",
      "Window too small: make it at least 60×16. Until then keys do nothing; what you typed is kept.")
  }
  var worklistEmpty: String {
    say("这里没有案卷。按 f 换筛选，按 n 立案。", "No case here. f changes the filter, n files a case.")
  }
  var storeIsNew: String {
    say("这是一个新的案卷库，还不能办案。接下来：", "This store is new; no case can be carried through yet. What comes next:")
  }
  func searchEmpty(_ text: String) -> String {
    say("没有含“\(text)”的案卷。按 Esc 取消查找。", "No case has “\(text)”. Esc ends the search.")
  }
  func reading(_ percent: Int) -> String {
    say(
      "正在读取 \(percent)%　先列上次所见，可浏览、筛选、查找",
      "Reading \(percent)%: the list as it was last; move, filter and search meanwhile")
  }
  func readingAtFirst(_ percent: Int) -> String {
    say("正在读取案卷库 \(percent)%", "Reading the store: \(percent)%")
  }
  var readingLeave: String { say("q 退出", "q leaves") }
  func readingFirst(_ percent: Int) -> String {
    say("正在读取 \(percent)%　读完即办；按任意键不再等", "Reading \(percent)%: done as soon as all is read; any key stops it")
  }
  func counting(_ percent: Int) -> String {
    say("正在逐件核算 \(percent)%", "Working out the rows: \(percent)%")
  }
  var search: String { say("查找：", "Search: ") }
  var endOfLife: String { say("已办结，没有下一步。", "The case has come to its end.") }
  func openEntry(_ tab: CaseTab) -> String {
    tab == .learners ? say("此人历次补贴", "this person's record") : say("此条详情", "this entry")
  }
  func nextStep(_ action: String) -> String { say("下一步 \(action)", "next: \(action)") }
  func recorded(_ action: String, _ id: CaseID, _ revision: Int) -> String {
    say("已记入：\(action) · 案卷 \(id) 第 \(revision) 版", "Recorded: \(action) · case \(id), revision \(revision)")
  }
  var officeChanged: String { say("已记入。", "Recorded.") }
  func changedByOthers(_ ids: [CaseID]) -> String {
    let names = ids.prefix(3).map(\.text).joined(separator: say("、", ", ")) + (ids.count > 3 ? "…" : "")
    return say("他人刚有改动：\(names)", "Changed by others just now: \(names)")
  }
  func conflict(_ name: String) -> String {
    say(
      "您查看之后，\(name)已改动本案卷。所填内容都还在，核对后可再次提交。",
      "\(name) has changed this case since you looked. What you typed is kept; check it and submit again.")
  }
  func otherRevision(typed: String, actual: Int) -> String {
    say(
      "填的是第 \(typed) 版，屏幕上的案卷是第 \(actual) 版。请核对后改正再提交。",
      "You typed revision \(typed); the case on the screen is at revision \(actual). Check it, correct it, submit again."
    )
  }
  var somebody: String { say("他人", "Somebody") }
  var imeHint: String {
    say(
      "输入法为中文：按 Shift 切换再按，或用 F 键、Ctrl 键（F1 列出）；查找按 Ctrl-F。",
      "The input method is on: switch it with Shift, or use F keys and Ctrl chords (F1 lists them); Ctrl-F searches."
    )
  }
  var pasteIgnored: String {
    say("粘贴的内容不当按键用：请先按 / 查找或打开表单。", "Pasted text does not act as keys: search with / or open a form first.")
  }
  func keyDead(_ name: String) -> String {
    say("“\(name)”在这里没有作用，按 ? 看可用的键。", "“\(name)” does nothing here; ? shows the keys.")
  }
  var onSubmit: String {
    say(
      "光标在“提交”上：按 Enter 提交，按 Shift-Tab 回到各填写项。",
      "This is the line that submits: Enter hands the form on, Shift-Tab goes back to the fields.")
  }
  /// Why a list from which a field is chosen is empty, and who fills it.
  func nothingOnFile(_ pick: Pick) -> String {
    switch pick {
    case .institution:
      say(
        "还没有登记培训机构：请管理员用 casedesk import 文件 导入。",
        "No institution is on file: the administrator imports them with casedesk import FILE.")
    case .teacher:
      say(
        "还没有登记师资：请管理员用 casedesk import 文件 导入。",
        "No teacher is on file: the administrator imports them with casedesk import FILE.")
    case .person:
      say(
        "人员名单上没有可选的人：请管理员用 casedesk import 文件 登记。",
        "Nobody on the staff list can be chosen: the administrator imports staff with casedesk import FILE.")
    case .centre, .occupation:
      say(
        "受理日没有可用的政策，列不出来：请管理员导入政策。",
        "No policy is in force that day, so there is no list: the administrator imports one."
      )
    case .material: say("本案没有需要核对的材料。", "There is no paper to check in this case.")
    case .finding: say("没有未销号的问题。", "No finding is open.")
    case .objection: say("没有未处理的异议。", "No objection is open.")
    case .record: say("没有可以更正的记录。", "No record can be corrected.")
    case .flag: say("没有未核销的疑点。", "No red flag is open.")
    }
  }
  var discard: String { say("放弃已填的内容？", "Throw away what you typed?") }
  var onlyInText: String { say("请先把光标移到文字栏。", "Go to a field of free text first.") }
  var onlyInSpotChecks: String { say("只有登记抽查时可以重复上一条问题。", "Only in a spot check.") }
  var noFinding: String { say("还没有可以重复的问题。", "There is no finding to repeat.") }
  var phrasesTitle: String { say("常用语", "Phrases") }
  var noPhrases: String { say("这里没有常用语。", "There are no phrases for this.") }
  var noEditor: String {
    say("没有设置编辑器：请设环境变量 VISUAL 或 EDITOR。", "No editor: set VISUAL or EDITOR in the environment.")
  }
  func editorFailed(_ command: String) -> String {
    say("编辑器 \(command) 没有正常结束，内容保持原样。", "The editor \(command) failed; the text is as it was.")
  }
  func revision(_ number: Int) -> String { say("第 \(number) 版", "revision \(number)") }
  var othersDid: String { say("您打开之后，别人做了：", "Done by others since you opened it:") }
  var yourForm: String { say("您的表单（内容都在）：", "Your form, as you left it:") }
  var nothingWaits: String { say("没有别的案卷等您办理。", "No other case waits for you.") }
  /// - Parameters:
  ///   - hourly: decisions an hour, when there is anything to go by.
  ///   - oldest: working days for which the one that has waited longest has.
  func progress(_ done: Int, of count: Int, skipped: Int, hourly: Int?, oldest: Int?) -> String {
    var parts = [say("已审 \(done)/\(count)", "\(done) of \(count) decided")]
    if skipped > 0 { parts.append(say("跳过 \(skipped)", "\(skipped) skipped")) }
    if let hourly { parts.append(say("每小时 \(hourly) 件", "\(hourly) an hour")) }
    if let oldest {
      parts.append(
        say("最久已等 \(language.workingDays(oldest))", "oldest waits \(language.workingDays(oldest))"))
    }
    return parts.joined(separator: " · ")
  }
  func yoursAlready(_ id: CaseID) -> String {
    say("\(id) 已由您经办；转给别人用“指派经办人”。", "\(id) is yours already; “Assign” gives it to somebody else.")
  }
  func taken(_ id: CaseID) -> String { say("已领办 \(id)。", "\(id) is yours now.") }
  var selectionsTitle: String { say("选集", "Selections") }
  func keepSelection(_ count: Int) -> String {
    say("给选中的 \(count) 件起名保存", "Keep the \(count) marked cases under a name")
  }
  var selectionNameHint: String { say("只存给自己，按 m 调出", "for oneself; m brings it back") }
  var markOthers: String { say("反选列表中的", "Mark the others of the list instead") }
  var unmarkAll: String { say("全部清除", "Unmark all") }
  func selection(_ name: String, _ count: Int) -> String {
    say("\(name)（\(count) 件）", "\(name) (\(count))")
  }
  func selectionKept(_ name: String) -> String {
    say("已存为选集“\(name)”，按 m 调出。", "Kept as “\(name)”; m brings it back.")
  }
  var noSelections: String { say("没有选中的案卷，也没有保存的选集。", "Nothing is marked, and no selection was kept.") }
  var forgetSelection: String { say("删除这个选集", "Do away with this selection") }
  func name(_ combination: Marks.Combination) -> String {
    switch combination {
    case .union: say("并入已选", "add to the marks")
    case .difference: say("从已选中去掉", "take from the marks")
    case .intersection: say("只留两边都有的", "keep what is in both")
    case .replacement: say("改为只选这些", "mark these alone")
    }
  }
  func overtaken(_ ids: [CaseID]) -> String {
    let names = ids.prefix(3).map(\.text).joined(separator: say("、", ", ")) + (ids.count > 3 ? "…" : "")
    return say(
      "选中之后有人改动了 \(ids.count) 件：\(names)，预览中逐件列出（~）。",
      "Changed since they were marked: \(ids.count) (\(names)); the preview says how (~).")
  }
  var conditionsTitle: String { say("按阶段、类型、中心、经办筛选", "By stage, type, centre, assignee") }
  func condition(_ condition: WorklistCondition, _ name: String, _ count: Int) -> String {
    let kind =
      switch condition {
      case .stage: say("阶段", "stage")
      case .centre: say("中心", "centre")
      case .type: say("类型", "type")
      case .assignee: say("经办", "assignee")
      }
    return say("\(kind)　\(name)　\(count) 件", "\(kind)  \(name)  \(count)")
  }
  func onlyOf(_ names: String) -> String { say("只看：\(names)", "only: \(names)") }
  func columnWidth(_ width: Int) -> String { say("　宽 \(width)", "  \(width) wide") }
  var asYouSawIt: String { say("您打开时", "when you opened it") }
  var asItIs: String { say("现在", "now") }
  var nextByKey: String { say("，按 n 看下一件", "; n opens the next") }
  var draftTitle: String { say("这张表上次没有提交", "This form was left half filled") }
  /// - Parameter touched: when it was last typed in.
  func restoreDraft(_ touched: String?) -> String {
    say("恢复草稿", "Go on with the draft") + (touched.map { say("：", ": ") + $0 } ?? "")
  }
  var beginAfresh: String { say("重新填写（删除草稿）", "Start afresh (the draft is deleted)") }
  var draftRestored: String { say("已恢复草稿，光标在上次的位置。", "The draft is back, and the cursor where it was.") }
  var draftLeft: String { say("已留作草稿，按 D 查看。", "Kept as a draft; D lists them.") }
  var draftsTitle: String { say("草稿", "Drafts") }
  var noDrafts: String { say("没有未提交的草稿。", "There are no drafts.") }
  func draftsWait(_ count: Int) -> String {
    say("有 \(count) 份草稿没有提交，按 D 查看。", "Drafts that wait: \(count). D lists them.")
  }
  var draftNotKept: String {
    say("草稿写不进磁盘：中断后所填内容不能恢复。", "The draft cannot be written to disk; it would be lost with this session.")
  }
  var leave: String { say("退出案卷台？", "Leave casedesk?") }
  /// - Parameters:
  ///   - what: the action, and what is decided by it where it could be more than one thing.
  ///   - amount: what is paid, if anything is.
  ///   - grace: seconds for which it can still be recalled; 0 when it is recorded at once.
  func confirm(_ what: String, _ id: String, _ title: String, _ amount: String?, grace: Int) -> String {
    let sum = amount.map { say("，金额 \($0)", ", amount \($0)") } ?? ""
    let end =
      grace > 0
      ? say(
        "“\(what)”确认后 \(grace) 秒内可按 u 撤回，此后记入，不能取消。",
        "“\(what)” can be recalled with u for \(grace) s; then it is recorded and stands.")
      : say("“\(what)”一经记入，不能取消。", "“\(what)” is recorded at once and stands.")
    return end + say("确认办理案卷 \(id)《\(title)》\(sum)？", " Do it to case \(id) (\(title))\(sum)?")
  }
  func confirmByNumber(_ lastDigits: String, _ amount: Money?) -> String {
    let sum = amount.map { say(" 或金额 \($0)", " or the amount \($0)") } ?? ""
    return say(
      "键入案卷号末四位 \(lastDigits)\(sum)，再按 Enter：",
      "Type the last digits of the case, \(lastDigits),\(sum) and press Enter:")
  }
  func numberDiffers(_ typed: String) -> String {
    say("键入的“\(typed)”不符。", "“\(typed)” is not it. ")
  }
  func held(_ action: String, _ id: String, _ seconds: Int) -> String {
    say(
      "“\(action)”（\(id)）\(seconds) 秒后记入。按 u 撤回。",
      "“\(action)” (\(id)) is recorded in \(seconds) s. u recalls it.")
  }
  func recalled(_ action: String) -> String {
    say("已撤回“\(action)”，没有记入。", "“\(action)” was recalled; nothing was recorded.")
  }
  var nothingToRecall: String {
    say("没有可撤回的决定：已记入的要另办更正。", "Nothing to recall: what is recorded is corrected by a record of its own.")
  }
  var submit: String { say("提交", "Submit") }
  var required: String { say("必填", "required") }
  var refusedTitle: String { say("暂时不能办理", "This cannot be done yet") }
  var reasonLifts: String {
    say("以下要求和提醒，写明理由后可以办理：", "These hold in principle or only warn; with a reason it can be done:")
  }
  var actionsTitle: String { say("办理事项", "Actions") }
  var available: String { say("可以办理", "Can be done now") }
  var unavailable: String {
    say("暂不能办（选中可看原因与条款）", "Cannot be done now (choose one to see why, with the clause)")
  }
  var why: String { say("为什么不能办", "Why not") }
  var whyAllowed: String { say("为什么可以办", "Why it can be done") }
  var holds: String { say("已满足的条件（按回车看所在页签）", "What holds (Enter shows where)") }
  var nothingToExplain: String {
    say("受理日没有可用的政策，无从核算。", "No policy was in force on the filing day; nothing can be computed.")
  }
  var help: String { say("帮助", "Help") }
  var viewsTitle: String { say("视图", "Views") }
  var keepView: String { say("把清单现在的样子存为视图", "Keep the worklist as it looks") }
  var forgetView: String { say("删除自己的视图", "Do away with a view of one's own") }
  func sharedView(_ name: String) -> String { say("\(name)（共用）", "\(name) (everybody's)") }
  func viewShown(_ name: String) -> String { say("视图：\(name)", "View: \(name)") }
  func viewKept(_ name: String) -> String {
    say("已存为视图“\(name)”，按 v 调出。", "Kept as “\(name)”; v brings it back.")
  }
  func viewNotKept(_ name: String) -> String {
    say("视图“\(name)”没有存成：文件写不进去或读不懂。", "“\(name)” was not kept: its file cannot be written, or not be read.")
  }
  var viewNameMissing: String { say("请先写视图的名称。", "Type a name first.") }
  var viewNameHint: String { say("筛选、查找、排序、列一并保存", "filter, search, order and columns are kept") }
  var forMe: String { say("存给自己", "for me") }
  var forEverybody: String { say("存给大家", "for everybody") }
  var noOpenFlags: String { say("没有未核销的疑点。", "No red flag is open.") }
  func openFlagsTitle(_ count: Int) -> String { say("未核销的疑点 \(count)", "Open red flags: \(count)") }
  var sortTitle: String { say("排序（可勾选几项，先勾的为主）", "Sort (tick several: the first weighs most)") }
  var mostUrgentFirst: String { say("最紧急的在前", "the most urgent first") }
  func sortStep(_ column: String, _ isDescending: Bool) -> String {
    isDescending
      ? say("\(column) ↓ 从大到小", "\(column) ↓ descending") : say("\(column) ↑ 从小到大", "\(column) ↑ ascending")
  }
  var columnsTitle: String { say("显示哪些列（按勾选先后排列）", "Columns (in the order they are ticked)") }
  func marked(_ count: Int, hidden: Int, overtaken: Int = 0) -> String {
    let marks =
      hidden == 0
      ? say("已选 \(count)", "\(count) marked")
      : say("已选 \(count)，其中 \(hidden) 件不在列表中", "\(count) marked, \(hidden) of them not in this list")
    return marks + (overtaken == 0 ? "" : say("，\(overtaken) 件已有改动 ~", ", \(overtaken) changed since ~"))
  }
  var nothingMarked: String { say("先按空格选中案卷，再批量办理。", "Mark cases with Space first.") }
  func bulkTitle(_ count: Int) -> String { say("批量办理 \(count) 件", "Do to \(count) cases") }
  func bulkChoice(_ action: String, _ possible: Int, of count: Int) -> String {
    say("\(action)　\(count) 件中 \(possible) 件可办", "\(action)  can be done to \(possible) of \(count)")
  }
  func forMany(_ cases: [CaseID]) -> String {
    let names = cases.prefix(3).map(\.text).joined(separator: say("、", ", ")) + (cases.count > 3 ? "…" : "")
    return say("\(cases.count) 件案卷：\(names)", "\(cases.count) cases: \(names)")
  }
  func bulkHeading(_ action: String, _ count: Int, hidden: Int) -> String {
    say("批量：\(action)　", "For all marked: \(action)  ") + marked(count, hidden: hidden)
  }
  func bulkAsk(_ ready: Int, refused: Int) -> String {
    guard ready > 0 else { return say("没有一件可以办。按 Esc 返回。", "It can be done to none of them. Esc goes back.") }
    let left =
      refused > 0 ? say("，\(refused) 件不能办、不会改动", "; \(refused) cannot be done and are left alone") : ""
    return say(
      "可办 \(ready) 件\(left)。键入件数 \(ready) 再按 Enter：", "Ready: \(ready)\(left). Type \(ready), then Enter:")
  }
  func typeTheNumber(_ count: Int) -> String {
    count > 0
      ? say(
        "还没有办：键入件数 \(count) 再按 Enter 才办理，按 Esc 返回。", "Nothing done: type \(count), then Enter; Esc goes back."
      )
      : say("没有一件可以办。", "It can be done to none of them.")
  }
  var bulkOver: String {
    say("办理结果如下，按 Enter 或 Esc 返回。", "This is what became of each. Enter or Esc goes back.")
  }
  func recordedAs(_ revision: Int) -> String {
    say("已记入，第 \(revision) 版", "recorded as revision \(revision)")
  }
  func bulkDone(_ action: String, _ done: Int, of count: Int) -> String {
    say("\(action)：\(count) 件中已记入 \(done) 件。", "\(action): recorded for \(done) of \(count).")
  }
  var paletteTitle: String { say("命令", "Commands") }
  var paletteHint: String {
    say("输入汉字、拼音、首字母、英文或按键名；Enter 执行", "type Chinese, pinyin, initials, English or a key; Enter does it")
  }
  func actOn(_ action: String, _ id: CaseID) -> String { say("\(action)　\(id)", "\(action)  \(id)") }
  func showOnly(_ facet: String) -> String { say("筛选：\(facet)", "Show: \(facet)") }
  var whoTitle: String { say("谁在操作（演练库）", "Who sits here (training store)") }
  func anotherDay(isAhead: Bool) -> String {
    isAhead ? say("预演·只看", "REHEARSAL, look only") : say("回看·只看", "LOOKING BACK, look only")
  }
  var anotherDayTitle: String { say("换一天看（只看，不能办理）", "Look as on another day (nothing can be recorded)") }
  var anotherDayHint: String {
    say("日期，如 +30、2025-10-09；再写一个，为依据哪天已记入的；空为今天", "a day, +30; a second one: known at; empty: today")
  }
  var anotherDayReadOnly: String {
    say("这是另一天的样子，只能看；按 T 再按 Enter 回到今天。", "This is another day: look only. T and Enter come back to today.")
  }
  var calendarFileTitle: String { say("看一份日历文件会移动哪些到期日", "What a calendar would move") }
  var calendarFileHint: String { say("文件的路径；只看，先不导入", "the path of its file; nothing is taken in yet") }
  var calendarFileMissing: String { say("请先写文件的路径。", "Type the path of a file first.") }
  var adoptionTitle: String { say("导入此日历：有几件到期日会变？", "Take it in: how many due days move?") }
  var adoptionHint: String { say("照上页的件数输入，Enter 导入；Esc 不导入", "type the number on the page; Esc leaves it") }
  func typeTheMoves(_ moves: Int) -> String {
    say("会变的到期日是 \(moves) 件：请输入这个数。", "The due days that move are \(moves): type that number.")
  }
  var calendarTakenIn: String {
    say("日历已导入，各案到期日已按新日历重算。", "The calendar is taken in; due days go by it from now on.")
  }
  var backToToday: String { say("已回到今天。", "Back to today.") }
  var caseNotThere: String { say("那一天这件案卷还没有立案。", "On that day the case had not been filed.") }
  var numberTitle: String { say("查看哪个完整号码", "Which whole number") }
  func purposeTitle(_ holder: NumberHolder) -> String {
    let (field, whose) = (language.name(holder.field), language.holder(holder.learner))
    return say("查看\(whose)完整\(field)：用途", "The whole \(field) \(whose): what for")
  }
  var purposeHint: String {
    say("Enter 查看 30 秒；谁看了、为何看，先记入经过", "Enter shows it for 30 s; who and why is recorded first")
  }
  var purposeMissing: String { say("请先写明用途。", "Say first what it is for.") }
  func numberGoes(_ seconds: Int) -> String {
    say("\(seconds) 秒后收起，按任意键即收", "Hidden in \(seconds) s, or by any key")
  }
  var hideNumber: String { say("收起", "hide it") }
  var noNumberHere: String {
    say(
      "完整号码在学员页（选中学员）和补贴页（收款账号）查看。",
      "Whole numbers: on a learner's line, or on the claim page for the account.")
  }
  var dayTitle: String { say("把演练日期调到", "Move the training day to") }
  var dayHint: String { say("日期，如 2025-10-09，或 +3（向后三天）", "a day such as 2025-10-09, or +3") }
  var typeToNarrow: String { say("打字即筛选", "type to narrow") }
  var nothingFound: String { say("没有符合的，退格重输", "Nothing like that; Backspace") }
  var nothingChosen: String { say("（未填）", "(empty)") }
  func draftRecorded(_ action: String, _ revision: Int) -> String {
    say(
      "“\(action)”先前已记入，见“经过”第 \(revision) 版；草稿不必再提交。",
      "“\(action)” was recorded, see revision \(revision) of the history; the draft need not be handed on.")
  }
  var unchanged: String { say("（不变）", "(unchanged)") }
  var leftEmptyStays: String {
    say("留空的各项保持原样，只填要改的。", "What is left empty stays as it was: fill in only what changes.")
  }
  func ofAnotherCentre(_ case: String, _ own: String) -> String {
    say("本案由\(`case`)受理，您属\(own)。", "This case belongs to \(`case`), you to \(own).")
  }
  var struck: String { say("已更正", "struck") }
  func late(_ day: String) -> String { say("（\(day) 补记）", "(recorded \(day))") }
  func more(_ count: Int) -> String { say("还有 \(count) 行", "\(count) more lines") }
  var seeStuck: String { say("，按 o 再按 6 查看", "; press o, then 6") }
  var seeCertificates: String { say("，按 o 再按 3 查看", "; press o, then 3") }
  func onlyTraining() -> String { say("只有演练库可以这样做。", "Only on a training store.") }
  var dayUnreadable: String { say("这不是日期。写作 2025-10-09，或 +3。", "That is no day. Write 2025-10-09, or +3.") }
  func dayBackwards(_ now: String) -> String {
    say("日期只能往后调，现在是 \(now)。", "Days only go forward; it is \(now).")
  }
  func noStep(_ action: String, _ roles: String) -> String {
    say("下一步是“\(action)”，由\(roles)办理。", "The next step is “\(action)”, for \(roles).")
  }

  func name(_ context: DeskContext) -> String {
    switch context {
    case .worklist: say("待办清单", "Worklist")
    case .caseFile: say("案卷", "Case file")
    case .menu: say("办理事项", "Actions")
    case .form: say("填表", "Form")
    case .picker: say("选择", "Choosing")
    case .palette: say("命令与帮助", "Commands and help")
    case .bulk: say("批量预览", "Preview for many")
    case .page: say("说明页", "Pages")
    case .office: say("中心", "The office")
    case .confirm: say("确认", "Confirmation")
    }
  }

  func name(_ tab: CaseTab) -> String {
    switch tab {
    case .overview: say("概况", "Overview")
    case .papers: say("材料", "Papers")
    case .learners: say("学员", "Learners")
    case .training: say("培训", "Training")
    case .claim: say("补贴", "Claim")
    case .notice: say("公示", "Notice")
    case .history: say("经过", "History")
    }
  }

  func name(_ tab: OfficeTab) -> String {
    switch tab {
    case .targets: say("任务", "Targets")
    case .institutions: say("机构", "Institutions")
    case .certificates: say("证书", "Certificates")
    case .month: say("月报", "Month")
    case .law: say("政策与日历", "Rules")
    case .stuck: say("卡住", "Stuck")
    case .releases: say("查看与备份", "Looks")
    }
  }

  func name(_ facet: Facet) -> String {
    switch facet {
    case .all: say("全部在办", "Open")
    case .mine: say("待我办理", "For me")
    case .own: say("我经办", "Mine")
    case .unassigned: say("未指派", "Unassigned")
    case .team: say("本中心", "My centre")
    case .signature: say("待我签字", "To sign")
    case .today: say("今日到期", "Due today")
    case .overdue: say("已逾期", "Overdue")
    case .soon: say("三日内到期", "Due in 3 days")
    case .held: say("等机构", "With institutions")
    case .ended: say("已办结", "Ended")
    }
  }
}
