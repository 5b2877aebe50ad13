import Catalog
import OrgModel
import Testing

@testable import Ingest

struct PolicyReaderTests {
  private func read(_ document: String) throws -> SourcePolicy {
    var document = document
    let checked = try document.withUTF8 {
      try CheckedObject($0, file: "orgkit.json", known: PolicyReader.keys)
    }
    return try PolicyReader(checked, catalog: Catalog()).read()
  }

  @Test("Sources for all keys, for one, and for those of a contradiction")
  func whole() throws {
    let policy = try read(
      #"{"prefer_sources": ["S2", "S3"], "prefer": {"span.director": "S1", "C6": "S2"}}"#)
    #expect(policy.sources == ["S2", "S3"])
    #expect(policy.sourceOfKey["span.director"] == "S1")
    // C6 is the contradiction over spans.
    #expect(policy.sourceOfKey["span.manager"] == "S2")
    #expect(try read("{}") == SourcePolicy())
  }

  @Test(
    "What is not of that form names its place",
    arguments: [
      ("[]", nil), ("{\"prefer_sources\": \"S2\"}", "/prefer_sources"),
      ("{\"prefer_sources\": [1]}", "/prefer_sources"), ("{\"prefer\": []}", "/prefer"),
      ("{\"prefer\": {\"span.manager\": 3}}", "/prefer/span.manager"),
      ("{\"preferr\": {}}", "/preferr"),
    ] as [(String, String?)])
  func broken(document: String, pointer: String?) throws {
    let error = try #require(throws: OrgError.self) { try read(document) }
    #expect(error.code == .badInput)
    #expect(error.location.file == "orgkit.json")
    #expect((error.location.pointer ?? "") == (pointer ?? ""))
  }

  @Test(
    "A name that there is not, or a source that says nothing of it, is bad input with its place")
  func unknown() throws {
    let key = try #require(throws: OrgError.self) {
      try read(#"{"prefer": {"span.manger": "S1"}}"#)
    }
    #expect(key.location.pointer == "/prefer/span.manger")
    #expect(key.hint == "did you mean span.manager?")
    let contradiction = try #require(throws: OrgError.self) {
      try read(#"{"prefer": {"c99": "S1"}}"#)
    }
    #expect(contradiction.code == .badInput && contradiction.location.pointer == "/prefer/c99")
    let source = try #require(throws: OrgError.self) { try read(#"{"prefer_sources": ["S9"]}"#) }
    #expect(source.code == .badInput && source.location.pointer == "/prefer_sources")
    // S3 gives a ratio for sales and no span of managers.
    #expect(throws: OrgError.self) { try read(#"{"prefer": {"span.manager": "S3"}}"#) }
    // C16 is about two claims, which are never compared with.
    #expect(throws: OrgError.self) { try read(#"{"prefer": {"c16": "S2"}}"#) }
  }
}
