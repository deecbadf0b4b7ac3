import Glibc

extension RepositoryFiles {
  /// The files below a folder of the repository whose names end so, as whole paths in order.
  public static func files(under folder: String, endingIn suffix: String) throws -> [String] {
    let path = folder.hasPrefix("/") ? folder : root + "/" + folder
    guard let handle = opendir(path) else { throw Failure(path: path, number: errno) }
    defer { closedir(handle) }
    var found: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasPrefix(".") { continue }
      let child = path + "/" + name
      if entry.pointee.d_type == DT_DIR {
        found += try files(under: child, endingIn: suffix)
      } else if name.hasSuffix(suffix) {
        found.append(child)
      }
    }
    return found.sorted()
  }
}
