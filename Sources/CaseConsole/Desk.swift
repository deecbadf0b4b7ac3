import CaseDomain
import CaseWording
import Terminal

/// The desk on a screen: draws the model, waits for an event, lets the model receive it, and does what it asks.
public struct Desk {
  public enum Ending: Sendable {
    case left
    case terminated(TerminationSignal)
    /// The store could not be read to its end.
    case failed
  }

  private let source: any CaseSource
  private let language: Language
  private let settings: DeskSettings

  public init(_ source: any CaseSource, language: Language, settings: DeskSettings = DeskSettings()) {
    self.source = source
    self.language = language
    self.settings = settings
  }

  /// - Parameters:
  ///   - warnings: what has to be said before anything else, such as what is wrong with the settings.
  ///   - remember: told how the terminal draws ambiguous characters, once it has answered.
  public func run(
    on screen: Screen, saying warnings: [String] = [],
    remembering remember: (DisplayWidth.Ambiguous) -> Void = { _ in }
  ) -> Ending {
    var model: DeskModel
    switch begin(on: screen) {
    case .ended(let ending): return ending
    case .open(let opened): model = opened
    }
    if !warnings.isEmpty {
      model.layers.append(.page(PageModel(content: .settingsFaults(warnings))))
    }
    var shown: Frame?
    var (countdown, glance): (Countdown?, Countdown?)
    var due: DueCases?
    var mayHaveFallenDue = settings.callsAttention
    var mayLookDifferent = true
    var (keepsGlimpse, keepsRows) = (true, true)
    let began = ContinuousClock.now
    while true {
      if mayHaveFallenDue {
        let now = DueCases(model)
        if settings.setsTitle {
          screen.setTitle(model.phrases.standing(overdue: now.overdue, today: now.today))
        }
        if settings.ringsBell, let due, now.isWorse(than: due) { screen.bell() }
        due = now
        mayHaveFallenDue = false
      }
      if mayLookDifferent, !screen.hasPendingInput {
        for effect in model.draftEffects() { model.carryOut(effect, source) }
        let frame = model.frame()
        if frame != shown {
          screen.draw(frame)
          shown = frame
        }
        model.prepareNext()
        mayLookDifferent = false
      }
      // What nobody asked for is done between two keys, for no longer than a key may have to wait.
      let isBusy = model.hasWork || keepsGlimpse || keepsRows
      if isBusy, !screen.hasPendingInput {
        let end = ContinuousClock.now + Self.slice
        let before = (model.unfinished, model.worklist.list.version)
        var effects: [Effect] = []
        repeat {
          if keepsGlimpse, model.reading == nil {
            // First of all: somebody may start a desk, or leave this one, long before every row is worked out.
            keepsGlimpse = source.keepGlimpse(isLeaving: false)
          } else if model.hasWork {
            effects = model.goOn(source)
          } else {
            keepsRows = source.keepRows(model.worklist.list)
          }
        } while effects.isEmpty && (model.hasWork || keepsGlimpse || keepsRows) && ContinuousClock.now < end
        if source.isReading, model.reading == nil { return .failed }
        if model.unfinished != before.0
          || (model.unfinished == nil && model.worklist.list.version != before.1)
        {
          mayLookDifferent = true
        }
        if !effects.isEmpty {
          mayLookDifferent = true
          while !effects.isEmpty { effects = model.carryOut(effects.removeFirst(), source) + effects }
        }
      }
      // inotify tells of changes on this host; a slow look catches what it cannot see.
      countdown = Countdown(model.held.map { ($0.form.operation, $0.secondsLeft) }, after: countdown)
      glance = Countdown(model.numberShown.map { ($0.operation, $0.secondsLeft) }, after: glance)
      let next = [countdown, glance].compactMap { $0?.nextSecond }.min()
      let watched = model.reading == nil ? source.watchDescriptor : nil
      let event = screen.nextEvent(
        watching: watched.map { [$0] } ?? [], within: isBusy ? .zero : next ?? .seconds(30))
      if event == .deadline, isBusy, next == nil { continue }
      mayLookDifferent = true
      if case .terminate(let signal) = event {
        // Nobody can recall it any more: it is recorded, or stays a draft.
        model.carryOut(.settle(then: nil), source)
        leave()
        return .terminated(signal)
      }
      model.elapsed = Int(began.duration(to: .now).components.seconds)
      var effects = model.receive(event)
      if event == .deadline, next == nil {
        effects.append(.refresh)
        keepsRows = true
      }
      if let countdown { effects += model.countDown(to: countdown.secondsLeft) }
      model.noteOpening(by: source)
      if let glance { model.lookOn(secondsLeft: glance.secondsLeft) }
      if event == .resumed { shown = nil }
      if case .measured(let ambiguous) = event { remember(ambiguous) }
      mayHaveFallenDue = settings.callsAttention && !effects.isEmpty
      keepsGlimpse = keepsGlimpse || !effects.isEmpty
      while !effects.isEmpty {
        let effect = effects.removeFirst()
        switch effect {
        case .quit:
          leave()
          return .left
        case .suspend:
          screen.suspend()
          shown = nil
        case .redraw:
          screen.redraw()
          shown = nil
        case .edit(let text):
          let outcome = source.edit(text) { command in
            do throws(ChildNotStarted) { return try screen.run(command) == .exited(0) } catch { return false }
          }
          model.edited(outcome)
          shown = nil
        case .setMouse(let isOn): screen.setMouse(isOn)
        case .copy(let text): screen.copy(text)
        case .page(let text):
          let exit = try? screen.page(text, through: settings.pager)
          // A pager that is left with q ends well; one that is not there ends with 127.
          if exit != .exited(0) { _ = model.warn(model.phrases.pagerFailed(settings.pager)) }
          shown = nil
        default: effects = model.carryOut(effect, source) + effects
        }
        if source.isShut { return .failed }
      }
    }
  }
}

