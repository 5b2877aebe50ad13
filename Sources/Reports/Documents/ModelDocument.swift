import JSON
import Recommendations

/// `orgkit schema models`.
struct ModelListDocument: Encodable {
  struct Option: Encodable {
    let id: String
    let name: String
  }

  struct Entry: Encodable {
    let id: String
    let question: String
    let subjects: [String]
    let options: [Option]
    let criteria: [String]
    let contradictions: [String]
    let facts: [String]
    let sources: [String]
  }

  let models: [Entry]

  init(_ models: DecisionModels) {
    self.models = models.all.map { model in
      Entry(
        id: model.id, question: model.question, subjects: model.subjects,
        options: model.options.map { Option(id: $0.id, name: $0.name) },
        criteria: model.criteria.map(\.id), contradictions: model.disputes.map(\.contradiction),
        facts: model.factNames, sources: model.sources)
    }
  }
}

/// Who says something, in a document.
struct CitationDocument: Encodable {
  let source: String
  let title: String
  let locator: String
  let grade: String
  let items: [Int]

  init(_ citation: Citation) {
    source = citation.source.id
    title = citation.source.title
    locator = citation.locator
    grade = citation.grade.rawValue
    items = citation.items
  }
}
