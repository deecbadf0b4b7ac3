import CaseDomain

/// Puts the raw names of choices in the place of the names people read and write: a roster pasted from a spreadsheet
/// says 农村转移就业劳动者, the form's reader knows `rural-worker`. What is neither comes through as it is, and is
/// refused by the reader, who quotes it.
public func rawNames(in values: [String: FieldValue], of action: Action) -> [String: FieldValue] {
  var read = values
  for field in TransitionTable.row(for: action).fields {
    if let value = values[field.name] { read[field.name] = value.withRawNames(of: field, in: action) }
  }
  return read
}

extension FieldValue {
  fileprivate func withRawNames(of field: Field, in action: Action) -> FieldValue {
    switch (self, field.type) {
    case (.text(let text), .table(let columns)):
      // Lines and cells part as the form's reader parts them.
      let names = columns.map { $0.namesInUse(in: action) }
      return .text(
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
          line.split(omittingEmptySubsequences: false, whereSeparator: { ",，\t".contains($0) }).enumerated()
            .map {
              $0 < names.count ? names[$0].raw(for: String($1)) : String($1)
            }.joined(separator: ",")
        }.joined(separator: "\n"))
    case (.list(let rows), .table(let columns)):
      return .list(
        rows.map { row in
          guard case .row(var cells) = row else { return row }
          for column in columns {
            if let cell = cells[column.name] {
              cells[column.name] = cell.withRawNames(of: column, in: action)
            }
          }
          return .row(cells)
        })
    case (.text(let text), .choice), (.text(let text), .yesNo), (.text(let text), .pick(.material)):
      return .text(field.namesInUse(in: action).raw(for: text))
    case (.text(let text), .choices), (.text(let text), .picks(.material)):
      let names = field.namesInUse(in: action)
      return .text(
        text.split(whereSeparator: { ",，、;；\n".contains($0) }).map { names.raw(for: String($0)) }.joined(
          separator: ","))
    case (.list(let items), .choices), (.list(let items), .picks(.material)):
      return .list(items.map { $0.withRawNames(of: field, in: action) })
    default: return self
    }
  }
}

/// The names of one field's choices in every language, and what they stand for.
private struct NamesInUse {
  var rawByName: [String: String] = [:]

  func raw(for text: String) -> String {
    var name = Substring(text)
    while name.first?.isWhitespace == true { name.removeFirst() }
    while name.last?.isWhitespace == true { name.removeLast() }
    return rawByName[name.lowercased()] ?? text
  }
}

extension Field {
  fileprivate func namesInUse(in action: Action) -> NamesInUse {
    let raws: [String] =
      switch type {
      case .choice(let names), .choices(let names): names
      case .yesNo: ["yes", "no"]
      case .pick(.material), .picks(.material): Material.allCases.map(\.rawValue)
      default: []
      }
    var names = NamesInUse()
    for raw in raws {
      for language in Language.allCases {
        names.rawByName[language.choice(raw, of: self, in: action).lowercased()] = raw
      }
    }
    return names
  }
}
