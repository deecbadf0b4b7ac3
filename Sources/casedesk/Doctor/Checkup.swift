import CaseConsole
import CaseDomain
import CaseStorage
import CaseWording
import Terminal

/// One thing that was looked at: what was found, and what would be better.
struct CheckupItem {
  enum Level: String {
    case fine
    /// The desk works; something would be better otherwise.
    case advice
    /// The desk cannot be used so.
    case bad
  }

  /// For scripts.
  let name: String
  let title: String
  let found: String
  var level = Level.fine
  var advice = ""
  /// How the program would end because of it.
  var status = ExitStatus.done
}

/// Looks at everything the desk stands on, and at each thing for itself: one that fails keeps no other from being
/// looked at.
struct Checkup {
  let phrases: CommandPhrases
  let terminal: TerminalExamination
  let settings: DeskSettings
  let storePath: String

  private func say(_ chinese: String, _ english: String) -> String { phrases.say(chinese, english) }

  func items() -> [CheckupItem] {
    [locale(), type(), colours(), width(), size(), paste(), escape(), settingsFile()] + store()
  }

  // MARK: The terminal

  private func locale() -> CheckupItem {
    let title = say("语言环境", "Locale")
    let isUTF8 = terminal.codeset == "UTF-8"
    guard !isUTF8 else { return CheckupItem(name: "locale", title: title, found: "UTF-8") }
    let found = terminal.codeset ?? say("所设的语言环境没有安装", "the one asked for is not installed")
    guard terminal.hasUTF8Fallback else {
      return CheckupItem(
        name: "locale", title: title, found: found, level: .bad, advice: phrases.remedy(.noUnicodeLocale),
        status: .terminalUnsuitable)
    }
    return CheckupItem(
      name: "locale", title: title, found: found, level: .advice,
      advice: say("界面改用 C.UTF-8；要免去提示，请设 LC_ALL=C.UTF-8。", "C.UTF-8 is used instead; LC_ALL=C.UTF-8 says so.")
    )
  }

  private func type() -> CheckupItem {
    let title = say("终端类型", "Terminal")
    let found = terminal.type.isEmpty ? say("没有设置 TERM", "TERM is not set") : terminal.type
    guard terminal.isInputTerminal, terminal.isOutputTerminal else {
      return CheckupItem(
        name: "terminal", title: title, found: found, level: .bad,
        advice: phrases.remedy(.notATerminal(terminal.isInputTerminal ? .output : .input)),
        status: .terminalUnsuitable)
    }
    guard let obstacle = terminal.obstacle else {
      return CheckupItem(name: "terminal", title: title, found: found)
    }
    return CheckupItem(
      name: "terminal", title: title, found: found, level: .bad, advice: phrases.remedy(obstacle),
      status: .terminalUnsuitable)
  }

  private func colours() -> CheckupItem {
    let title = say("颜色", "Colours")
    let isForbidden = Surroundings.variable("NO_COLOR") != nil
    let found = isForbidden ? "NO_COLOR" : String(terminal.colours)
    guard isForbidden || terminal.colours < 8 else {
      return CheckupItem(name: "colours", title: title, found: found)
    }
    return CheckupItem(
      name: "colours", title: title, found: found,
      advice: say("不用颜色；轻重缓急另有记号与文字。", "No colour is used; urgency is told by signs and words."))
  }

  private func width() -> CheckupItem {
    let title = say("“…①等字符的宽度", "Width of “…① and the like")
    func name(_ width: DisplayWidth.Ambiguous) -> String {
      width == .wide ? say("两列", "two columns") : say("一列", "one column")
    }
    if let told = settings.ambiguousWidth {
      let isWrong = terminal.answers?.ambiguous.map { $0 != told } ?? false
      return CheckupItem(
        name: "ambiguous-width", title: title, found: name(told) + say("（设置）", " (settings)"),
        level: isWrong ? .advice : .fine,
        advice: isWrong
          ? say("终端的回答与设置不同，请删去 ambiguous-width。", "The terminal says otherwise; remove ambiguous-width.")
          : "")
    }
    guard let told = terminal.answers?.ambiguous else {
      return CheckupItem(
        name: "ambiguous-width", title: title, found: say("终端没有回答", "the terminal did not answer"),
        level: .advice,
        advice: say(
          "按一列处理；若竖线不齐，请设 ambiguous-width = \"wide\"。",
          "Taken for one column; if borders are crooked, set ambiguous-width = \"wide\"."))
    }
    return CheckupItem(name: "ambiguous-width", title: title, found: name(told))
  }

