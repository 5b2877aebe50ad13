import OrgModel

/// A way to put accounts into segments, shared by built-in and contributed schemes.
///
/// A scheme sees columns, a batch of rows at a time, and writes one code a row; it
/// keeps nothing between batches, so that batches may be done in any order.
public protocol SegmentScheme: Sendable {
  /// Short id, e.g. `arr-bands`; a plugin's is `plugin:name`.
  var id: String { get }
  /// The segments, largest accounts first; a code is an index into this list.
  var segments: [SegmentDefinition] { get }
  /// Fields without which a row cannot be placed.
  var requiredFields: [AccountField] { get }
  /// Company facts without which no row, or not every one, can be placed.
  var requiredFacts: [String] { get }
  /// The plugin that brought the scheme; nil for a built-in one.
  var plugin: String? { get }
  /// Writes a code for every row of `batch`; -1 where the row cannot be placed.
  func classify(_ batch: AccountBatch, into codes: UnsafeMutableBufferPointer<Int16>) throws
}

extension SegmentScheme {
  /// None.
  public var requiredFacts: [String] { [] }
  /// Built in.
  public var plugin: String? { nil }
}

/// How much attention accounts get, most first, in the words of S1 (CSM-to-Account
/// Ratios).
public enum TouchModel: String, Sendable, CaseIterable {
  case executive, high, low, pooled, tech

  /// Whether an owner looks after few accounts, each by a plan of its own.
  public var isNamed: Bool { self == .executive || self == .high }
  /// Whether accounts are looked after by the many.
  public var isPooled: Bool { self == .pooled || self == .tech }
}

/// One segment of a scheme.
public struct SegmentDefinition: Sendable, Equatable {
  /// Short id, e.g. `mid-market`.
  public let id: String
  /// Key of the benchmarks for accounts per owner; nil if there are none.
  public let ratioKey: String?
  /// How much attention its accounts get; nil if the scheme does not say.
  public let touch: TouchModel?

  /// A segment.
  public init(id: String, ratioKey: String? = nil, touch: TouchModel? = nil) {
    self.id = id
    self.ratioKey = ratioKey
    self.touch = touch
  }
}

/// Rows of the accounts table, as columns. Valid during the call it is given to.
public struct AccountBatch {
  private let org: Org
  /// The rows.
  public let rows: Range<Int>

  /// Some rows of the accounts of `org`.
  public init(_ org: Org, rows: Range<Int>) {
    self.org = org
    self.rows = rows
  }

  /// The numbers of a field, one a row, NaN where not known; nil if not given.
  public func reals(_ field: AccountField) -> UnsafeBufferPointer<Double>? {
    let column = org.accounts.reals(field)
    return column.isEmpty ? nil : UnsafeBufferPointer(rebasing: column[rows])
  }

  /// The symbols of a text field, one a row; nil if not given.
  public func symbols(_ field: AccountField) -> UnsafeBufferPointer<Int32>? {
    let column = org.accounts.integers(field)
    return column.isEmpty ? nil : UnsafeBufferPointer(rebasing: column[rows])
  }

  /// The text of a symbol of a label field.
  public func text(_ symbol: Symbol) -> String? { org.interning.labels[symbol] }

  /// How many symbols there are: each is below that.
  public var symbolCount: Int { org.interning.labels.count }

  /// What the company says of itself.
  public var company: CompanyFacts { org.company }
}
