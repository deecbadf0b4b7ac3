import CaseDomain

/// Which facets admit each row, by its slot: judged once for each change of the row, and asked for with every key.
struct FacetTable: Sendable {
  private var bits: [UInt16] = []
  /// Of the rows that were judged.
  private var edits: [Int32] = []
  private var member: StaffMember?
  private var today: Day?

  /// Judges the rows that are new or came out differently; all of them for somebody else, or on another day.
  mutating func prepare(_ list: Worklist, _ member: StaffMember?, on today: Day) {
    if member != self.member || today != self.today {
      (bits, edits) = ([], [])
      (self.member, self.today) = (member, today)
    }
    // In place: copying a hundred thousand rows to look at them takes longer than looking.
    list.slots.withUnsafeBufferPointer { rows in
      for slot in edits.indices where edits[slot] != list.edits[slot] {
        edits[slot] = list.edits[slot]
        bits[slot] = Self.judge(rows[slot], member, today)
      }
      for slot in edits.count..<rows.count {
        edits.append(list.edits[slot])
        bits.append(Self.judge(rows[slot], member, today))
      }
    }
  }

  private static func judge(_ row: WorklistRow, _ member: StaffMember?, _ today: Day) -> UInt16 {
    var bits: UInt16 = 0
    for facet in Facet.allCases where facet.admits(row, member, on: today) { bits |= 1 << facet.rawValue }
    return bits
  }

  /// Those of the slots that the facet admits.
  func admitted(_ slots: [Int32], by facet: Facet) -> [Int32] {
    slots.filter { bits[Int($0)] & 1 << facet.rawValue != 0 }
  }

  /// How many of the slots each facet admits.
  func counts(_ slots: [Int32]) -> [Int] {
    var counts = Facet.allCases.map { _ in 0 }
    for slot in slots {
      var rest = bits[Int(slot)]
      while rest != 0 {
        counts[rest.trailingZeroBitCount] += 1
        rest &= rest - 1
      }
    }
    return counts
  }
}
