import CaseDomain

/// A way of looking at the worklist that somebody gave a name: which cases, in which order, in which columns.
public struct SavedView: Hashable, Sendable {
  public enum Audience: Sendable { case me, everybody }

  public var name: String
  /// Names of ``Facet``, ``WorklistOrder/Step`` and ``WorklistColumn``; those a later program no longer knows are left out.
  public var facet: String
  public var query: String
  public var order: [String]
  public var columns: [String]

  public init(name: String, facet: String, query: String, order: [String], columns: [String]) {
    self.name = name
    self.facet = facet
    self.query = query
    self.order = order
    self.columns = columns
  }
}

extension WorklistModel {
  /// How it looks now, under a name.
  func view(named name: String) -> SavedView {
    SavedView(
      name: name, facet: facet.word, query: query, order: order.steps.map(\.text),
      columns: columns.map(\.rawValue))
  }

  mutating func arrange(as view: SavedView) {
    facet = Facet.allCases.first { $0.word == view.facet } ?? .all
    query = view.query
    order = WorklistOrder(view.order.compactMap(WorklistOrder.Step.init(_:)))
    let known = view.columns.compactMap(WorklistColumn.init(rawValue:))
    columns = known.isEmpty ? WorklistColumn.usual : known
  }
}

extension Facet {
  /// How it is written in a file.
  var word: String { "\(self)" }
}
