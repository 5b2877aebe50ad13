import Catalog
import Ingest
import JSON
import OrgModel

/// Reads a decision model (`orgkit schema model`), checking everything that it names.
public struct ModelReader {
  let catalog: Catalog
  let file: String
  private let scale: ClosedRange<Double>
  private let contradictions: [String]

  /// A reader of an input that messages call `file`. Errors: a catalogue without a scale of
  /// scores.
  public init(file: String, catalog: Catalog) throws {
    guard let row = catalog["decision-matrix.score"].first, let low = row.low, let high = row.high
    else { throw OrgError(.notFound, "the catalogue has no scale of workshop scores") }
    scale = low...high
    self.file = file
    self.catalog = catalog
    contradictions = try catalog.records("contradiction").ids
  }

  /// The model in a document. Errors, each with its pointer: unknown keys; what is missing,
  /// of the wrong type, repeated or out of range; options, criteria, readings, facts, rules,
  /// benchmarks, sources and contradictions that do not exist, with the nearest that does.
  public func read(_ bytes: UnsafeBufferPointer<UInt8>) throws -> DecisionModel {
    try read(JSONDocument.read(bytes, ReadOptions(file: file)))
  }

  /// As `read(_:)`, for a value that stands at `pointer` of the file.
  public func read(_ value: JSONValue, at pointer: String = "") throws -> DecisionModel {
    let document = try CheckedObject(
      value, file, pointer,
      [
        "$schema", "id", "question", "subjects", "applies", "options", "criteria", "gates",
        "ratings", "disputes", "notes",
      ])
    let options = try nonEmpty(document, "options", ["id", "name", "what", "watch_out"])
      .map { object in
        DecisionModel.Option(
          id: try object.required("id"), name: try object.required("name"),
          what: try object.required("what"), watchOut: try object.text("watch_out") ?? "",
          citation: try citation(object))
      }
    let criteria = try nonEmpty(document, "criteria", ["id", "name", "weight", "otherwise"])
      .map { object in
        guard let weight = try object.number("weight"), weight.isFinite, weight >= 0 else {
          throw object.error("must be a number of 0 or more", "weight")
        }
        return DecisionModel.Criterion(
          id: try object.required("id"), name: try object.required("name"), weight: weight,
          citation: try citation(object),
          otherwise: try score(try object.number("otherwise"), object, "otherwise"))
      }
    try unlike(options.map(\.id), "options", document)
    try unlike(criteria.map(\.id), "criteria", document)
    guard criteria.contains(where: { $0.weight > 0 }) else {
      throw document.error("has no criterion that counts", "criteria")
    }
    let disputes = try disputes(document)
    let readings = disputes.flatMap { $0.readings.map(\.id) }
    try unlike(readings, "disputes", document)
    let places = Places(
      options: options.map(\.id), criteria: criteria.map(\.id), readings: readings)
    let model = DecisionModel(
      id: try document.required("id"), question: try document.required("question"),
      subjects: try texts(document, "subjects"),
      applicability: try condition(document, "applies"), options: options, criteria: criteria,
      gates: try document.array(
        "gates",
        known: Self.citation + ["option", "requires", "skip_if", "why", "reading"]
      ).map { try gate($0, places) },
      ratings: try document.array(
        "ratings", known: Self.citation + ["criterion", "when", "scores", "why", "reading"]
      ).map { try rating($0, places) },
      disputes: disputes, notes: try texts(document, "notes"), file: file,
      document: .object(document.members))
    let isOfSubject = { $0 == "subject" || $0.hasSuffix(FactNames.placeholder) }
    if model.subjects.isEmpty, let fact = model.factNames.first(where: isOfSubject) {
      throw document.error("looks at \(fact), and has no subjects", hint: "list \"subjects\"")
    }
    return model
  }

  private struct Places {
    let options: [String]
    let criteria: [String]
    let readings: [String]
  }

  private static let citation = ["source", "locator", "grade", "items"]

  private func gate(_ object: CheckedObject, _ places: Places) throws -> DecisionModel.Gate {
    let (requires, skip) = (try condition(object, "requires"), try condition(object, "skip_if"))
    guard let condition = requires ?? skip, (requires == nil) != (skip == nil) else {
      throw object.error("must have either \"requires\" or \"skip_if\"")
    }
    return DecisionModel.Gate(
      option: try place(object, "option", places.options), isSkipped: skip != nil,
      condition: condition, why: try object.required("why"), citation: try citation(object),
      reading: try reading(object, places))
  }

