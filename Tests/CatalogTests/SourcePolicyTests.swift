import OrgModel
import Testing

@testable import Catalog

struct SourcePolicyTests {
  private func sources(_ key: String, _ policy: SourcePolicy) throws -> [String] {
    try Catalog(policy: policy)[key].map(\.source.id)
  }

  @Test("Without a policy the catalogue's own order decides")
  func none() throws {
    #expect(try sources("span.manager", SourcePolicy()).first == "S1")
  }

  @Test("A preferred source comes first, the others stay")
  func everywhere() throws {
    let preferred = try sources("span.manager", SourcePolicy(sources: ["S2"]))
    #expect(preferred.first == "S2")
    #expect(Set(preferred) == Set(try sources("span.manager", SourcePolicy())))
    #expect(try sources("csm-ratio.smb", SourcePolicy(sources: ["S2"])).first == "S1")
  }

  @Test("A preference for one key leaves the others and wins over one for all")
  func single() throws {
    let policy = SourcePolicy(sources: ["S2"], sourceOfKey: ["span.manager": "S1"])
    #expect(try sources("span.manager", policy).first == "S1")
  }

  @Test("Keys stay in order whatever is preferred")
  func order() throws {
    let keys = try Catalog(policy: SourcePolicy(sources: ["S4", "S3"])).benchmarks.map(\.key)
    #expect(keys == keys.sorted())
  }

  @Test("A source or key that there is not is an error with the nearest")
  func unknown() throws {
    let source = try #require(throws: OrgError.self) {
      try Catalog(policy: SourcePolicy(sources: ["S22"]))
    }
    #expect(source.code == .notFound)
    let key = try #require(throws: OrgError.self) {
      try Catalog(policy: SourcePolicy(sourceOfKey: ["span.manger": "S1"]))
    }
    #expect(key.hint == "did you mean span.manager?")
  }
}
