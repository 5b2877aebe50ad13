import CSV
import JSON
import OrgModel

/// A JSON document that somebody handed in.
public enum JSONDocument {
  /// The document in `bytes`: UTF-8, with or without a byte order mark.
  ///
  /// Errors: bytes that are not text, text that is not JSON (with line and column),
  /// nesting beyond `JSONParser.maximumDepth`. Messages call the input `options.file`.
  public static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, _ options: ReadOptions
  ) throws -> JSONValue {
    try TextCheck.withUTF8(bytes, options, isTable: false) { text in
      let document = UnsafeBufferPointer(rebasing: text.dropFirst(CSVScanner.markLength(in: text)))
      do throws(JSONError) { return try JSONParser.parse(document) } catch {
        throw orgError(error, options)
      }
    }
  }

  /// The object in `bytes`. Errors: as `read`, and any other kind of document.
  static func object(
    _ bytes: UnsafeBufferPointer<UInt8>, _ options: ReadOptions
  ) throws -> [String: JSONValue] {
    let document = try read(bytes, options)
    guard case .object(let members) = document else {
      throw OrgError(.badInput, "is \(document.kind), not an object", at: .init(file: options.file))
    }
    return members
  }

  private static func orgError(_ error: JSONError, _ options: ReadOptions) -> OrgError {
    let place = OrgError.Location(file: options.file)
    return switch error.kind {
    case .empty:
      OrgError(.badInput, error.reason, at: place, hint: "it should be a JSON document")
    case .tooDeep: OrgError(.limit, error.reason, at: place)
    case .syntax, .inexpressible:
      OrgError(
        .badInput,
        "is not valid JSON: line \(error.line), column \(error.column) \(error.reason)", at: place)
    }
  }
}
