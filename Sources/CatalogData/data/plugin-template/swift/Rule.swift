// Rule.swift: what the rule computes. entry.c holds the tables that C must lay out.

import Entry

private let largeFrom = 100_000.0

/// Reports every large account without an owner. No trap may happen: it would end the
/// process of whoever uses the plugin.
@c func evaluate_large_without_owner(
  _ host: UnsafePointer<orgkit_host>, _ people: OpaquePointer, _ accounts: OpaquePointer,
  _ findings: OpaquePointer, _ error: UnsafeMutablePointer<CChar>, _ capacity: Int
) -> CInt {
  let table = host.pointee
  guard let ids = table.codes(accounts, "account_id"), let arr = table.reals(accounts, "arr"),
    let owners = table.codes(accounts, "owner_id")
  else { return ORGKIT_PLUGIN_NOT_APPLICABLE }
  for row in 0..<table.rows(accounts) where arr[row] >= largeFrom && owners[row] < 0 {
    guard let id = table.text(accounts, "account_id", ids[row]) else { continue }
    let message = "\(String(cString: id)) has no owner"
    guard table.report(findings, "account", id, arr[row], message) == 0 else {
      return ORGKIT_PLUGIN_FAILED
    }
  }
  return ORGKIT_PLUGIN_OK
}
