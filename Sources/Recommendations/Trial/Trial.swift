import Catalog
import Facts
import OrgModel
import Rules

/// An org as it would be if some recommendations were carried out, and what every rule says
/// of it.
public final class Trial: Sendable {
  /// The recommendations that were tried, in the order of the list.
  public let applied: [Recommendation]
  /// The changes that were made.
  public let changes: [TableChange]
  /// Changes that another recommendation had forestalled.
  public let passedOver: [TableChange]
  /// The org as it would be.
  public let org: Org
  /// The diagnosis of it.
  public let diagnosis: Diagnosis
  /// What became of every finding.
  public let comparison: Comparison

  /// Tries the recommendations called `ids`. Those that no table holds change nothing, which
  /// their obstacles say.
  ///
  /// Errors: `.notFound` for an id that is not in the list, with the nearest. Linear in rows.
  public init(
    _ ids: [String], of list: Recommendations, scheme: any SegmentScheme,
    progress: ((Int, Int) -> Bool)? = nil
  ) throws {
    let wanted = Set(try ids.map { try list.named($0).id })
    let facts = list.diagnosis.facts
    let applied = list.all.filter { wanted.contains($0.id) }
    var rewriter = OrgRewriter(facts.org)
    for recommendation in applied {
      for change in recommendation.changes { rewriter.note(change) }
    }
    let org = try rewriter.rewritten()
    self.applied = applied
    self.org = org
    changes = rewriter.made
    passedOver = rewriter.passedOver
    let after = try Facts(
      org, catalog: facts.catalog, scheme: scheme, asOf: facts.asOf, titles: facts.titleReader)
    diagnosis = try Diagnosis(
      after, contributed: list.diagnosis.contributed, settings: list.diagnosis.settings,
      progress: progress)
    comparison = Comparison(
      RecordedDiagnosis(list.diagnosis), RecordedDiagnosis(diagnosis))
  }
}
