// include/orgkit documents these functions.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

import COrgKit
import OrgKit

/// An org under construction as C sees it.
final class BuilderHandle: Handle, @unchecked Sendable {
  let reader: OrgReader
  let builder = OrgBuilder()

  init(_ engine: EngineHandle) { reader = OrgReader(engine.catalog) }
}

extension OrgReader.Table {
  init(_ table: orgkit_table) throws {
    switch table {
    case ORGKIT_PEOPLE: self = .people
    case ORGKIT_ACCOUNTS: self = .accounts
    case ORGKIT_COMPANY: self = .company
    case ORGKIT_TITLES: self = .titles
    default: throw OrgError(.invalidArgument, "there is no table \(table.rawValue)")
    }
  }

  var name: String {
    switch self {
    case .people: "people"
    case .accounts: "accounts"
    case .company: "company"
    case .titles: "titles"
    }
  }
}

extension ReadOptions {
  init(_ pointer: UnsafePointer<orgkit_read_options>?, file: String) throws {
    let options = try input(pointer, defaults: orgkit_read_options())
    self.init(file: try string(options.file, "file") ?? file)
    for index in 0..<(try checked(count: options.map_count)) {
      guard let entry = try string(options.map?[index], "map"), let cut = entry.lastIndex(of: "=")
      else {
        throw OrgError(.invalidArgument, "a mapping must have the form header=field")
      }
      map[String(entry[..<cut])] = String(entry[entry.index(after: cut)...])
    }
    switch options.encoding {
    case Int32(ORGKIT_UTF8.rawValue): encoding = .utf8
    case Int32(ORGKIT_LATIN1.rawValue): encoding = .latin1
    default: throw OrgError(.invalidArgument, "there is no encoding \(options.encoding)")
    }
    switch options.date_order {
    case Int32(ORGKIT_DATE_ORDER_UNAMBIGUOUS.rawValue): dateOrder = .unambiguous
    case Int32(ORGKIT_DATE_ORDER_MDY.rawValue): dateOrder = .monthFirst
    case Int32(ORGKIT_DATE_ORDER_DMY.rawValue): dateOrder = .dayFirst
    default: throw OrgError(.invalidArgument, "there is no date order \(options.date_order)")
    }
    if options.delimiter != 0 {
      guard let byte = UInt8(exactly: options.delimiter), [0x2C, 0x3B, 0x09, 0x7C].contains(byte)
      else { throw OrgError(.invalidArgument, "a delimiter is one of , ; | and tab") }
      delimiter = byte
    }
    isLenient = options.lenient != 0
    progress = progressCallback(options.progress, options.progress_payload)
  }
}

/// A callback of the caller as a closure.
func progressCallback(
  _ callback: orgkit_progress?, _ payload: UnsafeMutableRawPointer?
) -> ((Int, Int) -> Bool)? {
  callback.map { callback in
    { done, total in callback(payload, UInt64(max(0, done)), UInt64(max(0, total))) != 0 }
  }
}

private func bytes(_ start: UnsafeRawPointer?, _ size: Int) throws -> UnsafeBufferPointer<UInt8> {
  guard size >= 0, start != nil || size == 0 else {
    throw OrgError(.invalidArgument, "there are no bytes to read")
  }
  return UnsafeBufferPointer(start: start?.assumingMemoryBound(to: UInt8.self), count: size)
}

@c @implementation
public func orgkit_org_builder_create(
  _ engine: OpaquePointer?, _ out: UnsafeMutablePointer<OpaquePointer?>?,
  _ error: UnsafeMutablePointer<OpaquePointer?>?
) -> orgkit_status {
  make(out, error) { BuilderHandle(try handle(engine)) }
}

@c @implementation
public func orgkit_org_builder_read_csv(
  _ builder: OpaquePointer?, _ table: orgkit_table, _ start: UnsafeRawPointer?, _ size: Int,
  _ options: UnsafePointer<orgkit_read_options>?, _ error: UnsafeMutablePointer<OpaquePointer?>?
) -> orgkit_status {
  attempt(error) {
    let own = try handle(builder, BuilderHandle.self)
    let table = try OrgReader.Table(table)
    try own.reader.readCSV(
      table, bytes(start, size), ReadOptions(options, file: table.name), into: own.builder)
  }
}

@c @implementation
public func orgkit_org_builder_read_json(
  _ builder: OpaquePointer?, _ table: orgkit_table, _ start: UnsafeRawPointer?, _ size: Int,
  _ options: UnsafePointer<orgkit_read_options>?, _ error: UnsafeMutablePointer<OpaquePointer?>?
) -> orgkit_status {
  attempt(error) {
    let own = try handle(builder, BuilderHandle.self)
    let table = try OrgReader.Table(table)
    try own.reader.readJSON(
      table, bytes(start, size), ReadOptions(options, file: table.name), into: own.builder)
  }
}

@c @implementation
public func orgkit_org_builder_read_file(
  _ builder: OpaquePointer?, _ table: orgkit_table, _ path: UnsafePointer<CChar>?,
  _ options: UnsafePointer<orgkit_read_options>?, _ error: UnsafeMutablePointer<OpaquePointer?>?
) -> orgkit_status {
  attempt(error) {
    let own = try handle(builder, BuilderHandle.self)
    guard let path = try string(path, "path") else {
      throw OrgError(.invalidArgument, "there is no path to read")
    }
    try own.reader.readFile(
      OrgReader.Table(table), path, ReadOptions(options, file: path), into: own.builder)
  }
}

@c @implementation
public func orgkit_org_builder_add_person(
  _ builder: OpaquePointer?, _ person: UnsafePointer<orgkit_person>?,
  _ error: UnsafeMutablePointer<OpaquePointer?>?
) -> orgkit_status {
  attempt(error) {
    let own = try handle(builder, BuilderHandle.self)
    guard person != nil else { throw OrgError(.invalidArgument, "there is no person to add") }
    var defaults = orgkit_person()
    (defaults.fte, defaults.cost) = (.nan, .nan)
    try own.reader.add(person: input(person, defaults: defaults).cells(), into: own.builder)
  }
}

@c @implementation
public func orgkit_org_builder_add_account(
  _ builder: OpaquePointer?, _ account: UnsafePointer<orgkit_account>?,
  _ error: UnsafeMutablePointer<OpaquePointer?>?
) -> orgkit_status {
  attempt(error) {
    let own = try handle(builder, BuilderHandle.self)
    guard account != nil else { throw OrgError(.invalidArgument, "there is no account to add") }
    var defaults = orgkit_account()
    (defaults.arr, defaults.health, defaults.churn_risk) = (.nan, .nan, .nan)
    (defaults.customer_revenue, defaults.customer_employees) = (.nan, .nan)
    try own.reader.add(account: input(account, defaults: defaults).cells(), into: own.builder)
  }
}

@c @implementation
public func orgkit_org_builder_seal(
  _ builder: OpaquePointer?, _ out: UnsafeMutablePointer<OpaquePointer?>?,
  _ error: UnsafeMutablePointer<OpaquePointer?>?
) -> orgkit_status {
  make(out, error) { OrgHandle(try handle(builder, BuilderHandle.self).builder.seal()) }
}

@c @implementation
public func orgkit_org_builder_free(_ builder: OpaquePointer?) { release(builder) }
