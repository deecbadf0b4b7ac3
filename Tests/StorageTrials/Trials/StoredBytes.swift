/// What stood in a store's files, for P4.
struct StoredBytes: Hashable {
  private var files: [String: [UInt8]] = [:]

  init(_ disk: SimulatedDisk) {
    for name in disk.names(StorePaths.journal) {
      let path = StorePaths.journal + "/" + name
      files[path] = disk.bytes(path)
    }
    let people = StorePaths.root + "/people"
    for folder in disk.names(people) {
      for name in disk.names(people + "/" + folder) {
        let path = people + "/" + folder + "/" + name
        files[path] = disk.bytes(path)
      }
    }
  }

  /// The first file that no longer begins with what it held.
  func lost(in disk: SimulatedDisk) -> String? {
    files.keys.sorted().first { path in
      !(disk.bytes(path) ?? []).starts(with: files[path] ?? [])
    }
  }
}