  private func rating(_ object: CheckedObject, _ places: Places) throws -> DecisionModel.Rating {
    guard case .object(let members)? = object.members["scores"], !members.isEmpty else {
      throw object.error("must be an object of scores by option", "scores")
    }
    let scores = try members.sorted { $0.key < $1.key }.map { option, value in
      guard let number = places.options.firstIndex(of: option) else {
        throw unknown("option", option, places.options, object, "scores")
      }
      return (option: number, score: try score(value.double, object, "scores"))
    }
    return DecisionModel.Rating(
      criterion: try place(object, "criterion", places.criteria),
      condition: try condition(object, "when"), scores: scores, why: try object.required("why"),
      citation: try citation(object), reading: try reading(object, places))
  }

  private func disputes(_ document: CheckedObject) throws -> [DecisionModel.Dispute] {
    try document.array("disputes", known: ["contradiction", "readings"]).map { object in
      let id = try object.required("contradiction")
      guard contradictions.contains(id) else {
        throw unknown("contradiction", id, contradictions, object, "contradiction")
      }
      let readings = try object.array("readings", known: Self.citation + ["id", "what"]).map {
        DecisionModel.Reading(
          id: try $0.required("id"), what: try $0.required("what"), citation: try citation($0))
      }
      guard readings.count > 1 else {
        throw object.error("must have at least two sides", "readings")
      }
      return DecisionModel.Dispute(contradiction: id, readings: readings)
    }
  }

  private func citation(_ object: CheckedObject) throws -> Citation {
    let id = try object.required("source", hint: "name who says so; OK where it is ours")
    guard let source = catalog.sources.first(where: { $0.id == id }) else {
      throw unknown("source", id, catalog.sources.map(\.id), object, "source")
    }
    guard let name = try object.choice("grade", among: Grade.allCases.map(\.rawValue)),
      let grade = Grade(rawValue: name)
    else { throw object.error("has no grade") }
    guard grade <= source.grade else {
      throw object.error(
        "is better than the source's own grade, \(source.grade.rawValue)", "grade")
    }
    let items = try (object.members["items"]?.array ?? []).map { value in
      guard case .integer(let item) = value, item > 0, let number = Int(exactly: item) else {
        throw object.error("must be an array of item numbers", "items")
      }
      return number
    }
    return Citation(
      source: source, locator: try object.required("locator"), grade: grade, items: items)
  }

  private func nonEmpty(
    _ document: CheckedObject, _ key: String, _ known: [String]
  ) throws -> [CheckedObject] {
    let objects = try document.array(key, known: known + Self.citation)
    guard !objects.isEmpty else { throw document.error("must not be empty", key) }
    return objects
  }

  private func score(_ value: Double?, _ object: CheckedObject, _ key: String) throws -> Double {
    guard let value, scale.contains(value) else {
      throw object.error(
        "must be a score from \(Int(scale.lowerBound)) to \(Int(scale.upperBound))", key)
    }
    return value
  }

  private func place(
    _ object: CheckedObject, _ key: String, _ ids: [String]
  ) throws -> Int {
    let id = try object.required(key)
    guard let number = ids.firstIndex(of: id) else { throw unknown(key, id, ids, object, key) }
    return number
  }

  private func reading(_ object: CheckedObject, _ places: Places) throws -> String? {
    guard let id = try object.text("reading") else { return nil }
    guard places.readings.contains(id) else {
      throw unknown("reading", id, places.readings, object, "reading")
    }
    return id
  }

  private func texts(_ object: CheckedObject, _ key: String) throws -> [String] {
    guard let value = object.members[key] else { return [] }
    guard let texts = value.array?.map(\.string), texts.allSatisfy({ $0?.isEmpty == false })
    else { throw object.error("must be an array of texts", key) }
    return texts.compactMap { $0 }
  }

  private func unlike(_ ids: [String], _ key: String, _ document: CheckedObject) throws {
    var seen: Set<String> = []
    for id in ids where !seen.insert(id).inserted {
      throw document.error("has \"\(OrgError.clipped(id))\" twice", key)
    }
  }

  /// A name that does not exist.
  func unknown(
    _ kind: String, _ name: String, _ known: [String], _ object: CheckedObject, _ key: String
  ) -> OrgError {
    object.error(
      "names the \(kind) \"\(OrgError.clipped(name))\", which does not exist", key,
      hint: nearest(to: name, among: known).map { "did you mean \($0)?" }
        ?? (known.count > 20 ? nil : "there are: \(known.joined(separator: ", "))"))
  }
}
