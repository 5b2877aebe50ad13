import Catalog
import OrgModel

/// The decision models there are.
public struct DecisionModels: Sendable {
  private static let prefix = "models/"

  /// Every model, ordered by id.
  public let all: [DecisionModel]

  /// The embedded models and `others`. Errors: a file that is none, with its place; an id that
  /// two have.
  public init(_ catalog: Catalog, adding others: [DecisionModel] = []) throws {
    let embedded = try CatalogFile.all.filter { $0.name.hasPrefix(Self.prefix) }.map { file in
      try ModelReader(file: file.name, catalog: catalog).read(file.bytes)
    }
    all = (embedded + others).sorted { $0.id < $1.id }
    for (left, right) in zip(all, all.dropFirst()) where left.id == right.id {
      throw OrgError(
        .badInput, "the model \(right.id) is there already, in \(left.file)",
        at: .init(file: right.file, pointer: "/id"))
    }
  }

  /// The model called `id`. Errors: `.notFound`, with the nearest.
  public func model(_ id: String) throws -> DecisionModel {
    guard let model = all.first(where: { $0.id == id }) else {
      throw OrgError.notFound("model", id, among: all.map(\.id))
    }
    return model
  }
}
