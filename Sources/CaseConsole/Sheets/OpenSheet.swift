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
    let entries = Array(circumstances.office.course(of: file).reversed())
    guard entries.indices.contains(model.cursor) else { return [] }
    // All that is known of a look stands in its line.
    guard case .record(let record) = entries[model.cursor] else { return [] }
    return explain(.record(record, circumstances.decision(record.revision, on: file)))
  }

  mutating func explain(_ explanation: Explanation) -> [Effect] {
    layers.append(.page(PageModel(content: .sheet(explanation))))
    return []
  }
}
