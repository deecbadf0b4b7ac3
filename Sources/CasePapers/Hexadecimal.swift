extension Sequence<UInt8> {
  /// Two lower-case digits a byte, as digests are written.
  var hexadecimal: String { map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() }
}
