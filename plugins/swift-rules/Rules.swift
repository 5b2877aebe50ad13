// Rules.swift: two rules of a company's own, in Swift. entry.c holds the tables that C
// must lay out; what is computed is here.

import Entry

/// A director who has accounts of their own sells instead of leading.
@c func rule_director_with_book(
  _ host: UnsafePointer<orgkit_host>, _ people: OpaquePointer, _ accounts: OpaquePointer,
  _ findings: OpaquePointer, _ error: UnsafeMutablePointer<CChar>, _ capacity: Int
) -> CInt {
  let host = Host(host)
  guard let levels = host.codes(people, "level"), let ids = host.codes(people, "employee_id"),
    let owners = host.codes(accounts, "owner_id")
  else { return host.unknown("people.level", error, capacity) }
  var books: [String: Int] = [:]
  for row in 0..<host.rows(accounts) {
    if let owner = host.text(accounts, "owner_id", owners[row]) { books[owner, default: 0] += 1 }
  }
  for row in 0..<host.rows(people) where host.text(people, "level", levels[row]) == "director" {
    guard let id = host.text(people, "employee_id", ids[row]), let own = books[id] else { continue }
    host.report(
      findings, "owner", id, Double(own), "\(id) is a director and has \(own) accounts")
  }
  return ORGKIT_PLUGIN_OK
}

/// More than half of all ARR in one industry.
@c func rule_one_industry(
  _ host: UnsafePointer<orgkit_host>, _ people: OpaquePointer, _ accounts: OpaquePointer,
  _ findings: OpaquePointer, _ error: UnsafeMutablePointer<CChar>, _ capacity: Int
) -> CInt {
  let host = Host(host)
  guard let arr = host.reals(accounts, "arr"), let industries = host.codes(accounts, "industry")
  else { return host.unknown("accounts.industry", error, capacity) }
  var sums: [Int32: Double] = [:]
  var total = 0.0
  for row in 0..<host.rows(accounts) where !arr[row].isNaN {
    total += arr[row]
    if industries[row] >= 0 { sums[industries[row], default: 0] += arr[row] }
  }
  guard total > 0 else { return ORGKIT_PLUGIN_NOT_APPLICABLE }
  for (code, sum) in sums.sorted(by: { $0.key < $1.key }) where sum > total / 2 {
    let name = host.text(accounts, "industry", code) ?? "one industry"
    host.report(
      findings, "org", "organisation", sum / total,
      "\(Int(100 * sum / total))% of ARR comes from \(name)")
  }
  return ORGKIT_PLUGIN_OK
}

/// The host's functions with Swift's types.
private struct Host {
  private let table: UnsafePointer<orgkit_host>

  init(_ table: UnsafePointer<orgkit_host>) { self.table = table }

  func rows(_ of: OpaquePointer) -> Int { table.pointee.rows(of) }

  func reals(_ of: OpaquePointer, _ field: String) -> UnsafePointer<Double>? {
    table.pointee.reals(of, field)
  }

  func codes(_ of: OpaquePointer, _ field: String) -> UnsafePointer<Int32>? {
    table.pointee.codes(of, field)
  }

  func text(_ of: OpaquePointer, _ field: String, _ code: Int32) -> String? {
    table.pointee.text(of, field, code).map { String(cString: $0) }
  }

  func report(
    _ findings: OpaquePointer, _ kind: String, _ id: String, _ observed: Double, _ message: String
  ) {
    _ = table.pointee.report(findings, kind, id, observed, message)
  }

  func unknown(_ field: String, _ error: UnsafeMutablePointer<CChar>, _ capacity: Int) -> CInt {
    for (index, byte) in field.utf8CString.prefix(capacity).enumerated() { error[index] = byte }
    return ORGKIT_PLUGIN_UNKNOWN
  }
}
