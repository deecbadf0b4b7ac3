extension Examination {
  func refusals(_ check: Guard) -> [Refusal] { [] }
}
