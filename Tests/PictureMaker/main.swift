// Makes docs/pictures of the running program: PictureMaker PROGRAM [--check]
import Glibc
import TestSupport

let arguments = CommandLine.arguments.dropFirst()
guard let program = arguments.first else {
  print("PictureMaker PROGRAM [--check]")
  exit(2)
}
let isChecking = arguments.contains("--check")
let folder = try TemporaryFolder()
let store = folder.path + "/store"
let filled = try ProgramRun(
  [program, "demo", "--no-console", "--store", store],
  environment: ["LC_ALL": "C.UTF-8", "CASEDESK_SHARE": RepositoryFiles.root + "/Fixtures"])
guard filled.status == 0 else {
  print(filled.complaints)
  exit(1)
}

var stale: [String] = []
for scene in Scene.all {
  let path = "\(RepositoryFiles.root)/docs/pictures/\(scene.name).svg"
  let svg = Picture(screen: try scene.take(program: program, store: store, state: folder.path)).svg
  if !isChecking {
    try RepositoryFiles.write(svg, to: path)
  } else if (try? RepositoryFiles.read(path)) != svg {
    stale.append(scene.name)
  }
}
for name in stale { print("docs/pictures/\(name).svg is stale: run make pictures") }
exit(stale.isEmpty ? 0 : 1)
