// include/orgkit documents these functions.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

import COrgKit
import Glibc
import OrgKit

/// A chart as C sees it.
final class RaciHandle: Handle, @unchecked Sendable {
  let matrix: RaciMatrix
  private(set) var tasks: [orgkit_raci_task] = []
  private(set) var roles: [orgkit_raci_role] = []

  init(_ matrix: RaciMatrix) {
    self.matrix = matrix
    super.init()
    let tally = RaciTally(matrix)
    tasks = zip(matrix.tasks, tally.tasks).map { task, load in
      orgkit_raci_task(
        struct_size: MemoryLayout<orgkit_raci_task>.size, task: keep(task.name),
        row: UInt64(max(0, task.row)), responsible: UInt64(load.responsible),
        accountable: UInt64(load.accountable), consulted: UInt64(load.consulted),
        informed: UInt64(load.informed))
    }
    roles = zip(matrix.roles, tally.roles).map { role, load in
      orgkit_raci_role(
        struct_size: MemoryLayout<orgkit_raci_role>.size, role: keep(role),
        responsible: UInt64(load.responsible), accountable: UInt64(load.accountable),
        consulted: UInt64(load.consulted), informed: UInt64(load.informed))
    }
  }

  /// Errors: a cell that there is not.
  func place(_ task: Int, _ role: Int) throws -> (Int, Int) {
    (try checked(task, below: tasks.count), try checked(role, below: roles.count))
  }
}

/// What render options ask for, where tables can be had too.
enum RaciForm {
  case report(Report.Format)
  case table(Report.TableFormat)

  init(_ pointer: UnsafePointer<orgkit_render_options>?) throws {
    let options = try input(pointer, defaults: orgkit_render_options())
    let tables: [Int32: Report.TableFormat] = [
      Int32(ORGKIT_CSV.rawValue): .csv, Int32(ORGKIT_MARKDOWN.rawValue): .markdown,
      Int32(ORGKIT_HTML.rawValue): .html,
    ]
    if let table = tables[options.format] {
      self = .table(table)
    } else {
      self = .report(try Report.Format(pointer))
    }
  }

  func text(
    _ report: (Report.Format) throws -> String, _ table: (Report.TableFormat) -> String
  ) throws -> TextHandle {
    switch self {
    case .report(let format): try TextHandle(report(format))
    case .table(let format): try TextHandle(table(format))
    }
  }
}

extension ReadOptions {
  /// The options for reading a chart, and its format.
  fileprivate static func raci(
    _ pointer: UnsafePointer<orgkit_raci_read_options>?
  ) throws -> (ReadOptions, RaciReader.Format?) {
    let options = try input(pointer, defaults: orgkit_raci_read_options())
    guard options.reserved == 0 else {
      throw OrgError(.unsupported, "a reserved field of the read options is not 0")
    }
    var result = ReadOptions(file: try string(options.file, "file") ?? "raci")
    switch options.encoding {
    case Int32(ORGKIT_UTF8.rawValue): break
    case Int32(ORGKIT_LATIN1.rawValue): result.encoding = .latin1
    default: throw OrgError(.invalidArgument, "there is no encoding \(options.encoding)")
    }
    if options.delimiter != 0 {
      guard let byte = UInt8(exactly: options.delimiter), ",;|\t".utf8.contains(byte) else {
        throw OrgError(.invalidArgument, "a delimiter is one of , ; | and tab")
      }
      result.delimiter = byte
    }
    switch options.format {
    case Int32(ORGKIT_RACI_ANY.rawValue): return (result, nil)
    case Int32(ORGKIT_RACI_CSV.rawValue): return (result, .csv)
    case Int32(ORGKIT_RACI_MARKDOWN.rawValue): return (result, .markdown)
    case Int32(ORGKIT_RACI_JSON.rawValue): return (result, .json)
    default: throw OrgError(.invalidArgument, "there is no RACI format \(options.format)")
    }
  }
}

@c @implementation
public func orgkit_raci_read(
  _ engine: OpaquePointer?, _ data: UnsafeRawPointer?, _ size: Int,
  _ options: UnsafePointer<orgkit_raci_read_options>?, _ out: UnsafeMutablePointer<OpaquePointer?>?,
  _ error: UnsafeMutablePointer<OpaquePointer?>?
) -> orgkit_status {
  make(out, error) {
    let catalog = try handle(engine, EngineHandle.self).catalog
    let (options, format) = try ReadOptions.raci(options)
    let size = try checked(count: size)
    guard let data, size > 0 else {
      guard size == 0 else { throw OrgError(.invalidArgument, "there is no data") }
      throw OrgError(.badInput, "is empty", at: .init(file: options.file))
    }
    let bytes = UnsafeBufferPointer(
      start: data.assumingMemoryBound(to: UInt8.self), count: size)
    return RaciHandle(try RaciReader(catalog.vocabulary, format: format).read(bytes, options))
  }
}

