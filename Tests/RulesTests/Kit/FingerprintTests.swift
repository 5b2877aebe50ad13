import OrgKit
import Testing

@testable import Rules

struct FingerprintTests {
  /// FNV-1a as the draft writes it.
  private func reference(_ bytes: [UInt8]) -> UInt64 {
    bytes.reduce(14_695_981_039_346_656_037) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 }
  }

  @Test("Parts are hashed by FNV-1a, each followed by a NUL")
  func hash() {
    // Test vectors of draft-eastlake-fnv: 64-bit FNV-1a of "", "a" and "foobar".
    #expect(reference([]) == 0xCBF2_9CE4_8422_2325)
    #expect(reference(Array("a".utf8)) == 0xAF63_DC4C_8601_EC8C)
    #expect(reference(Array("foobar".utf8)) == 0x8594_4171_F739_67E8)
    let parts = ["span-too-wide", "person", "E\u{E9}1"]
    #expect(
      Fingerprint(parts).value == reference(parts.flatMap { Array($0.utf8) + [0] }))
    #expect(Fingerprint(["ab", "c"]) != Fingerprint(["a", "bc"]))
    #expect(Fingerprint(["a"]) != Fingerprint(["a", ""]))
  }

  @Test("The text has sixteen digits and comes back", arguments: 0..<50)
  func text(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    let fingerprint = Fingerprint([String(random.next() >> UInt64(seed % 60))])
    #expect(fingerprint.text.count == 16)
    #expect(Fingerprint(fingerprint.text) == fingerprint)
  }

  @Test(
    "Anything else is no fingerprint",
    arguments: [
      "", "0", "0123456789ABCDEF", "+123456789abcdef", "0123456789abcdeg", "00000000000000000",
    ])
  func noText(text: String) { #expect(Fingerprint(text)?.value == nil) }

  @Test("Wording and figures do not count, rule, subject and aspect do")
  func violation() {
    func fingerprint(
      _ rule: String, _ subject: Subject, aspect: String? = nil, observed: Double, _ message: String
    ) -> Fingerprint {
      var fingerprints = Diagnosis.Fingerprints(organisation: "Acme")
      return fingerprints.next(
        rule, Violation(subject, aspect: aspect, observed: observed, expected: nil, message))
    }
    let base = fingerprint("r", Subject(.person, "1"), observed: 1, "a")
    #expect(fingerprint("r", Subject(.person, "1"), observed: 2, "b") == base)
    #expect(fingerprint("s", Subject(.person, "1"), observed: 1, "a") != base)
    #expect(fingerprint("r", Subject(.owner, "1"), observed: 1, "a") != base)
    #expect(fingerprint("r", Subject(.person, "2"), observed: 1, "a") != base)
    #expect(fingerprint("r", Subject(.person, "1"), aspect: "smb", observed: 1, "a") != base)
    // The organisation is the same one under another name; a part of it is not.
    var renamed = Diagnosis.Fingerprints(organisation: "Acme Inc.")
    let whole = fingerprint("r", Subject(.org, "Acme"), observed: 1, "a")
    #expect(
      renamed.next("r", Violation(Subject(.org, "Acme Inc."), expected: nil, "a")) == whole)
    #expect(fingerprint("r", Subject(.org, "sales"), observed: 1, "a") != whole)
  }

  @Test("Findings of one diagnosis have different fingerprints, whatever is in the rows")
  func unique() throws {
    // Two rows of one id, both with a manager who is not there.
    let facts = try Orgs.facts(people: "employee_id,manager_id\na,x\na,y\nb,b\nb,b\n")
    let fingerprints = try Diagnosis(facts).findings.map(\.fingerprint)
    #expect(Set(fingerprints).count == fingerprints.count)
    for seed in 0..<30 {
      var random = SplitMix64(seed: seed)
      let found = try Diagnosis(Sketches.random(&random)).findings.map(\.fingerprint)
      #expect(Set(found).count == found.count)
    }
  }

  @Test("The order of rows, another catalogue and other figures leave them as they are")
  func stable() throws {
    func found(_ people: String) throws -> Set<Fingerprint> {
      Set(try Diagnosis(Orgs.facts(people: people)).findings.map(\.fingerprint))
    }
    let rows = (1...9).map { "ae\($0),AE,m\n" }
    let head = "employee_id,title,manager_id\n"
    let people = try found(head + "m,Manager,c\nc,CEO,\n" + rows.joined())
    #expect(!people.isEmpty)
    #expect(
      try found(head + rows.reversed().joined() + "c,Chief Executive,\nm,Manager,c\n") == people)
    #expect(try found(head + "c,CEO,\nm,Manager,c\nae0,AE,m\n" + rows.joined()) == people)
  }
}
