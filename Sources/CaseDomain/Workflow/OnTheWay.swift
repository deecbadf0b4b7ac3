extension Stage {
  /// The stages the case comes to by going on from here, the nearest first: without returns, and without ends other than
  /// the archive.
  public var onTheWay: [Stage] {
    var way: [Stage] = []
    var stage = self
    while let step = stage.wayOn, let next = TransitionTable.row(for: step).destinations(from: stage).first,
      !way.contains(next)
    {
      way.append(next)
      stage = next
    }
    return way
  }
}
