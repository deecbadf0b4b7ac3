import CaseDomain
import CasePapers
import CaseStorage
import CaseWording
import Glibc
import JSONText
import Terminal

// Sentences for the faults of rooms that know no language: what happened, and what to do next.

extension Halt {
  init(_ fault: StoreFault) { self.init(fault.status, CommandPhrases.current.sentence(fault)) }
  init(_ fault: PaperFault) { self.init(.badInput, CommandPhrases.current.sentence(fault)) }
}

extension StoreFault {
  var status: ExitStatus {
    switch self {
    case .missing, .notAStore: .notFound
    case .exists, .parentMissing, .denied, .diskFull, .disk: .storeUnwritable
    case .newerFormat, .damaged, .partMissing, .secretChanged, .copyUnsound, .unwritable, .rolledBack:
      .storeDamaged
    case .tooLarge: .badInput
    case .remote: .storeUnwritable
    case .busy: .storeBusy
    case .outcomeUnknown, .closed: .outcomeUnknown
    case .unreadable, .notTraining, .clockBackwards: .notPermitted
    }
  }
}

extension CommandPhrases {
  func sentence(_ fault: StoreFault) -> String {
    switch fault {
    case .missing(let path): storeMissing(path)
    case .partMissing(let path):
      say(
        "案卷库不完整：缺少“\(path)”。请保留原样，从备份恢复或联系管理员。",
        "The store is not complete: “\(path)” is missing. Leave it as it is; restore a backup or ask the administrator."
      )
    case .parentMissing(let path):
      say(
        "不能建立“\(path)”：它的上级目录不存在。请先建好上级目录，或另选位置。",
        "“\(path)” cannot be made: the folder it is to lie in is not there. Make that first, or choose another place."
      )
    case .exists(let path): alreadyThere(path)
    case .notAStore(let path):
      say(
        "“\(path)”不是案卷库（缺少 FORMAT 文件）。请核对 --store。",
        "“\(path)” is not a store (there is no FORMAT file). Check --store.")
    case .newerFormat(let version):
      say(
        "案卷库的格式（第 \(version) 版）比本程序新，请升级程序。什么也没有改动。",
        "The store's format (version \(version)) is newer than this program. Upgrade it; nothing was changed."
      )
    case .busy(let holder):
      say(
        "等了 5 秒，案卷库仍被占用：\(holder.isEmpty ? "不知道是谁" : holder)。请稍后再试。",
        "The store was held for 5 seconds by \(holder.isEmpty ? "somebody unknown" : holder). Try again in a moment."
      )
    case .denied(let path):
      say("没有权限写“\(path)”。请管理员检查目录权限。", "No permission to write “\(path)”. Ask the administrator.")
    case .unreadable(let path):
      say("没有权限读“\(path)”。请管理员检查目录权限。", "No permission to read “\(path)”. Ask the administrator.")
    case .diskFull(let path):
      say(
        "磁盘已满，写不进“\(path)”；已记入的都在。腾出空间后再试。",
        "The disk is full at “\(path)”. What was recorded is safe; make room and try again.")
    case .disk(let fault):
      say(
        "“\(fault.path)”读写出错（\(reason(fault))）。",
        "“\(fault.path)” could not be read or written (\(reason(fault))).")
    case .damaged(let place, let damage): sentence(place, damage)
    case .outcomeUnknown(let fault):
      say(
        "磁盘报错（\(reason(fault))），无法断定是否已记入。请先运行 casedesk verify，再以同一操作号重试，不会重复记入。",
        "The disk failed (\(reason(fault))); whether it was recorded is unknown. Run casedesk verify, then repeat "
          + "with the same operation id: nothing is recorded twice.")
    case .unwritable(let fault):
      say(
        "“\(fault.path)”写出后会读不回来，没有记入。请把所填内容报给维护者。",
        "“\(fault.path)” could not be read back, and was not recorded. Report what was typed to the maintainers."
      )
    case .secretChanged(let path):
      say(
        "“\(path)”与建库时不同：人员对应会错乱。请从备份恢复该文件。",
        "“\(path)” is not the one the store was made with; people would be mixed up. Restore it from a backup."
      )
    case .copyUnsound(let path, let finding):
      say("备份“\(path)”未通过校验：", "The copy “\(path)” is not sound: ") + sentence(finding)
    case .tooLarge(let bytes, let limit):
      say(
        "一次记入 \(bytes) 字节，超过上限 \(limit) 字节；什么也没有记入。请分几次办。",
        "\(bytes) bytes are more than one record may hold (\(limit)); nothing was recorded. Do it in parts.")
    case .rolledBack(let seen, let present):
      say(
        "案卷库丢了您见过的记录：您见过链头 \(seen)，现在是 \(present)。末尾被删，或被换回旧库。请不要再办，先查清；"
          + "确属有意恢复的，运行 casedesk witness --accept。",
        "The store lacks what you saw of it: you saw the head \(seen), it now has \(present). Its end was cut off, "
          + "or an old copy put back. Do nothing before that is cleared up; if it was restored on purpose, run "
          + "casedesk witness --accept.")
    case .remote(let path, let fileSystem):
      say(
        "“\(path)”在 \(fileSystem) 上：网络文件系统上的锁与落盘不可靠，案卷库请放本机磁盘。",
        "“\(path)” lies on \(fileSystem), where locks and syncs cannot be relied on. Keep the store on a local disk."
      )
    case .closed:
      say(
        "先前磁盘报错，本次运行不再写入。请退出后重新打开。",
        "After an earlier disk fault nothing more is written. Leave and open the store again.")
    case .notTraining: say("只有演练库的时钟可以调。", "Only a training store's clock can be set.")
    case .clockBackwards(let now):
      say("演练库的时钟只能往后调，现在是 \(now)。", "A training clock only goes forward; it stands at \(now).")
    }
  }

