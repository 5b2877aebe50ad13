import Foundation
import Testing

@testable import Rules

/// `Generated.swift` against the rule files on disk: one struct a file, named alike.
struct GeneratedTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Sources/Rules").standardized

  /// Names of the types that are declared as rules in the file they are named after.
  private func ruleFiles() throws -> [String] {
    let files = try #require(
      FileManager.default.enumerator(at: Self.root, includingPropertiesForKeys: nil))
    var names: [String] = []
    for case let file as URL in files where file.pathExtension == "swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      let rules = text.matches(
        of: /(?m)^(?:\w+ )*(?:struct|enum|class|actor) (\w+): (?:\w+, )*Rule\b/)
      for rule in rules.map({ String($0.output.1) }) {
        #expect(rule + ".swift" == file.lastPathComponent, "a rule has a file of its own")
        names.append(rule)
      }
    }
    return names.sorted()
  }

  @Test("The committed registry lists every rule file and nothing else; if not: make generate")
  func isFresh() throws {
    let text = try String(
      contentsOf: Self.root.appending(path: "Generated.swift"), encoding: .utf8)
    let listed = text.matches(of: /(\w+)\.self,/).map { String($0.output.1) }
    let rules = try ruleFiles()
    #expect(!rules.isEmpty)
    #expect(listed == rules, "run: make generate")
    #expect(Registry.all.map { String(describing: $0) } == rules, "run: make generate")
  }
}
