import CaseDomain

// Opening what explains.

extension DeskModel {
  /// Opens the learner or the record that one stands on.
  mutating func openEntry(_ model: CaseModel) -> [Effect] {
    guard let file = circumstances.office[model.id] else { return [] }
    if model.tab == .learners {
      guard file.learners.indices.contains(model.cursor) else { return [] }
      return explain(.person(file.learners[model.cursor].number))
    }
    let records = Array(file.history.reversed())
    guard records.indices.contains(model.cursor) else { return [] }
    let record = records[model.cursor]
    return explain(.record(record, circumstances.decision(record.revision, on: file)))
  }

  mutating func explain(_ explanation: Explanation) -> [Effect] {
    layers.append(.page(PageModel(content: .sheet(explanation))))
    return []
  }
}
