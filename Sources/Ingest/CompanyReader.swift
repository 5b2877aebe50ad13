import Catalog
import JSON
import OrgModel

/// Reads the company document, checking it against its own published schema, so that a
/// new fact is one entry in `schemas/company.json`.
struct CompanyReader {
  let options: ReadOptions

  /// The facts in a document. Errors: an unknown key (with the nearest known one), a
  /// value of the wrong type or out of range, each with its pointer.
  func read(_ bytes: UnsafeBufferPointer<UInt8>) throws -> CompanyFacts {
    let members = try JSONDocument.object(bytes, options)
    guard let schema = CompanySchema.document else {
      throw OrgError(.defect, "the schema of the company document cannot be read")
    }
    try SchemaCheck(file: options.file, noun: "fact").check(.object(members), against: schema)
    return CompanyFacts(members.filter { $0.value != .null })
  }
}
