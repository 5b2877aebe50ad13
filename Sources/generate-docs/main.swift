import FoundationEssentials
import Glibc
import OrgKit

/// Writes the pages that follow from catalogue and rules, into the documentation.
///
/// `generate-docs ROOT` writes; `generate-docs --check ROOT` exits with 1 if a
/// committed page is not what would be written.

let arguments = CommandLine.arguments.dropFirst()
let isCheck = arguments.contains("--check")
guard let root = arguments.last(where: { $0 != "--check" }) else {
  print("usage: generate-docs [--check] ROOT")
  exit(2)
}

let catalog = try Catalog()
let pages = [
  ("Rules.md", rulePages(catalog)), ("Traceability.md", try traceability(catalog)),
]
var stale: [String] = []
for (name, text) in pages {
  let path = "\(root)/Sources/OrgKit/OrgKit.docc/\(name)"
  let committed = FileManager.default.contents(atPath: path)
  guard committed != Data(text.utf8) else { continue }
  if isCheck {
    stale.append(name)
  } else if !FileManager.default.createFile(atPath: path, contents: Data(text.utf8)) {
    print("\(path) cannot be written")
    exit(1)
  }
}
if !stale.isEmpty {
  print("\(stale.joined(separator: ", ")) out of date; run: make generate")
  exit(1)
}
