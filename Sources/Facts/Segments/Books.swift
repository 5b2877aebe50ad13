import OrgModel

/// Books of business as columns, ordered by owner id.
public struct Books: ~Copyable, Sendable {
  /// Symbol of each owner.
  public internal(set) var owner = Column<Symbol>()
  /// Accounts in each book.
  public internal(set) var accounts = Column<UInt64>()
  /// Sum of the known ARR of each book; NaN where none is known.
  public internal(set) var arr = Column<Double>()
  /// Accounts without a segment in each book.
  public internal(set) var unclassified = Column<UInt64>()
  /// Accounts by segment: `segmentCount` numbers a book.
  public internal(set) var bySegment = Column<UInt64>()
  /// Numbers a book has in `bySegment`.
  public let segmentCount: Int

  init(segmentCount: Int) { self.segmentCount = segmentCount }

  /// Number of books.
  public var count: Int { owner.count }

  /// Accounts of `book` in `segment`.
  public func accounts(of book: Int, in segment: Int) -> Int {
    Int(bySegment[book * segmentCount + segment])
  }
}

/// Sums up books in one pass over the accounts.
struct BookBuilder: ~Copyable {
  private let org: Org
  private let stride: Int
  private var owners = Column<Symbol>()
  /// One row a book: unclassified accounts, then accounts by segment.
  private var counts = Column<UInt64>()
  private var arr = Column<Double>()
  private var orphans = Column<Int32>()

  init(_ org: Org, segmentCount: Int) {
    self.org = org
    stride = segmentCount + 1
  }

  /// Adds every account.
  mutating func add(_ codes: borrowing Column<Int16>, _ values: UnsafeBufferPointer<Double>) throws
  {
    let references = org.accounts.integers(.ownerID)
    guard !references.isEmpty else {
      for row in 0..<codes.count { try orphans.append(Int32(truncatingIfNeeded: row)) }
      return
    }
    let nobody: Int32 = -2
    var bookOfReference = try Column<Int32>(
      repeating: -1, count: org.interning.identities.count)
    for row in 0..<codes.count {
      let reference = Int(references[row])
      var book = reference < 0 ? nobody : bookOfReference[reference]
      if book == -1 {
        book = try self.book(of: Symbol(reference), &bookOfReference) ?? nobody
        bookOfReference[reference] = book
      }
      guard book >= 0 else {
        try orphans.append(Int32(truncatingIfNeeded: row))
        continue
      }
      counts[Int(book) * stride + Int(codes[row]) + 1] += 1
      let value = values.isEmpty ? .nan : values[row]
      if !value.isNaN {
        let sum = arr[Int(book)]
        arr[Int(book)] = sum.isNaN ? value : sum + value
      }
    }
  }

  /// The book of whoever `reference` refers to, new if they have none; nil for nobody.
  private mutating func book(
    of reference: Symbol, _ known: inout Column<Int32>
  ) throws -> Int32? {
    var owner = reference
    switch org.reference(reference) {
    case .nobody: return nil
    case .position(let position):
      owner = org.identity(ofRow: Int(org.positions.firstRow[position]))
    case .dangling, .ambiguous: break
    }
    if known[Int(owner)] >= 0 { return known[Int(owner)] }
    let book = Int32(truncatingIfNeeded: owners.count)
    known[Int(owner)] = book
    try owners.append(owner)
    try arr.append(.nan)
    for _ in 0..<stride { try counts.append(0) }
    return book
  }

  /// The books ordered by owner id, and the accounts without an owner.
  consuming func finish() throws -> Summary {
    var books = Books(segmentCount: stride - 1)
    let order = (0..<owners.count).sorted {
      org.interning.identities.utf8(of: owners[$0])
        .lexicographicallyPrecedes(org.interning.identities.utf8(of: owners[$1]))
    }
    for book in order {
      let row = counts.buffer[book * stride..<(book + 1) * stride]
      try books.owner.append(owners[book])
      try books.arr.append(arr[book])
      try books.unclassified.append(row[row.startIndex])
      try books.accounts.append(row.reduce(0, +))
      try books.bySegment.append(contentsOf: UnsafeBufferPointer(rebasing: row.dropFirst()))
    }
    return Summary(books: books, orphans: orphans)
  }

  struct Summary: ~Copyable {
    let books: Books
    let orphans: Column<Int32>
  }
}
