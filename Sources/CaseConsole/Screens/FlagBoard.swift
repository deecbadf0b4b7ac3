import CaseDomain
import CaseWording

// All open red flags in one list, from which a case is opened.

extension DeskModel {
  mutating func openFlagBoard() -> [Effect] {
    let flags = circumstances.openFlags()
    guard !flags.isEmpty else {
      notice = Notice(text: phrases.noOpenFlags, kind: .done)
      return []
    }
    let items = flags.map { entry in
      PickerModel.Item(
        raw: entry.caseID.text,
        name: [
          language.name(entry.flag.kind.severity), entry.caseID.text,
          entry.flag.kind.rawValue + " " + language.name(entry.flag.kind),
          circumstances.office[entry.caseID]?.filing.title ?? "",
        ].joined(separator: "  "))
    }
    layers.append(
      .picker(
        PickerModel(.flaggedCase, title: phrases.openFlagsTitle(flags.count), items, ticked: [], many: false))
    )
    return []
  }

  mutating func openFlagged(_ picker: PickerModel) -> [Effect] {
    guard let raw = picker.current?.raw else { return [] }
    let id = CaseID(raw)
    worklist.select(id)
    let effects = open(id)
    layers.append(.page(PageModel(content: .sheet(.flags))))
    return effects
  }
}
