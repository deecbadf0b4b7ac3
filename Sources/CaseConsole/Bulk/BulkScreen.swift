import CaseDomain
import CaseWording
import Terminal

extension DeskModel {
  func drawBulk(_ bulk: BulkModel, _ frame: inout Frame) {
    let title = phrases.bulkHeading(language.name(bulk.form.action), bulk.lines.count, hidden: bulk.hidden)
    frame.put(" " + title, row: 1, column: 0, style: Theme.heading, maxWidth: size.columns)
    if bulk.isDone {
      frame.put(" " + phrases.bulkOver, row: 2, column: 0, style: Theme.label, maxWidth: size.columns)
    } else {
      let pen = frame.put(
        " " + phrases.bulkAsk(bulk.ready.count, refused: bulk.lines.count - bulk.ready.count), row: 2,
        column: 0,
        style: Theme.warning, maxWidth: size.columns - 8)
      frame.put(bulk.answer, row: 2, column: pen + 1, width: 6, style: Theme.title)
    }
    draw(bulkLines(bulk), bulk.scroll, &frame)
  }

  func bulkLines(_ bulk: BulkModel) -> [StyledLine] {
    let lines = bulk.lines.flatMap { line -> [StyledLine] in
      let name = "\(line.id)  \(line.title)  "
      let news = bulk.isDone ? [] : line.news.map { StyledLine("     ~ " + $0, Theme.warning) }
      switch line.fate {
      case .ready: return [StyledLine(" ○ " + name).adding(phrases.available, Theme.good)] + news
      case .recorded(let revision):
        return [StyledLine(" ● " + name).adding(phrases.recordedAs(revision), Theme.good)]
      case .failed(let sentence):
        return [StyledLine(" × " + name), StyledLine("     " + sentence, Theme.bad)]
      case .refused(let refusals):
        return [StyledLine(" × " + name, Theme.dim)] + news
          + refusals.map {
            StyledLine(
              "     " + language.citation($0) + "  " + language.sentence($0, in: bulk.form.action), Theme.bad)
          }
      }
    }
    return wrapped(lines, to: size.columns - 1, widths)
  }
}
