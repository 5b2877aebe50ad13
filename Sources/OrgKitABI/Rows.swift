import COrgKit
import OrgKit

extension orgkit_person {
  /// The row as cells; what is NULL or NaN is left out.
  func cells() throws -> [(PersonField, OrgReader.Cell)] {
    try present(
      [
        (.employeeID, employee_id), (.title, title), (.managerID, manager_id),
        (.positionID, position_id), (.name, name), (.email, email), (.department, department),
        (.function, function), (.level, level), (.role, role), (.segment, segment),
        (.region, region), (.country, country), (.startDate, start_date), (.status, status),
      ], [(.fte, fte), (.cost, cost)])
  }

  /// Row `row` of `handle`; the strings live as long as it does.
  init(_ handle: OrgHandle, row: Int) {
    let org = handle.org
    func identity(_ symbol: Symbol) -> UnsafePointer<CChar>? {
      org.interning.identities.cString(of: symbol)
    }
    func label(_ field: PersonField) -> UnsafePointer<CChar>? {
      org.interning.labels.cString(of: org.people.symbol(field, row))
    }
    self.init()
    struct_size = MemoryLayout<Self>.size
    employee_id = identity(org.people.symbol(.employeeID, row))
    position_id = identity(org.people.symbol(.positionID, row))
    manager_id = identity(org.managerReference(ofRow: row))
    title = label(.title)
    name = org.people.cString(.name, row)
    email = org.people.cString(.email, row)
    department = label(.department)
    function = label(.function)
    level = label(.level)
    role = label(.role)
    segment = label(.segment)
    region = label(.region)
    country = label(.country)
    start_date = handle.date(org.people.day(.startDate, row))
    status = handle.status(ofRow: row)
    fte = org.people.real(.fte, row)
    cost = org.people.real(.cost, row)
  }
}

extension orgkit_account {
  /// The row as cells; what is NULL or NaN is left out.
  func cells() throws -> [(AccountField, OrgReader.Cell)] {
    try present(
      [
        (.accountID, id), (.ownerID, owner_id), (.name, name), (.segment, segment),
        (.industry, industry), (.region, region), (.salesOwnerID, sales_owner_id),
        (.lifecycleStage, lifecycle_stage), (.renewalDate, renewal_date),
      ],
      [
        (.arr, arr), (.health, health), (.churnRisk, churn_risk),
        (.customerRevenue, customer_revenue), (.customerEmployees, customer_employees),
      ])
  }

  /// Row `row` of `handle`; the strings live as long as it does.
  init(_ handle: OrgHandle, row: Int) {
    let org = handle.org
    func identity(_ field: AccountField) -> UnsafePointer<CChar>? {
      org.interning.identities.cString(of: org.accounts.symbol(field, row))
    }
    func label(_ field: AccountField) -> UnsafePointer<CChar>? {
      org.interning.labels.cString(of: org.accounts.symbol(field, row))
    }
    self.init()
    struct_size = MemoryLayout<Self>.size
    id = org.accounts.cString(.accountID, row)
    owner_id = identity(.ownerID)
    sales_owner_id = identity(.salesOwnerID)
    name = org.accounts.cString(.name, row)
    segment = label(.segment)
    industry = label(.industry)
    region = label(.region)
    lifecycle_stage = label(.lifecycleStage)
    renewal_date = handle.date(org.accounts.day(.renewalDate, row))
    arr = org.accounts.real(.arr, row)
    health = org.accounts.real(.health, row)
    churn_risk = org.accounts.real(.churnRisk, row)
    customer_revenue = org.accounts.real(.customerRevenue, row)
    customer_employees = org.accounts.real(.customerEmployees, row)
  }
}

private func present<Field: RecordField>(
  _ texts: [(Field, UnsafePointer<CChar>?)], _ numbers: [(Field, Double)]
) throws -> [(Field, OrgReader.Cell)] {
  var cells: [(Field, OrgReader.Cell)] = []
  for (field, pointer) in texts {
    if let text = try string(pointer, field.rawValue) { cells.append((field, .text(text))) }
  }
  for (field, number) in numbers where !number.isNaN { cells.append((field, .number(number))) }
  return cells
}
