import Catalog
import Facts
import OrgModel

/// A book of business against the accounts that its owner can look after.
///
/// A book with several segments is judged by the share of a full book that each
/// segment takes: at the upper ends of the ratios for too much, at the lower ends for
/// too little. An open upper end takes no share. Part-time owners have part of a book.
struct BookLoad {
  let book: Int
  let owner: Symbol
  let accounts: Int
  /// Accounts without a segment, which take no share.
  let unclassified: Int
  /// Accounts of segments for which there is no ratio: what share they take is not known.
  let unrated: Int
  /// Full books that this one makes at the upper ends of the ratios.
  let atMost: Double
  /// Full books that this one makes at the lower ends.
  let atLeast: Double
  /// What the owners can carry, in full-time equivalents.
  let capacity: Double
  /// Every row behind it.
  let benchmarks: [Benchmark]
  /// `71 mid-market (40-75), 22 enterprise (15-25)`.
  let content: String

  /// Whether this is more than the largest books for the capacity; sums of shares
  /// carry rounding, so an exactly full book is given a billionth.
  var isTooLarge: Bool { atMost > capacity * (1 + Self.rounding) }
  /// Whether this is less than the smallest books for the capacity.
  var isTooSmall: Bool { atLeast < capacity * (1 - Self.rounding) }
  /// Percent of the largest books, rounded up.
  var percentOfLargest: Double { (atMost / capacity * 1000).rounded(.up) / 10 }
  /// Percent of the smallest books, rounded down.
  var percentOfSmallest: Double { (atLeast / capacity * 1000).rounded(.down) / 10 }

  static let rounding = 1e-9
}

extension Facts {
  /// The loads of all books whose owners are there to look after customers: customer
  /// success, or owners of whom no function is known. Nil where the scheme has no ratios.
  func bookLoads() -> [BookLoad]? {
    guard let segmentation else { return nil }
    let ratios = segmentation.scheme.segments.map { segment in
      segment.ratioKey.map { Array(catalog[$0]) } ?? []
    }
    guard ratios.contains(where: { !$0.isEmpty }) else { return nil }
    return (0..<segmentation.books.count).compactMap { book in
      load(of: book, segmentation, ratios)
    }
  }

  private func load(
    of book: Int, _ segmentation: Segmentation, _ ratios: [[Benchmark]]
  ) -> BookLoad? {
    let owner = segmentation.books.owner[book]
    var capacity = 1.0
    if org.people.count > 0 {
      // Owners who are not there are findings of their own.
      guard case .position(let position) = org.reference(owner),
        org.positions.state[position] == .filled
      else { return nil }
      let function = function(ofPosition: position)
      guard function == nil || function == "customer-success" else { return nil }
      capacity = self.capacity(ofPosition: position)
    }
    var (atMost, atLeast) = (0.0, 0.0)
    var unrated = 0
    var rows: [Benchmark] = []
    var parts: [String] = []
    for (segment, definition) in segmentation.scheme.segments.enumerated() {
      let accounts = segmentation.books.accounts(of: book, in: segment)
      guard accounts > 0 else { continue }
      guard let ratio = ratios[segment].first else {
        unrated += accounts
        continue
      }
      if let high = ratio.high, high > 0 { atMost += Double(accounts) / high }
      if let low = ratio.low, low > 0 { atLeast += Double(accounts) / low }
      rows += ratios[segment]
      parts.append("\(accounts) \(definition.id) (\(ratio.bandText))")
    }
    return BookLoad(
      book: book, owner: owner, accounts: Int(segmentation.books.accounts[book]),
      unclassified: Int(segmentation.books.unclassified[book]), unrated: unrated, atMost: atMost,
      atLeast: atLeast, capacity: capacity, benchmarks: rows, content: parts.joined(separator: ", ")
    )
  }

  /// Sources that give other numbers than the ratio that decided, in words.
  func otherRatios(_ load: BookLoad) -> String {
    var seen: [String] = []
    var decided: Set<String> = []
    for row in load.benchmarks {
      guard !decided.insert(row.key).inserted else { continue }
      let text = "\(row.bandText) for \(row.population)"
      if !seen.contains(text) { seen.append(text) }
    }
    return seen.isEmpty ? "" : "; elsewhere in the sources \(seen.joined(separator: ", "))"
  }
}
