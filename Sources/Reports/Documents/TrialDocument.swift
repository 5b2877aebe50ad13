import JSON
import Recommendations

/// `orgkit schema trial`.
struct TrialDocument: Encodable {
  struct Tried: Encodable {
    let id: String
    let title: String
    let changes: Int
    let obstacles: [String]
  }

  let applied: [Tried]
  let changes: [RecommendationDocument.Edit]
  let passed_over: [RecommendationDocument.Edit]
  let comparison: DiffDocument

  init(_ trial: Trial) {
    applied = trial.applied.map {
      Tried(id: $0.id, title: $0.title, changes: $0.changes.count, obstacles: $0.obstacles)
    }
    changes = trial.changes.map(RecommendationDocument.Edit.init)
    passed_over = trial.passedOver.map(RecommendationDocument.Edit.init)
    comparison = DiffDocument(trial.comparison)
  }
}
