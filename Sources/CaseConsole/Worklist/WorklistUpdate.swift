import CaseDomain
import CaseWording

// Sorting, columns, the preview and marks: what changes how the worklist looks, and nothing else.

extension DeskModel {
  /// A command of the worklist that only changes its looks; nil when it is none of those.
  mutating func arrange(_ command: DeskCommand) -> [Effect]? {
    switch command {
    case .board: layers.append(.page(PageModel(content: .board)))
    case .flags: return openFlagBoard()
    case .sort: openSortPicker()
    case .columns: openColumnPicker()
    case .views: openViewPicker()
    case .selections: openSelectionPicker()
    case .conditions: openConditionPicker()
    case .preview: worklist.preview.toggle()
    case .mark:
      worklist.toggleMark()
      worklist.move(.down, room: contentRoom)
    case .markAll: worklist.markAll()
    case .markOthers: worklist.markOthers()
    case .unmark: worklist.marks.clear()
    default: return nil
    }
    worklist.top = worklist.firstLine(room: contentRoom)
    return []
  }

  /// Each column both ways: ticked in turn they weigh in that order.
  private mutating func openSortPicker() {
    var items = [PickerModel.Item(raw: Self.mostUrgentFirst, name: phrases.mostUrgentFirst)]
    for column in WorklistColumn.allCases {
      // Of numbers and flags one looks for the many, of names for the first.
      let isNumber = column.isNumber || column == .flags
      for isDescending in [isNumber, !isNumber] {
        let step = WorklistOrder.Step(column, descending: isDescending)
        items.append(.init(raw: step.text, name: phrases.sortStep(column.title(language), isDescending)))
      }
    }
    layers.append(
      .picker(
        PickerModel(
          .sort, title: phrases.sortTitle, items, ticked: worklist.order.steps.map(\.text), many: true)))
  }

  private static let mostUrgentFirst = "urgency"

  private mutating func openColumnPicker() {
    let columns = worklist.columns
    let items = (columns + WorklistColumn.allCases.filter { !columns.contains($0) }).map {
      PickerModel.Item(raw: $0.rawValue, name: named($0))
    }
    layers.append(
      .picker(
        PickerModel(.columns, title: phrases.columnsTitle, items, ticked: columns.map(\.rawValue), many: true)
      ))
  }

  private func named(_ column: WorklistColumn) -> String {
    column.title(language) + (worklist.widths[column].map { phrases.columnWidth($0) } ?? "")
  }

  /// Makes the column one stands on in the list of columns narrower or wider; at once, for the list is seen behind it.
  mutating func resize(_ picker: PickerModel, by step: Int) -> PickerModel {
    guard case .columns = picker.purpose, let raw = picker.current?.raw,
      let column = WorklistColumn(rawValue: raw)
    else { return picker }
    let shown = WorklistLayout(
      worklist.columns, columnWidths, from: 2, width: listWidth - 2, language)
    let present =
      worklist.widths[column] ?? shown.places.first { $0.column == column }?.width
      ?? column.width(language).lowerBound
    let limits = WorklistColumn.widths
    worklist.widths[column] = max(limits.lowerBound, min(limits.upperBound, present + step))
    var picker = picker
    if let place = picker.items.firstIndex(where: { $0.raw == raw }) {
      picker.items[place].name = named(column)
    }
    return picker
  }

  private mutating func openConditionPicker() {
    let (facet, member, today) = (worklist.facet, member, today)
    let conditions = WorklistCondition.all(of: worklist.rows) { facet.admits($0, member, on: today) }
    let items = conditions.map { condition, count in
      let name = condition.name(language) { circumstances.staff($0)?.name ?? $0.text }
      return PickerModel.Item(raw: condition.text, name: phrases.condition(condition, name, count))
    }
    layers.append(
      .picker(
        PickerModel(
          .conditions, title: phrases.conditionsTitle, items, ticked: worklist.conditions.map(\.text),
          many: true)))
  }

  /// Takes what was chosen in a list of the worklist's own.
  mutating func arranged(_ picker: PickerModel) {
    switch picker.purpose {
    case .sort:
      let wishes = picker.ticked.isEmpty ? [picker.current?.raw].compactMap(\.self) : picker.ticked
      worklist.order =
        wishes.contains(Self.mostUrgentFirst)
        ? WorklistOrder() : WorklistOrder(wishes.compactMap(WorklistOrder.Step.init(_:)))
    case .columns:
      let columns = picker.ticked.compactMap(WorklistColumn.init(rawValue:))
      worklist.columns = columns.isEmpty ? WorklistColumn.usual : columns
    case .conditions: worklist.conditions = picker.ticked.compactMap(WorklistCondition.init(_:))
    default: break
    }
    filter()
    worklist.top = worklist.firstLine(room: contentRoom)
  }
}
