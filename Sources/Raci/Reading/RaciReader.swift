import CSV
import Catalog
import Ingest
import OrgModel

/// Reads a chart from CSV, a Markdown table or JSON.
public struct RaciReader: Sendable {
  /// How a chart is written down.
  public enum Format: String, Sendable, CaseIterable {
    /// Delimited text: a column of tasks, a column for each role.
    case csv
    /// A pipe table, alone or inside a document.
    case markdown
    /// The document of `orgkit schema raci`.
    case json
  }

  /// The most bytes of an input.
  public static let maximumBytes = 1 << 26

  private let vocabulary: Vocabulary
  private let format: Format?

  /// A reader of `format`; nil finds out from the content. `vocabulary` knows the words
  /// for nothing.
  public init(_ vocabulary: Vocabulary, format: Format? = nil) {
    self.vocabulary = vocabulary
    self.format = format
  }

  /// The chart in `bytes`. Linear in their number.
  ///
  /// Errors: bytes that are not text, rows of uneven length, letters without a task,
  /// with their place; `.limit` beyond the maxima of `RaciReader` and `RaciMatrix`.
  public func read(
    _ bytes: UnsafeBufferPointer<UInt8>, _ options: ReadOptions
  ) throws -> RaciMatrix {
    guard bytes.count <= Self.maximumBytes else {
      throw OrgError(
        .limit, "is longer than \(Self.maximumBytes) bytes", at: .init(file: options.file))
    }
    return try TextCheck.withUTF8(bytes, options) { text in
      let text = UnsafeBufferPointer(rebasing: text.dropFirst(CSVScanner.markLength(in: text)))
      var cells = CellParser(vocabulary)
      switch format ?? Self.format(of: text) {
      case .csv: return try RaciCSV(options: options).read(text, &cells)
      case .markdown: return try RaciMarkdown(file: options.file).read(text, &cells)
      case .json: return try RaciJSON(file: options.file).read(text, &cells)
      }
    }
  }

  /// As `read(_:_:)`, for a text called `file`.
  public func read(_ text: String, called file: String) throws -> RaciMatrix {
    var text = text
    return try text.withUTF8 { try read($0, ReadOptions(file: file)) }
  }

  /// What a text looks like: JSON by its first character, Markdown by a line that
  /// begins with a pipe or parts a header from a table, else delimited text.
  static func format(of text: UnsafeBufferPointer<UInt8>) -> Format {
    guard let first = text.first(where: { $0 > 0x20 }) else { return .csv }
    if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") { return .json }
    if first == UInt8(ascii: "|") { return .markdown }
    let start = UnsafeBufferPointer(rebasing: text.prefix(detectedBytes))
    let lines = start.split(omittingEmptySubsequences: false) { $0 == 0x0A || $0 == 0x0D }
    let isTable = lines.contains { MarkdownRow.isSeparator($0) }
    return isTable ? .markdown : .csv
  }

  /// How far the format is looked for.
  private static let detectedBytes = 1 << 16
}

/// Reads cells, each different text once: a chart repeats a few.
struct CellParser {
  private let vocabulary: Vocabulary
  private var known: [String: RaciCell] = [:]

  init(_ vocabulary: Vocabulary) { self.vocabulary = vocabulary }

  /// The most texts that are remembered.
  private static let capacity = 256

  /// The cell with this text.
  mutating func cell(_ text: String) -> RaciCell {
    if let cell = known[text] { return cell }
    let cell = RaciCell(text, vocabulary)
    if known.count < Self.capacity { known[text] = cell }
    return cell
  }
}
