import CaseConsole
import JSONText

/// The named views of a worklist on disk: a person's own under the XDG state directory, those for everybody in the
/// store's folder. They are no records: what cannot be read is as if it were not there, and is never written over.
struct ViewFiles {
  private static let format = "casedesk-views-1"
  let mine: String
  let shared: String

  init(store: String) {
    mine = Surroundings.stateFolder + "/views.json"
    shared = store + "/views.json"
  }

  var views: SavedViews { SavedViews(mine: Self.read(mine) ?? [], shared: Self.read(shared) ?? []) }

  /// Puts a view in, in the place of one of the same name. False when the file is unreadable or cannot be written.
  func keep(_ view: SavedView, for audience: SavedView.Audience) -> Bool {
    change(audience) { views in
      if let index = views.firstIndex(where: { $0.name == view.name }) {
        views[index] = view
      } else {
        views.append(view)
      }
    }
  }

  func forget(_ name: String) -> Bool { change(.me) { $0.removeAll { $0.name == name } } }

  private func change(_ audience: SavedView.Audience, _ change: (inout [SavedView]) -> Void) -> Bool {
    let path = audience == .me ? mine : shared
    guard var views = Self.read(path) else { return false }
    change(&views)
    return Self.write(views, to: path)
  }

  /// Nil when there is something that cannot be read; empty when there is nothing.
  private static func read(_ path: String) -> [SavedView]? {
    StateDocument.read(path, format: format).map { ($0["views"]?.array ?? []).compactMap(view(from:)) }
  }

  private static func view(from value: JSONValue) -> SavedView? {
    guard let name = value["name"]?.string else { return nil }
    func words(_ member: String) -> [String] { (value[member]?.array ?? []).compactMap(\.string) }
    return SavedView(
      name: name, facet: value["filter"]?.string ?? "", query: value["search"]?.string ?? "",
      order: words("sort"),
      columns: words("columns"), conditions: words("only"))
  }

  private static func write(_ views: [SavedView], to path: String) -> Bool {
    let entries = views.map { view -> JSONValue in
      [
        "name": .string(view.name), "filter": .string(view.facet), "search": .string(view.query),
        "sort": .array(view.order.map(JSONValue.string)),
        "columns": .array(view.columns.map(JSONValue.string)),
        "only": .array(view.conditions.map(JSONValue.string)),
      ]
    }
    return StateDocument.write(["format": .string(format), "views": .array(entries)], to: path)
  }
}
