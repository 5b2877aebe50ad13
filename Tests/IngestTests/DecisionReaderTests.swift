import Catalog
import Decisions
import OrgModel
import Testing

@testable import Ingest

@Suite("Decisions in JSON")
struct DecisionReaderTests {
  static func read(_ text: String, csv: Bool = false) throws -> Decision {
    let reader = try DecisionReader(ReadOptions(file: "d"), catalog: try Catalog())
    return try Array(text.utf8).withUnsafeBufferPointer {
      csv ? try reader.read(csv: $0) : try reader.read(json: $0)
    }
  }

  /// A document with one part replaced.
  private func document(
    criteria: String = #"[{"id":"a"},{"id":"b"}]"#,
    options: String = #"[{"id":"x","values":[1,2]}]"#, more: String = ""
  ) -> String {
    #"{"criteria":\#(criteria),"options":\#(options)\#(more)}"#
  }

  @Test("All that a document can say")
  func everything() throws {
    let decision = try Self.read(
      #"""
      {"title":"Which?","criteria":[
        {"id":"cost","weight":2,"direction":"min","weight_range":[0.1,0.5]},
        {"id":"fit","weight":1,"preference":{"function":"linear","q":1,"p":3}},
        {"id":"pace","weight":1,"preference":{"function":"gaussian","s":2}}],
       "options":[{"id":"x","values":[1,2.5,[1,4]]},{"id":"y","values":[0,-1,3]}],
       "pairwise":[[1,2,null],["1/2",1,3],[null,null,1]],"weight_order":["cost","fit"]}
      """#)
    #expect(decision.criteria.map(\.id) == ["cost", "fit", "pace"])
    #expect(decision.criteria[0].direction == .min && decision.criteria[0].weight == 2)
    #expect(decision.criteria[1].preference == .linear(indifference: 1, preference: 3))
    #expect(decision.criteria[2].preference == .gaussian(spread: 2))
    #expect(decision.cells[2] == Cell(low: 1, high: 4) && decision.cells[4] == Cell(-1))
    #expect(decision.pairwise?.isComplete == false)
    #expect(decision.knowledge.order == ["cost", "fit"])
    #expect(decision.knowledge.ranges == ["cost": 0.1...0.5])
  }

  @Test("Scores of leaders become means, what nobody scored the whole scale")
  func leaders() throws {
    let decision = try Self.read(
      document(
        options: #"[{"id":"x"},{"id":"y"}]"#,
        more: #"""
          ,"leaders":[{"id":"sales","scores":[[5,1],[2,null]]},{"id":"cs","scores":[[4,2],[2,null]]}]
          """#))
    #expect(decision.cells.map(\.value) == [4.5, 1.5, 2, 3])
    #expect(decision.cells[3].isRange && decision.workshop?.leaders == ["sales", "cs"])
  }

  @Test(
    "What is wrong is told with its pointer",
    arguments: [
      (#"{"options":[]}"#, ""), (#"{"criteria":[],"options":[],"x":1}"#, "/x"),
      (#"{"criteria":[{"id":"a","direction":"up"}],"options":[]}"#, "/criteria/0/direction"),
      (#"{"criteria":[{"id":"a","weight":"1"}],"options":[]}"#, "/criteria/0/weight"),
      (#"{"criteria":[{"id":""}],"options":[]}"#, "/criteria/0/id"),
      (
        #"{"criteria":[{"id":"a","preference":{"function":"level"}}],"options":[]}"#,
        "/criteria/0/preference/function"
      ),
      (
        #"{"criteria":[{"id":"a","weight_range":[0.5,0.1]}],"options":[]}"#,
        "/criteria/0/weight_range"
      ),
      (#"{"criteria":[{"id":"a"}],"options":[{"id":"x","values":[]}]}"#, "/options/0/values"),
      (#"{"criteria":[{"id":"a"}],"options":[{"id":"x","values":[null]}]}"#, "/options/0/values/0"),
      (#"{"criteria":[{"id":"a"}],"options":[{"id":"x","values":["9"]}]}"#, "/options/0/values/0"),
      (#"{"criteria":[{"id":"a"}],"options":[{"id":"x","values":[[1]]}]}"#, "/options/0/values/0"),
      (
        #"{"criteria":[{"id":"a"}],"options":[{"id":"x","values":[1]}],"pairwise":[[1,2]]}"#,
        "/pairwise/0"
      ),
      (
        #"{"criteria":[{"id":"a"}],"options":[{"id":"x","values":[1]}],"pairwise":[["2/0"]]}"#,
        "/pairwise/0/0"
      ),
      (
        #"{"criteria":[{"id":"a"}],"options":[{"id":"x"}],"leaders":[{"id":"l","scores":[[6]]}]}"#,
        "/leaders/0/scores/0/0"
      ),
      (#"{"criteria":[{"id":"a"}],"options":[{"id":"x"}],"leaders":[]}"#, "/leaders"),
    ])
  func refused(text: String, pointer: String) {
    let error = #expect(throws: OrgError.self) { try Self.read(text) }
    #expect(error?.code == .badInput && error?.location.file == "d")
    #expect((error?.location.pointer ?? "") == pointer)
  }

  @Test("What does not fit together names the file", arguments: ["", "[]", "{", "nonsense"])
  func noDocument(text: String) {
    let error = #expect(throws: OrgError.self) { try Self.read(text) }
    #expect(error?.location.file == "d")
  }
}
