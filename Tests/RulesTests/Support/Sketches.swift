import OrgKit

/// Random organisations with accounts: every kind of title, owner, ARR and label.
enum Sketches {
  private static let titles = [
    "CEO", "VP Customer Success", "VP Sales", "Director CS", "Director Sales", "Sales Manager",
    "RevOps Manager", "Team Lead", "CSM", "AE", "Analyst", "",
  ]
  private static let labels = ["Strategic", "Enterprise", "MM", "SMB", "Self-Serve", "Gold", ""]

  static func random(_ random: inout SplitMix64) throws -> Facts {
    let people = Int.random(in: 0..<30, using: &random)
    var rows = ["employee_id,title,manager_id,status,fte"]
    for number in 0..<people {
      let manager =
        switch Int.random(in: 0..<12, using: &random) {
        case 0: ""
        case 1: "e\(Int.random(in: 0..<40, using: &random))"
        default: number == 0 ? "" : "e\(Int.random(in: 0..<number, using: &random) / 3)"
        }
      let id = Int.random(in: 0..<20, using: &random) == 0 ? 0 : number
      let status = pick(["", "", "", "", "active", "departed", "vacant"], &random)
      let fte = pick(["", "", "", "0.3", "0.5", "0.8"], &random)
      rows.append("e\(id),\(pick(titles, &random)),\(manager),\(status),\(fte)")
    }
    var accounts = ["account_id,owner_id,arr,segment"]
    let owners = Int.random(in: 1..<5, using: &random)
    for number in 0..<Int.random(in: 0..<400, using: &random) {
      let owner = Int.random(in: -1..<owners, using: &random)
      let arr = pick(["800000", "500000", "120000", "100000", "30000", "6000", "1000"], &random)
      let isKnown = Int.random(in: 0..<200, using: &random) > 0
      accounts.append(
        "a\(number),\(owner < 0 ? "" : "e\(owner)"),\(isKnown ? arr : ""),\(pick(labels, &random))")
    }
    return try Orgs.facts(
      people: people == 0 ? nil : rows.joined(separator: "\n"),
      accounts: accounts.count == 1 ? nil : accounts.joined(separator: "\n"))
  }

  private static func pick(_ values: [String], _ random: inout SplitMix64) -> String {
    values[Int.random(in: values.indices, using: &random)]
  }
}
