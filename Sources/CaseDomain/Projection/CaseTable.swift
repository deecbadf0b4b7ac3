/// The cases of an office by their names.
///
/// A case is some five hundred bytes before anything it refers to, and a dictionary keeps twice the room that its entries
/// take: so each case lies by itself, and the table has references.
public struct CaseTable: Sendable {
  fileprivate final class Place: Sendable {
    let file: CaseFile
    init(_ file: CaseFile) { self.file = file }
  }

  private var places = PiecewiseTable<CaseID, Place>()

  public var isEmpty: Bool { places.isEmpty }
  public var count: Int { places.count }
  /// In no order.
  public var keys: [CaseID] { places.keys }
  /// In no order.
  public var values: Values { Values(places: places.values) }

  public subscript(id: CaseID) -> CaseFile? {
    get { places[id]?.file }
    set { places[id] = newValue.map(Place.init) }
  }

  mutating func removeValue(forKey id: CaseID) -> CaseFile? { places.removeValue(forKey: id)?.file }

  public struct Values: Sequence, Sendable {
    fileprivate let places: PiecewiseTable<CaseID, Place>.Values
    public var underestimatedCount: Int { places.count }
    public var first: CaseFile? { first { _ in true } }
    public func makeIterator() -> Iterator { Iterator(places: places.makeIterator()) }
  }

  public struct Iterator: IteratorProtocol {
    fileprivate var places: PiecewiseTable<CaseID, Place>.Iterator
    public mutating func next() -> CaseFile? { places.next()?.file }
  }
}

extension CaseTable: Equatable {
  public static func == (left: CaseTable, right: CaseTable) -> Bool {
    left.count == right.count && left.values.allSatisfy { right[$0.id] == $0 }
  }
}