@c @implementation
public func orgkit_raci_template(
  _ engine: OpaquePointer?, _ id: UnsafePointer<CChar>?,
  _ out: UnsafeMutablePointer<OpaquePointer?>?, _ error: UnsafeMutablePointer<OpaquePointer?>?
) -> orgkit_status {
  make(out, error) {
    let catalog = try handle(engine, EngineHandle.self).catalog
    guard let id = try string(id, "id") else {
      throw OrgError(.invalidArgument, "a template is found by its id")
    }
    return RaciHandle(try RaciTemplates(catalog).template(id).matrix)
  }
}

@c @implementation
public func orgkit_raci_template_render(
  _ engine: OpaquePointer?, _ id: UnsafePointer<CChar>?,
  _ options: UnsafePointer<orgkit_render_options>?, _ out: UnsafeMutablePointer<OpaquePointer?>?,
  _ error: UnsafeMutablePointer<OpaquePointer?>?
) -> orgkit_status {
  make(out, error) {
    let templates = try RaciTemplates(try handle(engine, EngineHandle.self).catalog)
    let form = try RaciForm(options)
    guard let id = try string(id, "id") else {
      return try form.text(
        { try Report.render(templates, as: $0) }, { Report.table(templates, as: $0) })
    }
    let template = try templates.template(id)
    return try form.text(
      { try Report.render(template, as: $0) }, { Report.table(template.matrix, as: $0) })
  }
}

@c @implementation
public func orgkit_raci_task_count(_ raci: OpaquePointer?) -> Int {
  peek(raci, RaciHandle.self)?.tasks.count ?? 0
}

@c @implementation
public func orgkit_raci_role_count(_ raci: OpaquePointer?) -> Int {
  peek(raci, RaciHandle.self)?.roles.count ?? 0
}

@c @implementation
public func orgkit_raci_task_at(
  _ raci: OpaquePointer?, _ index: Int, _ out: UnsafeMutablePointer<orgkit_raci_task>?
) -> orgkit_status {
  attempt {
    let tasks = try handle(raci, RaciHandle.self).tasks
    try output(out, tasks[try checked(index, below: tasks.count)])
  }
}

@c @implementation
public func orgkit_raci_role_at(
  _ raci: OpaquePointer?, _ index: Int, _ out: UnsafeMutablePointer<orgkit_raci_role>?
) -> orgkit_status {
  attempt {
    let roles = try handle(raci, RaciHandle.self).roles
    try output(out, roles[try checked(index, below: roles.count)])
  }
}

@c @implementation
public func orgkit_raci_cell(
  _ raci: OpaquePointer?, _ task: Int, _ role: Int, _ letters: UnsafeMutablePointer<UInt32>?
) -> orgkit_status {
  attempt {
    let own = try handle(raci, RaciHandle.self)
    guard let letters else {
      throw OrgError(.invalidArgument, "there is nowhere to put the result")
    }
    let (task, role) = try own.place(task, role)
    letters.pointee = UInt32(own.matrix[task, role].rawValue)
  }
}

@c @implementation
public func orgkit_raci_cell_text(
  _ raci: OpaquePointer?, _ task: Int, _ role: Int, _ buffer: UnsafeMutablePointer<CChar>?,
  _ capacity: Int, _ length: UnsafeMutablePointer<Int>?
) -> orgkit_status {
  attempt {
    let own = try handle(raci, RaciHandle.self)
    let capacity = try checked(count: capacity)
    guard let length, buffer != nil || capacity == 0 else {
      throw OrgError(.invalidArgument, "there is nowhere to put the result")
    }
    let (task, role) = try own.place(task, role)
    var text = own.matrix.cell(task, role).text
    text.withUTF8 { bytes in
      length.pointee = bytes.count
      guard let buffer, capacity > 0 else { return }
      let copied = min(bytes.count, capacity - 1)
      if let start = bytes.baseAddress { memcpy(buffer, start, copied) }
      buffer[copied] = 0
    }
  }
}

@c @implementation
public func orgkit_raci_render(
  _ raci: OpaquePointer?, _ options: UnsafePointer<orgkit_render_options>?,
  _ out: UnsafeMutablePointer<OpaquePointer?>?, _ error: UnsafeMutablePointer<OpaquePointer?>?
) -> orgkit_status {
  make(out, error) {
    let matrix = try handle(raci, RaciHandle.self).matrix
    return try RaciForm(options).text(
      { try Report.render(matrix, as: $0) }, { Report.table(matrix, as: $0) })
  }
}

@c @implementation
public func orgkit_raci_free(_ raci: OpaquePointer?) { release(raci) }
