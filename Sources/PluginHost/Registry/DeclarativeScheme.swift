import Facts
import OrgModel

/// A segment scheme that a manifest writes out: ordered cases, of which the first that
/// holds gives the segment.
///
/// An account about which an earlier case cannot be decided has no segment: whether it
/// belongs there depends on something that is not known.
public struct DeclarativeScheme: SegmentScheme {
  /// What leads to a segment.
  struct Case: Sendable {
    /// The condition; nil holds for all.
    let condition: Expression?
    /// Place among the segments.
    let segment: Int
  }

  /// `plugin:name`.
  public let id: String
  /// What it is, in a few words.
  public let title: String
  /// The segments, in the order in which cases first name them.
  public let segments: [SegmentDefinition]
  /// Every field that a condition names.
  public let requiredFields: [AccountField]
  /// Every fact that a condition names.
  public let requiredFacts: [String]
  /// The plugin that brought it.
  public let plugin: String?
  private let cases: [Case]

  init(
    id: String, title: String, segments: [SegmentDefinition], cases: [Case], plugin: String
  ) {
    self.id = id
    self.title = title
    self.segments = segments
    self.cases = cases
    self.plugin = plugin
    var fields: [AccountField] = []
    var facts: [String] = []
    for condition in cases.compactMap(\.condition) {
      fields += condition.fields.filter { !fields.contains($0) }
      facts += condition.facts.filter { !facts.contains($0) }
    }
    requiredFields = fields
    requiredFacts = facts
  }

  /// Works through the cases from the last to the first, each taking what it holds of.
  /// Linear in rows times steps. Errors: `.outOfMemory`.
  public func classify(
    _ batch: AccountBatch, into codes: UnsafeMutableBufferPointer<Int16>
  ) throws {
    let conditions = cases.compactMap(\.condition)
    let evaluator = try ExpressionEvaluator(conditions, over: batch)
    var firstText = [0]
    for condition in conditions { firstText.append((firstText.last ?? 0) + condition.textSteps) }
    let otherwise = cases.last { $0.condition == nil }?.segment ?? -1
    for start in stride(from: 0, to: codes.count, by: ExpressionEvaluator.blockRows) {
      let rows = start..<min(start + ExpressionEvaluator.blockRows, codes.count)
      let block = UnsafeMutableBufferPointer(rebasing: codes[rows])
      block.update(repeating: Int16(truncatingIfNeeded: otherwise))
      var text = conditions.count
      for item in cases.reversed() {
        guard let condition = item.condition else { continue }
        text -= 1
        let truths = evaluator.evaluate(condition, rows: rows, firstText: firstText[text])
        assign(Int16(truncatingIfNeeded: item.segment), truths, block)
      }
    }
  }

  /// Gives the rows of a block that a case holds of its code, and those of which that
  /// is not known none.
  private func assign(
    _ code: Int16, _ truths: UnsafeMutablePointer<UInt8>,
    _ block: UnsafeMutableBufferPointer<Int16>
  ) {
    guard let codes = block.baseAddress else { return }
    for row in 0..<block.count {
      let decided = truths[row] == Truth.yes ? code : -1
      codes[row] = truths[row] == Truth.no ? codes[row] : decided
    }
  }
}
