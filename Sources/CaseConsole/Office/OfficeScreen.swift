import CaseDomain
import CaseWording
import Terminal

extension DeskModel {
  func drawOffice(_ model: OfficeModel, _ frame: inout Frame) {
    let sheet = sheet(model)
    frame.put(" " + sheet.title, row: 1, column: 0, style: Theme.title, maxWidth: size.columns)
    let tabs = OfficeTab.allCases.map { StyledLine(" \($0.rawValue + 1) \(phrases.name($0)) ", Theme.dim) }
    TabRow(tabs, chosen: model.tab.rawValue, width: size.columns, widths).draw(row: 2, &frame)
    let stuck = stuck(model)
    guard !stuck.isEmpty else { return draw(lines(sheet), model.scroll, &frame) }
    // What says how many there are, and then each with its lines.
    let room = size.columns - 1
    let sections = SheetLayout.sections(sheet, widths, room: room).map { wrapped($0, to: room, widths) }
    draw(sections, at: 1 + min(model.cursor, stuck.count - 1), &frame)
  }

  private func sheet(_ model: OfficeModel) -> Sheet {
    model.tab == .stuck
      ? language.stuckSheet(stuck(model), in: circumstances) : model.tab.sheet(in: circumstances, language)
  }

  private func lines(_ sheet: Sheet) -> [StyledLine] {
    let room = size.columns - 1
    return wrapped(SheetLayout.styled(sheet, widths, room: room), to: room, widths)
  }

  /// The stuck cases on their page, and none on another.
  private func stuck(_ model: OfficeModel) -> [StuckCase] {
    guard model.tab == .stuck else { return [] }
    if let found = model.found, found.isOf(circumstances) { return found.cases }
    return circumstances.stuckCases()
  }

  /// Whether one stands on a case that can be opened.
  var standsOnStuckCase: Bool {
    guard case .office(let model) = layers.last else { return false }
    return !stuck(model).isEmpty
  }

  mutating func performInOffice(_ command: DeskCommand, _ model: OfficeModel) -> [Effect] {
    var model = model
    func show(_ tab: OfficeTab) {
      model.tab = tab
      model.scroll = ScrolledText()
      model.cursor = 0
    }
    let stuck = stuck(model)
    switch command {
    case .nextTab: show(OfficeTab(rawValue: model.tab.rawValue + 1) ?? .targets)
    case .previousTab: show(OfficeTab(rawValue: model.tab.rawValue - 1) ?? .releases)
    case .tab1: show(.targets)
    case .tab2: show(.institutions)
    case .tab3: show(.certificates)
    case .tab4: show(.month)
    case .tab5: show(.law)
    case .tab6: show(.stuck)
    case .tab7: show(.releases)
    case .open: return stuck.isEmpty ? [] : open(stuck[min(model.cursor, stuck.count - 1)].id)
    case _ where !stuck.isEmpty: model.move(command, entries: stuck.count, room: contentRoom)
    default: model.scroll.scroll(command, lines: lines(sheet(model)).count, room: contentRoom)
    }
    if model.tab == .stuck, model.found?.isOf(circumstances) != true {
      model.found = FoundStuck(circumstances)
    }
    layers[layers.count - 1] = .office(model)
    return []
  }

  /// Said once, when somebody sits down: cases that nobody can carry on, and certificate numbers that run low while more
  /// can still be asked for.
  mutating func announceTheOffice() {
    let words = [
      language.announcement(ofStuck: circumstances.stuckCases().count).map { $0 + phrases.seeStuck },
      language.announcement(of: circumstances.lowCertificates).map { $0 + phrases.seeCertificates },
    ].compactMap(\.self)
    guard !words.isEmpty else { return }
    notice = Notice(text: words.joined(separator: language.say("；", "; ")), kind: .warning)
  }
}
