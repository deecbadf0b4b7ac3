import CaseDomain
import CaseWording
import Terminal

extension DeskModel {
  func drawOffice(_ model: OfficeModel, _ frame: inout Frame) {
    frame.put(
      " " + model.tab.sheet(in: circumstances, language).title, row: 1, column: 0, style: Theme.title,
      maxWidth: size.columns)
    let tabs = OfficeTab.allCases.map { StyledLine(" \($0.rawValue + 1) \(phrases.name($0)) ", Theme.dim) }
    TabRow(tabs, chosen: model.tab.rawValue, width: size.columns, widths).draw(row: 2, &frame)
    let (intro, cases) = stuckCases(model)
    if cases.isEmpty {
      draw(officeLines(model), model.scroll, &frame)
    } else {
      draw([intro] + cases.map(\.lines), at: 1 + min(model.cursor, cases.count - 1), &frame)
    }
  }

  /// On the page of stuck cases, what stands before them, and each with its lines; nothing on another page.
  private func stuckCases(_ model: OfficeModel) -> (
    intro: [StyledLine], cases: [(id: CaseID, lines: [StyledLine])]
  ) {
    guard model.tab == .stuck else { return ([], []) }
    let stuck = circumstances.stuckCases()
    let room = size.columns - 1
    let sections = SheetLayout.sections(language.stuckSheet(stuck, in: circumstances), widths, room: room)
      .map { wrapped($0, to: room, widths) }
    return (sections.first ?? [], zip(stuck, sections.dropFirst()).map { ($0.id, $1) })
  }

  /// Whether one stands on a case that can be opened.
  var standsOnStuckCase: Bool {
    guard case .office(let model) = layers.last else { return false }
    return !stuckCases(model).cases.isEmpty
  }

  private func officeLines(_ model: OfficeModel) -> [StyledLine] {
    let sheet = model.tab.sheet(in: circumstances, language)
    let room = size.columns - 1
    return wrapped(SheetLayout.styled(sheet, widths, room: room), to: room, widths)
  }

  mutating func performInOffice(_ command: DeskCommand, _ model: OfficeModel) -> [Effect] {
    var model = model
    func show(_ tab: OfficeTab) {
      model.tab = tab
      model.scroll = ScrolledText()
      model.cursor = 0
    }
    let stuck = stuckCases(model).cases
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
    default: model.scroll.scroll(command, lines: officeLines(model).count, room: contentRoom)
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
