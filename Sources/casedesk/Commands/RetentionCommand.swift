import ArgumentParser
import CaseDomain
import CaseStorage
import CaseWording
import JSONText

private let phrases = CommandPhrases.current

struct RetentionCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "retention",
    abstract: phrases.say("已办结案卷的保管期限（R-501）", "Until when cases that have ended are kept (R-501)"))

  @OptionGroup var global: GlobalOptions

  @Flag(help: ArgumentHelp(phrases.say("只列现在可以处置的", "Only those that may be disposed of now")))
  var due = false

  @Flag(help: ArgumentHelp(phrases.say("输出 JSON", "Print JSON")))
  var json = false

  func carryOut() throws(Halt) {
    let session = try Session(global, access: .readOnly)
    let today = session.now.day
    let list = session.store.retention(now: session.now).filter {
      !due || ($0.disposableFrom <= today && !$0.isDisposed)
    }
    if json {
      Output.document(
        .array(
          list.map {
            [
              "case": .string($0.caseID.text), "disposableFrom": .string($0.disposableFrom.description),
              "disposed": .bool($0.isDisposed),
            ]
          }))
    } else {
      Output.lines(list.map { sentence($0, today) })
    }
    try session.finish()
  }

  private func sentence(_ retention: Retention, _ today: Day) -> String {
    let (id, day) = (retention.caseID.text, retention.disposableFrom)
    if retention.isDisposed { return phrases.say("\(id)  已处置", "\(id)  disposed of") }
    return day <= today
      ? phrases.say("\(id)  \(day) 起可处置", "\(id)  may be disposed of since \(day)")
      : phrases.say("\(id)  保管至 \(day) 前", "\(id)  kept until before \(day)")
  }
}

struct DisposeCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "dispose",
    abstract: phrases.say("处置期满案卷的个人信息", "Dispose of the personal data of a case whose time is over"),
    discussion: phrases.say(
      "由管理员办理，未到期一律不办。删去身份证号、电话、账号文件；办理过程的记录保留，校验照样通过。",
      "Done by the administrator, and never before the day. The files with IDs, phones and accounts go; the history "
        + "stays, and verifies as before."))

  @OptionGroup var global: GlobalOptions

  @Argument(help: ArgumentHelp(phrases.say("案卷编号", "The case's number"), valueName: "CASE"))
  var id: String

  @Option(
    name: .customLong("op"),
    help: ArgumentHelp(phrases.say("操作号：重试时不会重复处置", "Operation id, for repeating"), valueName: "OP"))
  var operation: String?

  @Option(
    help: ArgumentHelp(
      phrases.say("确认今天的日期：很久没有记入时才问", "Confirms the date, where nothing was recorded for long"),
      valueName: "DAY"))
  var today: String?

  func carryOut() throws(Halt) {
    let confirmed = today.flatMap { Day($0) }
    if let today, confirmed == nil { throw Halt(.usage, phrases.dayUnreadable(today)) }
    let session = try Session(global, access: .readWrite)
    let disposal: Disposal
    do throws(StoreFault) {
      disposal = try session.store.dispose(
        of: CaseID(id), by: session.actor, operation: OperationID(operation ?? Surroundings.randomName()),
        now: session.now, confirmed: confirmed)
    } catch {
      throw Halt(error)
    }
    switch disposal {
    case .disposed(let files):
      Output.line(
        phrases.say(
          "\(id) 已处置，删去个人信息文件 \(files) 个", "\(id) disposed of, \(files) files of personal data gone"))
    case .incomplete(let files, let remaining):
      throw Halt(
        .storeUnwritable,
        [
          phrases.say(
            "\(id) 的处置已经记入，删去个人信息文件 \(files) 个，但下列各处还在，可能仍有号码。请检查权限与内容，再运行一次 dispose：",
            "That \(id) is disposed of is on record, and \(files) files of personal data are gone, but these are still "
              + "there and may hold numbers. See to them, then run dispose again:")
        ] + remaining)
    case .unknownCase: throw Halt(.notFound, phrases.caseUnknown(id))
    case .notAdministrator:
      throw Halt(
        .notPermitted, phrases.say("只有管理员可以处置案卷。", "Only the administrator disposes of cases."))
    case .notEnded:
      throw Halt(
        .refused, phrases.say("\(id) 尚未办结，不能处置（R-501）。", "\(id) has not ended and is kept (R-501)."))
    case .notBefore(let day):
      throw Halt(
        .refused, phrases.say("\(id) 要保管到 \(day) 前（R-501）。", "\(id) is kept until before \(day) (R-501)."))
    case .clockDoubted(let last, let today):
      throw Halt(
        .refused,
        phrases.say(
          "本机时钟说今天是 \(today)，而最后一次记入在 \(last)。处置不能恢复：请核对日期，确是今天就加 --today \(today) 再办（R-501）。",
          "This host's clock says \(today), and the last record is of \(last). What is disposed of does not come back: if that "
            + "is the day, say so with --today \(today) (R-501)."))
    }
  }
}