  /// A damaged store that is only read: what is shown, and up to where.
  func readsUntil(_ fault: StoreFault) -> String {
    say("以下只到损坏之处为止。", "What follows ends where the damage begins. ") + sentence(fault)
  }

  /// Of a copy that was made all the same.
  func offRecord(_ fault: StoreFault) -> String {
    switch fault {
    case .outcomeUnknown(let fault):
      say(
        "磁盘报错（\(reason(fault))），这次备份是否已记入案卷库，无法断定。请运行 casedesk verify。",
        "The disk failed (\(reason(fault))); whether this copy is on record is unknown. Run casedesk verify.")
    case .rolledBack:
      say(
        "这次备份没有记入案卷库：库缺了您见过的记录，不能写入。",
        "This copy is not on record: the store lacks what you saw of it, and is not written to.")
    case .damaged:
      say("这次备份没有记入案卷库：库已损坏，不能写入。", "This copy is not on record: the store is damaged, and not written to.")
    case .missing(let path):
      say("这次备份没有记入案卷库：缺少“\(path)”。", "This copy is not on record: “\(path)” is missing.")
    default: say("这次备份没有记入案卷库。", "This copy is not on record. ") + sentence(fault)
    }
  }

  private func reason(_ fault: DiskFault) -> String { String(cString: strerror(fault.number)) }

