import Catalog
import Facts
import JSON
import OrgModel

extension Facts {
  /// Posts of `roles` that somebody holds or that are being hired for; nil where the
  /// people table does not say what people do.
  func posts(ofRoles roles: [String]) -> Int? {
    guard saysWhatPeopleDo else { return nil }
    let open = (0..<org.positions.count).count { position in
      let state = org.positions.state[position]
      guard state == .vacant || state == .planned else { return false }
      return role(ofPosition: position).map(roles.contains) == true
    }
    let requisitions = (org.company.objects("requisitions") ?? []).count { requisition in
      requisition["role"]?.string.map(roles.contains) == true
    }
    return roster.positions(inRoles: roles).count + open + requisitions
  }

  /// Where a size comes from, for a sentence: nothing if the company states it.
  func origin(_ measure: Measure) -> String {
    guard measured(measure).stated == nil else { return "" }
    switch measure {
    case .arr, .customers: return " (counted from accounts)"
    case .headcount: return " (counted from people)"
    case .sellers, .csms, .revops, .marketers: return " (counted from titles)"
    }
  }

  /// The company's ARR in a sentence.
  func arrText(_ arr: Double) -> String {
    "\(money(arr, currency: org.company.text("currency"))) ARR"
  }

  /// The rows of `keys` in their order: the first of all decides.
  func rows(_ keys: [String]) -> [Benchmark] { keys.flatMap { Array(catalog[$0]) } }
}

/// As `counted(_:_:many:)`, for a number that a company states.
func counted(_ count: Double, _ noun: String, many: String? = nil) -> String {
  "\(numberText(count)) \(count == 1 ? noun : many ?? noun + "s")"
}
