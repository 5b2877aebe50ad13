import Testing

@testable import Catalog
@testable import Ingest
@testable import OrgModel

@Suite("Columns and fields")
struct ColumnMatcherTests {
  private func people(
    _ header: String, map: [String: String] = [:]
  ) throws -> ColumnMatcher<PersonField>.Result {
    var options = ReadOptions(file: "in.csv")
    options.map = map
    return try ColumnMatcher<PersonField>(
      table: "people", aliases: Catalog().aliases, options: options
    ).match(header.split(separator: ",").map(String.init), requiring: [.employeeID, .positionID])
  }

  private func accounts(_ header: String) throws -> ColumnMatcher<AccountField>.Result {
    try ColumnMatcher<AccountField>(
      table: "accounts", aliases: Catalog().aliases, options: ReadOptions(file: "in.csv")
    ).match(header.split(separator: ",").map(String.init), requiring: [.accountID])
  }

  /// Which header became which field, in the order of the columns.
  private func fields<Field>(_ result: ColumnMatcher<Field>.Result) -> [String] {
    result.bindings.map { "\($0.header)=\($0.field.rawValue)" }
  }

  @Test(
    "Exports of people are recognised",
    arguments: [
      // Workday.
      "Employee ID=employee_id,Position ID=position_id,Legal Name=name,Business Title=title,"
        + "Worker's Manager=manager_id,Supervisory Organization=department,"
        + "Management Level=level,Hire Date=start_date,Worker Status=status,FTE %=fte",
      // BambooHR.
      "Employee #=employee_id,Display Name=name,Job Title=title,Supervisor EID=manager_id,"
        + "Department=department,Work Email=email,Hire Date=start_date,Employment Status=status",
      "Employee Number=employee_id,Job Information: Job Title=title,"
        + "Job Information: Reports To=manager_id,Job Information: Department=department",
      // ChartHop.
      "Person ID=employee_id,Name=name,Title=title,Manager=manager_id,Department=department,"
        + "Start Date=start_date,Job Function=function",
      // LDIF attributes (RFC 4519, RFC 2798).
      "uid=employee_id,cn=name,title=title,manager=manager_id,mail=email,ou=department,co=country",
      "employeeNumber=employee_id,displayName=name,departmentNumber=department,c=country",
      // The canonical names.
      "employee_id=employee_id,position_id=position_id,title=title,manager_id=manager_id,"
        + "manager_email=manager_email,manager_name=manager_name,name=name,email=email,"
        + "department=department,function=function,level=level,role=role,segment=segment,"
        + "region=region,country=country,start_date=start_date,status=status,fte=fte,cost=cost",
    ])
  func peopleExports(expected: String) throws {
    let pairs = expected.split(separator: ",").map(String.init)
    let header = pairs.compactMap { $0.split(separator: "=").first }.joined(separator: ",")
    let result = try people(header)
    #expect(fields(result) == pairs)
    #expect(result.notices.isEmpty)
  }

