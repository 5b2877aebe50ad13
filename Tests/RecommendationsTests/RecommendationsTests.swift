import OrgKit
import Testing

@testable import Recommendations

struct RecommendationsTests {
  private static let rich = """
    {"as_of": "2026-03-31", "arr": 30000000, "headcount": 120, "customers": 400,
     "practices": {"icp_shared": false, "signal_language": false, "lead_definition": false,
       "handoff_sla": false, "handoff_owner": false, "shared_kpis": false,
       "operating_cadence": false, "clean_crm": false, "playbooks": false,
       "renewal_coordination": false, "cs_handoff": false, "career_ladder": false},
     "signals": {"forecast_variance": 0.3, "custom_approval_share": 0.7, "handoff_rate": 0.1},
     "kpis": [{"id": "nrr", "owner": ""}], "systems": [{"name": "CRM", "owner": ""}],
     "revops_scope": ["sales"]}
    """

  private func list() throws -> Recommendations {
    try recommend(
      "CEO > CRO > VP Sales > AE x9, CRO > CMO > SDR x3, CRO > VP CS > CSM x11",
      accounts: "csm-1: 30 x 120k, csm-2: 5 x 120k, -: 4 x 120k", company: Self.rich)
  }

  @Test("Every finding is answered once, and every recommendation names findings and sources")
  func whole() throws {
    let list = try list()
    let answered = list.all.filter { !$0.id.hasPrefix("hire:csm-for-segment") }
      .flatMap { $0.findings.map(\.fingerprint) }
    #expect(answered.count == Set(answered).count)
    #expect(Set(answered) == Set(list.diagnosis.findings.map(\.fingerprint)))
    for item in list.all {
      #expect(!item.findings.isEmpty && !item.benchmarks.isEmpty, "\(item.id)")
      #expect(!item.wouldChange.isEmpty && !item.title.isEmpty)
    }
    #expect(list.all.map(\.rank) == Array(1...list.all.count))
    #expect(Set(list.all.map(\.id)).count == list.all.count)
  }

  @Test("The alignment stack comes before what stands on it")
  func stack() throws {
    let ids = try list().all.map(\.id)
    func place(_ id: String) throws -> Int { try #require(ids.firstIndex(of: id), "\(id)") }
    let stack = try place("process:alignment-stack")
    for later in ["process:lead-definition", "kpi:shared", "process:cadence"] {
      #expect(try place(later) > stack)
    }
    #expect(try place("process:handoff-sla") > place("process:lead-definition"))
    #expect(try place("process:follow-up") > place("process:handoff-sla"))
  }

  @Test("Nothing stands before what it needs, and needs are told from both ends")
  func needs() throws {
    let list = try list()
    for item in list.all {
      for need in item.needs {
        let before = try list.named(need)
        #expect(before.rank < item.rank && before.unlocks.contains(item.id))
      }
    }
  }

  @Test("The score is the weighted mean of the criteria, by hand")
  func score() throws {
    // 4, 2, 2, 1, 1 of 10 on severity, breadth, unlocks, evidence, ease.
    for item in try list().all {
      let values = item.criteria.values
      let mean =
        0.4 * values[0] + 0.2 * values[1] + 0.2 * values[2] + 0.1 * values[3] + 0.1 * values[4]
      #expect(abs(item.score - mean) < 1e-12)
      #expect(item.low <= item.score && item.score <= item.high)
    }
  }

  @Test("The same input gives the same bytes")
  func deterministic() throws {
    let texts = try (0..<3).map { _ in try Report.render(list(), as: .json) }
    #expect(Set(texts).count == 1)
  }

  @Test("Claims are shown with source and grade, and are no part of the score")
  func effects() throws {
    for item in try list().all {
      for claim in item.effects {
        #expect(!claim.set.text(claim.row, "source_id").isEmpty)
        #expect(!claim.set.text(claim.row, "grade").isEmpty)
      }
    }
  }

  @Test("Nothing wrong, nothing to do")
  func empty() throws {
    let list = try recommend("CEO > AE")
    if list.diagnosis.findings.isEmpty {
      #expect(list.all.isEmpty && list.analysis == nil)
    }
    #expect(throws: OrgError.self) { try list.named("x") }
  }

  @Test("Random orgs: every change names an id of the tables, and trying all of it works")
  func drawn() throws {
    var random = SplitMix64(seed: 7)
    let titles = [
      "CEO", "VP Sales", "Sales Manager", "AE", "CSM", "SDR", "RevOps Manager", "CMO", "",
    ]
    for _ in 0..<30 {
      var people = "employee_id,title,manager_id,status\n"
      let count = Int.random(in: 1...30, using: &random)
      for number in 0..<count {
        let manager = Int.random(in: -3...count, using: &random)
        let status = ["", "", "", "vacant", "departed"][Int.random(in: 0..<5, using: &random)]
        people += "e\(number),\(titles[Int.random(in: 0..<titles.count, using: &random)]),"
        people += "\(manager < 0 ? "" : "e\(manager)"),\(status)\n"
      }
      let list = try Recommendations(Diagnosis(Orgs.facts(people: people)))
      for item in list.all {
        #expect(!item.findings.isEmpty)
        #expect(item.canApply || !item.obstacles.isEmpty || !item.details.isEmpty)
      }
      let trial = try attempt(list.all.filter(\.canApply).map(\.id), of: list)
      #expect(trial.changes.count + trial.passedOver.count == list.all.flatMap(\.changes).count)
    }
  }
}
