import CaseDomain

public enum Revelation: Hashable, Sendable {
  /// That it is shown is on disk.
  case number(WholeNumber)
  /// Nothing was recorded, and nothing is shown.
  case refused([Refusal])
}

extension CaseStore {
  /// Gives a number whole, once it is on disk who asked for it and why (P15): this is the one way out of the people files
  /// for anything that is shown.
  public func reveal(_ request: DisclosureRequest, now: Moment) throws(StoreFault) -> Revelation {
    try change(holder: holder(request.actor)) { (draft) throws(StoreFault) -> Revelation in
      switch decideDisclosure(request, in: Circumstances(now: now, office: draft.office)) {
      case .refused(let refusals): return .refused(refusals)
      case .disclosed(let look, let person):
        guard let number = details(of: person).flatMap(look.field.number) else {
          return .refused([Refusal(.h104, .numberNotHeld(look.field))])
        }
        guard draft.disclose(look) else {
          return .refused([
            Refusal(
              .h103, .recordedOtherwise(look.caseID, revision: draft.office[look.caseID]?.revision ?? 0))
          ])
        }
        return .number(number)
      }
    }
  }
}
