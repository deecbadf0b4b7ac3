import CaseWording

/// How a command ended, for scripts. The numbers are a contract; those from 64 on are sysexits(3).
enum ExitStatus: Int32, CaseIterable {
  case done = 0
  case refused = 1
  case conflict = 2
  case outcomeUnknown = 3
  case usage = 64
  case badInput = 65
  case notFound = 66
  case terminalUnsuitable = 69
  case storeUnwritable = 73
  case storeDamaged = 74
  case storeBusy = 75
  case notPermitted = 77

  func meaning(_ language: Language) -> String {
    switch (self, language) {
    case (.done, .chinese): "已完成；凡说“已记入”的，都已落盘。"
    case (.done, .english): "Done. What was said to be recorded is on disk."
    case (.refused, .chinese): "规则不允许；标准错误逐条列明规则编号与办法，什么也没有改动。"
    case (.refused, .english):
      "A rule stands against it; standard error lists every one. Nothing has changed."
    case (.conflict, .chinese): "案卷在您查看之后又有变动；请重新查看后再办。什么也没有改动。"
    case (.conflict, .english): "The case has moved on since it was read. Look again. Nothing has changed."
    case (.outcomeUnknown, .chinese): "磁盘报错，无法断定是否已记入；请用 verify 核对，再以同一操作号重试。"
    case (.outcomeUnknown, .english):
      "The disk failed while recording; run verify, then repeat with the same operation id."
    case (.usage, .chinese): "命令写法不对。"
    case (.usage, .english): "The command line cannot be read."
    case (.badInput, .chinese): "输入文件或字段读不懂；错误指明文件、行与字段。什么也没有改动。"
    case (.badInput, .english): "A file or field cannot be read; the error names file, line and field."
    case (.notFound, .chinese): "没有这个案卷库、案卷或文件。"
    case (.notFound, .english): "There is no such store, case or file."
    case (.terminalUnsuitable, .chinese): "这里打不开屏幕：不是终端，或终端类型不明。"
    case (.terminalUnsuitable, .english): "No screen can be opened here: not a terminal, or an unknown one."
    case (.storeUnwritable, .chinese): "写不进去：目录已存在、上级目录不存在、磁盘已满或没有写权限；或输出写不出去；或处置后仍有文件删不掉。"
    case (.storeUnwritable, .english):
      "Cannot write: the directory exists, the one above does not, the disk is full, or access is denied; or the "
        + "output cannot be written; or files that were to be disposed of remain."
    case (.storeDamaged, .chinese): "案卷库有损坏、缺少文件或被改动；错误指明文件与行。"
    case (.storeDamaged, .english):
      "The store is damaged, lacks a file or was tampered with; the error names file and line."
    case (.storeBusy, .chinese): "别人正占着案卷库；稍后再试。"
    case (.storeBusy, .english): "Somebody else holds the store; try again."
    case (.notPermitted, .chinese): "您不在该案卷库的人员名单上，或没有读取权限，或该选项只能用于演练库。"
    case (.notPermitted, .english):
      "You are not on the store's staff list, or may not read it, or the option is for training stores."
    }
  }
}

/// A command that cannot go on: the sentences for standard error, and the status to end with.
struct Halt: Error {
  var status: ExitStatus
  var lines: [String]

  init(_ status: ExitStatus, _ lines: [String]) {
    self.status = status
    self.lines = lines
  }

  init(_ status: ExitStatus, _ line: String) { self.init(status, [line]) }
}
