import Catalog
import OrgModel

/// Segments by annual recurring revenue, in the bands of S1 (CSM-to-Account Ratios).
///
/// The source's bands share their end points; here the lower bound belongs to the
/// band (C2).
public struct ArrBands: SegmentScheme {
  /// `arr-bands`.
  public static let name = "arr-bands"
  /// What the keys of the bands' benchmarks begin with.
  public static let keyPrefix = "segment-arr."
  /// The touch models of the same table.
  private static let touch: [String: TouchModel] = [
    "strategic": .executive, "enterprise": .high, "mid-market": .low, "smb": .pooled,
    "self-serve": .tech,
  ]

  /// `arr-bands`.
  public let id = ArrBands.name
  /// The bands, highest first.
  public let segments: [SegmentDefinition]
  /// ARR alone decides.
  public let requiredFields: [AccountField] = [.arr]
  private let lowerBounds: [Double]

  /// The bands in `catalog`, each by the row that decides.
  public init(_ catalog: Catalog) {
    var bands: [Benchmark] = []
    // Rows of a key stand together, the one that decides first.
    for row in catalog.benchmarks
    where row.key.hasPrefix(Self.keyPrefix) && row.key != bands.last?.key { bands.append(row) }
    bands.sort { ($0.low ?? 0) > ($1.low ?? 0) }
    segments = bands.map {
      let name = String($0.key.dropFirst(Self.keyPrefix.count))
      return SegmentDefinition(
        id: name, ratioKey: "csm-ratio.\(name)", touch: Self.touch[name])
    }
    lowerBounds = bands.map { $0.low ?? 0 }
  }

  /// Counts the lower bounds that the ARR does not reach.
  public func classify(_ batch: AccountBatch, into codes: UnsafeMutableBufferPointer<Int16>) {
    guard let arr = batch.reals(.arr) else {
      codes.update(repeating: -1)
      return
    }
    lowerBounds.withUnsafeBufferPointer { bounds in
      for row in arr.indices {
        var code: Int16 = 0
        for bound in bounds where arr[row] < bound { code += 1 }
        codes[row] = arr[row] >= 0 ? code : -1
      }
    }
  }
}
