extension CaseEvent {
  /// The words that a person gave with it; a headline leaves them out.
  public var words: String? {
    let words: String =
      switch self {
      case .filingRefusalProposed(let reason), .filingRefused(let reason), .terminated(let reason),
        .completionFailed(let reason), .reconsidered(let reason), .claimRecommended(_, _, let reason, _, _),
        .signedOff(_, _, _, let reason, _), .objectionResolved(_, _, let reason),
        .recordStruck(_, let reason),
        .flagResolved(_, let reason), .learnerJudged(_, _, _, let reason),
        .rectificationOrdered(let reason, _):
        reason
      case .filingReturned(let papers), .completionReturned(let papers), .claimReturned(let papers):
        papers.reasons.joined(separator: "; ")
      case .noteAdded(let text): text
      case .spotChecked(_, _, _, _, let note, _, _): note
      case .findingClosed(_, let evidence): evidence
      case .callbackAnswered(_, _, let note): note
      case .rectificationAccepted(let mended, _): mended
      case .filingResubmitted(let note, _, _), .completionResubmitted(let note),
        .claimResubmitted(let note, _):
        note
      case .filingApproved(let justification), .completionPassed(_, _, let justification),
        .classOpened(_, let justification), .completionRequested(let justification),
        .resultRecorded(_, _, _, _, _, let justification):
        justification?.reason ?? ""
      default: ""
      }
    return words.isEmpty ? nil : words
  }
}
