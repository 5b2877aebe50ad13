// include/orgkit documents these functions.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

import COrgKit
import OrgKit

@c @implementation
public func orgkit_rule_count(_ engine: OpaquePointer?) -> Int {
  peek(engine, EngineHandle.self)?.rules.count ?? 0
}

@c @implementation
public func orgkit_rule_at(
  _ engine: OpaquePointer?, _ index: Int, _ out: UnsafeMutablePointer<orgkit_rule>?
) -> orgkit_status {
  attempt {
    let rules = try handle(engine, EngineHandle.self).rules
    try output(out, rules[try checked(index, below: rules.count)])
  }
}

@c @implementation
public func orgkit_rule_render(
  _ engine: OpaquePointer?, _ id: UnsafePointer<CChar>?,
  _ options: UnsafePointer<orgkit_render_options>?, _ out: UnsafeMutablePointer<OpaquePointer?>?,
  _ error: UnsafeMutablePointer<OpaquePointer?>?
) -> orgkit_status {
  make(out, error) {
    let engine = try handle(engine, EngineHandle.self)
    let format = try Report.Format(options)
    guard let id = try string(id, "id") else {
      return try TextHandle(Report.render(engine.cards, as: format))
    }
    return try TextHandle(Report.render(engine.card(id), engine.catalog, as: format))
  }
}
