import Catalog
import OrgModel

/// The accounts of an org by segment, and the book of business of every owner.
public final class Segmentation: Sendable {
  /// The org that was segmented.
  public let org: Org
  /// The scheme.
  public let scheme: any SegmentScheme
  /// Code of each account; -1 without a segment.
  public let codes: Column<Int16>
  /// Accounts per segment.
  public let accountsOfSegment: [Int]
  /// ARR per segment.
  public let arrOfSegment: [Double]
  /// Accounts without a segment.
  public let unclassifiedCount: Int
  /// Accounts whose ARR is known, and its sum.
  public let accountsWithArr: Int
  /// Sum of the known ARR.
  public let arr: Double
  /// Accounts whose own label names another segment, and the code it names.
  public let labelMismatches: [(account: Int, labelled: Int)]
  /// Accounts that have both a segment and a label that names one.
  public let comparableLabels: Int
  /// Accounts without an owner.
  public let orphans: Column<Int32>
  /// Books, ordered by owner id.
  public let books: Books

  /// Segments the accounts of `org`. Errors: `.badInput` without accounts, and whatever
  /// a contributed scheme reports.
  /// Linear in accounts, plus sorting the owners.
  public init(
    _ org: Org, by scheme: any SegmentScheme, vocabulary: Vocabulary
  ) throws {
    guard org.accounts.count > 0 else {
      throw OrgError(.badInput, "the org has no accounts", hint: "add an accounts table")
    }
    let count = org.accounts.count
    var codes = try Column<Int16>(repeating: -1, count: count)
    try scheme.classify(AccountBatch(org, rows: 0..<count), into: codes.mutableBuffer)

    var accounts = [Int](repeating: 0, count: scheme.segments.count)
    var sums = [Double](repeating: 0, count: scheme.segments.count)
    var (unclassified, known, total) = (0, 0, 0.0)
    let arr = org.accounts.reals(.arr)
    for row in 0..<count {
      let code = Int(codes[row])
      let value = arr.isEmpty ? .nan : arr[row]
      if accounts.indices.contains(code) {
        accounts[code] += 1
        if !value.isNaN { sums[code] += value }
      } else {
        codes[row] = -1
        unclassified += 1
      }
      if !value.isNaN {
        known += 1
        total += value
      }
    }
    var books = BookBuilder(org, segmentCount: scheme.segments.count)
    try books.add(codes, arr)
    let finished = try books.finish()
    self.org = org
    self.scheme = scheme
    accountsOfSegment = accounts
    arrOfSegment = sums
    unclassifiedCount = unclassified
    accountsWithArr = known
    self.arr = total
    (labelMismatches, comparableLabels) = Self.mismatches(org, scheme, vocabulary, codes)
    orphans = finished.orphans
    self.books = finished.books
    self.codes = codes
  }

  /// What the scheme needs and some account without a segment lacks, as `accounts.arr`
  /// or `company.growth`. Linear in accounts.
  public var missingData: [String] {
    guard unclassifiedCount > 0 else { return [] }
    let fields = scheme.requiredFields.filter { field in
      let (symbols, reals): (UnsafeBufferPointer<Int32>?, UnsafeBufferPointer<Double>?) =
        field.kind == .label
        ? (org.accounts.integers(field), nil) : (nil, org.accounts.reals(field))
      return codes.buffer.indices.contains { row in
        guard codes[row] < 0 else { return false }
        if let symbols { return symbols.isEmpty || symbols[row] < 0 }
        return reals.map { $0.isEmpty || $0[row].isNaN } ?? true
      }
    }
    let facts = scheme.requiredFacts.filter { org.company[$0] == nil }
    return fields.map { "accounts.\($0.rawValue)" } + facts.map { "company.\($0)" }
  }

  /// The owners whom the people table does not hold; empty without one.
  public var unknownOwners: [Int] {
    guard org.people.count > 0 else { return [] }
    return (0..<books.count).filter {
      if case .position = org.reference(books.owner[$0]) { false } else { true }
    }
  }

  private static func mismatches(
    _ org: Org, _ scheme: any SegmentScheme, _ vocabulary: Vocabulary,
    _ codes: borrowing Column<Int16>
  ) -> (found: [(account: Int, labelled: Int)], compared: Int) {
    let labels = org.accounts.integers(.segment)
    var codeOfLabel: [Symbol: Int] = [:]
    var found: [(account: Int, labelled: Int)] = []
    var compared = 0
    for row in labels.indices where labels[row] >= 0 && codes[row] >= 0 {
      let label = labels[row]
      if codeOfLabel[label] == nil {
        let text = org.interning.labels[label] ?? ""
        let name = vocabulary.value(.segment, of: text) ?? text.lowercased()
        codeOfLabel[label] = scheme.segments.firstIndex { $0.id == name } ?? -1
      }
      let labelled = codeOfLabel[label] ?? -1
      guard labelled >= 0 else { continue }
      compared += 1
      if labelled != Int(codes[row]) { found.append((row, labelled)) }
    }
    return (found, compared)
  }
}
