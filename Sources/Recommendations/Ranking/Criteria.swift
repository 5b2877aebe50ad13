import Catalog
import Decisions
import Facts
import OrgModel
import Rules

/// What recommendations are compared by, each from 0 to 1.
public struct Criteria: Sendable {
  /// How much of the company the findings concern.
  public enum Reach: Int, Sendable, CaseIterable {
    /// One person, account, KPI or system.
    case one = 1
    /// One team or book, or several of what `one` is.
    case team
    /// Several teams or books.
    case teams
    /// A whole function.
    case function
    /// The company.
    case company

    /// The name in documents.
    public var name: String {
      switch self {
      case .one: "one person, account or item"
      case .team: "one team or book"
      case .teams: "several teams or books"
      case .function: "a function"
      case .company: "the company"
      }
    }
  }

  /// Names of the criteria; `recommend-weight.` and a name is the key of its weight.
  public static let names = ["severity", "breadth", "unlocks", "evidence", "ease"]

  /// How bad the worst finding is: 0 advice, 0.5 a warning, 1 critical.
  public let severity: Double
  /// How much of the company is concerned, in even steps.
  public let reach: Reach
  /// The best grade of what the findings are compared with; nil: nothing of that kind.
  public let grade: Grade?
  /// Effort from 1 to 5; nil if nobody has said.
  public let effort: Double?
  /// How many of the other recommendations wait for this one, as a share.
  public internal(set) var unlocks = 0.0

  /// The criteria of a draft.
  init(_ draft: Draft, _ facts: Facts) {
    let worst = draft.findings.map(\.severity).max() ?? .advice
    severity = Double(worst.rawValue - 1) / 2
    reach = Self.reach(draft, facts)
    grade = draft.findings.compactMap { $0.violation.expected?.benchmarks.first?.grade }.max()
    effort = draft.action.effort
  }

  /// The values in the order of `names`; the middle where something is not known.
  public var values: [Double] { cells.map(\.value) }

  /// The values in the order of `names`; a range where something is not known.
  var cells: [Cell] {
    let steps = Double(Reach.allCases.count - 1)
    let grades = Double(Grade.allCases.count - 1)
    let place = grade.flatMap { Grade.allCases.firstIndex(of: $0) }
    return [
      Cell(severity), Cell(Double(reach.rawValue - 1) / steps), Cell(unlocks),
      Cell(place.map { (grades - Double($0)) / grades } ?? 0),
      effort.map { Cell((5 - $0) / 4) } ?? Cell(low: 0, high: 1),
    ]
  }

  private static func reach(_ draft: Draft, _ facts: Facts) -> Reach {
    let subjects = unique(draft.findings.map(\.violation.subject))
    let whole = facts.orgSubject
    if isOutsideRevenue(draft, facts) { return .one }
    if subjects.contains(whole) { return .company }
    let functions = subjects.filter {
      $0.kind == .org && !facts.roster.positions(inFunction: $0.id).isEmpty
    }
    if !functions.isEmpty || draft.subject?.kind == .org && draft.action.kind == .hire {
      return .function
    }
    let accounts = subjects.count { $0.kind == .account }
    if accounts > 0 {
      let books = facts.segmentation?.books.count ?? 0
      let usual = books > 0 ? facts.org.accounts.count / books : 0
      return accounts == 1 ? .one : accounts > max(usual, 1) ? .teams : .team
    }
    let teams = subjects.count { $0.kind == .owner || isManager($0, facts) }
    return teams > 1 ? .teams : teams == 1 || subjects.count > 1 ? .team : .one
  }

  private static let revenueFunctions = [
    "sales", "marketing", "customer-success", "customer-support", "revenue-operations",
    "partnerships", "executive",
  ]

  /// Whether all that a draft is about are people of functions that earn no revenue.
  static func isOutsideRevenue(_ draft: Draft, _ facts: Facts) -> Bool {
    draft.findings.allSatisfy { finding in
      var id = finding.violation.subject.id
      guard finding.violation.subject.kind == .person,
        let symbol = id.withUTF8({ facts.org.interning.identities.symbol(of: $0) }),
        case .position(let position) = facts.org.reference(symbol),
        let function = facts.function(ofPosition: position)
      else { return false }
      return !revenueFunctions.contains(function)
    }
  }

  private static func isManager(_ subject: Subject, _ facts: Facts) -> Bool {
    var id = subject.id
    guard subject.kind == .person, let structure = facts.structure,
      let symbol = id.withUTF8({ facts.org.interning.identities.symbol(of: $0) }),
      case .position(let position) = facts.org.reference(symbol)
    else { return false }
    return structure.span[position] > 0
  }
}