  func sentence(_ place: JournalPlace, _ damage: StoreFault.Damage) -> String {
    // A file that is not there has no lines to point at.
    let where_ =
      place.line == 0
      ? say("流水文件 \(place.file) ", "The journal's file \(place.file)")
      : say(
        "流水 \(place.file) 第 \(place.line) 行（字节 \(place.byte) 起）",
        "Journal \(place.file), line \(place.line) (from byte \(place.byte))")
    let what =
      switch damage {
      case .hash: say("内容与校验值不符", "does not match its hash")
      case .chain: say("没有接上前一行", "does not follow from the line before")
      case .sequence(let number): say("序号 \(number) 不连续", "has the sequence number \(number) out of order")
      case .notJSON: say("不是 JSON", "is not JSON")
      case .record(let fault): say("的“\(fault.path)”读不懂", "has an unreadable “\(fault.path)”")
      case .newerVersion(let version): say("是更新的第 \(version) 版", "was written by version \(version)")
      case .segmentMissing: say("缺失", "is missing")
      case .segmentMisnamed: say("的名字不是流水文件的名字", "is not named as a segment is")
      case .tooLong: say("超出长度上限", "is longer than a journal's can be")
      case .shrunk: say("变短了", "has become shorter")
      case .setAsideNothing: say("搁置了不存在的字节", "sets aside bytes that are not there")
      }
    return where_ + say("", " ") + what
      + say("。请保留原样，从备份恢复或联系管理员。", ". Leave it as it is; restore a backup or ask the administrator.")
  }

  func sentence(_ finding: Verification.Finding) -> String {
    switch finding {
    case .damaged(let place, let damage): sentence(place, damage)
    case .tornEnd(let count):
      say(
        "末尾有 \(count) 字节不成行，如写到一半断电，下次写入时搁置。已记入的有没有被截断，要靠以前的链头才能判断"
          + "（verify --head、--code）。",
        "The last \(count) bytes are no line, as after a power cut; the next write sets them aside. Whether something "
          + "recorded was cut off, only an older head tells (verify --head, --code).")
    case .headMissing(let earlier, let present):
      say(
        "曾有 \(earlier.sequence) 行，现在只有 \(present.sequence) 行：末尾被删，或换回了旧库。",
        "There were \(earlier.sequence) lines and are \(present.sequence): the end was cut off, or an old copy put back."
      )
    case .headDiffers(let earlier, _):
      say(
        "第 \(earlier.sequence) 行与当时的链头不符：历史被改写过。",
        "Line \(earlier.sequence) is not the one that head was taken from: the history was rewritten.")
    case .detailsMissing(let id, let revision):
      say(
        "案卷 \(id) 第 \(revision) 版所指的个人信息文件缺失或被改动。",
        "The personal data that case \(id), revision \(revision) names are missing or were changed.")
    case .secretChanged:
      say("密钥文件 secret 与建库时不同。", "The file secret is not the one the store was made with.")
    case .revisionJumps(let id, let from, let to):
      say("案卷 \(id) 的版本从 \(from) 跳到 \(to)。", "Case \(id) jumps from revision \(from) to \(to).")
    case .operationTwice(let place, let operation):
      say(
        "\(name(place))的操作号“\(operation.text)”前面已经有过：本程序不会记两次。",
        "\(name(place)) has the operation id “\(operation.text)” a second time: this program takes none twice."
      )
    case .actorUnknown(let place, let person):
      say(
        "\(name(place))记在“\(person.text)”名下，当时人员名单上没有此人，或已离岗。",
        "\(name(place)) stands under “\(person.text)”, who was not on the staff list then, or had left.")
    case .accountForeign(let place, let person, let uid):
      say(
        "\(name(place))记在“\(person.text)”名下，写入的账号（uid \(uid)）却从来不是此人的。",
        "\(name(place)) stands under “\(person.text)” and was written by uid \(uid), which was never theirs.")
    }
  }

  func sentence(_ remark: Verification.Remark) -> String {
    switch remark {
    case .unnamedFile(let path):
      say(
        "提示：个人信息文件“\(path)”没有记录引用（多为没有办成的操作所留），或内容已变。",
        "Note: no record names the personal data in “\(path)”, as after a change that came to nothing, or they changed."
      )
    case .disposedFile(let path):
      say(
        "提示：“\(path)”里的个人信息已经处置，文件却还在。请再运行一次 dispose。",
        "Note: the personal data in “\(path)” were disposed of, and the file is there. Run dispose again.")
    case .accountFormer(let place, let person, let uid):
      say(
        "提示：\(name(place))记在“\(person.text)”名下，写入的账号（uid \(uid)）曾是此人的，当时已经不是。",
        "Note: \(name(place)) stands under “\(person.text)” and was written by uid \(uid), theirs before and not then."
      )
    case .copyEndsBefore(let seen, let present):
      say(
        "提示：您在别处用的这个库，您见到过第 \(seen.sequence) 行；这一份到第 \(present.sequence) 行为止，是较早的备份，或被截短。",
        "Note: of this store you have seen line \(seen.sequence) at another place; this copy ends at line "
          + "\(present.sequence): an earlier backup, or cut short.")
    case .witness(let remark): sentence(remark)
    }
  }

