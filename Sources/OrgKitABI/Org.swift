// include/orgkit documents these functions.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

import COrgKit
import OrgKit

/// A sealed org as C sees it.
final class OrgHandle: Handle, @unchecked Sendable {
  let org: Org
  private(set) var notices: [orgkit_notice] = []
  private var dates: [Day: UnsafePointer<CChar>] = [:]
  private var statuses: [EmploymentStatus: UnsafePointer<CChar>] = [:]

  init(_ org: Org) {
    self.org = org
    super.init()
    for status in EmploymentStatus.allCases { statuses[status] = keep(status.name) }
    keepDates(org.people.integers(.startDate))
    keepDates(org.accounts.integers(.renewalDate))
    notices = org.notices.map { notice in
      orgkit_notice(
        struct_size: MemoryLayout<orgkit_notice>.size, kind: notice.kind.rawValue, reserved: 0,
        row: UInt64(max(0, notice.location.row)), file: keep(notice.location.file),
        column: keep(notice.location.column), message: keep(notice.message),
        hint: keep(notice.hint))
    }
  }

  private func keepDates(_ days: UnsafeBufferPointer<Int32>) {
    for number in days {
      let day = Day(number: number)
      if day != .unknown, dates[day] == nil { dates[day] = keep(day.iso) }
    }
  }

  /// A day of one of the tables as a C string.
  func date(_ day: Day) -> UnsafePointer<CChar>? { dates[day] }

  /// The status of a row as a C string; nil where the table has none.
  func status(ofRow row: Int) -> UnsafePointer<CChar>? {
    guard org.people.has(.status) else { return nil }
    return EmploymentStatus(rawValue: org.people.symbol(.status, row)).flatMap { statuses[$0] }
  }
}

@c @implementation
public func orgkit_org_person_count(_ org: OpaquePointer?) -> Int {
  peek(org, OrgHandle.self)?.org.people.count ?? 0
}

@c @implementation
public func orgkit_org_person(
  _ org: OpaquePointer?, _ index: Int, _ out: UnsafeMutablePointer<orgkit_person>?
) -> orgkit_status {
  attempt {
    let own = try handle(org, OrgHandle.self)
    try output(out, orgkit_person(own, row: try checked(index, below: own.org.people.count)))
  }
}

@c @implementation
public func orgkit_org_account_count(_ org: OpaquePointer?) -> Int {
  peek(org, OrgHandle.self)?.org.accounts.count ?? 0
}

@c @implementation
public func orgkit_org_account(
  _ org: OpaquePointer?, _ index: Int, _ out: UnsafeMutablePointer<orgkit_account>?
) -> orgkit_status {
  attempt {
    let own = try handle(org, OrgHandle.self)
    try output(out, orgkit_account(own, row: try checked(index, below: own.org.accounts.count)))
  }
}

@c @implementation
public func orgkit_org_notice_count(_ org: OpaquePointer?) -> Int {
  peek(org, OrgHandle.self)?.notices.count ?? 0
}

@c @implementation
public func orgkit_org_notice(
  _ org: OpaquePointer?, _ index: Int, _ out: UnsafeMutablePointer<orgkit_notice>?
) -> orgkit_status {
  attempt {
    let notices = try handle(org, OrgHandle.self).notices
    try output(out, notices[try checked(index, below: notices.count)])
  }
}

@c @implementation
public func orgkit_org_free(_ org: OpaquePointer?) { release(org) }
