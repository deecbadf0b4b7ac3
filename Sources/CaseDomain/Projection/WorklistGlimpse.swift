/// The top of a worklist and what there is in it altogether, without all its rows: what a desk can show before it has them.
public struct WorklistGlimpse: Sendable {
  /// Of open cases those that come first, on whatever day; in their order as long as nothing has to be left out.
  public var rows: [WorklistRow]
  public var kinds: [Kind]

  /// Cases that no filter of the worklist tells apart.
  public struct Kind: Sendable {
    /// One of them. Only stage, centre, assignee and deadline stand for the others as well.
    public var sample: WorklistRow
    public var count: Int

    public init(sample: WorklistRow, count: Int) {
      self.sample = sample
      self.count = count
    }
  }

  /// Every case there is.
  public var count: Int { kinds.reduce(0) { $0 + $1.count } }

  public init(rows: [WorklistRow], kinds: [Kind]) {
    self.rows = rows
    self.kinds = kinds
  }
}