  func sentence(_ remark: WitnessRemark) -> String {
    switch remark {
    case .setAside(let path):
      say(
        "您的见证文件读不懂，已另存为“\(path)”；此前见过什么已不可知，从现在起重新记。请用以前的链头核对（verify --head、--code）。",
        "Your witness file could not be read and was set aside as “\(path)”. What you saw before is not known; it begins "
          + "anew. Check with an older head (verify --head, --code).")
    case .unreadable(let path):
      say(
        "您的见证文件“\(path)”读不懂，未能与您见过的链头对照。",
        "Your witness file “\(path)” cannot be read; nothing was compared with what you saw.")
    case .anotherStore(let path):
      say(
        "“\(path)”处现在是另一个案卷库，不是您上次在这里用的那个。请先查清；确属有意更换的，运行 casedesk witness --accept。",
        "Another store stands at “\(path)” than the one you last used there. Find out why; if it was meant, run casedesk "
          + "witness --accept.")
    }
  }

  private func name(_ place: JournalPlace) -> String {
    say(
      "流水 \(place.file) 第 \(place.line) 行", "Line \(place.line) of \(place.file)")
  }

  func sentence(_ fault: HeadCode.Fault) -> String {
    switch fault {
    case .length(let count):
      say("链头码应为 16 个字，这里是 \(count) 个。", "A head code has 16 characters; these are \(count).")
    case .unknown(let character, let place):
      say(
        "第 \(place) 个字“\(character)”不是链头码用的字，请对照纸面。",
        "Character \(place), “\(character)”, is none of a head code's; compare it with the paper.")
    case .checksum:
      say(
        "链头码抄错了：末两字对不上，请对照纸面重新输入。",
        "The code was copied wrongly: its last two characters do not fit. Compare it with the paper.")
    }
  }

  func sentence(_ fault: PaperFault) -> String {
    let field = fault.field.isEmpty ? "" : say("“\(fault.field)”", " “\(fault.field)”")
    return "\(fault.file):\(fault.line):\(fault.column):\(field) " + sentence(fault.reason)
  }

  private func sentence(_ reason: PaperFault.Reason) -> String {
    switch reason {
    case .malformed(let fault): sentence(fault.reason)
    case .unknownFormat(let format):
      say("格式“\(format)”不认识，或版本不同。", "The format “\(format)” is not known, or of another version.")
    case .unknownField(let name): say("没有“\(name)”这个字段。", "There is no field “\(name)”.")
    case .missingField(let name): say("缺少字段“\(name)”。", "The field “\(name)” is missing.")
    case .notA(let kind): say("这里应当是\(name(kind))。", "A \(kind.rawValue) belongs here.")
    case .brokenLine: say("这里应当只有一行，不能有换行。", "One line belongs here, without a line break.")
    case .outOfBounds(let number, let bounds):
      say(
        "\(number) 不在 \(bounds.lowerBound) 至 \(bounds.upperBound) 之间。",
        "\(number) is not between \(bounds.lowerBound) and \(bounds.upperBound).")
    case .unknownName(let token, let known): choiceUnknown(token, known)
    case .endsBeforeItBegins: say("止日早于起日。", "The last day lies before the first.")
    case .notACertificateNumber(let token):
      say("“\(token)”不是证书编号，应当全是数字。", "“\(token)” is no certificate number: digits only.")
    case .rangeBackwards: say("号段首尾颠倒，或位数不同。", "The range runs backwards, or its ends differ in width.")
    case .countDisagrees(let stated, let held):
      say("写明 \(stated) 个号，号段实有 \(held) 个。", "It says \(stated) numbers, the range holds \(held).")
    case .sealBroken:
      say(
        "封签不符：发出后，抽查包中的班级、学员或要点被改动过。请用原包填写，或重新导出。",
        "The seal does not fit: class, learners or questions of the packet were changed after it was handed out. Fill "
          + "in the original, or make a new one.")
    case .headsDisagree(let stated, let present):
      say(
        "写明实到 \(stated) 人，到场名单却有 \(present) 人。",
        "It says \(stated) heads; the list of those present has \(present).")
    case .timesBackwards: say("结束时间不晚于开始时间。", "It ends no later than it begins.")
    case .policy(let fault): language.sentence(fault)
    case .calendar(let fault): sentence(fault)
    case .table(let fault): sentence(fault)
    }
  }