extension Desk {
  /// Keeps the top of the list as it is left.
  private func leave() { while source.keepGlimpse(isLeaving: true) {} }

  /// As long as work that nobody asked for may hold up a key.
  private static let slice = Duration.milliseconds(6)

  private enum Beginning {
    case open(DeskModel)
    case ended(Ending)
  }

  /// Shows the top of the list where it was kept, and reads the store at once where nobody is quicker than that. With
  /// neither the top nor the rows there is nothing to be shown before everything is read.
  private func begin(on screen: Screen) -> Beginning {
    func model(_ glimpse: WorklistGlimpse? = nil) -> DeskModel {
      var model = DeskModel(
        source, language: language, size: screen.size, settings: settings, glimpse: glimpse)
      if screen.colours == 0 { model.theme = .mono }
      return model
    }
    guard source.isReading, let glimpse = source.glimpse else {
      if source.isReading, source.keptRows == nil, let ending = awaitReading(screen) { return .ended(ending) }
      return .open(model())
    }
    let first = model(glimpse)
    screen.draw(first.frame())
    guard source.isReadQuickly else { return .open(source.keptRows == nil ? first : model()) }
    while true {
      switch source.readOn() {
      case .reading: continue
      case .done: return .open(model())
      case .failed: return .ended(.failed)
      }
    }
  }

  /// Reads the store to its end and says how far it is: nothing else is known of it yet.
  ///
  /// - Returns: how the desk ended, if it did so meanwhile.
  private func awaitReading(_ screen: Screen) -> Ending? {
    let phrases = DeskPhrases(language)
    var said: String?
    while true {
      let end = ContinuousClock.now + Self.slice * 5
      var step = source.readOn()
      while case .reading = step, ContinuousClock.now < end { step = source.readOn() }
      guard case .reading(let percent) = step else {
        if case .failed = step { return .failed }
        return nil
      }
      let text = phrases.readingAtFirst(percent)
      if text != said {
        var frame = Frame(rows: screen.size.rows, columns: screen.size.columns, widths: DisplayWidth())
        frame.put(text, row: screen.size.rows / 2, column: 2, maxWidth: screen.size.columns - 2)
        frame.put(phrases.readingLeave, row: screen.size.rows - 1, column: 0, maxWidth: screen.size.columns)
        screen.draw(frame)
        said = text
      }
      switch screen.nextEvent(within: .zero) {
      case .key(let key) where settings.keys.command(for: key.narrowed, in: .worklist) == .quit: return .left
      case .terminate(let signal): return .terminated(signal)
      case .resize, .resumed: said = nil
      default: break
      }
    }
  }
}

/// When a decision that is held is to be recorded, or a number hidden, by a clock that nobody can set.
private struct Countdown {
  private let operation: OperationID
  private let end: ContinuousClock.Instant

  /// - Parameter running: what it is for, and the seconds it has from its beginning.
  init?(_ running: (operation: OperationID, seconds: Int)?, after last: Countdown?) {
    guard let running else { return nil }
    operation = running.operation
    if let last, last.operation == operation {
      end = last.end
    } else {
      end = .now + .seconds(running.seconds)
    }
  }

  private var left: Duration { ContinuousClock.now.duration(to: end) }

  var secondsLeft: Int {
    let parts = left.components
    return Int(parts.seconds) + (parts.attoseconds > 0 ? 1 : 0)
  }

