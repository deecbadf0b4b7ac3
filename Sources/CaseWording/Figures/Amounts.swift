import CaseDomain

// Numbers with their units. English counts agree with their nouns.
extension Language {
  /// `12,345.60 元`, `CNY 12,345.60`.
  public func money(_ money: Money) -> String { say("\(money) 元", "CNY \(money)") }

  public func workingDays(_ count: Int) -> String { counted(count, "个工作日", "working day") }

  /// `5 个工作日`; `4–6 个工作日（暂定）` where the year's notice is still to come.
  public func workingDays(_ count: WorkingDayCount) -> String {
    guard count.least != count.most else {
      return workingDays(count.likely) + (count.isProvisional ? provisionalMark : "")
    }
    return say("\(count.least)–\(count.most) 个工作日", "\(count.least)–\(count.most) working days")
      + provisionalMark
  }

  public func calendarDays(_ count: Int) -> String { counted(count, "天", "day") }
  public func months(_ count: Int) -> String { counted(count, "个月", "month") }
  public func years(_ count: Int) -> String { counted(count, "年", "year") }
  /// Class hours, of 45 minutes.
  public func classHours(_ count: Int) -> String { counted(count, "课时", "class hour") }
  public func learnerCount(_ count: Int) -> String { counted(count, "人", "learner") }
  public func times(_ count: Int) -> String { counted(count, "次", "time") }

  /// Stands beside whatever rests on a year without a published notice.
  public var provisionalMark: String { say("（暂定）", " (provisional)") }

  /// Learners by their roster numbers: `第 1–3、7 号学员`, `learners 1–3, 7`. A long list ends with its count.
  public func learners(_ numbers: [Int]) -> String {
    let (text, isWhole) = runs(of: numbers)
    let all = numbers.count
    guard isWhole else { return say("第 \(text)…号等 \(all) 名学员", "learners \(text) … (\(all) in all)") }
    return say("第 \(text) 号学员", (all == 1 ? "learner " : "learners ") + text)
  }

  /// Numbers of findings, objections, rows: `1–3、7`. A long list is cut.
  func numbers(_ numbers: [Int]) -> String {
    let (text, isWhole) = runs(of: numbers)
    return isWhole ? text : text + say("…", " …")
  }

  /// The numbers in order, neighbours joined; of more than eight runs the first eight.
  private func runs(of numbers: [Int]) -> (text: String, isWhole: Bool) {
    var runs: [ClosedRange<Int>] = []
    for number in Set(numbers).sorted() {
      if let last = runs.last, last.upperBound + 1 == number {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
    let shown = runs.prefix(8).map {
      $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)"
    }
    return (shown.joined(separator: separator), shown.count == runs.count)
  }

  /// Between the items of a list.
  var separator: String { say("、", ", ") }

  /// A list of names; of more than six the first six, and how many there are in all.
  func list(_ names: [String]) -> String {
    let all = names.prefix(6).joined(separator: separator)
    if names.count <= 6 { return all }
    return say("\(all)等 \(names.count) 项", "\(all) … (\(names.count) in all)")
  }

  func counted(_ count: Int, _ noun: String) -> String { counted(count, noun, noun) }

  private func counted(_ count: Int, _ chinese: String, _ english: String) -> String {
    say("\(count) \(chinese)", "\(count) \(english)" + (count.magnitude == 1 ? "" : "s"))
  }
}