  private func sentence(_ fault: TableFault) -> String {
    switch fault {
    case .workbook:
      say(
        "这是工作簿。请在电子表格中另存为 CSV，再导入。", "This is a workbook. Save the sheet as CSV, and import that.")
    case .encoding:
      say(
        "编码认不出来，请另存为 UTF-8 的 CSV。", "The encoding is none that is known here; save it as CSV in UTF-8.")
    case .empty: say("表里没有事项。", "There is no order in the table.")
    case .openQuote: say("引号到文件末尾没有闭合。", "This quote is never closed.")
    case .textAfterQuote:
      say(
        "引号闭合后还有文字；单元格里的引号要写两个。", "There is text after the closing quote; a quote within a cell is doubled.")
    case .noColumn(let names):
      say(
        "缺少这一列：\(names.joined(separator: "、"))（写其一）。",
        "A column is missing: \(names.joined(separator: ", ")), one of them.")
    case .headingTwice(let heading): say("列名“\(heading)”写了两次。", "The column “\(heading)” stands twice.")
    case .noCase:
      say(
        "写了事项却没有案卷；名单各行要写在其事项之下。",
        "There is an action without a case; rows of a table stand below their order.")
    case .unknownAction(let token): actionUnknown(token)
    case .noHeading: say("这一格上面没有列名。", "No heading stands above this cell.")
    case .notOfAction(let heading, let action):
      say(
        "“\(language.name(action))”没有“\(heading)”这一项；各项见 import --columns \(action.rawValue)。",
        "“\(language.name(action))” has no field “\(heading)”; import --columns \(action.rawValue) lists what it has."
      )
    case .ambiguous(let heading, let names):
      say(
        "“\(heading)”可指几张表的列，请写作 \(names.joined(separator: " 或 "))。",
        "“\(heading)” is a column of several tables; write \(names.joined(separator: " or ")).")
    case .belongsAbove(let heading):
      say(
        "“\(heading)”应写在事项的第一行；下面各行只写名单的列。",
        "“\(heading)” belongs in the first line of its order; lines below have columns of its table only.")
    case .shortenedNumber:
      say(
        "电子表格已把长号码改成科学记数，末尾数字已丢失。请把这一列设为文本，重新填写。",
        "The spreadsheet has rounded this long number, and its last digits are gone. Make the column text and type it again."
      )
    }
  }

  private func sentence(_ fault: CalendarFault) -> String {
    switch fault {
    case .yearTwice(let year): say("\(year) 年写了两次。", "The year \(year) stands twice.")
    case .dayTwice(let day): say("\(day) 写了两次。", "\(day) stands twice.")
    case .outsideYear(let day, let year): say("\(day) 不在 \(year) 年。", "\(day) is not in \(year).")
    case .makeUpOnWeekday(let day):
      say("\(day) 不是周末，不能调休上班。", "\(day) is no weekend day, so it cannot be worked in exchange.")
    }
  }

