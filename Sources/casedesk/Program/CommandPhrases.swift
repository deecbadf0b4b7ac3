import CaseDomain
import CaseWording
import Glibc

/// What the command line says about itself. Names and refusals come from CaseWording; faults have a page of their own.
struct CommandPhrases {
  let language: Language

  static let current = CommandPhrases(language: Surroundings.language)

  func say(_ chinese: String, _ english: String) -> String { language.say(chinese, english) }

  func sharedFileMissing(_ name: String) -> String {
    say(
      "找不到随程序安装的文件“\(name)”。请把环境变量 CASEDESK_SHARE 指向安装的 share/casedesk 目录。",
      "The file “\(name)” that comes with the program is not there. Point CASEDESK_SHARE at share/casedesk.")
  }

  func unreadable(_ path: String, _ reason: String) -> String {
    say(
      "读不了文件“\(path)”（\(reason)）。请检查路径与权限。", "Cannot read “\(path)” (\(reason)). Check path and permissions.")
  }

  /// Why the system would not, in words; what is not among the usual reasons is quoted as the system says it.
  func systemReason(_ number: Int32) -> String {
    let own: String? =
      switch number {
      case ENOENT: say("没有这个文件或目录", "no such file or directory")
      case EACCES, EPERM: say("没有权限", "permission denied")
      case EISDIR: say("是目录，不是文件", "is a directory")
      case ENOTDIR: say("路径中有一段不是目录", "not a directory")
      case ENOSPC, EDQUOT: say("磁盘已满", "the disk is full")
      case EROFS: say("磁盘只读", "read-only")
      default: nil
      }
    return own ?? String(cString: strerror(number))
  }

  func outputFailed(_ reason: String) -> String {
    say(
      "输出写不出去（\(reason)）。缺的只是输出：命令若有记入，已在案卷库中。",
      "The output could not be written (\(reason)). Only the output is missing: what was recorded, if anything, is in the "
        + "store.")
  }

  func caseUnknown(_ id: String) -> String {
    say("没有案卷“\(id)”。用 casedesk list 查看案卷编号。", "There is no case “\(id)”. casedesk list shows the numbers.")
  }

  func learnerUnknown(_ number: Int, _ id: String) -> String {
    say("案卷 \(id) 的花名册上没有第 \(number) 号。", "The roster of \(id) has no number \(number).")
  }

  func policyMissing(_ day: Day) -> String {
    say("\(day) 没有施行中的政策，无从核算。", "No policy was in force on \(day); nothing can be computed.")
  }

  func actionUnknown(_ token: String) -> String {
    say(
      "没有“\(token)”这个办理事项。用 casedesk actions 案卷编号 查看可用的名称。",
      "There is no action “\(token)”. casedesk actions CASE lists the names.")
  }

  func stageUnknown(_ token: String) -> String {
    say("没有“\(token)”这个阶段。可用的阶段：", "There is no stage “\(token)”. The stages are: ")
      + Stage.allCases.map(\.rawValue).joined(separator: ", ")
  }

  func dayUnreadable(_ token: String) -> String {
    say("“\(token)”不是日期，请写作 2025-09-24。", "“\(token)” is not a day; write 2025-09-24.")
  }

  func monthUnreadable(_ token: String) -> String {
    say("“\(token)”不是月份，请写作 2025-09。", "“\(token)” is not a month; write 2025-09.")
  }

  func monthToCome(_ token: String) -> String {
    say("\(token) 还没有到，没有报表。", "\(token) is still to come; there is nothing to report.")
  }

  func momentUnreadable(_ token: String) -> String {
    say(
      "“\(token)”不是时刻，请写作 2025-09-24T09:00:00+08:00。",
      "“\(token)” is not a moment; write 2025-09-24T09:00:00+08:00.")
  }

  func pairUnreadable(_ token: String) -> String {
    say("“\(token)”不是 字段=值 的写法。", "“\(token)” is not written field=value.")
  }

  func fieldTwice(_ name: String) -> String {
    say("字段“\(name)”写了两次。", "The field “\(name)” is given twice.")
  }

  func operationUnreadable(_ token: String) -> String {
    say(
      "操作号“\(token)”须为 8 至 64 个字母、数字、“-”或“_”。",
      "An operation id is 8 to 64 letters, digits, “-” or “_”; “\(token)” is not.")
  }

  func onlyTraining(_ option: String) -> String {
    say("\(option) 只能用于演练库，这是正式案卷库。", "\(option) is for training stores only; this is a real one.")
  }

  func notOnStaff(_ uid: Int) -> String {
    say(
      "您的账号（uid \(uid)）不在人员名单上，请管理员登记后再用。",
      "Your account (uid \(uid)) is not on the staff list; ask an administrator to enter it.")
  }

  func dayTooFar(_ day: String) -> String {
    say("“\(day)”太远：最多预演到十年以后。", "“\(day)” is too far: a rehearsal goes ten years ahead at most.")
  }

