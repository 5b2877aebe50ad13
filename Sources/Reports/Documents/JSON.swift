import FoundationEssentials
import OrgModel

/// Documents for machines: one line of JSON, keys sorted, the same bytes each time.
enum JSON {
  /// Errors: `.badInput` for a number that JSON cannot hold.
  static func text(_ document: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      return String(decoding: try encoder.encode(document), as: UTF8.self)
    } catch {
      throw OrgError(.badInput, "the result holds a number that JSON cannot express")
    }
  }
}

/// A value that is written as null where it is not known, instead of left out.
struct Nullable<Value: Encodable>: Encodable {
  let value: Value?

  init(_ value: Value?) { self.value = value }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if let value { try container.encode(value) } else { try container.encodeNil() }
  }
}

extension Nullable<Double> {
  /// NaN is not known.
  init(known value: Double) { self.value = value.isNaN ? nil : value }
}
