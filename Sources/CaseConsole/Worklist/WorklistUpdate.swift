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
      PickerModel.Item(raw: $0.rawValue, name: $0.title(language))
    }
    layers.append(
      .picker(
        PickerModel(.columns, title: phrases.columnsTitle, items, ticked: columns.map(\.rawValue), many: true)
      ))
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
    default: break
    }
    filter()
    worklist.top = worklist.firstLine(room: contentRoom)
  }
}
