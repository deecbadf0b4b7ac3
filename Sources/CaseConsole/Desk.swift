import CaseDomain
import CaseWording
import Terminal

/// The desk on a screen: draws the model, waits for an event, lets the model receive it, and does what it asks.
public struct Desk {
  public enum Ending: Sendable {
    case left
    case terminated(TerminationSignal)
  }

  private let source: any CaseSource
  private let language: Language
  private let settings: DeskSettings

  public init(_ source: any CaseSource, language: Language, settings: DeskSettings = DeskSettings()) {
    self.source = source
    self.language = language
    self.settings = settings
  }

  /// - Parameter warnings: what has to be said before anything else, such as what is wrong with the settings.
  public func run(on screen: Screen, saying warnings: [String] = []) -> Ending {
    var model = DeskModel(source, language: language, size: screen.size, settings: settings)
    if screen.colours == 0 { model.theme = .mono }
    if !warnings.isEmpty {
      model.layers.append(.page(PageModel(content: .settingsFaults(warnings))))
    }
    var shown: Frame?
    while true {
      if !screen.hasPendingInput {
        for effect in model.draftEffects() { model.carryOut(effect, source) }
        let frame = model.frame()
        if frame != shown {
          screen.draw(frame)
          shown = frame
        }
      }
      // inotify tells of changes on this host; a slow look catches what it cannot see.
      let event = screen.nextEvent(watching: source.watchDescriptor.map { [$0] } ?? [], within: .seconds(30))
      if case .terminate(let signal) = event { return .terminated(signal) }
      var effects = model.receive(event)
      if event == .deadline { effects.append(.refresh) }
      if event == .resumed { shown = nil }
      for effect in effects {
        switch effect {
        case .quit: return .left
        case .suspend:
          screen.suspend()
          shown = nil
        case .redraw:
          screen.redraw()
          shown = nil
        case .setMouse(let isOn): screen.setMouse(isOn)
        default: model.carryOut(effect, source)
        }
      }
    }
  }
}

extension DeskModel {
  /// Does what was asked of the source, and takes in what came of it.
  mutating func carryOut(_ effect: Effect, _ source: any CaseSource) {
    switch effect {
    case .quit, .suspend, .redraw, .setMouse: break
    case .openForm(let action, let id):
      open(action, id, source.newOperation())
      if case .form(let form) = layers.last, let draft = source.draft(at: form.place) { offer(draft) }
    case .keepDraft(let draft):
      let isKept = source.keep(draft)
      // Said once, not at every key.
      if !isKept, !hasFailedToKeepDrafts { notice = Notice(text: phrases.draftNotKept, kind: .failure) }
      hasFailedToKeepDrafts = !isKept
    case .dropDraft(let place): source.dropDraft(at: place)
    case .listDrafts: openDrafts(source.drafts)
    case .openBulkForm(let action, let sample, let targets):
      open(action, sample, source.newOperation())
      guard case .form(var form) = layers.last else { return }
      form.targets = targets
      layers[layers.count - 1] = .form(form)
    case .actMany(let bulk): carryOut(bulk, source)
    case .keepView(let view, let audience):
      let isKept = source.keep(view, for: audience)
      views = source.views
      notice =
        isKept
        ? Notice(text: phrases.viewKept(view.name), kind: .done)
        : Notice(text: phrases.viewNotKept(view.name), kind: .failure)
    case .forgetView(let name):
      let isGone = source.forgetView(name)
      views = source.views
      notice = isGone ? nil : Notice(text: phrases.viewNotKept(name), kind: .failure)
    case .become(let person):
      source.become(person)
      take(source)
    case .refresh: report(source.refresh(language), source)
    case .moveDay(let day): report(source.moveDay(to: day, language), source)
    case .act(let form):
      let outcome = source.act(
        form.action, form.values(today: today), on: form.caseID, expecting: form.revision,
        operation: form.operation, language)
      switch outcome {
      case .recorded, .officeChanged: source.dropDraft(at: form.place)
      case .refused, .failed: break
      }
      take(source)
      acted(form, outcome)
    }
  }

  private mutating func carryOut(_ bulk: BulkModel, _ source: any CaseSource) {
    var bulk = bulk
    let attempts = bulk.ready.map {
      CaseAttempt(id: $0.id, revision: $0.revision, operation: source.newOperation())
    }
    let outcomes = source.actMany(bulk.form.action, bulk.form.values(today: today), on: attempts, language)
    for (attempt, outcome) in zip(attempts, outcomes) {
      guard let index = bulk.lines.firstIndex(where: { $0.id == attempt.id }) else { continue }
      bulk.lines[index].fate =
        switch outcome {
        case .recorded(_, let revision): .recorded(revision: revision)
        case .officeChanged: .ready
        case .refused(let refusals): .refused(refusals)
        case .failed(let sentence): .failed(sentence)
        }
    }
    take(source)
    carriedOut(bulk)
  }

  private mutating func report(_ report: SourceReport, _ source: any CaseSource) {
    take(source)
    switch report {
    case .changed(let ids):
      guard !ids.isEmpty else { return }
      fresh.formUnion(ids)
      notice = Notice(text: phrases.changedByOthers(ids), kind: .warning)
    case .failed(let sentence): notice = Notice(text: sentence, kind: .failure)
    }
  }
}
