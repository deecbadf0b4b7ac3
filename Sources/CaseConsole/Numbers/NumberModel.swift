import CaseDomain

/// Whose number of a case: a learner's by their number in the class, or the payee's.
struct NumberHolder: Hashable, Sendable {
  var field: PersonalField
  var learner: Int?
}

/// A number shown whole, for a while. It is nowhere else in the model, and gone with this.
struct NumberModel: Sendable {
  let holder: NumberHolder
  let name: String
  let number: WholeNumber
  let purpose: String
  let operation: OperationID
  /// Whole seconds until it is hidden.
  var secondsLeft = NumberModel.seconds

  static let seconds = 30
}
