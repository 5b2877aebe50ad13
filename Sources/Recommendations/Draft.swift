import Catalog
import Facts
import OrgModel
import Rules

/// Something else that could be done instead, or another way to do it.
public struct Alternative: Sendable {
  /// A short name.
  public let option: String
  /// What it amounts to here, in words.
  public let summary: String
  /// Its score; nil where no decision model compares.
  public let score: Double?
  /// The least that the score may be as long as facts are unknown.
  public let low: Double?
  /// The most that the score may be.
  public let high: Double?
  /// From 1; 0 where it is ruled out.
  public let rank: Int
  /// Whether it is the one that is recommended.
  public let isChosen: Bool

  /// A way that no model scores: `rank` says which comes first.
  init(_ option: String, _ summary: String, rank: Int) {
    self.option = option
    self.summary = summary
    (score, low, high) = (nil, nil, nil)
    self.rank = rank
    isChosen = rank == 1
  }
}

/// A post that is to be filled.
public struct Hire: Sendable {
  /// The role's id.
  public let role: String
  /// What the post is called.
  public let title: String
  /// The segment that it is for; nil for all.
  public let segment: String?
  /// How many posts.
  public let count: Int
  /// Whom it reports to, as the sources and the people table have it; nil if nobody holds
  /// such a post.
  public let manager: Int?
  /// The signs that are met, with their sources.
  public let signs: [String]
  /// The day from which it is due; nil if no day is known. The signs are met on it.
  public let from: Day?
  /// Weeks until the hire carries a full book, where a source says so.
  public let rampWeeks: Double?
  /// What to try before; empty if nothing is stated.
  public let tryFirst: String
}

/// A recommendation before it is scored.
struct Draft {
  let action: Action
  /// Whom it is about, if each subject is a recommendation of its own.
  let subject: Subject?
  /// What it rests on.
  var findings: [Diagnosis.Finding]
  /// What it changes in the tables.
  var changes: [TableChange] = []
  /// Why it changes nothing there, or not all.
  var obstacles: [String] = []
  /// What exactly is to be done here.
  var details: [String] = []
  var alternatives: [Alternative] = []
  /// What a decision model says of the alternatives, and its open options, best first.
  var modelAlternatives: [Alternative] = []
  var preferred: [String] = []
  /// What would make it needless, beside what the action says.
  var wouldChange: [String] = []
  var hire: Hire?

  /// Stable as long as the action and its subject are.
  var id: String { subject.map { "\(action.id):\($0.id)" } ?? action.id }

  /// One draft for each action, or each action and subject, in the order of the findings.
  static func all(_ findings: [Diagnosis.Finding], _ table: ActionTable) -> [Draft] {
    var drafts: [Draft] = []
    var places: [String: Int] = [:]
    for finding in findings {
      let action = table.action(for: finding)
      let draft = Draft(
        action: action, subject: action.isPerSubject ? finding.violation.subject : nil,
        findings: [finding])
      if let place = places[draft.id] {
        drafts[place].findings.append(finding)
      } else {
        places[draft.id] = drafts.count
        drafts.append(draft)
      }
    }
    return drafts
  }
}
