import Catalog

/// Who says something, and how good the evidence is.
public struct Citation: Sendable, Equatable {
  /// The source.
  public let source: Source
  /// Where in the source.
  public let locator: String
  /// How good the evidence is; never better than the source's own grade.
  public let grade: Grade
  /// Items of the seed checklist.
  public let items: [Int]
}
