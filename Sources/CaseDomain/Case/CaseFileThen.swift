extension CaseFile {
  /// The case as it was known at the end of that day: what had been recorded by then, however late or early it
  /// happened. Nil before its filing was recorded.
  public func known(on day: Day) -> CaseFile? {
    var file: CaseFile?
    for record in history where record.recordedAt.day <= day { file = evolve(file, with: record) }
    return file
  }
}
