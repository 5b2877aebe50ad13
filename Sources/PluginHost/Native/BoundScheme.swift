import Facts
import OrgModel

/// A segment scheme that asks a bound function about each account and takes what it
/// returns for a segment.
struct BoundScheme: SegmentScheme {
  /// What a function may return for a segment.
  enum Answer: Sendable, Hashable {
    case number(Double)
    case text(String)
  }

  let id: String
  let segments: [SegmentDefinition]
  let plugin: String?
  /// The fields that the function is given: without one of them it would be asked about
  /// what is not known.
  var requiredFields: [AccountField] { function.fields }
  private let function: BoundFunction
  private let library: SharedLibrary
  /// Place among the segments by what is returned.
  private let codes: [Answer: Int16]
  /// Returned where the function cannot tell.
  private let error: Answer?

  init(
    id: String, plugin: String, _ function: BoundFunction, _ library: SharedLibrary,
    segments: [SegmentDefinition], codes: [Answer: Int16], error: Answer?
  ) {
    self.id = id
    self.plugin = plugin
    self.function = function
    self.library = library
    self.segments = segments
    self.codes = codes
    self.error = error
  }

  /// An account of which a field is not known has no segment, whatever is returned.
  /// Errors: a call that failed, and something returned that no segment is for.
  func classify(_ batch: AccountBatch, into codes: UnsafeMutableBufferPointer<Int16>) throws {
    codes.update(repeating: -1)
    guard !codes.isEmpty, requiredFields.allSatisfy(batch.has) else { return }
    let results = try function.call(
      library, for: batch.org, rows: batch.rows, plugin: plugin ?? "")
    let known = requiredFields.compactMap { batch.isKnown($0) }
    // Of texts, the code of each once; of numbers, the last one met is likely the next.
    let byText = try results.texts?.map { try code(of: .text($0)) }
    var last: (value: Double, code: Int16) = (.nan, -1)
    for row in codes.indices where known.allSatisfy({ $0(row) }) {
      let value = results.values[row]
      if let byText {
        codes[row] = value.isNaN ? -1 : byText[Int(value)]
      } else {
        if value != last.value { last = (value, try code(of: .number(value))) }
        codes[row] = last.code
      }
    }
  }

  private func code(of answer: Answer) throws -> Int16 {
    if answer == error { return -1 }
    if let code = codes[answer] { return code }
    let returned =
      switch answer {
      case .number(let number): "\(number)"
      case .text(let text): "\"\(OrgError.clipped(text))\""
      }
    throw OrgError(
      .refused,
      "the function \(function.symbol) of the plugin \(plugin ?? "") returned \(returned), "
        + "which no segment of \(id) is for",
      at: .init(file: library.file), hint: "name it in a segment, or as \"error\"")
  }
}
