import CSV
import OrgModel
import Testing

@testable import Ingest

struct CSVErrorOrgErrorTests {
  /// The mistake that a reader of `text` meets.
  private func mistake(_ text: String) -> CSVError? {
    var text = text
    return text.withUTF8 { bytes in
      var scanner = CSVScanner(bytes, delimiter: 0x2C)
      var record = CSVRecord()
      do throws(CSVError) {
        while try scanner.read(into: &record) {}
        return nil
      } catch {
        return error
      }
    }
  }

  @Test(
    "Each mistake has a reason, a remedy and its place",
    arguments: [
      ("x,y\na,\"b", "opens a quote that never closes"),
      ("x,y\na,\"b\"c", "has text after its closing quote"),
      ("x,y\na," + String(repeating: "b", count: 1_048_577), "is longer than 1048576 bytes"),
    ])
  func places(text: String, reason: String) throws {
    let error = try #require(mistake(text)).orgError(file: "a.csv", headers: ["x", "y"])
    #expect(error.code == .badInput)
    #expect(error.reason == reason)
    #expect(error.location == .init(file: "a.csv", row: 2, column: "y"))
    #expect(error.hint?.isEmpty == false)
  }

  @Test("A field beyond the headers has no column")
  func beyond() throws {
    let text = "x\n" + String(repeating: ",", count: 16_384)
    let error = try #require(mistake(text)).orgError(file: "a.csv", headers: ["x"])
    #expect(error.reason == "has more than 16384 fields")
    #expect(error.location.column == nil)
  }
}
