import Catalog
import Facts
import OrgModel
import Rules

/// Which accounts go from whom to whom.
///
/// Accounts that nobody looks after come first, the largest first; then what is too much or
/// of the wrong kind for its owner, what is outside of the owner's segment first and then
/// the smallest, so that the least revenue changes hands. A receiver is there for the
/// segment, has room, is of the same region if one is, and has the emptiest book. What a
/// giver gets rid of makes no room for others, so that any part of the moves can be made
/// alone without too large a book.
struct Reassignment {
  /// An account's way to another owner.
  struct Move: Equatable {
    /// The account's row.
    let account: Int
    /// The new owner's position.
    let receiver: Int
  }

  /// What becomes of the accounts that one recommendation is about.
  struct Result {
    /// Accounts that find an owner.
    var moves: [Move] = []
    /// Accounts for which nobody has room.
    var withoutRoom: [Int] = []
    /// Accounts whose segment is not known, so that nobody can say.
    var unclear: [Int] = []
  }

  private let facts: Facts
  private(set) var room: BookRoom
  private var taken: Set<Int> = []

  /// Nil where there is nothing to go by: no accounts, people or ratios.
  init?(_ facts: Facts) {
    guard let room = BookRoom(facts) else { return nil }
    self.facts = facts
    self.room = room
  }

  /// Counts an account into a book without moving it.
  mutating func give(_ account: Int, to owner: Int) {
    guard taken.insert(account).inserted else { return }
    room.give(account, to: owner)
  }

  /// Finds owners for accounts that nobody looks after, the largest first.
  mutating func place(_ accounts: [Int]) -> Result {
    var result = Result()
    for account in accounts.sorted(by: { isLarger($0, $1) }) { move(account, to: &result) }
    return result
  }

  /// Takes accounts off `owner` until the book is no larger than `limit` shares of a full
  /// one by owner's capacity, measured with `share`.
  mutating func relieve(
    _ owner: Int, of accounts: [Int], to limit: Double, measuredBy share: (Int) -> Double?
  ) -> Result {
    var result = Result()
    var load = accounts.reduce(0) { $0 + (share($1) ?? 0) }
    let own = room.group(ofOwner: owner)
    func isOutside(_ account: Int) -> Bool {
      guard let own, let group = room.group(ofAccount: account) else { return false }
      return group != own
    }
    let order = accounts.sorted { left, right in
      let (a, b) = (isOutside(left), isOutside(right))
      return a == b ? isLarger(right, left) : a
    }
    for account in order where load > limit * (1 + 1e-9) {
      guard let part = share(account), part > 0 else { continue }
      let count = result.moves.count
      move(account, to: &result, except: owner)
      if result.moves.count > count { load -= part }
    }
    // Only as many are without room as would have had to go.
    var excess = load - limit
    result.withoutRoom = result.withoutRoom.filter { account in
      guard excess > 1e-9 else { return false }
      excess -= share(account) ?? 0
      return true
    }
    return result
  }

  private mutating func move(_ account: Int, to result: inout Result, except giver: Int? = nil) {
    guard !taken.contains(account) else { return }
    guard let group = room.group(ofAccount: account), let share = room.share(ofAccount: account)
    else {
      result.unclear.append(account)
      return
    }
    guard let receiver = receiver(of: account, group, share, except: giver) else {
      result.withoutRoom.append(account)
      return
    }
    taken.insert(account)
    room.give(account, to: receiver)
    result.moves.append(Move(account: account, receiver: receiver))
  }

  /// The best receiver: by fit, then region, then the emptiest book, then as in the table.
  private func receiver(of account: Int, _ group: Int, _ share: Double, except giver: Int?) -> Int?
  {
    let label = facts.org.accounts.symbol(.region, account)
    let region = facts.org.interning.labels[label]?.lowercased()
    let ranked = room.receivers.compactMap { position -> (Int, Int, Double, Int)? in
      guard position != giver, let fit = room.fit(of: position, for: group, account),
        room.hasRoom(position, for: share)
      else { return nil }
      let own = facts.region(ofPosition: position)?.lowercased()
      let isNear = region != nil && own == region
      return (-fit, isNear ? 0 : 1, room.fullness(of: position), position)
    }
    return ranked.min { $0 < $1 }?.3
  }

  private func isLarger(_ left: Int, _ right: Int) -> Bool {
    let (a, b) = (facts.org.accounts.real(.arr, left), facts.org.accounts.real(.arr, right))
    let (x, y) = (a.isNaN ? -1 : a, b.isNaN ? -1 : b)
    return x == y ? left < right : x > y
  }
}
