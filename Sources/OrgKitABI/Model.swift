// include/orgkit documents these functions.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

import COrgKit
import OrgKit

/// The decision models as C sees them, with the engine that they go by.
final class ModelsHandle: Handle, @unchecked Sendable {
  let models: DecisionModels
  let engine: EngineHandle
  private(set) var rows: [orgkit_model] = []

  init(_ models: DecisionModels, _ engine: EngineHandle) {
    self.models = models
    self.engine = engine
    super.init()
    rows = models.all.map { model in
      orgkit_model(
        struct_size: MemoryLayout<orgkit_model>.size, id: keep(model.id),
        question: keep(model.question), option_count: model.options.count,
        criterion_count: model.criteria.count, subject_count: model.subjects.count)
    }
  }
}

/// What a model says of a company as C sees it.
final class ModelAnswersHandle: Handle, @unchecked Sendable {
  let answers: ModelAnswers
  private(set) var rows: [orgkit_model_answer] = []
  private(set) var choices: [[orgkit_model_choice]] = []

  init(_ answers: ModelAnswers) {
    self.answers = answers
    super.init()
    rows = answers.all.map { answer in
      orgkit_model_answer(
        struct_size: MemoryLayout<orgkit_model_answer>.size, model: keep(answer.model.id),
        subject: keep(answer.subject), is_applicable: answer.isApplicable ? 1 : 0,
        is_settled: answer.isSettled ? 1 : 0, option_count: answer.options.count,
        winner_count: answer.winners.count, margin: answer.analysis?.margin?.difference ?? .nan,
        decisive_fact: keep(answer.decisive?.fact))
    }
    choices = answers.all.map { $0.options.map(choice) }
  }

  private func choice(_ choice: ModelAnswer.Choice) -> orgkit_model_choice {
    let standing =
      switch choice.standing {
      case .open: ORGKIT_OPEN
      case .conditional: ORGKIT_CONDITIONAL
      case .closed: ORGKIT_CLOSED
      }
    let gate = choice.gates.first { $0.standing == choice.standing && $0.standing != .open }
    return orgkit_model_choice(
      struct_size: MemoryLayout<orgkit_model_choice>.size, id: keep(choice.option.id),
      name: keep(choice.option.name), standing: Int32(standing.rawValue), reserved: 0,
      rank: UInt64(choice.rank), score: choice.score, low: choice.low, high: choice.high,
      acceptability: choice.acceptability, gate: keep(gate?.gate.why))
  }
}

@c @implementation
public func orgkit_models_create(
  _ engine: OpaquePointer?, _ options: UnsafePointer<orgkit_models_options>?,
  _ out: UnsafeMutablePointer<OpaquePointer?>?, _ error: UnsafeMutablePointer<OpaquePointer?>?
) -> orgkit_status {
  make(out, error) {
    let engine = try handle(engine, EngineHandle.self)
    let options = try input(options, defaults: orgkit_models_options())
    let others = try (0..<(try checked(count: options.count))).map { index in
      let name = try string(options.names?[index], "names") ?? "model \(index + 1)"
      let size = options.sizes?[index] ?? 0
      guard let bytes = try document(options.documents?[index], size, "documents") else {
        throw OrgError(.invalidArgument, "\(name) has no document")
      }
      return try ModelReader(file: name, catalog: engine.catalog).read(bytes)
    }
    let all = engine.ownModels + others
    return ModelsHandle(try DecisionModels(engine.catalog, adding: all), engine)
  }
}

@c @implementation
public func orgkit_models_count(_ models: OpaquePointer?) -> Int {
  peek(models, ModelsHandle.self)?.rows.count ?? 0
}

@c @implementation
public func orgkit_models_at(
  _ models: OpaquePointer?, _ index: Int, _ out: UnsafeMutablePointer<orgkit_model>?
) -> orgkit_status {
  attempt {
    let rows = try handle(models, ModelsHandle.self).rows
    try output(out, rows[try checked(index, below: rows.count)])
  }
}

