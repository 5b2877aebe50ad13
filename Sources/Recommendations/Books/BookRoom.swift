import Catalog
import Facts
import OrgModel
import Rules

/// What owners of accounts have and what they could take, in shares of a full book.
///
/// An account takes one part in as many as the upper end of its segment's ratio allows; where
/// that end is open, the lower end is planned with. An account whose segment is not known
/// has no share, and an owner of such an account no known room.
struct BookRoom {
  private let facts: Facts
  private let segmentation: Segmentation
  /// Share of a full book that an account of each segment takes; nil without a ratio.
  let shares: [Double?]
  /// Segments that one owner serves together, as numbers of groups.
  private let groups: [Int]
  /// Who may take accounts, in the order of the table.
  let receivers: [Int]
  /// Shares in the books of all positions.
  private(set) var load: [Int: Double] = [:]
  /// Accounts by group of segments in the books of all positions.
  private var content: [Int: [Int: Int]] = [:]
  /// Owners with accounts of unknown segment.
  private var isUnclear: Set<Int> = []

  /// Segments whose customers want the same touch.
  private static let together = [
    ["strategic", "enterprise"], ["mid-market"], ["smb", "self-serve", "digital"],
  ]
  /// Groups that nobody serves in one book: the first and the last.
  static var apart: [Int] { [0, together.count - 1] }

  /// The rooms of an org; nil without accounts, people or ratios. Linear in accounts.
  init?(_ facts: Facts) {
    guard let segmentation = facts.segmentation, facts.org.people.count > 0,
      facts.org.accounts.has(.ownerID)
    else { return nil }
    let segments = segmentation.scheme.segments
    shares = segments.map { segment in
      guard let row = segment.ratioKey.flatMap({ facts.catalog[$0].first }) else { return nil }
      return [row.high, row.low, row.value].compactMap(\.self).first { $0 > 0 }.map { 1 / $0 }
    }
    guard shares.contains(where: { $0 != nil }) else { return nil }
    groups = segments.map { Self.group($0.id) ?? -1 }
    self.facts = facts
    self.segmentation = segmentation
    receivers = (0..<facts.org.positions.count).filter { Self.canReceive($0, facts) }
    for book in 0..<segmentation.books.count {
      guard case .position(let owner) = facts.org.reference(segmentation.books.owner[book]) else {
        continue
      }
      for segment in segments.indices {
        let count = segmentation.books.accounts(of: book, in: segment)
        if count > 0 { add(count, in: segment, to: owner) }
      }
      if segmentation.books.unclassified[book] > 0 { isUnclear.insert(owner) }
    }
  }

  private static func group(_ segment: String) -> Int? {
    together.firstIndex { $0.contains(segment) }
  }

  /// Somebody who is there to look after customers: a CSM who leads nobody, is not on leave
  /// and has come to the week of the ramp in which a book is full.
  private static func canReceive(_ position: Int, _ facts: Facts) -> Bool {
    guard facts.org.positions.state[position] == .filled,
      facts.function(ofPosition: position) == "customer-success",
      let role = facts.role(ofPosition: position), ["csm", "csm-digital"].contains(role),
      facts.structure.map({ $0.span[position] == 0 }) != false
    else { return false }
    let row = Int(facts.org.positions.firstRow[position])
    let status = facts.org.people.has(.status) ? facts.org.people.symbol(.status, row) : 0
    guard status != EmploymentStatus.onLeave.rawValue else { return false }
    let owner = facts.org.identity(ofRow: row)
    if let week = facts.rampWeek(of: owner),
      let full = facts.catalog["csm-ramp.full-book"].first?.low, week < full
    {
      return false
    }
    return true
  }

  /// The group that an account's segment belongs to; nil if it has none.
  func group(ofAccount account: Int) -> Int? {
    let code = Int(segmentation.codes[account])
    return groups.indices.contains(code) && groups[code] >= 0 ? groups[code] : nil
  }

  /// The share of a full book that an account takes; nil if it is not known.
  func share(ofAccount account: Int) -> Double? {
    let code = Int(segmentation.codes[account])
    return shares.indices.contains(code) ? shares[code] : nil
  }

  /// The group of segments that an owner is there for; nil if nothing says so.
  func group(ofOwner owner: Int) -> Int? { facts.segment(ofPosition: owner).flatMap(Self.group) }

  /// What the groups are called.
  func name(ofGroup group: Int) -> String { Self.together[group].first ?? "" }

  /// Puts an account into a book.
  mutating func give(_ account: Int, to owner: Int) {
    let code = Int(segmentation.codes[account])
    if shares.indices.contains(code) { add(1, in: code, to: owner) }
  }

  private mutating func add(_ count: Int, in segment: Int, to owner: Int) {
    load[owner, default: 0] += Double(count) * (shares[segment] ?? 0)
    content[owner, default: [:]][groups[segment], default: 0] += count
  }

  /// Whether an account still fits into the book of `owner`.
  func hasRoom(_ owner: Int, for share: Double) -> Bool {
    let limit = facts.capacity(ofPosition: owner)
    return !isUnclear.contains(owner) && load[owner, default: 0] + share <= limit * (1 + 1e-9)
  }

  /// How well an owner fits an account of a group: 3 who is there for its very segment, 2
  /// for one that goes with it, 1 who is there for none in particular and has nothing that
  /// stands apart from it, nil who should not have it.
  func fit(of owner: Int, for group: Int, _ account: Int) -> Int? {
    if let own = facts.segment(ofPosition: owner), let ownGroup = Self.group(own) {
      let code = Int(segmentation.codes[account])
      let isSame = segmentation.scheme.segments[code].id == own
      return isSame ? 3 : ownGroup == group ? 2 : nil
    }
    let held = content[owner] ?? [:]
    guard Self.apart.contains(group), let other = Self.apart.first(where: { $0 != group }) else {
      return 1
    }
    return held[other, default: 0] > 0 ? nil : 1
  }

  /// How full a book is: shares in it by what its owner can carry.
  func fullness(of owner: Int) -> Double {
    load[owner, default: 0] / max(facts.capacity(ofPosition: owner), .leastNonzeroMagnitude)
  }
}
