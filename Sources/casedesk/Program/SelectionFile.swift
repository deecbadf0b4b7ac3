import CaseConsole
import CaseDomain
import Crypto
import JSONText

/// Selections that a person has kept, one file a store under the XDG state directory: the numbers of cases, and nothing of
/// what is in them.
struct SelectionFile {
  private static let format = "casedesk-selections-1"
  private let path: String

  /// - Parameter store: the identity of the store, since another store has other cases of the same numbers.
  init(store: String) {
    let digest = SHA256.hash(data: Array(store.utf8))
    let name = digest.prefix(16).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    path = Surroundings.stateFolder + "/selections/" + name + ".json"
  }

  /// Nil when there is a file that cannot be read.
  var selections: [SavedSelection]? {
    StateDocument.read(path, format: Self.format).map { document in
      (document["selections"]?.array ?? []).compactMap { entry in
        guard let name = entry["name"]?.string else { return nil }
        let cases = (entry["cases"]?.array ?? []).compactMap { mark -> (CaseID, Int)? in
          guard let id = mark["case"]?.string, let revision = mark["revision"]?.number else { return nil }
          return (CaseID(id), revision)
        }
        return SavedSelection(name: name, revisions: Dictionary(cases) { first, _ in first })
      }
    }
  }

  /// Puts one in, in the place of one of the same name.
  func keep(_ selection: SavedSelection) -> Bool {
    change { selections in
      selections.removeAll { $0.name == selection.name }
      selections.append(selection)
    }
  }

  func forget(_ name: String) -> Bool { change { $0.removeAll { $0.name == name } } }

  private func change(_ change: (inout [SavedSelection]) -> Void) -> Bool {
    guard var selections else { return false }
    change(&selections)
    let entries = selections.map { selection -> JSONValue in
      let cases = selection.revisions.sorted { $0.key.text < $1.key.text }.map { id, revision -> JSONValue in
        ["case": .string(id.text), "revision": .number(revision)]
      }
      return ["name": .string(selection.name), "cases": .array(cases)]
    }
    return StateDocument.write(
      ["format": .string(Self.format), "selections": .array(entries)], to: path)
  }
}
