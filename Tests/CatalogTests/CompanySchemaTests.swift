import JSON
import Testing

@testable import Catalog

@Suite("The schema of the company document")
struct CompanySchemaTests {
  @Test("It can be read, and is closed: what it does not know is an error")
  func closed() throws {
    var open: [(String, JSONValue)] = [("", try #require(CompanySchema.document))]
    var objects = 0
    while let (path, schema) = open.popLast() {
      if schema["type"] == .string("object") {
        objects += 1
        #expect(schema["additionalProperties"] != nil, "\(path)")
      }
      for (name, property) in schema["properties"]?.object ?? [:] {
        #expect(property["description"]?.string?.isEmpty == false, "\(path).\(name)")
        open.append(("\(path).\(name)", property))
      }
      if let items = schema["items"] { open.append(("\(path)[]", items)) }
    }
    #expect(objects > 5)
  }

  @Test("A fact is found by its path")
  func property() {
    #expect(CompanySchema.property("arr")?["type"] == .string("number"))
    #expect(CompanySchema.property("signals.handoff_rate")?["maximum"] == .integer(1))
    #expect(CompanySchema.property("signals.nothing") == nil)
    #expect(CompanySchema.property("arr.nothing") == nil)
  }

  @Test("A question says what it is about, where to look, and what to write")
  func question() throws {
    let flag = try #require(CompanySchema.question("practices.playbooks"))
    #expect(flag.datum == "company.practices.playbooks")
    #expect(flag.question == "Is it so? Playbooks are written down.")
    #expect(flag.how.hasSuffix("then write it as practices.playbooks into the company document"))
    let number = try #require(CompanySchema.question("arr"))
    #expect(number.question.hasPrefix("What is it here? Annual recurring revenue"))
    #expect(CompanySchema.question("nothing") == nil)
  }
}
