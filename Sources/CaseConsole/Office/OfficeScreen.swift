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
    draw(officeLines(model), model.scroll, &frame)
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
    }
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
