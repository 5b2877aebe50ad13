import ArgumentParser
import COrgKit

struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Explain a rule: what it finds, why that matters, what to do.",
    usage: "orgkit explain [<rule>] [<options>]",
    discussion: """
      Without a rule, all are listed.

      Examples:
        orgkit explain
        orgkit explain span-too-wide
      """)

  @Argument(help: "The id of a rule.", completion: .custom { _, _, _ in ruleIds() })
  var rule: String?

  @OptionGroup var sources: SourceOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let engine = try sources.makeEngine()
    try output.print { orgkit_rule_render(engine.pointer, rule, $0, $1, $2) }
  }
}

/// The ids of all rules, for completion in a shell.
@Sendable private func ruleIds() -> [String] {
  guard let engine = try? makeEngine() else { return [] }
  return (0..<orgkit_rule_count(engine.pointer)).compactMap { index in
    var rule = orgkit_rule()
    rule.struct_size = MemoryLayout<orgkit_rule>.size
    guard orgkit_rule_at(engine.pointer, index, &rule) == ORGKIT_OK else { return nil }
    return string(rule.id)
  }
}
