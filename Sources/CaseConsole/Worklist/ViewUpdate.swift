import CaseDomain
import CaseWording
import Terminal

// Views of the worklist with a name: choosing one, keeping one, doing away with one.

extension DeskModel {
  private static let keepWord = "+", forgetWord = "-"

  mutating func openViewPicker() {
    var items = [PickerModel.Item(raw: Self.keepWord, name: phrases.keepView)]
    items += viewItems
    if !views.mine.isEmpty { items.append(.init(raw: Self.forgetWord, name: phrases.forgetView)) }
    layers.append(.picker(PickerModel(.view, title: phrases.viewsTitle, items, ticked: [], many: false)))
  }

  private var viewItems: [PickerModel.Item] {
    views.mine.enumerated().map { .init(raw: "mine \($0)", name: $1.name) }
      + views.shared.enumerated().map { .init(raw: "shared \($0)", name: phrases.sharedView($1.name)) }
  }

  mutating func choseView(_ picker: PickerModel) -> [Effect] {
    guard let raw = picker.current?.raw else { return [] }
    switch raw {
    case Self.keepWord: layers.append(.prompt(PromptModel(.viewName)))
    case Self.forgetWord:
      let items = views.mine.map { PickerModel.Item(raw: $0.name, name: $0.name) }
      layers.append(
        .picker(PickerModel(.forgetView, title: phrases.forgetView, items, ticked: [], many: false)))
    default:
      let parts = raw.split(separator: " ")
      let list = parts.first == "mine" ? views.mine : views.shared
      guard let index = parts.last.flatMap({ Int(String($0)) }), list.indices.contains(index) else {
        return []
      }
      worklist.arrange(as: list[index])
      filter()
      worklist.select(0)
      worklist.top = 0
      notice = Notice(text: phrases.viewShown(list[index].name), kind: .done)
    }
    return []
  }

  /// Keeps the worklist as it looks under the name that was typed.
  func keepView(_ name: String, for audience: SavedView.Audience) -> [Effect] {
    [.keepView(worklist.view(named: name), audience)]
  }
}

/// The views that can be chosen.
public struct SavedViews: Sendable {
  public var mine: [SavedView] = []
  /// Kept with the store, for everybody who works at it.
  public var shared: [SavedView] = []

  public init(mine: [SavedView] = [], shared: [SavedView] = []) {
    self.mine = mine
    self.shared = shared
  }
}
