import Catalog
import OrgModel
import Rules

/// What can be done about the findings of some rules: a row of `actions.csv`.
///
/// Which action answers which rule, its effort, its impact and what should come first are
/// ours; what is compared with is the findings' own.
public struct Action: Sendable {
  /// What sort of thing is to be done.
  public enum Kind: String, Sendable, CaseIterable {
    case data, accounts, structure
    case reportingLine = "reporting-line"
    case hire, process, tool, raci, kpi, pay, segment
  }

  /// What can be done about it on the tables.
  public enum Change: String, Sendable, CaseIterable {
    /// Nothing: it is not written in a table.
    case none
    /// Accounts get another owner.
    case reassign
    /// A manager's id is corrected to the one that was meant.
    case correctManager = "correct-manager"
    /// Somebody gets the manager whom their peers have.
    case likelyManager = "likely-manager"
    /// Rows that repeat an id are taken out.
    case removeRows = "remove-rows"
    /// Whoever has no manager reports to the head of the company.
    case joinRoot = "join-root"
    /// Accounts get the segment that their ARR says.
    case relabel
    /// A team gets leads, or hands reports to teams beside it.
    case splitTeam = "split-team"
    /// Reports of a post without a holder go to the manager above.
    case interimManager = "interim-manager"
    /// The subject reports to the first of some roles that is held.
    case moveTo = "move-to"
    /// Operations specialists report to the head of RevOps.
    case moveOperations = "move-operations"
    /// SDRs below the subject report to the first of some roles that is held.
    case moveSdrs = "move-sdrs"
    /// A post is added.
    case addPost = "add-post"
  }

  /// Its name, e.g. `hire:cs-operations`.
  public let id: String
  /// What to do, in words; `{subject}` stands for whom it is about.
  public let name: String
  /// What sort of thing it is.
  public let kind: Kind
  /// The rules whose findings it answers.
  public let rules: [String]
  /// Whether each subject of a finding is a recommendation of its own.
  public let isPerSubject: Bool
  /// From 1 (an afternoon) to 5 (longer than a quarter); nil if nobody has said.
  public let effort: Double?
  /// The role to hire.
  public let role: String?
  /// Impact on deal velocity, 1 to 5; nil for what is no hire.
  public let velocity: Double?
  /// Impact on forecast accuracy, 1 to 5; nil for what is no hire.
  public let forecast: Double?
  /// Actions that should come before, if they are recommended too.
  public let needs: [String]
  /// What can be done on the tables.
  public let change: Change
  /// Roles to report to, the best first.
  public let moveTo: [String]
  /// What to try before; empty if nothing is stated.
  public let tryFirst: String
  /// Claims of sources about its effect.
  public let claims: [String]
  /// The procedure that says how; nil if there is none.
  public let procedure: String?
  /// The decision model that compares its alternatives; nil if there is none.
  public let model: String?
  /// What fact would make it needless.
  public let wouldChange: String
  /// Who says that this action answers the rules.
  public let source: String
  /// Where.
  public let locator: String
  /// How good that evidence is.
  public let grade: String
}

extension Action {
  /// Reads row `row` of `actions.csv`. Errors: a kind or change that there is not.
  init(_ set: RecordSet, _ row: Int) throws {
    func text(_ column: String) -> String? {
      let text = set.text(row, column)
      return text.isEmpty ? nil : text
    }
    func list(_ column: String) -> [String] {
      set.text(row, column).split(separator: ";").map(String.init)
    }
    func word<Word: RawRepresentable<String>>(_ column: String, _ type: Word.Type) throws -> Word {
      guard let word = Word(rawValue: set.text(row, column)) else {
        throw OrgError(
          .badInput, "is not what the column holds",
          at: .init(
            file: "actions.csv", row: set.fileRow(row), column: column,
            value: set.text(row, column)))
      }
      return word
    }
    id = set.text(row, "id")
    name = set.text(row, "name")
    kind = try word("area", Kind.self)
    rules = list("rules")
    isPerSubject = set.text(row, "scope") == "subject"
    effort = Double(set.text(row, "effort"))
    role = text("role")
    velocity = Double(set.text(row, "velocity"))
    forecast = Double(set.text(row, "forecast"))
    needs = list("needs")
    change = try word("change", Change.self)
    moveTo = list("move_to")
    tryFirst = set.text(row, "try_first")
    claims = list("claims")
    procedure = text("procedure")
    model = text("model")
    wouldChange = set.text(row, "would_change")
    source = set.text(row, "source_id")
    locator = set.text(row, "locator")
    grade = set.text(row, "grade")
  }

  /// What the rule's own remedy says, for a rule that no row answers: its effort is not
  /// known, and what would change it is the finding itself.
  init(remedyOf rule: String, _ info: RuleInfo) {
    id = "remedy:\(rule)"
    name = info.remedy
    kind = Self.kind(of: info.area)
    rules = [rule]
    isPerSubject = false
    (effort, role, velocity, forecast, needs) = (nil, nil, nil, nil, [])
    (change, moveTo, tryFirst, claims) = (.none, [], "", [])
    (procedure, model, wouldChange) = (nil, nil, "")
    (source, locator, grade) = ("OK", "Remedy of the rule", Grade.assumption.rawValue)
  }

  private static func kind(of area: RuleInfo.Area) -> Kind {
    switch area {
    case .structure, .scaling, .roles, .revOps: .structure
    case .coverage: .accounts
    case .ownership, .raci: .raci
    case .segments: .segment
    case .handoff, .alignment: .process
    case .pay: .pay
    case .hiring: .hire
    }
  }
}

/// Every action of the catalogue, found by rule.
struct ActionTable {
  let all: [Action]
  private var byRule: [String: Int] = [:]

  /// Reads `actions.csv`. Errors: see `Action`.
  init(_ catalog: Catalog) throws {
    let set = try catalog.records("action")
    all = try (0..<set.count).map { try Action(set, $0) }
    for (place, action) in all.enumerated() {
      for rule in action.rules where byRule[rule] == nil { byRule[rule] = place }
    }
  }

  /// The action that answers a finding: that of its rule, else the rule's own remedy.
  func action(for finding: Diagnosis.Finding) -> Action {
    byRule[finding.rule].map { all[$0] } ?? Action(remedyOf: finding.rule, finding.info)
  }

  /// The action called `id`.
  func named(_ id: String) -> Action? { all.first { $0.id == id } }
}
