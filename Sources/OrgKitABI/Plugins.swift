// include/orgkit documents these functions.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

import COrgKit
import Glibc
import OrgKit

/// The files of every template as C strings, by kind.
private nonisolated(unsafe) let templates = PluginTemplate.kinds.map { kind in
  (
    kind: UnsafePointer<CChar>(strdup(kind)),
    files: PluginTemplate.files(of: kind).map { (UnsafePointer<CChar>(strdup($0.name)), $0.file) }
  )
}

private func template(
  _ kind: UnsafePointer<CChar>?
) -> [(UnsafePointer<CChar>?, CatalogFile)] {
  guard let kind else { return [] }
  return templates.first { $0.kind.map { strcmp($0, kind) == 0 } ?? false }?.files ?? []
}

@c @implementation
public func orgkit_plugin_count(_ engine: OpaquePointer?) -> Int {
  peek(engine, EngineHandle.self)?.plugins.count ?? 0
}

@c @implementation
public func orgkit_plugin_at(
  _ engine: OpaquePointer?, _ index: Int, _ out: UnsafeMutablePointer<orgkit_plugin_info>?
) -> orgkit_status {
  attempt {
    let plugins = try handle(engine, EngineHandle.self).plugins
    try output(out, plugins[try checked(index, below: plugins.count)])
  }
}

@c @implementation
public func orgkit_plugin_contribution(
  _ engine: OpaquePointer?, _ plugin: Int, _ index: Int,
  _ out: UnsafeMutablePointer<orgkit_contribution>?
) -> orgkit_status {
  attempt {
    let all = try handle(engine, EngineHandle.self).contributions
    let own = all[try checked(plugin, below: all.count)]
    try output(out, own[try checked(index, below: own.count)])
  }
}

@c @implementation
public func orgkit_scheme_count(_ engine: OpaquePointer?) -> Int {
  peek(engine, EngineHandle.self)?.schemes.count ?? 0
}

@c @implementation
public func orgkit_scheme_id(_ engine: OpaquePointer?, _ index: Int) -> UnsafePointer<CChar>? {
  guard let schemes = peek(engine, EngineHandle.self)?.schemes, schemes.indices.contains(index)
  else { return nil }
  return schemes[index]
}

@c @implementation
public func orgkit_plugins_render(
  _ engine: OpaquePointer?, _ id: UnsafePointer<CChar>?,
  _ options: UnsafePointer<orgkit_render_options>?, _ out: UnsafeMutablePointer<OpaquePointer?>?,
  _ error: UnsafeMutablePointer<OpaquePointer?>?
) -> orgkit_status {
  make(out, error) {
    let registry = try handle(engine, EngineHandle.self).registry
    let format = try Report.Format(options)
    let own = try string(id, "id").map { [try registry.plugin($0)] }
    return try TextHandle(
      Report.render(own ?? registry.plugins, isFull: own != nil, as: format))
  }
}

@c @implementation
public func orgkit_plugin_validate(
  _ path: UnsafePointer<CChar>?, _ options: UnsafePointer<orgkit_render_options>?,
  _ failed: UnsafeMutablePointer<Int>?, _ out: UnsafeMutablePointer<OpaquePointer?>?,
  _ error: UnsafeMutablePointer<OpaquePointer?>?
) -> orgkit_status {
  make(out, error) { try report(path, options, failed, Conformance.validate) }
}

@c @implementation
public func orgkit_plugin_test(
  _ path: UnsafePointer<CChar>?, _ options: UnsafePointer<orgkit_render_options>?,
  _ failed: UnsafeMutablePointer<Int>?, _ out: UnsafeMutablePointer<OpaquePointer?>?,
  _ error: UnsafeMutablePointer<OpaquePointer?>?
) -> orgkit_status {
  make(out, error) { try report(path, options, failed, Conformance.test) }
}

private func report(
  _ path: UnsafePointer<CChar>?, _ options: UnsafePointer<orgkit_render_options>?,
  _ failed: UnsafeMutablePointer<Int>?, _ check: (String) throws -> PluginReport
) throws -> TextHandle {
  guard let path = try string(path, "path"), let failed else {
    throw OrgError(.invalidArgument, "there is no path, or nowhere to put the number of failures")
  }
  let format = try Report.Format(options)
  let report = try check(path)
  failed.pointee = report.failed
  return try TextHandle(Report.render(report, as: format))
}

@c @implementation
public func orgkit_plugin_template_count(_ kind: UnsafePointer<CChar>?) -> Int {
  template(kind).count
}

@c @implementation
public func orgkit_plugin_template_file(
  _ kind: UnsafePointer<CChar>?, _ index: Int,
  _ name: UnsafeMutablePointer<UnsafePointer<CChar>?>?,
  _ data: UnsafeMutablePointer<UnsafePointer<CChar>?>?, _ size: UnsafeMutablePointer<Int>?
) -> orgkit_status {
  attempt {
    let files = template(kind)
    let (own, file) = files[try checked(index, below: files.count)]
    guard let name else { throw OrgError(.invalidArgument, "there is nowhere to put the name") }
    try give(file, data, size)
    name.pointee = own
  }
}
