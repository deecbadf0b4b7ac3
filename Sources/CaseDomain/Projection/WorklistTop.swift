/// The first cases of the worklist, and how many of each kind there are in all of it: from so much a desk shows a list of
/// any length before it has read one case of it.
///
/// It is of one day, and serves on later ones: what a deadline rests on is kept with each row, and cases that may change
/// places with others when a day passes are in lanes of their own.
public struct WorklistTop: Equatable, Sendable {
  public struct Entry: Equatable, Sendable {
    public var row: WorklistRow
    /// Nil where nothing falls due.
    public var ground: DeadlineGround?

    public init(row: WorklistRow, ground: DeadlineGround?) {
      self.row = row
      self.ground = ground
    }
  }

  /// What filters look at, and nothing else. What has ended is nobody's any more, and nothing of it falls due.
  public struct Kind: Hashable, Sendable {
    public var stage: Stage
    public var centre: CentreID?
    public var assignee: PersonID?
    public var ground: DeadlineGround?

    public init(stage: Stage, centre: CentreID?, assignee: PersonID?, ground: DeadlineGround?) {
      self.stage = stage
      self.centre = centre
      self.assignee = assignee
      self.ground = ground
    }
  }

  /// Cases that keep their order among themselves on every later day.
  enum Lane: Int, CaseIterable, Sendable {
    /// Waits for an institution, with nothing that falls due; and with something, which comes before others when overdue.
    case waiting, waitingDated
    /// Public notices are never overdue.
    case notice
    case undated, dated
    /// By the likely day in order, by the last one overdue: these do change places, and serve on their own day only
    /// unless all of them are there.
    case provisional

    init(_ stage: Stage, _ deadline: Deadline?) {
      let isWaiting = stage.waitsFor == .institution
      switch deadline?.due {
      case nil: self = isWaiting ? .waiting : .undated
      case let due? where due.isProvisional: self = .provisional
      default: self = isWaiting ? .waitingDated : deadline?.basis == .clock(.notice) ? .notice : .dated
      }
    }
  }

  /// How many entries each lane has.
  public struct Room: Sendable {
    /// At most.
    var most: Int
    /// At least, as long as more are known to be open: a window may have as many rows.
    var least: Int

    public static let standard = Room(most: 256, least: 128)

    package init(most: Int, least: Int) {
      self.most = most
      self.least = least
    }
  }

  /// An office in which filters tell more kinds apart has no top: it would be no shorter than the list.
  static let mostKinds = 8_192

  /// Of each lane the cases that come first.
  private(set) var lanes: [[Entry]]
  /// How many open cases each lane has, whether they are among the first or not.
  private(set) var open: [Int]
  public private(set) var counts: [Kind: Int]

  /// - Parameters:
  ///   - entries: each case once, in the order of the list.
  ///   - deadline: that of a kind.
  public init(_ entries: [Entry], counts: [Kind: Int], deadline: (Kind) -> Deadline?) {
    lanes = Lane.allCases.map { lane in entries.filter { $0.lane == lane } }
    open = Array(repeating: 0, count: Lane.allCases.count)
    self.counts = counts
    for (kind, count) in counts where !kind.stage.isEnd {
      open[Lane(kind.stage, deadline(kind)).rawValue] += count
    }
  }

  /// Every entry, in the order of the list.
  public var entries: [Entry] {
    lanes.flatMap(\.self).sorted { WorklistRow.isMoreUrgent($0.row, $1.row) }
  }
}

extension WorklistTop.Entry {
  fileprivate var lane: WorklistTop.Lane { WorklistTop.Lane(row.stage, row.deadline) }
}

extension Circumstances {
  fileprivate func entry(of file: CaseFile) -> WorklistTop.Entry {
    WorklistTop.Entry(row: row(for: file), ground: deadlineGround(of: file))
  }

  fileprivate func kind(of file: CaseFile) -> WorklistTop.Kind {
    file.stage.isEnd
      ? WorklistTop.Kind(stage: file.stage, centre: nil, assignee: nil, ground: nil)
      : WorklistTop.Kind(
        stage: file.stage, centre: file.filing.centre, assignee: file.assignee,
        ground: deadlineGround(of: file))
  }

  fileprivate func lane(of kind: WorklistTop.Kind) -> WorklistTop.Lane {
    WorklistTop.Lane(kind.stage, kind.ground?.deadline(on: today, calendar))
  }
}

// MARK: Following changes

extension WorklistTop {
  /// Whoever is further behind looks through the whole office, and so does whoever would have to work out more rows.
  public static let few = 64