@c @implementation
public func orgkit_models_render(
  _ models: OpaquePointer?, _ id: UnsafePointer<CChar>?,
  _ options: UnsafePointer<orgkit_render_options>?, _ out: UnsafeMutablePointer<OpaquePointer?>?,
  _ error: UnsafeMutablePointer<OpaquePointer?>?
) -> orgkit_status {
  make(out, error) {
    let own = try handle(models, ModelsHandle.self)
    let format = try Report.Format(options)
    guard let id = try string(id, "id") else {
      return try TextHandle(Report.render(own.models, as: format))
    }
    let model = try own.models.model(id)
    return try TextHandle(Report.render(model, own.engine.catalog, as: format))
  }
}

@c @implementation
public func orgkit_models_free(_ models: OpaquePointer?) { release(models) }

@c @implementation
public func orgkit_models_ask(
  _ models: OpaquePointer?, _ org: OpaquePointer?, _ id: UnsafePointer<CChar>?,
  _ options: UnsafePointer<orgkit_model_options>?, _ out: UnsafeMutablePointer<OpaquePointer?>?,
  _ error: UnsafeMutablePointer<OpaquePointer?>?
) -> orgkit_status {
  make(out, error) {
    let own = try handle(models, ModelsHandle.self)
    let org = try handle(org, OrgHandle.self).org
    guard let id = try string(id, "id") else {
      throw OrgError(.invalidArgument, "the id of the model is NULL")
    }
    let model = try own.models.model(id)
    let options = try input(
      options,
      defaults: orgkit_model_options(
        struct_size: 0, subject: nil, readings: nil, reading_count: 0, criteria: nil,
        weights: nil, weight_count: 0, samples: 0, seed: 1))
    let facts = try Facts(
      org, catalog: own.engine.catalog, scheme: own.engine.scheme(nil),
      titles: own.engine.titles().reader)
    return ModelAnswersHandle(
      try ModelAnswers(
        model, facts, about: try string(options.subject, "subject"),
        settings: try ModelSettings(options)))
  }
}

extension ModelSettings {
  /// As the options of C say. Errors: names that are NULL or no UTF-8, weights without
  /// criteria, more draws than there may be.
  fileprivate init(_ options: orgkit_model_options) throws {
    self.init(seed: options.seed)
    readings = try (0..<(try checked(count: options.reading_count))).map { index in
      guard let id = try string(options.readings?[index], "readings") else {
        throw OrgError(.invalidArgument, "a reading is NULL")
      }
      return id
    }
    for index in 0..<(try checked(count: options.weight_count)) {
      guard let id = try string(options.criteria?[index], "criteria"),
        let weight = options.weights?[index]
      else { throw OrgError(.invalidArgument, "a weight has no criterion, or is missing") }
      weights[id] = weight
    }
    guard options.samples > 0 else { return }
    guard let wanted = Int(exactly: options.samples) else {
      throw OrgError(.limit, "\(options.samples) samples are too many")
    }
    samples = wanted
  }
}

@c @implementation
public func orgkit_model_answers_count(_ answers: OpaquePointer?) -> Int {
  peek(answers, ModelAnswersHandle.self)?.rows.count ?? 0
}

@c @implementation
public func orgkit_model_answers_at(
  _ answers: OpaquePointer?, _ index: Int, _ out: UnsafeMutablePointer<orgkit_model_answer>?
) -> orgkit_status {
  attempt {
    let rows = try handle(answers, ModelAnswersHandle.self).rows
    try output(out, rows[try checked(index, below: rows.count)])
  }
}

@c @implementation
public func orgkit_model_answers_choice(
  _ answers: OpaquePointer?, _ index: Int, _ option: Int,
  _ out: UnsafeMutablePointer<orgkit_model_choice>?
) -> orgkit_status {
  attempt {
    let choices = try handle(answers, ModelAnswersHandle.self).choices
    let own = choices[try checked(index, below: choices.count)]
    try output(out, own[try checked(option, below: own.count)])
  }
}

@c @implementation
public func orgkit_model_answers_render(
  _ answers: OpaquePointer?, _ options: UnsafePointer<orgkit_render_options>?,
  _ out: UnsafeMutablePointer<OpaquePointer?>?, _ error: UnsafeMutablePointer<OpaquePointer?>?
) -> orgkit_status {
  make(out, error) {
    let own = try handle(answers, ModelAnswersHandle.self).answers
    return try TextHandle(Report.render(own, as: try Report.Format(options)))
  }
}

@c @implementation
public func orgkit_model_answers_free(_ answers: OpaquePointer?) { release(answers) }
