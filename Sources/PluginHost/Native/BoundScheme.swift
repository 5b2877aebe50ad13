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
  /// The same for the small numbers that most functions return; `other` for what is not
  /// among them.
  private let small: [Int16]
  private static let other = Int16.min
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
    small = (0..<64).map { number in
      let answer = Answer.number(Double(number))
      return answer == error ? -1 : codes[answer] ?? Self.other
    }
  }

  /// An account of which a field is not known has no segment, whatever is returned.
  /// Errors: a call that failed, and something returned that no segment is for.
  func classify(_ batch: AccountBatch, into codes: UnsafeMutableBufferPointer<Int16>) throws {
    codes.update(repeating: -1)
    guard !codes.isEmpty, requiredFields.allSatisfy(batch.has) else { return }
    let results = try function.call(
      library, for: batch.org, rows: batch.rows, plugin: plugin ?? "")
    let known = requiredFields.compactMap { batch.isKnown($0) }
    let byText = try results.texts?.map { try code(of: .text($0)) }
    for row in codes.indices where known.allSatisfy({ $0(row) }) {
      let value = results.values[row]
      if let byText {
        codes[row] = value.isNaN ? -1 : byText[Int(value)]
      } else {
        codes[row] = try code(of: value)
      }
    }
  }

  private func code(of number: Double) throws -> Int16 {
    if let place = Int(exactly: number), small.indices.contains(place), small[place] != Self.other {
      return small[place]
    }
    return try code(of: .number(number))
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
