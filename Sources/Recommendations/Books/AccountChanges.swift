import Catalog
import Facts
import OrgModel
import Rules

/// Turns findings about books into accounts that change hands, and into hires for what
/// nobody has room for.
struct AccountChanges {
  private let facts: Facts
  private let near: NearMisses
  private var reassignment: Reassignment
  /// Accounts by symbol of their owner's position's id or of what stands there.
  private var accountsOfOwner: [Symbol: [Int]] = [:]
  /// Accounts without room by group of segments, and the drafts they come from.
  private var leftOver: [Int: LeftOver] = [:]

  /// Accounts that nobody has room for.
  private struct LeftOver {
    /// Full books that they make at the upper ratios.
    var atMost = 0.0
    /// Full books that they make at the lower ratios.
    var atLeast = 0.0
    var accounts = 0
    /// The drafts that they come from.
    var drafts: [Int] = []
  }

  /// Nil where there is nothing to go by: no accounts, people or ratios.
  init?(_ facts: Facts) {
    guard let reassignment = Reassignment(facts) else { return nil }
    self.facts = facts
    self.reassignment = reassignment
    near = NearMisses(facts.org)
    for account in 0..<facts.org.accounts.count {
      let symbol = owner(facts.org.accounts.symbol(.ownerID, account))
      accountsOfOwner[symbol, default: []].append(account)
    }
  }

  /// The symbol by which all references to one owner go; none for nobody.
  private func owner(_ reference: Symbol) -> Symbol {
    switch facts.org.reference(reference) {
    case .nobody: .none
    case .position(let position):
      facts.org.identity(ofRow: Int(facts.org.positions.firstRow[position]))
    case .dangling, .ambiguous: reference
    }
  }

  /// In this order, so that what nobody looks after gets room first.
  private static let order = [
    "owner-not-in-people", "orphan-account", "owner-not-in-post", "ramping-csm-full-book",
    "solo-accounts-too-soon", "overloaded-book", "owner-outside-segment",
    "one-owner-all-segments", "manager-with-full-book",
  ]

  /// Fills in the drafts that are about accounts. Linear in accounts, times receivers for
  /// those that move.
  mutating func fill(_ drafts: inout [Draft]) {
    let places = drafts.indices.filter { drafts[$0].action.change == .reassign }
    // A slip of the pen is mended first: the accounts are in that book already.
    for place in places { correctOwner(&drafts[place]) }
    var results: [(place: Int, result: Reassignment.Result)] = []
    for rule in Self.order {
      for place in places where drafts[place].changes.isEmpty {
        guard let finding = drafts[place].findings.first(where: { $0.rule == rule }) else {
          continue
        }
        let result = self.result(for: finding, drafts[place])
        move(result, in: &drafts[place])
        results.append((place, result))
      }
    }
    // Said at the end, when it is known how full each book becomes.
    for (place, result) in results { write(result, to: &drafts[place], place) }
  }

  private func symbol(_ id: String) -> Symbol? {
    var id = id
    return id.withUTF8 { facts.org.interning.identities.symbol(of: $0) }.map(owner)
  }

  private mutating func correctOwner(_ draft: inout Draft) {
    guard let subject = draft.subject, draft.findings.contains(where: { $0.rule == Self.order[0] }),
      let meant = near.id(like: subject.id), let symbol = symbol(subject.id),
      let target = self.symbol(meant), case .position(let position) = facts.org.reference(target)
    else { return }
    for account in accountsOfOwner[symbol] ?? [] {
      let before = facts.org.interning.identities[facts.org.accounts.symbol(.ownerID, account)]
      draft.changes.append(
        .set(.ownerID, ofAccount: account, of: facts.org, from: before, to: meant))
      reassignment.give(account, to: position)
    }
    draft.details.append(
      "\(facts.call(position)) is meant: \(counted(draft.changes.count, "account")) get the id as "
        + "it is in the people table.")
  }

