import OrgKit

/// Decisions made of JSON texts and tables.
enum MadeDecisions {
  static func json(_ text: String, _ method: Method = .weightedSum) throws -> DecisionAnalysis {
    try made(method) { reader in try Array(text.utf8).withUnsafeBufferPointer(reader.read(json:)) }
  }

  static func csv(_ text: String, _ method: Method = .weightedSum) throws -> DecisionAnalysis {
    try made(method) { reader in try Array(text.utf8).withUnsafeBufferPointer(reader.read(csv:)) }
  }

  /// Opricovic & Tzeng (2004): a mountain climber's choice by risk and altitude.
  static let climber =
    #"{"criteria":[{"id":"risk","weight":1,"direction":"min"},{"id":"altitude","weight":1}],"#
    + #""options":[{"id":"A1","values":[1,3000]},{"id":"A2","values":[2,3750]},"#
    + #"{"id":"A3","values":[5,4500]}]}"#

  static let workshop =
    "leader,option,criterion,score\nsales,hub,cost,5\ncs,hub,cost,4\nsales,pods,cost,2\n"
    + "sales,hub,fit,2\nsales,pods,fit,5\ncs,pods,fit,3\nsales,mix,cost,3\n"

  private static func made(
    _ method: Method, _ read: (DecisionReader) throws -> Decision
  ) throws -> DecisionAnalysis {
    let catalog = try Orgs.catalog
    var settings = DecisionSettings(scale: try ConsistencyScale(catalog))
    settings.method = method
    settings.samples = 2000
    let reader = try DecisionReader(ReadOptions(file: "decision"), catalog: catalog)
    return try DecisionAnalysis(try read(reader), settings)
  }
}