  // RFC 7643: core User and the enterprise extension, as flattened by attribute path.
  @Test("SCIM attributes are recognised behind their URNs")
  func scim() throws {
    let core = "urn:ietf:params:scim:schemas:core:2.0:User:"
    let enterprise = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:"
    let result = try people(
      "\(core)id,\(core)displayName,\(core)title,\(core)active,\(core)emails.value,"
        + "\(enterprise)department,\(enterprise)manager.value")
    #expect(
      result.bindings.map(\.field)
        == [.employeeID, .name, .title, .status, .email, .department, .managerID])
    #expect(try people("\(enterprise)employeeNumber").bindings.map(\.field) == [.employeeID])
  }

  // RFC 7643, section 4.3: manager.value is the `id` of the resource that is the manager.
  @Test("In SCIM the manager is named by id, also where there is an employee number")
  func scimManager() throws {
    let enterprise = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:"
    let org = try org(
      .people,
      csv: "\(enterprise)employeeNumber,id,\(enterprise)manager.value\n701,a1,\n702,b2,a1\n")
    #expect(org.reference(org.managerReference(ofRow: 1)) == .position(0))
  }

  // BambooHR names the supervisor by its own id, and by employee number as EID.
  @Test(
    "In BambooHR the supervisor's column says which id is meant",
    arguments: [("supervisorId", "id"), ("supervisorEId", "employeeNumber")])
  func bambooManager(supervisor: String, id: String) throws {
    for header in ["id,employeeNumber,\(supervisor)", "employeeNumber,\(supervisor),id"] {
      let result = try people(header)
      #expect(result.bindings.first { $0.field == .employeeID }?.header == id)
    }
  }

  @Test(
    "Exports of accounts are recognised",
    arguments: [
      // Salesforce, by label and by API name.
      "Account ID=account_id,Account Name=name,Account Owner=owner_id,Industry=industry,"
        + "Annual Revenue=customer_revenue,Employees=customer_employees,Renewal Date=renewal_date",
      "Id=account_id,Name=name,OwnerId=owner_id,AnnualRevenue=customer_revenue,"
        + "NumberOfEmployees=customer_employees,ARR__c=arr,Renewal_Date__c=renewal_date,"
        + "Health_Score__c=health",
      // HubSpot, by label and by internal name.
      "Record ID=account_id,Company name=name,Company owner=owner_id,"
        + "Annual Revenue=customer_revenue,Number of Employees=customer_employees,"
        + "Lifecycle Stage=lifecycle_stage,Industry=industry",
      "hs_object_id=account_id,name=name,hubspot_owner_id=owner_id,"
        + "annualrevenue=customer_revenue,numberofemployees=customer_employees,"
        + "lifecyclestage=lifecycle_stage",
      // The canonical names.
      "account_id=account_id,owner_id=owner_id,sales_owner_id=sales_owner_id,arr=arr,name=name,"
        + "segment=segment,industry=industry,region=region,lifecycle_stage=lifecycle_stage,"
        + "renewal_date=renewal_date,health=health,churn_risk=churn_risk,"
        + "customer_revenue=customer_revenue,customer_employees=customer_employees",
    ])
  func accountExports(expected: String) throws {
    let pairs = expected.split(separator: ",").map(String.init)
    let header = pairs.compactMap { $0.split(separator: "=").first }.joined(separator: ",")
    let result = try accounts(header)
    #expect(fields(result) == pairs)
    #expect(result.notices.allSatisfy { $0.kind == .columnMeaning })
  }

  @Test("The customer's revenue is never ARR, and the user is told so")
  func revenue() throws {
    let result = try accounts("Id,AnnualRevenue")
    #expect(!result.bindings.contains { $0.field == .arr })
    let notice = try #require(result.notices.first)
    #expect(notice.kind == .columnMeaning)
    #expect(notice.location.column == "AnnualRevenue")
    #expect(notice.message.contains("never"))
  }

  @Test("A column that is not known is left out with a notice that says how to read it")
  func unknown() throws {
    let result = try people("employee_id,Shoe size,titel")
    #expect(fields(result) == ["employee_id=employee_id"])
    #expect(result.notices.map(\.kind) == [.ignoredColumn, .ignoredColumn])
    #expect(result.notices.map(\.location.column) == ["Shoe size", "titel"])
    #expect(result.notices.last?.hint?.contains("\"titel=title\"") == true)
  }

  @Test(
    "Of two columns that claim a field the better spelling wins, wherever it stands",
    arguments: ["employee_id,uid", "uid,employee_id"])
  func claims(header: String) throws {
    let result = try people(header)
    #expect(fields(result) == ["employee_id=employee_id"])
    #expect(result.notices.map(\.location.column) == ["uid"])
    #expect(result.notices.first?.hint?.contains("--map") == true)
  }

  @Test("A mapping wins over every alias")
  func mapping() throws {
    let result = try people("employee_id,Boss,manager_id", map: ["Boss": "manager_id"])
    #expect(fields(result) == ["employee_id=employee_id", "Boss=manager_id"])
    #expect(result.notices.map(\.location.column) == ["manager_id"])
  }

  @Test("An empty mapping leaves a column out without a word")
  func emptyMapping() throws {
    let result = try people("employee_id,status,Shoe size", map: ["status": "", "Shoe size": ""])
    #expect(fields(result) == ["employee_id=employee_id"])
    #expect(result.notices.isEmpty)
  }

  @Test("A mapping that names no column lists those there are")
  func mappingOfNothing() throws {
    let error = try failure { _ = try people("employee_id,Boss", map: ["boss": "manager_id"]) }
    #expect(error.code == .invalidArgument)
    #expect(error.message.contains("\"boss\""))
    #expect(error.hint == "there are: employee_id, Boss")
  }

  @Test("A mapping to no field offers the nearest")
  func mappingToNothing() throws {
    let error = try failure { _ = try people("employee_id,Boss", map: ["Boss": "manger_id"]) }
    #expect(error.code == .invalidArgument)
    #expect(error.hint == "did you mean manager_id?")
  }

  @Test("A header that is there twice is an error")
  func repeated() throws {
    let error = try failure { _ = try people("employee_id,title,title") }
    #expect(error.code == .badInput)
    #expect(error.message.contains("\"title\" is the header of columns 2 and 3"))
    #expect(error.location.row == 1)
  }

  @Test("Without a column for the id nothing can be read")
  func withoutID() throws {
    let error = try failure { _ = try people("name,title") }
    #expect(error.code == .badInput)
    #expect(error.message.contains("no column for employee_id or position_id among: name, title"))
    #expect(error.hint == "name the column with --map \"HEADER=employee_id\"")
    let other = try failure { _ = try accounts("name,owner_id") }
    #expect(other.message.contains("no column for account_id"))
  }

  @Test("A single column may mean a delimiter that is not known")
  func singleColumn() throws {
    let error = try failure { _ = try people("employee_id^title") }
    #expect(error.hint?.contains("parted by another sign") == true)
  }

  @Test("A position id is an id too")
  func positions() throws {
    #expect(try people("Position ID,title").bindings.map(\.field) == [.positionID, .title])
  }
}
