import Catalog
import JSON
import Recommendations

/// Decision models as documents.
extension Report {
  /// The list of models.
  public static func render(_ models: DecisionModels, as format: Format) throws -> String {
    try render(format, { try JSON.text(ModelListDocument(models)) }, { $0.add(models) })
  }

  /// One model: in JSON the document that it was read from.
  public static func render(
    _ model: DecisionModel, _ catalog: Catalog, as format: Format
  ) throws -> String {
    try render(format, { try JSON.text(model.document) }, { $0.add(model, catalog) })
  }

  /// What a model says of a company.
  public static func render(_ answers: ModelAnswers, as format: Format) throws -> String {
    try render(
      format, { try JSON.text(ModelAnswerDocument(answers, answers.catalog)) },
      { $0.add(answers) })
  }
}
