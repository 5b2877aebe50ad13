import ArgumentParser
import COrgKit

struct Model: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Answer questions of organisation design from facts about a company.",
    usage: "orgkit model <command> [<options>]",
    discussion: """
      A model is a question with options, criteria, gates and ratings, each with its
      source. What is not known of the company widens scores to ranges.

      Examples:
        orgkit model list
        orgkit model show revops-model
        orgkit model ask revops-model --company company.json
      """,
    subcommands: [ModelList.self, ModelShow.self, ModelAsk.self])
}

struct ModelList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the models.", usage: "orgkit model list [<options>]",
    discussion: """
      Examples:
        orgkit model list
        orgkit model list --model office.json --json
      """)

  @OptionGroup var own: ModelOptions
  @OptionGroup var sources: SourceOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let engine = try sources.makeEngine()
    let models = try own.models(engine)
    try output.print { orgkit_models_render(models.pointer, nil, $0, $1, $2) }
  }
}

struct ModelShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print a model: options, criteria, gates, ratings, sources.",
    usage: "orgkit model show <id> [<options>]",
    discussion: """
      Examples:
        orgkit model show revops-model
        orgkit model show revops-model --json > mine.json
      """)

  @Argument(help: "The id of a model.", completion: .custom { _, _, _ in modelIds() })
  var id: String

  @OptionGroup var own: ModelOptions
  @OptionGroup var sources: SourceOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let engine = try sources.makeEngine()
    let models = try own.models(engine)
    try output.print { orgkit_models_render(models.pointer, id, $0, $1, $2) }
  }
}

struct ModelAsk: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ask", abstract: "Ask a model about a company.",
    usage: "orgkit model ask <id> [--company <file>] [--people <file>] [--accounts <file>] "
      + "[<options>]",
    discussion: """
      Says which option is first and why, which are closed and what would open them,
      what each side of a contradiction makes of it, and which fact would change it.

      Examples:
        orgkit model ask revenue-model --company company.json
        orgkit model ask cs-coverage --accounts crm.csv --about mid-market
        orgkit model ask revops-model --company company.json --weight culture=3 --json
      """)

  @Argument(help: "The id of a model.", completion: .custom { _, _, _ in modelIds() })
  var id: String

  @Option(
    help: ArgumentHelp(
      "The only part of the company to ask about. Default: all that the model has.",
      valueName: "subject"))
  var about: String?

  @Option(
    help: ArgumentHelp(
      "Side of a contradiction that decides. May be repeated.", valueName: "reading"))
  var reading: [String] = []

  @Option(
    help: ArgumentHelp(
      "Weight of a criterion instead of the model's. May be repeated.",
      valueName: "criterion=number"))
  var weight: [String] = []

  @Option(
    help: ArgumentHelp(
      "Weights to draw where there is no exact answer. Default: a hundred thousand.",
      valueName: "number"))
  var samples: UInt64?

  @Option(help: ArgumentHelp("What the draws begin with. Default: 1.", valueName: "number"))
  var seed: UInt64 = 1

  @OptionGroup var own: ModelOptions
  @OptionGroup var input: OrgFileOptions
  @OptionGroup var sources: SourceOptions
  @OptionGroup var files: ReadingOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if samples == 0 { throw ValidationError("--samples must be at least 1.") }
    _ = try weights()
    try input.files.validate(beside: [sources.config])
  }

  private func weights() throws -> [(criterion: String, weight: Double)] {
    try weight.map { text in
      let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2, let number = Double(parts[1]) else {
        throw ValidationError("--weight takes criterion=number, not \(text).")
      }
      return (parts[0], number)
    }
  }

  func run() throws {
    let engine = try sources.makeEngine()
    let models = try own.models(engine)
    let org = try input.files.read(with: files, engine: engine)
    let weights = try weights()
    let (own, company) = (models.pointer, org.pointer)
    let answers = try Handle(freedBy: orgkit_model_answers_free) { out, error in
      withLibraryForm(of: weights) { orgkit_models_ask(own, company, id, &$0, out, error) }
    }
    try output.print { orgkit_model_answers_render(answers.pointer, $0, $1, $2) }
  }

  private func withLibraryForm<Result>(
    of weights: [(criterion: String, weight: Double)],
    _ body: (inout orgkit_model_options) -> Result
  ) -> Result {
    withCStrings([about] + reading + weights.map(\.criterion)) { strings in
      strings.withUnsafeBufferPointer { strings in
        weights.map(\.weight).withUnsafeBufferPointer { numbers in
          var options = orgkit_model_options()
          options.struct_size = MemoryLayout<orgkit_model_options>.size
          options.subject = strings[0]
          options.readings = strings.baseAddress.map { $0 + 1 }
          options.reading_count = reading.count
          options.criteria = strings.baseAddress.map { $0 + 1 + reading.count }
          options.weights = numbers.baseAddress
          options.weight_count = weights.count
          options.samples = samples ?? 0
          options.seed = seed
          return body(&options)
        }
      }
    }
  }
}

/// Models of one's own.
struct ModelOptions: ParsableArguments {
  @Option(
    name: .customLong("model"),
    help: ArgumentHelp(
      "A model beside the built-in ones: JSON (orgkit schema model). May be repeated.",
      valueName: "file"),
    completion: .file(extensions: ["json"]))
  var files: [String] = []

  /// The built-in models and these.
  func models(_ engine: borrowing Handle) throws -> Handle {
    let documents = try files.map { try Document(at: $0) }
    let engine = engine.pointer
    return try Handle(freedBy: orgkit_models_free) { out, error in
      withLibraryForm(of: documents[...], []) { orgkit_models_create(engine, &$0, out, error) }
    }
  }

  /// Runs `body` with the bytes of all documents, one inside of the other.
  private func withLibraryForm<Result>(
    of documents: ArraySlice<Document>,
    _ data: [(bytes: UnsafePointer<CChar>?, size: Int, name: String)],
    _ body: (inout orgkit_models_options) -> Result
  ) -> Result {
    if let first = documents.first {
      return first.bytes.withCharacters {
        withLibraryForm(
          of: documents.dropFirst(), data + [($0, first.bytes.count, first.name)], body)
      }
    }
    return withCStrings(data.map(\.name)) { names in
      names.withUnsafeBufferPointer { names in
        data.map(\.bytes).withUnsafeBufferPointer { bytes in
          data.map(\.size).withUnsafeBufferPointer { sizes in
            var options = orgkit_models_options()
            options.struct_size = MemoryLayout<orgkit_models_options>.size
            options.documents = bytes.baseAddress
            options.sizes = sizes.baseAddress
            options.names = names.baseAddress
            options.count = data.count
            return body(&options)
          }
        }
      }
    }
  }
}

/// The ids of the models, for completion in a shell.
@Sendable private func modelIds() -> [String] {
  guard let engine = try? makeEngine(), let models = try? ModelOptions().models(engine) else {
    return []
  }
  return (0..<orgkit_models_count(models.pointer)).compactMap { index in
    var model = orgkit_model()
    model.struct_size = MemoryLayout<orgkit_model>.size
    guard orgkit_models_at(models.pointer, index, &model) == ORGKIT_OK else { return nil }
    return string(model.id)
  }
}
