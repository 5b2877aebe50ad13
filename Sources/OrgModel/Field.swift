/// How the values of a field are written and kept.
public enum FieldKind: String, Sendable {
  /// A reference to a person or post, interned in `Org.identities`.
  case identity
  /// A text that repeats, interned in `Org.labels`.
  case label
  /// A text that seldom repeats.
  case text
  /// A calendar day.
  case day
  /// An `EmploymentStatus`.
  case status
  /// An amount in the company's currency, not negative.
  case money
  /// A share; 0.85 or 85%.
  case ratio
  /// Any number that is not negative.
  case number

  var bank: Bank {
    switch self {
    case .identity, .label, .day, .status: .integers
    case .money, .ratio, .number: .reals
    case .text: .texts
    }
  }

  enum Bank { case integers, reals, texts }
}

/// A field of one of the two tables. The raw value is the canonical column name.
public protocol RecordField: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  /// How its values are kept.
  var kind: FieldKind { get }
  /// Place among the fields that are kept in columns of the same width.
  var slot: Int { get }
}

/// A field of the people table.
public enum PersonField: String, RecordField {
  case employeeID = "employee_id"
  case positionID = "position_id"
  case managerID = "manager_id"
  case managerEmail = "manager_email"
  case managerName = "manager_name"
  case title, department, function, level, role, segment, region, country
  case name, email
  case startDate = "start_date"
  case status, fte, cost

  /// How its values are kept.
  public var kind: FieldKind {
    switch self {
    case .employeeID, .positionID, .managerID, .managerEmail, .managerName: .identity
    case .title, .department, .function, .level, .role, .segment, .region, .country: .label
    case .name, .email: .text
    case .startDate: .day
    case .status: .status
    case .fte: .ratio
    case .cost: .money
    }
  }

  /// Place among the fields that are kept in columns of the same width.
  public var slot: Int {
    switch self {
    case .employeeID, .name, .fte: 0
    case .positionID, .email, .cost: 1
    case .managerID: 2
    case .managerEmail: 3
    case .managerName: 4
    case .title: 5
    case .department: 6
    case .function: 7
    case .level: 8
    case .role: 9
    case .segment: 10
    case .region: 11
    case .country: 12
    case .startDate: 13
    case .status: 14
    }
  }
}

/// A field of the accounts table.
public enum AccountField: String, RecordField {
  case accountID = "account_id"
  case ownerID = "owner_id"
  case salesOwnerID = "sales_owner_id"
  case arr, name, segment, industry, region
  case lifecycleStage = "lifecycle_stage"
  case renewalDate = "renewal_date"
  case health
  case churnRisk = "churn_risk"
  case customerRevenue = "customer_revenue"
  case customerEmployees = "customer_employees"

  /// How its values are kept.
  public var kind: FieldKind {
    switch self {
    case .accountID, .name: .text
    case .ownerID, .salesOwnerID: .identity
    case .segment, .industry, .region, .lifecycleStage: .label
    case .renewalDate: .day
    case .arr, .customerRevenue: .money
    case .health, .churnRisk: .ratio
    case .customerEmployees: .number
    }
  }

  /// Place among the fields that are kept in columns of the same width.
  public var slot: Int {
    switch self {
    case .accountID, .ownerID, .arr: 0
    case .name, .salesOwnerID, .health: 1
    case .segment, .churnRisk: 2
    case .industry, .customerRevenue: 3
    case .region, .customerEmployees: 4
    case .lifecycleStage: 5
    case .renewalDate: 6
    }
  }
}

/// What an HRIS says of a row: who holds the post, or that nobody does.
public enum EmploymentStatus: Int32, CaseIterable, Sendable {
  case active = 0
  case onLeave = 1
  case departed = 2
  case vacant = 3
  case planned = 4

  /// The canonical spelling.
  public var name: String {
    switch self {
    case .active: "active"
    case .onLeave: "on-leave"
    case .departed: "departed"
    case .vacant: "vacant"
    case .planned: "planned"
    }
  }
}