  private func sentence(_ reason: JSONFault.Reason) -> String {
    switch reason {
    case .endOfText: say("文件到此中断，不是完整的 JSON。", "The text ends here, in the middle of the JSON.")
    case .unexpected(let byte):
      say("这里不该有“\(character(byte))”。", "“\(character(byte))” does not belong here.")
    case .textAfterValue: say("JSON 之后还有别的内容。", "There is text after the JSON value.")
    case .byteOrderMark:
      say("文件以 BOM 开头，请另存为不带 BOM 的 UTF-8。", "The file begins with a BOM; save it as UTF-8 without.")
    case .notUTF8: say("不是 UTF-8 编码，请另存为 UTF-8。", "This is not UTF-8; save the file as UTF-8.")
    case .controlCharacter: say("文字里有控制字符。", "There is a control character in the text.")
    case .unknownEscape: say("反斜杠后的写法不对。", "What follows the backslash is no escape.")
    case .loneSurrogate: say("\\u 写法只有半个字符。", "The escape is half a character.")
    case .nameTwice(let name): say("字段“\(name)”写了两次。", "The field “\(name)” stands twice.")
    case .notWhole: say("只接受整数。", "Only whole numbers are read.")
    case .numberTooLarge: say("数太大。", "The number is too large.")
    case .malformedNumber: say("数的写法不对。", "This is not how a number is written.")
    case .tooDeep: say("嵌套过深。", "The nesting is too deep.")
    }
  }

  private func character(_ byte: UInt8) -> String {
    (0x21...0x7E).contains(byte) ? String(UnicodeScalar(byte)) : "0x" + String(byte, radix: 16)
  }

  private func name(_ kind: PaperFault.Kind) -> String {
    switch kind {
    case .object: "对象 { … }"
    case .list: "列表 [ … ]"
    case .text: "文字"
    case .number: "整数"
    case .day: "日期（2025-09-24）"
    case .moment: "时刻（2025-09-24T09:00:00+08:00）"
    case .truth: "true 或 false"
    case .timeOfDay: "时间（09:40）"
    case .residentID: "18 位身份证号"
    }
  }

  /// What to do about a terminal that cannot show the console.
  func remedy(_ error: ScreenError) -> String {
    switch error {
    case .notATerminal:
      say(
        "标准输入或输出不是终端。请直接在终端里运行；脚本请用 list、show、act 等子命令。",
        "Standard input or output is not a terminal. Run it in one; scripts use list, show, act.")
    case .terminalTypeMissing:
      say("没有设置 TERM。试试：TERM=xterm-256color casedesk", "TERM is not set. Try: TERM=xterm-256color casedesk")
    case .terminalTypeUnknown(let name):
      say(
        "本机不认识终端类型“\(name)”。试试：TERM=xterm-256color casedesk",
        "This host does not know the terminal “\(name)”. Try: TERM=xterm-256color casedesk")
    case .terminalTooPlain(let name):
      say(
        "终端“\(name)”不能移动光标。可用逐行模式：casedesk --linear",
        "The terminal “\(name)” cannot place its cursor. Line by line it works: casedesk --linear")
    case .noUnicodeLocale:
      say("找不到 UTF-8 语言环境。请设 LC_ALL=C.UTF-8。", "No UTF-8 locale can be had. Set LC_ALL=C.UTF-8.")
    case .alreadyStarted: say("屏幕已经打开。", "The screen is open already.")
    case .modesRefused(let number):
      say(
        "终端模式设置失败（\(String(cString: strerror(number)))）。",
        "The terminal's modes were refused (\(String(cString: strerror(number)))).")
    }
  }

  func localeFallback(_ requested: String) -> String {
    say(
      "语言环境“\(requested)”不是 UTF-8 或未安装，已改用 C.UTF-8。",
      "The locale “\(requested)” is not UTF-8 or not installed; C.UTF-8 was used.")
  }
}
