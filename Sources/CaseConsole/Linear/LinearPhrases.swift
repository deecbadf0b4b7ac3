import CaseWording

/// What the desk says line by line, beside what it says on a screen.
struct LinearPhrases {
  let language: Language

  private func say(_ chinese: String, _ english: String) -> String { language.say(chinese, english) }

  func welcome(_ person: String, _ day: String, isTraining: Bool) -> String {
    say("职业培训补贴案卷台，逐行模式", "casedesk, line by line")
      + (isTraining ? say("，演练库", ", training store") : "") + say("。", ". ")
      + say("操作人 \(person)，今天 \(day)。", "You are \(person); it is \(day).")
  }
  func listTitle(_ name: String, _ count: Int) -> String {
    say("\(name)，\(count) 件。", "\(name): \(count).")
  }
  func more(_ count: Int) -> String { say("还有 \(count) 件，m 接着念。", "\(count) more; m goes on.") }
  var nothing: String { say("没有案卷。", "No cases.") }
  var listHelp: String {
    say(
      "输入序号或编号打开案卷；/文字 查找；f 换筛选；n 立案；x 序号 选中；: 列出其余事项，: 序号 办理；r 重列；L 换语言；q 退出。",
      "A line's or a case's number opens it; /words searches; f filters; n files a case; x NUMBERS marks; : lists what "
        + "else there is, : NUMBER does it; r lists again; L changes the language; q leaves.")
  }
  var trainingHelp: String {
    say("演练库还可以：> 日期 调日期；w 换人。", "On a training store also: > DAY moves the day; w changes the person.")
  }
  var listPrompt: String { say("清单> ", "list> ") }
  var casePrompt: String { say("案卷> ", "case> ") }
  var caseHelp: String {
    say(
      "直接回车办下一步；序号办理该事项；a 列出全部事项与不能办的原因；t 页号 看该页；: 列出其余事项；b 返回；q 退出。",
      "Enter takes the next step; a number does that action; a lists all of them and why not; t N reads page N; "
        + ": lists what else there is; b goes back; q leaves.")
  }
  var pages: String { say("页：", "Pages: ") }
  var canDo: String { say("可以办理：", "Can be done now:") }
  var cannotDo: String { say("暂不能办：", "Cannot be done now:") }
  func unknown(_ text: String) -> String { say("不明白“\(text)”。", "“\(text)” means nothing here.") }
  var who: String { say("换成几号？", "Which number? ") }

  var formHelp: String {
    say(
      "逐项填写：直接回车取方括号里的值；- 清空；< 回上一项；! 放弃。",
      "Field by field: Enter takes what stands in brackets; - clears; < goes back one; ! gives up.")
  }
  var linesHelp: String {
    say(
      "可写多行，单独一行“.”结束；第一行直接回车则保留原值。", "Several lines, ended by a line with only “.”; Enter at once keeps it.")
  }
  var severalHelp: String { say("可选多个，用逗号分开序号。", "Several may be chosen, with commas between.") }
  func field(_ number: Int, of count: Int, _ label: String, isRequired: Bool) -> String {
    "(\(number)/\(count)) \(label)" + (isRequired ? say("（必填）", " (required)") : "")
  }
  var answer: String { say("填写> ", "answer> ") }
  func choiceUnknown(_ text: String) -> String {
    say("“\(text)”不在所列之中，请输入序号。", "“\(text)” is none of these; give a number.")
  }
  var summary: String { say("将要提交：", "To be submitted:") }
  var submitPrompt: String {
    say("提交吗？y 提交；序号 修改该项；n 放弃> ", "Submit? y submits; a number changes that field; n gives up> ")
  }
  var givenUp: String { say("已放弃，什么也没有记入。", "Given up; nothing was recorded.") }
  var notYet: String { say("还没有记入：", "Not recorded yet:") }
  var goodbye: String { say("再见。", "Goodbye.") }
}
