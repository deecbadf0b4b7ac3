import CaseDomain
import TestSupport

/// Histories of a clock as a careless office might leave them: repeated, out of place, now and then dated
/// before what they follow.
enum RandomMarks {
  static func make(from first: Day, using random: inout SeededNumbers) -> [ClockMark] {
    var day = first
    var marks: [ClockMark] = [.started(first)]
    for _ in 0..<Int.random(in: 0...7, using: &random) {
      day = day.advanced(by: Int.random(in: -1...9, using: &random))
      switch Int.random(in: 0..<20, using: &random) {
      case 0..<8: marks.append(.held(day, ground: .supplement))
      case 8..<16: marks.append(.resumed(day))
      case 16: marks.append(.restarted(day))
      case 17: marks.append(.started(day))
      case 18: marks.append(.held(day, ground: .objection))
      default: marks.append(.stopped(day))
      }
    }
    return marks
  }
}
