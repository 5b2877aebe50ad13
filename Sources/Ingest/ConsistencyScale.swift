import Catalog
import Decisions
import OrgModel

extension ConsistencyScale {
  /// The scale that the catalogue states, going by its order of sources. Errors: a catalogue
  /// without one.
  public init(_ catalog: Catalog) throws {
    let key = "ahp.random-index"
    var index: [Int: Double] = [:]
    for count in 1...Decision.maximumCriteria {
      if let row = catalog["\(key).\(count)"].first, let value = row.value { index[count] = value }
    }
    guard !index.isEmpty, let limit = catalog["ahp.consistency-ratio"].first?.high else {
      throw OrgError(.notFound, "the catalogue has no random index of judgements of pairs")
    }
    self.init(randomIndex: index, limit: limit)
  }
}