  private mutating func result(
    for finding: Diagnosis.Finding, _ draft: Draft
  ) -> Reassignment.Result {
    guard let subject = draft.subject else {
      let wanted = Set(draft.findings.map(\.violation.subject.id))
      return reassignment.place(
        (accountsOfOwner[.none] ?? []).filter { account in
          self.facts.org.accounts.text(.accountID, account).map(wanted.contains) == true
        })
    }
    guard let symbol = symbol(subject.id), let accounts = accountsOfOwner[symbol] else {
      return Reassignment.Result()
    }
    guard case .position(let owner) = self.facts.org.reference(symbol),
      self.facts.org.positions.state[owner] == .filled
    else { return reassignment.place(accounts) }
    let capacity = self.facts.capacity(ofPosition: owner)
    let (room, facts) = (reassignment.room, self.facts)
    func ratio(_ account: Int) -> Benchmark? { Self.ratio(account, facts) }
    switch finding.rule {
    case "overloaded-book":
      return reassignment.relieve(owner, of: accounts, to: capacity) {
        ratio($0)?.high.map { 1 / $0 }
      }
    case "ramping-csm-full-book":
      // One account less than the smallest full book.
      let parts = accounts.compactMap { ratio($0)?.low.map { 1 / $0 } }
      let least = parts.min() ?? 0
      return reassignment.relieve(owner, of: accounts, to: max(0, capacity - least)) {
        ratio($0)?.low.map { 1 / $0 }
      }
    case "owner-outside-segment":
      let own = room.group(ofOwner: owner)
      return reassignment.relieve(
        owner, of: accounts.filter { room.group(ofAccount: $0) != own }, to: 0,
        measuredBy: room.share)
    case "one-owner-all-segments":
      return reassignment.relieve(
        owner, of: minority(accounts, of: owner, room), to: 0, measuredBy: room.share)
    default:
      return reassignment.relieve(owner, of: accounts, to: 0, measuredBy: room.share)
    }
  }

  /// The accounts that should go where large and small ones are in one book: those that the
  /// owner is not there for, else the fewer.
  private func minority(_ accounts: [Int], of owner: Int, _ room: BookRoom) -> [Int] {
    let groups = Dictionary(grouping: accounts) { room.group(ofAccount: $0) ?? -1 }
    let ends = BookRoom.apart.map { groups[$0] ?? [] }
    guard let large = ends.first, let small = ends.last else { return [] }
    switch room.group(ofOwner: owner) {
    case BookRoom.apart.first: return small
    case BookRoom.apart.last: return large
    default: return large.count <= small.count ? large : small
    }
  }

  private static func ratio(_ account: Int, _ facts: Facts) -> Benchmark? {
    guard let segmentation = facts.segmentation else { return nil }
    let code = Int(segmentation.codes[account])
    guard segmentation.scheme.segments.indices.contains(code) else { return nil }
    return segmentation.scheme.segments[code].ratioKey.flatMap { facts.catalog[$0].first }
  }

  private func move(_ result: Reassignment.Result, in draft: inout Draft) {
    let org = facts.org
    for move in result.moves {
      let before = org.interning.identities[org.accounts.symbol(.ownerID, move.account)]
      draft.changes.append(
        .set(
          .ownerID, ofAccount: move.account, of: org, from: before,
          to: org.id(ofPosition: move.receiver)))
    }
  }

  private mutating func write(_ result: Reassignment.Result, to draft: inout Draft, _ place: Int) {
    var byReceiver: [(receiver: Int, accounts: [Int])] = []
    for move in result.moves {
      if let known = byReceiver.firstIndex(where: { $0.receiver == move.receiver }) {
        byReceiver[known].accounts.append(move.account)
      } else {
        byReceiver.append((move.receiver, [move.account]))
      }
    }
    for (receiver, accounts) in byReceiver {
      draft.details.append(
        "To \(facts.call(receiver)): \(list(accounts)); with all that is recommended the "
          + "book is \(numberText((reassignment.room.fullness(of: receiver) * 1000).rounded() / 10))% "
          + "full at the upper ratios.")
    }
    if !result.withoutRoom.isEmpty {
      draft.obstacles.append(
        "Nobody who is there for them has room for \(list(result.withoutRoom)).")
      for account in result.withoutRoom {
        guard let group = reassignment.room.group(ofAccount: account) else { continue }
        var known = leftOver[group] ?? LeftOver()
        known.atMost += reassignment.room.share(ofAccount: account) ?? 0
        known.atLeast += Self.ratio(account, facts)?.low.map { 1 / $0 } ?? 0
        known.accounts += 1
        if !known.drafts.contains(place) { known.drafts.append(place) }
        leftOver[group] = known
      }
    }
    if !result.unclear.isEmpty {
      draft.obstacles.append("The segment of \(list(result.unclear)) is not known: no ARR.")
    }
    let total = result.moves.count + result.withoutRoom.count
    guard total > 0 else { return }
    draft.alternatives.append(
      Alternative(
        "reassign", "\(result.moves.count) of \(counted(total, "account")) find an owner with room",
        rank: 1))
    let share = (result.moves.map(\.account) + result.withoutRoom)
      .reduce(0) { $0 + (reassignment.room.share(ofAccount: $1) ?? 0) }
    draft.alternatives.append(
      Alternative(
        "hire", "a hire would take them and be \(numberText((share * 1000).rounded() / 10))% busy",
        rank: 2))
  }

