import Facts
import OrgModel

/// A segment scheme that a native plugin computes.
struct NativeScheme: SegmentScheme {
  let id: String
  let segments: [SegmentDefinition]
  let requiredFields: [AccountField]
  let plugin: String?
  private let fields: [AccountField]
  private let library: NativeLibrary
  private let number: Int

  init(_ library: NativeLibrary, number: Int, segments: [SegmentDefinition]) {
    let scheme = library.description.schemes[number]
    id = "\(library.description.id):\(scheme.id)"
    self.segments = segments
    fields = scheme.fields
    requiredFields = scheme.required
    plugin = library.description.id
    self.library = library
    self.number = number
  }

  /// One call for the batch. Errors: a plugin that fails, or whose codes are none.
  func classify(_ batch: AccountBatch, into codes: UnsafeMutableBufferPointer<Int16>) throws {
    guard !codes.isEmpty else { return }
    guard requiredFields.allSatisfy(batch.has) else {
      codes.update(repeating: -1)
      return
    }
    let table = try NativeTable(accounts: batch.org, rows: batch.rows, reading: fields)
    try library.classify(number, table, segments: segments.count, into: codes)
  }
}