  private func size() -> CheckupItem {
    let title = say("窗口", "Window")
    guard let size = terminal.size else {
      return CheckupItem(
        name: "size", title: title, found: say("不知道", "unknown"), level: .advice,
        advice: say("终端没有说明大小，请设 LINES 与 COLUMNS。", "Set LINES and COLUMNS."))
    }
    let least = DeskSettings.smallestWindow
    let isSmall = size.rows < least.rows || size.columns < least.columns
    return CheckupItem(
      name: "size", title: title, found: "\(size.columns)×\(size.rows)", level: isSmall ? .advice : .fine,
      advice: isSmall
        ? say("请放大到至少 \(least.columns)×\(least.rows)。", "Make it at least \(least.columns)×\(least.rows).")
        : "")
  }

  private func paste() -> CheckupItem {
    let title = say("粘贴保护", "Marked paste")
    switch terminal.answers?.marksPaste {
    case true?: return CheckupItem(name: "paste", title: title, found: say("有", "yes"))
    case false?:
      return CheckupItem(
        name: "paste", title: title, found: say("没有", "no"), level: .advice,
        advice: say(
          "粘贴的字会被当作按键：请先打开表单或按 / 再粘贴。", "Pasted text acts as keys here: open a form or press / first."))
    case nil: return CheckupItem(name: "paste", title: title, found: say("终端没有说", "the terminal did not say"))
    }
  }

  private func escape() -> CheckupItem {
    let isRemote = Surroundings.variable("SSH_CONNECTION") != nil
    let isShort = isRemote && settings.escapeDelay < 25
    return CheckupItem(
      name: "escape-delay", title: say("Esc 等待", "Esc delay"), found: "\(settings.escapeDelay) ms",
      level: isShort ? .advice : .fine,
      advice: isShort
        ? say("经网络登录时建议 25 毫秒以上。", "Over a network 25 ms or more are better.")
        : Surroundings.variable("TMUX") == nil
          ? "" : say("tmux 自己也会等：set -s escape-time 0。", "tmux waits as well: set -s escape-time 0."))
  }

  private func settingsFile() -> CheckupItem {
    let complaints = SettingsPlace.complaints(phrases.language)
    return CheckupItem(
      name: "settings", title: say("个人设置", "Settings"),
      found: SettingsPlace.isThere ? SettingsPlace.path : say("没有，一切按默认", "none, the defaults hold"),
      level: complaints.isEmpty ? .fine : .advice, advice: complaints.joined(separator: " "))
  }

  // MARK: The store

  private func store() -> [CheckupItem] {
    let title = say("案卷库", "Store")
    let store: CaseStore
    do throws(StoreFault) {
      store = try CaseStore.open(storePath, access: .readOnly)
    } catch {
      return [
        CheckupItem(
          name: "store", title: title, found: storePath, level: .bad, advice: phrases.sentence(error),
          status: error.status)
      ]
    }
    var item = CheckupItem(
      name: "store", title: title,
      found: storePath + (store.isTraining ? say("（演练库）", " (training)") : "")
        + say("，\(store.office.cases.count) 件", ", \(store.office.cases.count) cases"))
    if let damage = store.damage {
      item.level = .bad
      item.advice = phrases.readsUntil(damage)
      item.status = .storeDamaged
    }
    return [
      item, person(store), roles(store), register(store), namesakes(store), calendar(store), stuck(store),
      copies(store),
    ].compactMap(\.self)
  }

  /// Cases that nobody can carry on, each with what stands against it and the least that helps.
  private func stuck(_ store: CaseStore) -> CheckupItem {
    let circumstances = Circumstances(now: store.trainingNow ?? Surroundings.now, office: store.office)
    let cases = circumstances.stuckCases()
    let lines = cases.flatMap { entry in
      entry.obstacles.map { obstacle in
        "\(entry.id)  " + phrases.language.sentence(obstacle.reason, in: circumstances)
          + say("办法：", " Help: ")
          + phrases.language.sentence(obstacle.fix, in: circumstances)
      }
    }
    return CheckupItem(
      name: "stuck-cases", title: say("卡住的案卷", "Stuck cases"),
      found: cases.isEmpty ? say("没有", "none") : String(cases.count),
      level: cases.isEmpty ? .fine : .advice, advice: lines.joined(separator: "\n    "))
  }

  /// When the last copy was taken that is on record. A training store needs none.
  private func copies(_ store: CaseStore) -> CheckupItem {
    let last = store.office.releases.last { if case .copy = $0 { true } else { false } }?.at.day
    let today = (store.trainingNow ?? Surroundings.now).day
    let isWanted =
      !store.isTraining && !store.office.cases.isEmpty
      && last.map { today.days(since: $0) > Self.copyDays } ?? true
    return CheckupItem(
      name: "backup", title: say("最近一次备份", "Last backup"),
      found: last?.description ?? say("没有记录", "none on record"), level: isWanted ? .advice : .fine,
      advice: isWanted ? say("请按日运行 casedesk backup。", "Run casedesk backup daily.") : "")
  }