  private static var accountsShown: Int { 5 }

  private func list(_ accounts: [Int]) -> String {
    let names = accounts.prefix(Self.accountsShown).compactMap {
      facts.org.accounts.text(.accountID, $0)
    }
    let rest = accounts.count - names.count
    let arr = accounts.map { facts.org.accounts.real(.arr, $0) }
    let sum = arr.contains(where: \.isNaN) ? nil : arr.reduce(0, +)
    let worth = sum.map {
      " of \(money($0, currency: facts.org.company.text("currency"))) ARR"
    }
    return counted(accounts.count, "account") + (worth ?? "") + " (" + names.joined(separator: ", ")
      + (rest > 0 ? " and \(rest) more" : "") + ")"
  }

  /// Hires for what nobody has room for: where it makes a full book at the lower ratios, as
  /// many as full books at the upper ones, rounded up. Less is no post of its own, which the
  /// drafts then say. The findings are those of whatever could not be done.
  func hires(_ drafts: inout [Draft], _ action: Action, _ maker: ChangeMaker) -> [Draft] {
    leftOver.sorted { $0.key < $1.key }.compactMap { group, left in
      let name = reassignment.room.name(ofGroup: group)
      let vacancies = self.vacancies(for: group)
      guard left.atLeast >= 1 - 1e-9 else {
        let post = vacancies.first.map { "the vacant post \(facts.call($0))" } ?? "another post"
        for place in left.drafts {
          drafts[place].obstacles.append(
            "All that is left over in \(name) makes "
              + "\(numberText((left.atLeast * 1000).rounded() / 10))% of the smallest full book: too "
              + "little for \(post) alone. Widen a book for a while, or change the touch model.")
        }
        return nil
      }
      var draft = Draft(
        action: action, subject: Subject(.org, name),
        findings: left.drafts.sorted().flatMap { drafts[$0].findings })
      let count = max(1, Int((left.atMost - 1e-9).rounded(.up)))
      draft.hire = maker.hire(
        for: draft, role: Self.roles[group], segment: name, count: count)
      draft.details.append(
        "\(counted(left.accounts, "account")) make \(numberText(left.atLeast)) full books at the "
          + "lower ratios and \(numberText(left.atMost)) at the upper ones: "
          + "\(counted(count, "post")).")
      for post in vacancies.prefix(count) {
        let row = Int(facts.org.positions.firstRow[post])
        draft.details.append("\(facts.call(post)) is vacant: fill it before a post is opened.")
        draft.changes.append(
          .set(
            .status, ofRow: row, of: facts.org,
            from: EmploymentStatus(rawValue: facts.org.people.symbol(.status, row))?.name,
            to: EmploymentStatus.active.name))
      }
      return draft
    }
  }

  /// Posts without a holder that are there for a group of segments.
  private func vacancies(for group: Int) -> [Int] {
    (0..<facts.org.positions.count).filter { post in
      facts.org.positions.state[post] == .vacant && reassignment.room.group(ofOwner: post) == group
        && facts.function(ofPosition: post) == "customer-success"
    }
  }

  /// Who looks after a group of segments.
  private static let roles = ["csm-enterprise", "csm-mid-market", "csm-digital"]

  /// Says of books with room how many accounts the other drafts bring there.
  func noteRoom(_ drafts: inout [Draft]) {
    var counts: [String: Int] = [:]
    for change in drafts.flatMap(\.changes) where change.field == AccountField.ownerID.rawValue {
      counts[change.after ?? "", default: 0] += 1
    }
    for place in drafts.indices {
      let books = drafts[place].findings.filter { $0.rule == "underloaded-book" }
      guard !books.isEmpty else { continue }
      drafts[place].obstacles = []
      for finding in books {
        let id = finding.violation.subject.id
        let count = counts[id, default: 0]
        drafts[place].details.append(
          count > 0
            ? "The moves recommended here bring \(counted(count, "account")) to \(id)."
            : "Nothing recommended here fills the book of \(id): offer it what comes in.")
      }
    }
  }
}
