import OrgKit
import Testing

@testable import PluginHost

@Suite("What expressions can name")
struct ExpressionFieldsTests {
  @Test("Numbers and labels of accounts, numbers and texts of the company")
  func names() throws {
    let fields = ExpressionFields()
    #expect(try fields.field("arr", at: 0) == .account(.arr))
    #expect(try fields.field("company.arr", at: 0) == .number("arr"))
    #expect(
      try fields.field("company.signals.handoff_rate", at: 0) == .number("signals.handoff_rate"))
    #expect(try fields.field("company.currency", at: 0) == .text("currency"))
    for name in [
      "arr", "churn_risk", "customer_employees", "customer_revenue", "health", "industry",
      "lifecycle_stage", "region", "segment",
    ] { #expect(fields.names.contains(name)) }
    for name in [
      "account_id", "owner_id", "renewal_date", "company.regions", "ARR", "company.", "",
    ] {
      #expect(throws: ExpressionError.self) { try fields.field(name, at: 3) }
    }
  }

  @Test("A slip is told with the nearest name")
  func nearest() throws {
    let fields = ExpressionFields()
    #expect {
      _ = try fields.field("industy", at: 3)
    } throws: {
      ($0 as? ExpressionError)?.advice == "did you mean industry?"
        && ($0 as? ExpressionError)?.offset == 3
    }
  }
}
