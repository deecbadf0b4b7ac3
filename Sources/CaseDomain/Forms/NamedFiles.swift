/// The files that the fields of a form name, to be read and hashed before the form is.
public func filesNamed(in values: [String: FieldValue], of action: Action) -> [String] {
  let row = TransitionTable.row(for: action)
  let reader = FormReader(row.fields, values, files: [:])
  return row.fields.filter { $0.type == .files }.flatMap { reader.parts($0.name) }
}