  /// A week without a copy is said.
  private static let copyDays = 7

  private func person(_ store: CaseStore) -> CheckupItem {
    let title = say("人员名单", "Staff list")
    if let member = store.office.registry.person(uid: Surroundings.uid), member.isActive,
      !member.roles.isEmpty
    {
      return CheckupItem(
        name: "staff", title: title,
        found: "uid \(Surroundings.uid)：\(member.name) \(phrases.language.names(member.roles.sorted()))")
    }
    let found = "uid \(Surroundings.uid)"
    guard !store.isTraining else {
      return CheckupItem(
        name: "staff", title: title, found: found,
        advice: say("演练库谁都可以坐下。", "Anybody may use a training store."))
    }
    return CheckupItem(
      name: "staff", title: title, found: found, level: .bad, advice: phrases.notOnStaff(Surroundings.uid),
      status: .notPermitted)
  }

  /// Whether the staff list is enough to carry a case from filing to archive.
  private func roles(_ store: CaseStore) -> CheckupItem {
    let active = store.office.registry.staff.values.filter(\.isActive)
    let preparation = Preparation(store.office.registry)
    return CheckupItem(
      name: "roles", title: say("各角色", "Roles"), found: say("\(active.count) 人", "people: \(active.count)"),
      level: preparation.lacksNobody ? .fine : .advice,
      advice: preparation.lacksNobody
        ? ""
        : phrases.language.lackingStaff(preparation)
          + say("请管理员用 casedesk import 登记。", " The administrator enters them with casedesk import."))
  }

  /// Whether any class can be filed: no form takes an institution that is not on file.
  private func register(_ store: CaseStore) -> CheckupItem {
    let registry = store.office.registry
    let preparation = Preparation(registry)
    let isLacking = preparation.lacksInstitutions || preparation.lacksTeachers
    return CheckupItem(
      name: "register", title: say("机构与师资", "Institutions, teachers"),
      found: say(
        "机构 \(registry.institutions.count)，师资 \(registry.teachers.count)",
        "\(registry.institutions.count), \(registry.teachers.count)"),
      level: isLacking ? .advice : .fine,
      advice: isLacking
        ? say(
          "请管理员用 casedesk import 登记，格式见用户手册第 11 章。",
          "The administrator enters them with casedesk import (chapter 11).")
        : "")
  }

  /// Four eyes are counted by entries of the staff list: one person under two of them would be two pairs.
  private func namesakes(_ store: CaseStore) -> CheckupItem? {
    let active = store.office.registry.staff.values.filter(\.isActive)
    let twice = Dictionary(grouping: active) { $0.name.filter { !$0.isWhitespace } }.values.filter {
      $0.count > 1
    }
    .map { $0.sorted { $0.id < $1.id } }.sorted { $0[0].id < $1[0].id }
    guard !twice.isEmpty else { return nil }
    let names = twice.map { members in
      "\(members[0].name)（\(members.map(\.id.text).joined(separator: say("、", ", ")))）"
    }
    return CheckupItem(
      name: "namesakes", title: say("同名人员", "Namesakes"),
      found: names.joined(separator: say("；", "; ")), level: .advice,
      advice: say(
        "若为一人两个账户，请合并为一条（uids 列出两个账户）：复核与审核须为两人。",
        "If they are one person with two accounts, make them one entry with both uids: four eyes are two people's."
      ))
  }

  /// The present year must be published, or due days are provisional; from October on, the next one is wanted as well.
  private func calendar(_ store: CaseStore) -> CheckupItem {
    let today = (store.trainingNow ?? Surroundings.now).day
    let years = store.office.registry.calendar.publishedYears.map(\.year)
    let wanted = today.month >= 10 ? [today.year, today.year + 1] : [today.year]
    let missing = wanted.filter { !years.contains($0) }
    let names = missing.map(String.init).joined(separator: say("、", ", "))
    return CheckupItem(
      name: "calendar", title: say("工作日历", "Calendar"),
      found: "\(today)  " + years.map(String.init).joined(separator: " "),
      level: missing.isEmpty ? .fine : .advice,
      advice: missing.isEmpty
        ? ""
        : say(
          "\(names) 年的放假安排尚未录入，期限为暂定；公布后用 casedesk calendar add 录入。",
          "No notice of holidays for \(names): due days are provisional. Enter it with casedesk calendar add."
        ))
  }
}
