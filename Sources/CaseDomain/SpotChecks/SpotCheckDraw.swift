/// A draw of classes to be spot-checked, which anybody can repeat: of the same cases, the same share and the same seed,
/// the same cases are drawn.
///
/// The policy asks for three checks of every class and not for a draw; a draw says which classes are looked at
/// next without anybody having chosen them.
public struct SpotCheckDraw: Hashable, Sendable {
  /// How many of a hundred are drawn of each stratum, rounded up: no stratum goes without.
  public let percent: Int
  public let seed: UInt64
  /// All cases that might have been drawn, in the order of their numbers.
  public let population: [CaseID]
  /// The cases drawn, in the order of their numbers.
  public let drawn: [CaseID]

  /// - Parameters:
  ///   - strata: the cases of each training type; their order does not matter.
  ///   - percent: 1 to 100; beyond that, the nearer of the two.
  public init(of strata: [TrainingType: [CaseID]], percent: Int, seed: UInt64) {
    let percent = min(100, max(1, percent))
    var numbers = DrawNumbers(seed: seed)
    var drawn: [CaseID] = []
    for type in TrainingType.allCases {
      var left = (strata[type] ?? []).sorted()
      for _ in 0..<(left.count * percent + 99) / 100 {
        drawn.append(left.remove(at: numbers.next(below: left.count)))
      }
    }
    self.percent = percent
    self.seed = seed
    self.drawn = drawn.sorted()
    population = strata.values.joined().sorted()
  }
}

extension Circumstances {
  /// A draw from the classes in training, by training type.
  ///
  /// - Parameter centre: whose classes; nil for all.
  public func spotCheckDraw(percent: Int, seed: UInt64, centre: CentreID? = nil) -> SpotCheckDraw {
    let files = office.cases.values.filter {
      $0.stage == .inTraining && (centre == nil || $0.filing.centre == centre)
    }
    let strata = Dictionary(grouping: files, by: \.filing.trainingType).mapValues { $0.map(\.id) }
    return SpotCheckDraw(of: strata, percent: percent, seed: seed)
  }
}

/// SplitMix64 (Steele, Lea and Flood 2014). Written out, for a draw has to come out the same years later: the order in
/// which a library shuffles is its own affair.
struct DrawNumbers {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// - Parameter count: more than zero.
  mutating func next(below count: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    mixed ^= mixed >> 31
    return Int(mixed.multipliedFullWidth(by: UInt64(count)).high)
  }
}
