import JSON
import OrgKit
import Testing

@testable import PluginHost

@Suite("LibraryDescription")
struct LibraryDescriptionTests {
  private func description(schemes: String = "", rules: String = "") throws -> LibraryDescription {
    let text = #"{"id":"acme","version":"1","schemes":[\#(schemes)],"rules":[\#(rules)]}"#
    let document = try Array(text.utf8).withUnsafeBufferPointer { try JSONParser.parse($0) }
    return try LibraryDescription(document, file: "lib.so")
  }

  private func error(schemes: String = "", rules: String = "") -> OrgError? {
    do {
      _ = try description(schemes: schemes, rules: rules)
      return nil
    } catch { return error as? OrgError }
  }

  private func scheme(_ segment: String = #"{"id":"a"}"#, field: String = "arr") -> String {
    #"{"id":"s","title":"S","fields":[{"field":"\#(field)","required":true}],"#
      + #""segments":[\#(segment)]}"#
  }

  private func rule(area: String = "structure", field: String = "people.span") -> String {
    #"{"id":"r","area":"\#(area)","severity":"advice","summary":"s","why":"w","how":"h","#
      + #""remedy":"d","source":"b","fields":[{"field":"\#(field)","required":true}]}"#
  }

  @Test("Is what the library says")
  func whole() throws {
    let said = try description(
      schemes: scheme(#"{"id":"a","touch":"high","low":5,"high":10,"source":"book"}"#),
      rules: rule())
    #expect(said.schemes.first?.required == [.arr])
    #expect(said.schemes.first?.segments.first?.touch == .high)
    #expect(said.schemes.first?.segments.first?.high == 10)
    #expect(said.rules.first?.people == [.span])
    #expect(said.rules.first?.required == [Datum(rawValue: "people.span")])
    #expect(said.rules.first?.info.severity == .advice)
  }

  @Test("A name that there is not comes with the nearest")
  func nearest() {
    #expect(error(schemes: scheme(field: "arrr"))?.hint == "did you mean arr?")
    #expect(error(rules: rule(area: "structur"))?.hint == "did you mean structure?")
    #expect(error(rules: rule(field: "people.spam"))?.hint == "did you mean span?")
    #expect(
      error(rules: rule(field: "span"))?.hint == "write people. or accounts. before the field")
  }

  @Test("Ratios need a source and an order, ids are told apart")
  func contents() {
    func reason(_ segment: String) -> String? { error(schemes: scheme(segment))?.reason }
    #expect(reason(#"{"id":"a","low":5}"#)?.contains("without a source") == true)
    #expect(
      reason(#"{"id":"a","low":5,"high":4,"source":"b"}"#)?.contains("from 5.0 to 4.0") == true)
    #expect(reason(#"{"id":"a"},{"id":"a"}"#)?.contains("two of a segment") == true)
    #expect(reason(#"{"id":"A"}"#)?.contains("\"A\"") == true)
    #expect(error(schemes: "\(scheme()),\(scheme())")?.reason.contains("two of a scheme") == true)
  }
}
