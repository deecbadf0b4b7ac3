import CaseDomain
import CaseWording

// A big store is read while one already looks at its list, and rows are computed anew by and by: a little at a time,
// when no key waits. Nothing is opened or decided before everything is read.

extension DeskModel {
  /// Whether something is left to be done when nobody asks for anything.
  var hasWork: Bool {
    reading != nil || worklist.list.unsettled > 0
      || !worklist.isSearchReady(language, registry: circumstances.office.registryRevision)
  }

  /// Does a little of what is left. Drawing again is worth it when ``unfinished`` has changed.
  mutating func goOn(_ source: any CaseSource) -> [Effect] {
    if reading != nil { return readOn(source) }
    if worklist.list.unsettled > 0 {
      let before = unfinished
      worklist.list.recount(in: circumstances, atMost: 32)
      // Rows are put in their places at once, and shown with the next percent.
      if worklist.list.unsettled == 0 || unfinished != before {
        filter()
        if isFirstLook { worklist.select(0) }
      }
      return []
    }
    let staff = circumstances.office.registry.staff
    worklist.prepareSearch(language, registry: circumstances.office.registryRevision, atMost: 512) {
      staff[$0]?.name ?? $0.text
    }
    return []
  }

  /// Does all that is left, for whoever cannot come back to it.
  mutating func settle() {
    guard worklist.list.unsettled > 0 else { return }
    worklist.list.recount(in: circumstances, atMost: .max)
    filter()
  }

  private mutating func readOn(_ source: any CaseSource) -> [Effect] {
    guard case .reading(let percent) = source.readOn() else {
      reading = nil
      take(source)
      announceTheOffice()
      defer { awaited = nil }
      return awaited.map { perform($0) } ?? []
    }
    reading = percent
    return []
  }

  /// How far it is, in the words of the line of notices; nil when nothing is left that anybody would notice.
  var unfinished: String? {
    if let reading {
      return awaited == nil ? phrases.reading(reading) : phrases.readingFirst(reading)
    }
    let left = worklist.list.unsettled
    guard left > 0 else { return nil }
    return phrases.counting(100 - left * 100 / max(left, circumstances.office.cases.count))
  }
}

extension DeskCommand {
  /// Whether it needs nothing but the rows of the list.
  var worksWhileReading: Bool {
    switch self {
    case .up, .down, .pageUp, .pageDown, .first, .last, .back, .quit, .help, .language, .redraw, .suspend,
      .mouse, .copy, .pager, .sort, .views, .columns, .narrower, .wider, .conditions, .preview, .mark,
      .markAll, .markOthers, .unmark, .search,
      .facet, .previousFacet, .yes, .no:
      true
    default: false
    }
  }
}
