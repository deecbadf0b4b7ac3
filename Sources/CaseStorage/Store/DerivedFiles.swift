extension CaseStore {
  /// Makes the folder `derived` anew: files for people to read, which the store itself never does. They can be deleted
  /// at any time; made again from the same history they are the same, byte for byte (P11).
  ///
  /// - Parameter documents: the content by file name.
  /// - Returns: how many files are there now.
  @discardableResult
  public func rebuild(_ documents: [String: [UInt8]]) throws(StoreFault) -> Int {
    guard access == .readWrite else { throw .denied(path) }
    do throws(DiskFault) {
      if !disk.isThere(layout.derived) { try disk.makeDirectory(layout.derived) }
      for name in try disk.names(in: layout.derived) {
        let file = layout.derived + "/" + name
        if let document = documents[name], let content = try? disk.read(file), content == document {
          continue
        }
        try disk.remove(file)
      }
      for (name, document) in documents.sorted(by: { $0.key < $1.key }) {
        let file = layout.derived + "/" + name
        if !disk.isThere(file) { try disk.create(file, document) }
      }
      try disk.syncDirectory(layout.derived)
      return try disk.names(in: layout.derived).count
    } catch {
      throw StoreFault(error)
    }
  }
}
