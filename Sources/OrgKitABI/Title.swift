// include/orgkit documents these functions.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

import COrgKit
import Glibc
import OrgKit

/// A reader of titles, and every word that it can answer as a C string.
final class TitleNames: @unchecked Sendable {
  let reader: TitleReader
  private let names: [String: UnsafeMutablePointer<CChar>]

  /// The catalogue's words alone; made when first needed, once for the process.
  static let embedded: Result<TitleNames, any Error> = Result {
    TitleNames(TitleReader(try TitleVocabulary.embedded()))
  }

  init(_ reader: TitleReader) {
    self.reader = reader
    var names: [String: UnsafeMutablePointer<CChar>] = [:]
    for name in reader.vocabulary.answerWords where names[name] == nil {
      names[name] = strdup(name)
    }
    self.names = names
  }

  deinit { names.values.forEach { free($0) } }

  /// `name` as a C string that lives as long as this.
  func cString(_ name: String?) -> UnsafePointer<CChar>? {
    name.flatMap { names[$0] }.map { UnsafePointer($0) }
  }

  /// A reading as C sees it.
  func title(_ reading: TitleReading, _ title: UnsafePointer<CChar>?) -> orgkit_title {
    orgkit_title(
      struct_size: MemoryLayout<orgkit_title>.size, title: title,
      function: cString(reading.function), level: cString(reading.level?.rawValue),
      role: cString(reading.role), segment: cString(reading.segment),
      region: cString(reading.region), confidence: reading.confidence,
      doubts: UInt32(reading.doubts.rawValue), is_uncertain: reading.isUncertain ? 1 : 0,
      other_function: cString(reading.alternative?.function),
      other_level: cString(reading.alternative?.level?.rawValue),
      other_role: cString(reading.alternative?.role))
  }
}

/// The titles of an org as C sees them.
final class TitlesHandle: Handle, @unchecked Sendable {
  let titles: ReadTitles
  let names: TitleNames

  init(_ titles: ReadTitles, names: TitleNames) {
    self.titles = titles
    self.names = names
  }
}

@c @implementation
public func orgkit_title_read(
  _ engine: OpaquePointer?, _ title: UnsafePointer<CChar>?,
  _ context: UnsafePointer<orgkit_title_context>?, _ out: UnsafeMutablePointer<orgkit_title>?,
  _ error: UnsafeMutablePointer<OpaquePointer?>?
) -> orgkit_status {
  attempt(error) {
    let names = try handle(engine, EngineHandle.self).titles()
    guard let text = try string(title, "title") else {
      throw OrgError(.invalidArgument, "there is no title to read")
    }
    var defaults = orgkit_title_context()
    defaults.reports = -1
    let given = try input(context, defaults: defaults)
    let manager = try string(given.manager_title, "manager_title").map { names.reader.read($0) }
    let reading = names.reader.read(
      text,
      in: TitleContext(
        department: try string(given.department, "department"), manager: manager,
        reports: given.reports < 0 ? nil : Int(clamping: given.reports)))
    try output(out, names.title(reading, title))
  }
}

@c @implementation
public func orgkit_titles_read(
  _ engine: OpaquePointer?, _ org: OpaquePointer?, _ out: UnsafeMutablePointer<OpaquePointer?>?,
  _ error: UnsafeMutablePointer<OpaquePointer?>?
) -> orgkit_status {
  make(out, error) {
    let names = try handle(engine, EngineHandle.self).titles()
    return TitlesHandle(
      try ReadTitles(try handle(org, OrgHandle.self).org, reader: names.reader), names: names)
  }
}

@c @implementation
public func orgkit_titles_count(_ titles: OpaquePointer?) -> Int {
  peek(titles, TitlesHandle.self)?.titles.count ?? 0
}

@c @implementation
public func orgkit_titles_uncertain(_ titles: OpaquePointer?) -> Int {
  peek(titles, TitlesHandle.self)?.titles.uncertainCount ?? 0
}

@c @implementation
public func orgkit_titles_title(
  _ titles: OpaquePointer?, _ index: Int, _ out: UnsafeMutablePointer<orgkit_title>?
) -> orgkit_status {
  attempt {
    let own = try handle(titles, TitlesHandle.self)
    let row = try checked(index, below: own.titles.count)
    let org = own.titles.org
    let title = org.interning.labels.cString(of: org.people.symbol(.title, row))
    try output(out, own.names.title(own.titles[row], title))
  }
}

@c @implementation
public func orgkit_titles_render(
  _ titles: OpaquePointer?, _ options: UnsafePointer<orgkit_render_options>?,
  _ out: UnsafeMutablePointer<OpaquePointer?>?, _ error: UnsafeMutablePointer<OpaquePointer?>?
) -> orgkit_status {
  make(out, error) {
    let own = try handle(titles, TitlesHandle.self).titles
    return try TextHandle(Report.render(own, as: try Report.Format(options)))
  }
}

@c @implementation
public func orgkit_titles_free(_ titles: OpaquePointer?) { release(titles) }
