import CaseDomain
import Terminal

// The mouse, when it is on. It can do nothing that a key cannot: a click goes to a line, a click on the line one is on
// does what Enter does, the wheel goes up and down.

extension DeskModel {
  mutating func point(_ mouse: Mouse) -> [Effect] {
    if case .number = layers.last {
      if case .press = mouse.action { layers.removeLast() }
      return []
    }
    switch mouse.action {
    case .wheelUp: return turnWheel(.up)
    case .wheelDown: return turnWheel(.down)
    case .press(.left): return click(mouse.position)
    default: return []
    }
  }

  private mutating func turnWheel(_ direction: DeskCommand) -> [Effect] {
    switch layers.last {
    case .picker(var picker):
      picker.move(direction, room: contentRoom)
      layers[layers.count - 1] = .picker(picker)
      return []
    case .form: return receive(.key(direction == .up ? .up : .down))
    case .confirm, .prompt, .number: return []
    case .palette, .bulk: return receive(.key(direction == .up ? .up : .down))
    default: return perform(direction)
    }
  }

  private mutating func click(_ position: Position) -> [Effect] {
    switch layers.last {
    case nil:
      let line = position.row - DeskLayout.worklistTop + worklist.firstLine(room: contentRoom)
      guard position.row >= DeskLayout.worklistTop, worklist.shown.indices.contains(line) else { return [] }
      if worklist.place == line { return perform(.open) }
      worklist.select(line)
    case .caseFile(var model):
      guard position.row == DeskLayout.tabRow,
        let place = tabRow(model.tab).places.first(where: { $0.columns.contains(position.column) }),
        let tab = CaseTab(rawValue: place.index)
      else { return [] }
      model.tab = tab
      model.scroll = ScrolledText()
      layers[layers.count - 1] = .caseFile(model)
    case .menu(var model):
      guard let index = menuIndex(model, row: position.row) else { return [] }
      if index == model.chosen { return perform(.choose) }
      model.chosen = index
      layers[layers.count - 1] = .menu(model)
    default: break
    }
    return []
  }
}