  /// The top as it is after some cases changed; nil where one has to look through the office, because too much changed
  /// or too few entries are left.
  ///
  /// - Parameters:
  ///   - before: what this top is of.
  ///   - after: the same day, later.
  public func amended(
    from before: Circumstances, to after: Circumstances, room: Room = .standard
  ) -> WorklistTop? {
    guard before.today == after.today, before.office.registryRevision == after.office.registryRevision,
      let changed = after.office.changes.cases(after: before.office.changes.count),
      changed.count <= Self.few
    else { return nil }
    var top = self
    var neighbours = Neighbours()
    for id in changed {
      neighbours.add(id, before: before, after: after)
      if let file = before.office[id] {
        let kind = before.kind(of: file)
        guard let count = top.counts[kind] else { return nil }
        top.counts[kind] = count > 1 ? count - 1 : nil
        if !kind.stage.isEnd { top.open[before.lane(of: kind).rawValue] -= 1 }
      }
      if let file = after.office[id] {
        let kind = after.kind(of: file)
        top.counts[kind, default: 0] += 1
        if !kind.stage.isEnd { top.open[after.lane(of: kind).rawValue] += 1 }
      }
    }
    guard top.counts.count <= Self.mostKinds, !neighbours.areAll,
      lanes.reduce(0, { $0 + $1.count { neighbours.touch($0.row) } }) <= 2 * Self.few
    else { return nil }
    let news = changed.compactMap { after.office[$0] }.filter { !$0.stage.isEnd }.map(after.entry)
    for lane in Lane.allCases {
      let list = lanes[lane.rawValue]
      let isWhole = list.count == open[lane.rawValue]
      // Whatever is not listed comes after the last that is.
      let last = isWhole ? nil : list.last?.row
      guard isWhole || last != nil else { return nil }
      var followed = list.filter { !changed.contains($0.row.id) }
      for place in followed.indices where neighbours.touch(followed[place].row) {
        guard let file = after.office[followed[place].row.id] else { return nil }
        followed[place] = after.entry(of: file)
      }
      followed += news.filter { entry in
        entry.lane == lane && last.map { WorklistRow.isMoreUrgent(entry.row, $0) } ?? true
      }
      followed = Array(
        followed.sorted { WorklistRow.isMoreUrgent($0.row, $1.row) }.prefix(room.most))
      guard isWhole || followed.count >= room.least else { return nil }
      top.lanes[lane.rawValue] = followed
    }
    return top
  }
}

extension Neighbours {
  fileprivate func touch(_ row: WorklistRow) -> Bool {
    cases.contains(row.id) || sizes.contains(row.learners)
  }
}

// MARK: Looking through an office

extension WorklistTop {
  /// A look through a whole office, a few cases at a time. Rows are worked out for those that come first only: what
  /// decides upon that and upon the kinds is a small part of a row.
  public struct Search: Sendable {
    private let circumstances: Circumstances
    private let room: Room
    private let cases: [CaseID]
    private var next = 0
    private var counts: [Kind: Int] = [:]
    /// By what they rest on, which many share.
    private var deadlines: [DeadlineGround: Deadline?] = [:]
    private var lanes: [Foremost]
    private var entries: [Entry] = []
    private var order: [CaseID]?

    public init(_ circumstances: Circumstances, room: Room = .standard) {
      self.circumstances = circumstances
      self.room = room
      cases = circumstances.office.cases.keys
      lanes = Lane.allCases.map { _ in Foremost(room.most) }
    }

    /// - Returns: whether there is more to be looked at.
    public mutating func goOn(atMost count: Int) -> Bool {
      if next < cases.count {
        let end = min(cases.count - next, count) + next
        for id in cases[next..<end] { look(at: id) }
        next = end
        return counts.count <= WorklistTop.mostKinds
      }
      let order = order ?? lanes.flatMap(\.cases)
      self.order = order
      // A row takes as long as a look at many cases.
      let end = min(order.count - entries.count, max(1, count / 16)) + entries.count
      for id in order[entries.count..<end] {
        if let file = circumstances.office[id] { entries.append(circumstances.entry(of: file)) }
      }
      return entries.count < order.count
    }

    /// What was found, when there is no more to be looked at; nil for an office that has no top.
    public var top: WorklistTop? {
      guard counts.count <= WorklistTop.mostKinds, let order, entries.count == order.count else { return nil }
      return WorklistTop(entries, counts: counts) { $0.ground.flatMap { deadlines[$0] ?? nil } }
    }

    private mutating func look(at id: CaseID) {
      guard let file = circumstances.office[id] else { return }
      let kind = circumstances.kind(of: file)
      counts[kind, default: 0] += 1
      guard !kind.stage.isEnd else { return }
      let deadline = deadline(kind.ground)
      lanes[Lane(kind.stage, deadline).rawValue].add(id, WorklistRow.urgency(kind.stage, deadline))
    }

    private mutating func deadline(_ ground: DeadlineGround?) -> Deadline? {
      guard let ground else { return nil }
      if let known = deadlines[ground] { return known }
      let deadline = ground.deadline(on: circumstances.today, circumstances.calendar)
      deadlines[ground] = .some(deadline)
      return deadline
    }
  }
}

/// The most urgent of many cases, as many as there is room for.
private struct Foremost: Sendable {
  private let room: Int
  private var found: [(urgency: Int, id: CaseID)] = []
  /// Nothing that comes after it is among the first.
  private var bound = Int.max

  init(_ room: Int) { self.room = room }

  mutating func add(_ id: CaseID, _ urgency: Int) {
    guard urgency <= bound else { return }
    found.append((urgency, id))
    if found.count >= 4 * room { cut() }
  }

  private mutating func cut() {
    found = Array(found.sorted { ($0.urgency, $0.id) < ($1.urgency, $1.id) }.prefix(room))
    if found.count == room, let last = found.last { bound = last.urgency }
  }

  /// In their order.
  var cases: [CaseID] {
    var last = self
    last.cut()
    return last.found.map(\.id)
  }
}
