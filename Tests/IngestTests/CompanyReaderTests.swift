import JSON
import Testing

@testable import Catalog
@testable import Ingest
@testable import OrgModel

@Suite("The company document")
struct CompanyReaderTests {
  private func read(_ text: String) throws -> CompanyFacts {
    let options = ReadOptions(file: "company.json")
    return try Array(text.utf8).withUnsafeBufferPointer {
      try CompanyReader(options: options).read($0)
    }
  }

  @Test("The sample is read whole")
  func sample() throws {
    let file = try #require(Sample.all.first { $0.name == "company.json" }).file
    let facts = try read(file.text)
    #expect(facts.text("name") == "Northbeam")
    #expect(facts.text("as_of") == "2026-03-31")
    #expect(facts.number("arr") == 28_400_000)
    #expect(facts.number("growth") == 0.27)
    #expect(facts.texts("regions") == ["Americas", "EMEA", "APAC"])
  }

  @Test(
    "Nothing is required, and null is not known", arguments: ["{}", "{\"arr\":null}", "\u{FEFF}{}"])
  func nothing(text: String) throws {
    #expect(try read(text).isEmpty)
  }

  @Test("Whole and broken numbers are numbers")
  func numbers() throws {
    #expect(try read("{\"arr\":5}").number("arr") == 5)
    #expect(try read("{\"arr\":5.5}").number("arr") == 5.5)
    #expect(try read("{\"arr\":0}").number("arr") == 0)
    // Growth may be negative, down to the loss of everything.
    #expect(try read("{\"growth\":-1}").number("growth") == -1)
  }

  @Test(
    "A fact that is not known offers the nearest, with its pointer",
    arguments: [
      ("headcont", "/headcont", "did you mean headcount?"),
      ("fundng", "/fundng", "did you mean funding?"), ("a/b~c", "/a~1b~0c", nil),
    ] as [(String, String, String?)])
  func unknown(key: String, pointer: String, hint: String?) throws {
    let error = try failure { _ = try read("{\"name\":\"x\",\"\(key)\":1}") }
    #expect(error.code == .badInput)
    #expect(error.reason == "is not a known fact")
    #expect(error.location.file == "company.json")
    #expect(error.location.pointer == pointer)
    if let hint {
      #expect(error.hint == hint)
    } else {
      #expect(error.hint?.hasPrefix("known are: ") == true)
    }
  }

  @Test(
    "A wrong value names its pointer and says what it must be",
    arguments: [
      ("{\"arr\":\"5\"}", "/arr", "must be a number of at least 0"),
      ("{\"arr\":-1}", "/arr", "must be a number of at least 0"),
      ("{\"arr\":true}", "/arr", "must be a number of at least 0"),
      ("{\"growth\":-1.5}", "/growth", "must be a number of at least -1"),
      ("{\"name\":5}", "/name", "must be a text"),
      ("{\"as_of\":\"31.03.2026\"}", "/as_of", "must be a date, YYYY-MM-DD"),
      ("{\"as_of\":\"2026-02-29\"}", "/as_of", "must be a date, YYYY-MM-DD"),
      ("{\"regions\":\"EMEA\"}", "/regions", "must be an array of texts"),
      ("{\"regions\":[\"EMEA\",1]}", "/regions/1", "must be a text"),
      ("{\"arr\":[]}", "/arr", "must be a number of at least 0"),
      (
        "{\"signals\":{\"handoff_rate\":35}}", "/signals/handoff_rate",
        "must be a number from 0 to 1"
      ),
      ("{\"signals\":[]}", "/signals", "must be an object"),
      ("{\"practices\":{\"playbooks\":1}}", "/practices/playbooks", "must be true or false"),
      ("{\"kpis\":[{\"id\":\"nrr\"},{\"id\":1}]}", "/kpis/1/id", "must be a text"),
      ("{\"kpis\":[{\"owner\":\"x\"}]}", "/kpis/0", "has no \"id\""),
      ("{\"kpis\":\"nrr\"}", "/kpis", "must be an array of objects"),
      (
        "{\"raci\":[{\"task\":\"t\",\"roles\":{\"Rep\":1}}]}", "/raci/0/roles/Rep", "must be a text"
      ),
    ])
  func wrong(text: String, pointer: String, reason: String) throws {
    let error = try failure { _ = try read(text) }
    #expect(error.code == .badInput)
    #expect(error.location.pointer == pointer)
    #expect(error.reason == reason)
  }

  @Test("A word that is not in the list is told the list")
  func enumeration() throws {
    let error = try failure { _ = try read("{\"funding\":\"series-z\"}") }
    #expect(error.reason.hasPrefix("must be one of bootstrapped, pre-seed, seed, series-a"))
    #expect(error.location.value == "series-z")
    #expect(try read("{\"funding\":\"series-c\"}").text("funding") == "series-c")
  }

  @Test("A currency has three letters", arguments: ["", "US", "USDX"])
  func currency(code: String) throws {
    let error = try failure { _ = try read("{\"currency\":\"\(code)\"}") }
    #expect(error.reason.contains("ISO 4217"))
    #expect(try read("{\"currency\":\"EUR\"}").text("currency") == "EUR")
  }

  @Test(
    "What is not an object is no company",
    arguments: [("[]", "an array"), ("5", "a number"), ("\"x\"", "a text"), ("null", "null")])
  func notObject(text: String, kind: String) throws {
    let error = try failure { _ = try read(text) }
    #expect(error.message == "company.json: is \(kind), not an object")
  }

  @Test(
    "A NUL written as an escape is refused",
    arguments: ["\"name\":\"a\\u0000b\"", "\"regions\":[\"\\u0000\"]"])
  func escapedNUL(member: String) throws {
    #expect(try failure { _ = try read("{\(member)}") }.code == .badInput)
  }

  @Test("Latin-1 is read as such")
  func latin1() throws {
    var options = ReadOptions(file: "company.json")
    options.encoding = .latin1
    let bytes = Array("{\"name\":\"Caf".utf8) + [0xE9] + Array("\"}".utf8)
    let facts = try bytes.withUnsafeBufferPointer { try CompanyReader(options: options).read($0) }
    #expect(facts.text("name") == "Café")
  }

  // Whatever the published schema gains, the reader must accept.
  @Test("Every property of the schema is accepted, and no other")
  func schema() throws {
    let schema = try Schema.named("company")
    guard case .object(let root) = try JSONParser.parse(schema.bytes),
      case .object(let properties) = root["properties"]
    else {
      Issue.record("the schema has no properties")
      return
    }
    for (name, property) in properties {
      guard case .object(let property) = property else { continue }
      let value =
        switch (property["type"], property["format"], property["enum"]) {
        case (.string("number"), _, _): "1"
        case (.string("boolean"), _, _): "true"
        case (.string("array"), _, _): "[]"
        case (.string("object"), _, _): "{}"
        case (_, .string("date"), _): "\"2026-03-31\""
        case (_, _, .array(let words)): "\"\(words.first?.cell ?? "")\""
        default: "\"USD\""
        }
      #expect(try !read("{\"\(name)\":\(value)}").isEmpty, "\(name)")
    }
  }
}
