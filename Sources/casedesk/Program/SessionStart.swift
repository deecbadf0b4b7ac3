/// Which store is used by whom, and when, as far as it was said.
struct SessionStart: Equatable {
  /// `--store`.
  var store: String?
  /// `--as`, for training stores only.
  var person: String?
  /// `--now`, likewise.
  var now: String?
}
