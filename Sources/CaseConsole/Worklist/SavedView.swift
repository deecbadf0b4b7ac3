import CaseDomain

/// A way of looking at the worklist that somebody gave a name: which cases, in which order, in which columns.
public struct SavedView: Hashable, Sendable {
  public enum Audience: Sendable { case me, everybody }

  public var name: String
  /// Names of ``Facet``, ``WorklistOrder/Step`` and ``WorklistColumn``; those a later program no longer knows are left out.
  public var facet: String
  public var query: String
  public var order: [String]
  /// A column that was given a width has it behind a colon: `title:30`.
  public var columns: [String]
  /// Texts of ``WorklistCondition``.
  public var conditions: [String]

  public init(
    name: String, facet: String, query: String, order: [String], columns: [String], conditions: [String] = []
  ) {
    self.name = name
    self.facet = facet
    self.query = query
    self.order = order
    self.columns = columns
    self.conditions = conditions
  }
}

extension WorklistModel {
  /// How it looks now, under a name.
  func view(named name: String) -> SavedView {
    SavedView(
      name: name, facet: facet.word, query: query, order: order.steps.map(\.text),
      columns: columns.map { column in column.rawValue + (widths[column].map { ":\($0)" } ?? "") },
      conditions: conditions.map(\.text))
  }

  mutating func arrange(as view: SavedView) {
    facet = Facet.allCases.first { $0.word == view.facet } ?? .all
    query = view.query
    order = WorklistOrder(view.order.compactMap(WorklistOrder.Step.init(_:)))
    conditions = view.conditions.compactMap(WorklistCondition.init(_:))
    widths = [:]
    let known = view.columns.compactMap { text -> WorklistColumn? in
      let parts = text.split(separator: ":").map(String.init)
      guard let column = parts.first.flatMap(WorklistColumn.init(rawValue:)) else { return nil }
      if parts.count == 2, let width = Int(parts[1]) {
        widths[column] = max(WorklistColumn.widths.lowerBound, min(WorklistColumn.widths.upperBound, width))
      }
      return column
    }
    columns = known.isEmpty ? WorklistColumn.usual : known
  }
}

extension Facet {
  /// How it is written in a file.
  var word: String { "\(self)" }
}
