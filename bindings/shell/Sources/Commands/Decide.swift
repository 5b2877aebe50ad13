import ArgumentParser
import COrgKit

struct Decide: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Compare options on weighted criteria and say what would change the answer.",
    usage: "orgkit decide <file> [<options>]",
    discussion: """
      The file is JSON (orgkit schema decision), or a table: a row for each option, a
      column for each criterion, and rows called weight and direction; or scores from 1
      to 5 in the columns leader, option, criterion and score.

      Values are first brought on a scale: none (as given), sum, max, minmax or vector.
      Default: minmax for weighted-sum (none for scores of leaders), max for
      weighted-product, vector for topsis, none for vikor and promethee2.

      Examples:
        orgkit decide structures.csv
        orgkit decide structures.json --method topsis --weights critic --json
      """)

  @Argument(
    help: ArgumentHelp("What to decide: JSON or CSV; - is standard input.", valueName: "file"),
    completion: .file(extensions: ["json", "csv"]))
  var file: String

  @Option(
    help: ArgumentHelp(
      "weighted-sum, weighted-product, topsis, vikor or promethee2. Default: weighted-sum.",
      valueName: "method"),
    completion: .list(["weighted-sum", "weighted-product", "topsis", "vikor", "promethee2"]))
  var method: String?

  @Option(
    help: ArgumentHelp(
      "Where weights come from: given, ahp, critic or entropy. Default: what the file has.",
      valueName: "source"),
    completion: .list(["given", "ahp", "critic", "entropy"]))
  var weights: String?

  @Option(
    help: ArgumentHelp(
      "The scale of values: none, sum, max, minmax or vector. Default: the method's.",
      valueName: "scale"),
    completion: .list(["none", "sum", "max", "minmax", "vector"]))
  var normalization: String?

  @Flag(help: "Take judgements of pairs that contradict each other.")
  var acceptInconsistent = false

  @Option(
    help: ArgumentHelp(
      "Weights to draw where there is no exact answer. Default: a million.", valueName: "number"))
  var samples: UInt64?

  @Option(help: ArgumentHelp("What the draws begin with. Default: 1.", valueName: "number"))
  var seed: UInt64 = 1

  @OptionGroup var output: OutputOptions

  func validate() throws {
    if samples == 0 { throw ValidationError("--samples must be at least 1.") }
  }

  func run() throws {
    let engine = try makeEngine()
    let document = try Document(at: file)
    try withCStrings([method, weights, normalization, document.name]) { strings in
      var options = orgkit_decision_options()
      options.struct_size = MemoryLayout<orgkit_decision_options>.size
      options.method = strings[0]
      options.weights = strings[1]
      options.normalization = strings[2]
      options.file = strings[3]
      options.samples = samples ?? 0
      options.seed = seed
      options.accept_inconsistent = acceptInconsistent ? 1 : 0
      let decide = beginsLikeJSON(document.bytes) ? orgkit_decide_json : orgkit_decide_csv
      let engine = engine.pointer
      try document.bytes.withUnsafeBytes { bytes in
        let decision = try Handle(freedBy: orgkit_decision_free) {
          decide(engine, bytes.baseAddress, bytes.count, &options, $0, $1)
        }
        try output.print { orgkit_decision_render(decision.pointer, $0, $1, $2) }
      }
    }
  }
}