  func disguised(_ uid: Int) -> String {
    say(
      "uid \(uid) 在这里只是用户命名空间里的编号，不能证明您是谁；请不经 unshare 或容器直接运行。",
      "uid \(uid) is only a number in a user name space here and does not say who you are; run casedesk outside of it."
    )
  }

  func staffUnknown(_ person: String) -> String {
    say("人员名单上没有“\(person)”。", "Nobody on the staff list is called “\(person)”.")
  }

  func storeMissing(_ path: String) -> String {
    say(
      "“\(path)”没有案卷库。先用 casedesk init 新建，或用 casedesk demo 打开演示数据。",
      "There is no store at “\(path)”. Make one with casedesk init, or open casedesk demo.")
  }

  func created(_ path: String, training: Bool) -> String {
    say(
      training ? "已在“\(path)”建立演练案卷库。" : "已在“\(path)”建立案卷库。",
      training ? "A training store was made at “\(path)”." : "A store was made at “\(path)”.")
  }

  func demoFilled(_ path: String, cases: Int, day: Day) -> String {
    say(
      "演练案卷库已备好：“\(path)”，\(cases) 件案卷，时钟停在 \(day)。",
      "The training store is ready: “\(path)”, \(cases) cases, its clock at \(day).")
  }

  func reasonLifts(_ refusal: Refusal) -> String {
    refusal.rule.isHouseRule
      ? say("（提醒：加 reason=理由 即可办理）", " (a warning: reason=… lets it go on)")
      : say("（“原则上”的要求：加 reason=理由 即可办理）", " (holds in principle: reason=… lets it go on)")
  }

  func demoKept(_ path: String) -> String {
    say(
      "演练数据留在“\(path)”，可用 casedesk --store \(path) 再打开，也可删除。",
      "The demonstration stays in “\(path)”: open it again with casedesk --store \(path), or delete it.")
  }

  func alreadyThere(_ path: String) -> String {
    say(
      "“\(path)”已经有内容，不会覆盖。请另选目录。",
      "“\(path)” is not empty and will not be overwritten. Choose another directory.")
  }

  func repeated(_ id: CaseID, _ revision: Int) -> String {
    say(
      "该操作此前已经记入：案卷 \(id) 第 \(revision) 版，没有重复记入。",
      "This operation was recorded before: case \(id), revision \(revision). Nothing was recorded twice.")
  }

  func recorded(_ id: CaseID, _ revision: Int) -> String {
    say("已记入：案卷 \(id) 第 \(revision) 版", "Recorded: case \(id), revision \(revision)")
  }

  func imported(cases: Int, orders: Int, registry: Int) -> String {
    say(
      "已导入：\(orders) 项办理，新立案卷 \(cases) 件，登记资料 \(registry) 条。",
      "Imported: orders \(orders), new cases \(cases), registry entries \(registry).")
  }

  func repeatedWithin(_ count: Int) -> String {
    say("其中 \(count) 项此前已经记入，没有重复记入。", "Recorded before and not recorded twice: \(count).")
  }

  func raises(_ flag: String) -> String { say("将提示疑点：", "Raises a red flag: ") + flag }

  func wouldImport(cases: Int, orders: Int, registry: Int) -> String {
    say(
      "核对无误，未导入：\(orders) 项办理，新立案卷 \(cases) 件，登记资料 \(registry) 条。",
      "In order; nothing was imported: orders \(orders), new cases \(cases), registry entries \(registry).")
  }

  func importedNothing(_ file: String) -> String {
    say("整个文件均未导入：\(file)", "Nothing of the file was imported: \(file)")
  }

  func verified(lines: Int, records: Int, head: String) -> String {
    say(
      "校验通过：流水 \(lines) 行，案卷记录 \(records) 条，链头 \(head)",
      "The store is whole: \(lines) lines, \(records) case records, head \(head)")
  }

  func verifyFailed(_ count: Int) -> String {
    say("校验发现 \(count) 处问题：", "Problems found: \(count)")
  }

  func backedUp(_ path: String) -> String {
    say("已备份并校验：“\(path)”", "Copied and verified: “\(path)”")
  }

  func unfinishedCopy(_ path: String) -> String {
    say(
      "“\(path)”里的副本不完整，不能用；请删除该目录后再试。",
      "The copy in “\(path)” is not whole and of no use: delete that directory before you try again.")
  }

  func choiceUnknown(_ token: String, _ known: [String]) -> String {
    say("“\(token)”不在可选之列：", "“\(token)” is none of: ") + known.joined(separator: ", ")
  }

  func cannotStartScreen(_ remedy: String) -> String {
    say("打不开屏幕：\(remedy)", "The screen cannot be opened: \(remedy)")
  }

  var noSuchCaseEither: String {
    say("请给出案卷编号，或用 --all。", "Give a case number, or --all.")
  }
}
