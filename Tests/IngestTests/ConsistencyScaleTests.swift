import Catalog
import Decisions
import Testing

@testable import Ingest

@Suite("Consistency by the catalogue")
struct ConsistencyScaleTests {
  @Test("Saaty's random index of 1980 up to 15 criteria, and a tenth as the limit")
  func saaty() throws {
    let scale = try ConsistencyScale(try Catalog())
    let index = [
      0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59,
    ]
    #expect((3...15).map { scale.randomIndex[$0] } == index)
    #expect(scale.randomIndex.count == 13 && scale.limit == 0.1)
  }

  @Test("A preferred source has its own")
  func preferred() throws {
    let policy = SourcePolicy(sources: ["SAATY2005"])
    let scale = try ConsistencyScale(try Catalog(policy: policy))
    #expect(scale.randomIndex[3] == 0.52 && scale.randomIndex[7] == 1.35)
  }
}