  /// Until the number on the screen changes.
  var nextSecond: Duration { max(.zero, left - .seconds(secondsLeft - 1)) + .milliseconds(1) }
}

extension Refusal {
  /// Whether something else was recorded under the name of the attempt.
  fileprivate var isOfAnotherAct: Bool { if case .recordedOtherwise = reason { true } else { false } }
}

extension DeskModel {
  /// Does what was asked of the source, takes in what came of it, and says what is to be done next.
  @discardableResult
  mutating func carryOut(_ effect: Effect, _ source: any CaseSource) -> [Effect] {
    if isHeldBack(effect) { return warn(phrases.anotherDayReadOnly) }
    switch effect {
    case .settle(let command):
      if let form = held?.form {
        held = nil
        layers.append(.form(form))
        act(form, source)
        // Refused after all: the form is in hand again, and nothing else is done before that is seen.
        if case .form = layers.last { return [] }
      }
      return command.map { perform($0) } ?? []
    case .quit, .suspend, .redraw, .setMouse, .edit, .copy, .page: break
    case .openForm(let action, let id):
      open(action, id, source.newOperation())
      if case .form(let form) = layers.last, let draft = source.draft(at: form.place) {
        offer(draft, touched: source.lastTouched(form.place))
      }
    case .keepDraft(let draft):
      let isKept = source.keep(draft)
      // Said once, not at every key.
      if !isKept, !hasFailedToKeepDrafts { notice = Notice(text: phrases.draftNotKept, kind: .failure) }
      hasFailedToKeepDrafts = !isKept
    case .dropDraft(let place): source.dropDraft(at: place)
    case .listDrafts: openDrafts(source.drafts) { source.lastTouched($0) }
    case .openBulkForm(let action, let sample, let targets):
      open(action, sample, source.newOperation())
      guard case .form(var form) = layers.last else { return [] }
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
    case .keepSelection(let selection):
      let isKept = source.keep(selection)
      selections = source.selections
      notice =
        isKept
        ? Notice(text: phrases.selectionKept(selection.name), kind: .done)
        : Notice(text: phrases.viewNotKept(selection.name), kind: .failure)
    case .forgetSelection(let name):
      let isGone = source.forgetSelection(name)
      selections = source.selections
      notice = isGone ? nil : Notice(text: phrases.viewNotKept(name), kind: .failure)
    case .take(let id, let isOpened):
      take(id, source)
      return isOpened ? open(id) : []
    case .become(let person):
      source.become(person)
      take(source)
    case .refresh: report(source.refresh(language), source)
    case .reveal(let id, let holder, let purpose):
      let operation = source.newOperation()
      let outcome = source.reveal(
        DisclosureRequest(
          caseID: id, field: holder.field, learner: holder.learner, purpose: purpose, actor: actor,
          operation: operation), language)
      take(source)
      show(outcome, of: holder, in: id, purpose, operation)
    case .readCalendar(let path):
      show(source.readCalendar(path, language), from: path, source.newOperation())
    case .adoptCalendar(let proposal):
      let outcome = source.adopt(proposal.calendar, operation: proposal.operation, language)
      take(source)
      adopted(outcome)
    case .moveDay(let day): report(source.moveDay(to: day, language), source)
    case .act(let form): act(form, source)
    }
    return []
  }

  private mutating func act(_ form: FormModel, _ source: any CaseSource) {
    let outcome = source.act(
      form.action, form.values(today: today), on: form.caseID, expecting: form.revision,
      operation: form.operation, openedAt: form.openedAt, language)
    var form = form
    switch outcome {
    case .recorded, .officeChanged: source.dropDraft(at: form.place)
    case .refused(let refusals):
      // What is submitted next is an act of its own.
      if refusals.contains(where: \.isOfAnotherAct) { form.operation = source.newOperation() }
    case .failed: break
    }
    take(source)
    acted(form, outcome)
  }

  /// Assigns a case to whoever sits here.
  private mutating func take(_ id: CaseID, _ source: any CaseSource) {
    let outcome = source.act(
      .assign, ["person": .text(actor.text)], on: id, expecting: circumstances.office[id]?.revision,
      operation: source.newOperation(), openedAt: nil, language)
    take(source)
    seeOpenCase()
    switch outcome {
    case .recorded(let id, let revision):
      worklist.marks.see(id, at: revision)
      notice = Notice(text: phrases.taken(id), kind: .done)
    case .refused(let refusals):
      notice = Notice(text: refusals.first.map { language.sentence($0, in: .assign) } ?? "", kind: .warning)
    case .failed(let sentence): notice = Notice(text: sentence, kind: .failure)
    case .officeChanged: break
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
