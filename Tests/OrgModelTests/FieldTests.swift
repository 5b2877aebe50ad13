import Testing

@testable import OrgModel

@Suite("Fields of the two tables")
struct FieldTests {
  // The canonical columns that users are promised.
  @Test(
    "Every promised column of people is a field",
    arguments: [
      "employee_id", "title", "manager_id", "name", "email", "department", "function", "level",
      "role", "segment", "region", "country", "fte", "start_date", "status", "cost", "position_id",
    ])
  func people(column: String) {
    #expect(PersonField(rawValue: column) != nil)
  }

  @Test(
    "Every promised column of accounts is a field",
    arguments: [
      "account_id", "owner_id", "arr", "name", "segment", "industry", "region", "health",
      "churn_risk", "renewal_date", "customer_revenue", "customer_employees", "sales_owner_id",
      "lifecycle_stage",
    ])
  func accounts(column: String) {
    #expect(AccountField(rawValue: column) != nil)
  }

  @Test(
    "References are identities, amounts are money, shares are ratios",
    arguments: [
      (PersonField.employeeID, FieldKind.identity), (.positionID, .identity),
      (.managerID, .identity), (.managerEmail, .identity), (.managerName, .identity),
      (.title, .label), (.name, .text), (.email, .text), (.startDate, .day), (.status, .status),
      (.fte, .ratio), (.cost, .money),
    ])
  func personKinds(field: PersonField, kind: FieldKind) {
    #expect(field.kind == kind)
  }

  @Test(
    "The customer's own revenue is money as ARR is, under another field",
    arguments: [
      (AccountField.arr, FieldKind.money), (.customerRevenue, .money), (.ownerID, .identity),
      (.salesOwnerID, .identity), (.accountID, .text), (.health, .ratio), (.churnRisk, .ratio),
      (.customerEmployees, .number), (.renewalDate, .day), (.segment, .label),
    ])
  func accountKinds(field: AccountField, kind: FieldKind) {
    #expect(field.kind == kind)
  }

  @Test("Every field of a table has a slot of its own in its bank")
  func slots() {
    func places<Field: RecordField>(_: Field.Type) -> [String] {
      Field.allCases.map { "\($0.kind.bank) \(RecordTable<Field>.slot(of: $0))" }
    }
    for places in [places(PersonField.self), places(AccountField.self)] {
      #expect(Set(places).count == places.count)
    }
  }

  // The words of orgkit_person.status in org.h.
  @Test("Statuses have the names of the C interface")
  func statuses() {
    #expect(
      EmploymentStatus.allCases.map(\.name)
        == ["active", "on-leave", "departed", "vacant", "planned"])
    #expect(EmploymentStatus.allCases.allSatisfy { EmploymentStatus(rawValue: $0.rawValue) == $0 })
  }
}

struct SlotTests {
  @Test("Fields kept in columns of one width have slots of their own, from 0 without a gap")
  func slots() {
    func check<Field: RecordField>(_ fields: [Field]) {
      for bank in [FieldKind.Bank.integers, .reals, .texts] {
        let slots = fields.filter { $0.kind.bank == bank }.map(\.slot).sorted()
        #expect(slots == Array(0..<slots.count), "\(Field.self) \(bank)")
      }
    }
    check(PersonField.allCases)
    check(AccountField.allCases)
  }
}
