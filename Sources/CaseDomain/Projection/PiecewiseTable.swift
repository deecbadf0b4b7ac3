/// A dictionary in pieces: whoever changes an entry while somebody else still holds the table copies one piece of it,
/// not all.
///
/// The desk keeps the office it has drawn, a draft the office it decides on, and the store goes on with its own: with
/// 100,000 cases a plain dictionary would be copied whole with every act.
public struct PiecewiseTable<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  /// None as long as nothing was entered: a program that only begins has many such tables, and the type of a dictionary is
  /// looked up when the first of its kind is made.
  private var pieces: [[Key: Value]] = []
  public private(set) var count = 0

  /// Of so many entries a piece; then the table is cut into finer ones.
  private static var fullPiece: Int { 64 }
  private static var finer: Int { 8 }

  public init() {}

  public var isEmpty: Bool { count == 0 }

  private func place(of key: Key) -> Int { key.hashValue & (pieces.count - 1) }

  public subscript(key: Key) -> Value? {
    get { isEmpty ? nil : pieces[place(of: key)][key] }
    set {
      if let newValue { updateValue(newValue, forKey: key) } else { removeValue(forKey: key) }
    }
  }

  @discardableResult
  public mutating func removeValue(forKey key: Key) -> Value? {
    guard !isEmpty else { return nil }
    let value = pieces[place(of: key)].removeValue(forKey: key)
    if value != nil { count -= 1 }
    return value
  }

  @discardableResult
  public mutating func updateValue(_ value: Value, forKey key: Key) -> Value? {
    if pieces.isEmpty { pieces = [[:]] }
    let former = pieces[place(of: key)].updateValue(value, forKey: key)
    if former == nil {
      count += 1
      if count > pieces.count * Self.fullPiece { refine() }
    }
    return former
  }

  /// Changes an entry where it stands.
  public mutating func change<Answer>(
    _ key: Key, default value: @autoclosure () -> Value, _ change: (inout Value) -> Answer
  ) -> Answer {
    if pieces.isEmpty { pieces = [[:]] }
    let place = place(of: key)
    let before = pieces[place].count
    let answer = change(&pieces[place][key, default: value()])
    if pieces[place].count > before {
      count += 1
      if count > pieces.count * Self.fullPiece { refine() }
    }
    return answer
  }

  private mutating func refine() {
    var finer: [[Key: Value]] = Array(repeating: [:], count: pieces.count * Self.finer)
    for place in pieces.indices {
      let piece = pieces[place]
      pieces[place] = [:]
      for (key, value) in piece { finer[key.hashValue & (finer.count - 1)][key] = value }
    }
    pieces = finer
  }

  /// In no order.
  public var values: Values { Values(pieces: pieces, count: count) }
  /// In no order.
  public var keys: [Key] {
    var keys: [Key] = []
    keys.reserveCapacity(count)
    for piece in pieces { keys += piece.keys }
    return keys
  }

  public struct Values: Sequence, Sendable {
    fileprivate let pieces: [[Key: Value]]
    public let count: Int
    public var underestimatedCount: Int { count }
    public var first: Value? { first(where: { _ in true }) }
    public func makeIterator() -> Iterator { Iterator(pieces) }
  }

  public struct Iterator: IteratorProtocol {
    private var pieces: IndexingIterator<[[Key: Value]]>
    private var values: Dictionary<Key, Value>.Values.Iterator?

    fileprivate init(_ pieces: [[Key: Value]]) { self.pieces = pieces.makeIterator() }

    public mutating func next() -> Value? {
      while true {
        if let value = values?.next() { return value }
        guard let piece = pieces.next() else { return nil }
        values = piece.values.makeIterator()
      }
    }
  }
}

extension PiecewiseTable: Equatable where Value: Equatable {
  public static func == (left: PiecewiseTable, right: PiecewiseTable) -> Bool {
    guard left.count == right.count else { return false }
    return left.pieces.allSatisfy { piece in piece.allSatisfy { right[$0.key] == $0.value } }
  }
}

// Tables of lists and of counts. Lists and counts that come to nothing are taken out.

extension PiecewiseTable {
  mutating func insert<Entry>(_ entry: Entry, under key: Key) where Value == [Entry] {
    change(key, default: []) { $0.append(entry) }
  }

  mutating func remove<Entry: Equatable>(_ entry: Entry, under key: Key) where Value == [Entry] {
    guard self[key]?.contains(entry) == true else { return }
    let isEmpty = change(key, default: []) { entries in
      if let place = entries.firstIndex(of: entry) { entries.remove(at: place) }
      return entries.isEmpty
    }
    if isEmpty { removeValue(forKey: key) }
  }

  mutating func remove<Entry>(under key: Key, where isMeant: (Entry) -> Bool) where Value == [Entry] {
    guard self[key] != nil else { return }
    let isEmpty = change(key, default: []) { entries in
      entries.removeAll(where: isMeant)
      return entries.isEmpty
    }
    if isEmpty { removeValue(forKey: key) }
  }

  mutating func increment<Name>(_ name: Name, under key: Key) where Value == [Name: Int] {
    change(key, default: [:]) { $0[name, default: 0] += 1 }
  }

  mutating func decrement<Name>(_ name: Name, under key: Key) where Value == [Name: Int] {
    guard self[key] != nil else { return }
    let isEmpty = change(key, default: [:]) { counts in
      if let count = counts[name] { counts[name] = count > 1 ? count - 1 : nil }
      return counts.isEmpty
    }
    if isEmpty { removeValue(forKey: key) }
  }
}
