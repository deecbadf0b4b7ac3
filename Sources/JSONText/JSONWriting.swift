extension JSONValue {
  /// One line without blanks: the same value always gives the same bytes.
  public func compact() -> [UInt8] {
    var bytes: [UInt8] = []
    write(into: &bytes, indent: nil)
    return bytes
  }

  /// Two blanks a level, for people, with a line break at the end.
  public func pretty() -> [UInt8] {
    var bytes: [UInt8] = []
    write(into: &bytes, indent: 0)
    bytes.append(0x0A)
    return bytes
  }

  private func write(into bytes: inout [UInt8], indent: Int?) {
    switch content {
    case .null: bytes += Array("null".utf8)
    case .bool(let value): bytes += Array((value ? "true" : "false").utf8)
    case .number(let value): bytes += Array(String(value).utf8)
    case .string(let value): JSONValue.write(value, into: &bytes)
    case .array(let values):
      JSONValue.bracket("[", "]", values, into: &bytes, indent: indent) { value, bytes, indent in
        value.write(into: &bytes, indent: indent)
      }
    case .object(let members):
      JSONValue.bracket("{", "}", members, into: &bytes, indent: indent) { member, bytes, indent in
        JSONValue.write(member.name, into: &bytes)
        bytes.append(UInt8(ascii: ":"))
        if indent != nil { bytes.append(0x20) }
        member.value.write(into: &bytes, indent: indent)
      }
    }
  }

  private static func bracket<Element>(
    _ open: Unicode.Scalar, _ close: Unicode.Scalar, _ elements: [Element], into bytes: inout [UInt8],
    indent: Int?, _ write: (Element, inout [UInt8], Int?) -> Void
  ) {
    bytes.append(UInt8(ascii: open))
    for (index, element) in elements.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      if let indent { breakLine(indent + 1, &bytes) }
      write(element, &bytes, indent.map { $0 + 1 })
    }
    if let indent, !elements.isEmpty { breakLine(indent, &bytes) }
    bytes.append(UInt8(ascii: close))
  }

  private static func breakLine(_ indent: Int, _ bytes: inout [UInt8]) {
    bytes.append(0x0A)
    bytes += Array(repeating: 0x20, count: indent * 2)
  }

  /// Escapes what RFC 8259 demands, and what a terminal or an editor could act upon, or a reader could not see: DEL, C1,
  /// separators, bidirectional and zero-width controls, private use.
  private static func write(_ text: String, into bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": bytes += [0x5C, 0x22]
      case "\\": bytes += [0x5C, 0x5C]
      case "\n": bytes += [0x5C, UInt8(ascii: "n")]
      case "\r": bytes += [0x5C, UInt8(ascii: "r")]
      case "\t": bytes += [0x5C, UInt8(ascii: "t")]
      case let scalar where scalar.hidesOrActs:
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16)
          bytes += Array(("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8)
        }
      default: bytes += Array(UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}

extension Unicode.Scalar {
  fileprivate var hidesOrActs: Bool {
    switch value {
    case 0x20..<0x7F, 0x4E00..<0xA000: false  // Nearly all there is: no need to ask the tables.
    case 0..<0x20, 0x7F..<0xA0: true
    default:
      switch properties.generalCategory {
      case .control, .format, .privateUse, .lineSeparator, .paragraphSeparator, .unassigned: true
      default: false
      }
    }
  }
}
