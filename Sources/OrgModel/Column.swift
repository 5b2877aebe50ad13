import Glibc

/// A growable column of plain values.
///
/// Unlike `Array`, growth that fails throws instead of stopping the process, so
/// that an input larger than memory is an error and not a crash of the host.
public struct Column<Element: BitwiseCopyable>: ~Copyable {
  @usableFromInline var base: UnsafeMutablePointer<Element>?
  @usableFromInline var capacity: Int
  @usableFromInline var length: Int

  /// An empty column.
  @inlinable public init() {
    base = nil
    capacity = 0
    length = 0
  }

  /// A column of `count` equal values.
  @inlinable public init(repeating value: Element, count: Int) throws {
    self.init()
    try reserve(count)
    base?.initialize(repeating: value, count: count)
    length = count
  }

  deinit { free(base) }

  /// Number of values.
  @inlinable public var count: Int { length }

  /// The values, valid until the column changes.
  @inlinable public var buffer: UnsafeBufferPointer<Element> {
    UnsafeBufferPointer(start: base, count: count)
  }

  /// The values for writing, valid until the column grows.
  @inlinable public var mutableBuffer: UnsafeMutableBufferPointer<Element> {
    UnsafeMutableBufferPointer(start: base, count: count)
  }

  /// The value at `index`, which must be below `count`.
  @inlinable public subscript(index: Int) -> Element {
    get {
      precondition(index >= 0 && index < count)
      return base.unsafelyUnwrapped[index]
    }
    set {
      precondition(index >= 0 && index < count)
      base.unsafelyUnwrapped[index] = newValue
    }
  }

  /// Makes room for `wanted` values in all.
  @usableFromInline mutating func reserve(_ wanted: Int) throws {
    guard wanted > capacity else { return }
    let (bytes, overflow) = wanted.multipliedReportingOverflow(by: MemoryLayout<Element>.stride)
    guard !overflow, let grown = realloc(base, bytes) else { throw OrgError.outOfMemory() }
    base = grown.bindMemory(to: Element.self, capacity: wanted)
    capacity = wanted
  }

  /// Adds a value. Amortised O(1).
  @inlinable public mutating func append(_ value: Element) throws {
    if count == capacity { try grow(by: 1) }
    (base.unsafelyUnwrapped + count).initialize(to: value)
    length += 1
  }

  /// Adds many values.
  @inlinable public mutating func append(contentsOf values: UnsafeBufferPointer<Element>) throws {
    guard let source = values.baseAddress, !values.isEmpty else { return }
    if count + values.count > capacity { try grow(by: values.count) }
    (base.unsafelyUnwrapped + count).initialize(from: source, count: values.count)
    length += values.count
  }

  /// Makes room for `room` more values, lets `fill` write some of them and keeps as
  /// many as it says it wrote.
  public mutating func append(
    upTo room: Int, _ fill: (UnsafeMutableBufferPointer<Element>) throws -> Int
  ) throws {
    guard room > 0 else { return }
    if room > capacity - count { try grow(by: room) }
    let written = try fill(UnsafeMutableBufferPointer(start: base.map { $0 + length }, count: room))
    precondition(written >= 0 && written <= room)
    length += written
  }

  @usableFromInline mutating func grow(by extra: Int) throws {
    let (wanted, overflow) = count.addingReportingOverflow(extra)
    guard !overflow else { throw OrgError.outOfMemory() }
    try reserve(max(wanted, capacity + capacity / 2 + 16))
  }

  /// Puts `value` at `row`, filling the rows before that have none.
  @inlinable public mutating func place(
    _ value: Element, at row: Int, filler: Element
  ) throws {
    try pad(to: row, with: filler)
    try append(value)
  }

  /// Adds `filler` until there are `row` values.
  @inlinable public mutating func pad(to row: Int, with filler: Element) throws {
    while count < row { try append(filler) }
  }

  /// Forgets all values from `row` on.
  @inlinable public mutating func truncate(to row: Int) {
    if row < count { length = row }
  }
}

extension Column: @unchecked Sendable where Element: Sendable {}
