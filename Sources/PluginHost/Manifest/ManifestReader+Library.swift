import Catalog
import Facts
import JSON
import OrgModel
import PluginLoader

extension ManifestReader {
  /// What the library of a bound or native plugin contributes.
  ///
  /// Errors: keys that another kind of plugin has; a library that is missing, cannot be
  /// trusted or cannot be loaded; a native one that calls itself otherwise; bound
  /// functions where they are not allowed.
  func ofLibrary(_ kind: PluginKind) throws -> [Contribution] {
    if kind != .bound, manifest["bound_schemes"] != nil {
      throw error(
        "is for plugins of the kind bound", "/bound_schemes", hint: "say \"kind\": \"bound\"")
    }
    guard kind == .bound || kind == .native else {
      guard manifest["library"] == nil else {
        throw error(
          "is there, and a declarative plugin has none", "/library",
          hint: "say \"kind\": \"native\" or \"bound\"")
      }
      return []
    }
    guard let entry = manifest["library"] else {
      throw error("lacks the key \"library\", which a plugin of this kind needs", "")
    }
    guard kind == .native || permissions.allowsBoundFunctions else {
      throw error(
        "is bound: a wrong signature cannot be found out, so it must be allowed", "/kind",
        hint: "look at its functions, then allow it with --allow-bound")
    }
    let library = try library(entry, kind)
    guard kind == .native else {
      return try entries("bound_schemes", prefixed: true).map { try boundScheme($0, $1, library) }
    }
    let native = try NativeLibrary(library)
    guard native.description.id == id else {
      throw error("is \"\(id)\", but the library calls itself \"\(native.description.id)\"", "/id")
    }
    return native.contributions()
  }

  private func library(_ entry: JSONValue, _ kind: PluginKind) throws -> SharedLibrary {
    let path = text(entry, "path")
    let isAbsolute = path.hasPrefix("/")
    guard !path.split(separator: "/").contains(".."), kind == .bound || !isAbsolute else {
      throw error(
        "leaves the folder of the manifest", "/library/path",
        hint: "give a path below it, without ..")
    }
    let pin = try entry["sha256"]?.string.map {
      try PluginPath.checked($0, at: .init(file: file, pointer: "/library/sha256"))
    }
    var limits = LibraryLimits()
    limits.isIsolated =
      permissions.isolates || entry["isolated"].map { $0 == .bool(true) } ?? (kind == .bound)
    if let seconds = entry["seconds"]?.double { limits.seconds = seconds }
    if let megabytes = entry["megabytes"]?.double { limits.megabytes = Int(megabytes) }
    let place = isAbsolute ? path : "\(TrustedFile.split(file).folder)/\(path)"
    return try SharedLibrary(
      TrustedFile(place, pin: pin, limit: SharedLibrary.maximumBytes), limits)
  }

  private func boundScheme(
    _ entry: JSONValue, _ pointer: String, _ library: SharedLibrary
  ) throws -> Contribution {
    let id = prefixed(text(entry, "id"))
    let function = try function(entry["function"] ?? .null, "\(pointer)/function")
    var segments: [SegmentDefinition] = []
    var codes: [BoundScheme.Answer: Int16] = [:]
    var ratios: [Benchmark] = []
    let returnsText = function.result == LOADER_CSTRING
    for (index, item) in (entry["segments"]?.array ?? []).enumerated() {
      let place = "\(pointer)/segments/\(index)"
      let answer = try answer(item, place, isText: returnsText)
      let name = text(item, "segment")
      guard !segments.contains(where: { $0.id == name }) else {
        throw error("is \"\(name)\", which is there already", "\(place)/segment")
      }
      guard codes.updateValue(Int16(truncatingIfNeeded: segments.count), forKey: answer) == nil
      else { throw error("is what an earlier segment is told by", place) }
      let ratio = try ratio(of: item, segment: name, scheme: id, place)
      if let row = ratio.row { ratios.append(row) }
      segments.append(
        SegmentDefinition(
          id: name, ratioKey: ratio.key,
          touch: item["touch"]?.string.flatMap(TouchModel.init(rawValue:))))
    }
    let error = try entry["error"].map { try answer($0, "\(pointer)/error", isText: returnsText) }
    let scheme = BoundScheme(
      id: id, plugin: self.id, function, library, segments: segments, codes: codes, error: error)
    return .segmentScheme(scheme, title: text(entry, "title"), ratios: ratios)
  }

  private func answer(
    _ item: JSONValue, _ pointer: String, isText: Bool
  ) throws -> BoundScheme.Answer {
    switch (item["number"]?.double, item["text"]?.string) {
    case (let number?, nil) where !isText: return .number(number)
    case (nil, let text?) where isText: return .text(text)
    default:
      throw error(
        "does not say what the function returns, which is a \(isText ? "text" : "number")",
        pointer, hint: "give \"\(isText ? "text" : "number")\", and only that")
    }
  }

  private func function(_ entry: JSONValue, _ pointer: String) throws -> BoundFunction {
    func type(_ name: String) -> (name: String, type: loader_type, isOfBatch: Bool)? {
      BoundFunction.types.first { $0.name == name }
    }
    let isBatch = entry["batch"] == .bool(true)
    let list = entry["arguments"]?.array ?? []
    var arguments: [BoundFunction.Argument] = []
    for (index, item) in list.enumerated() {
      let place = "\(pointer)/arguments/\(index)"
      guard let known = type(text(item, "type")), isBatch || !known.isOfBatch else {
        throw error(
          "is of whole columns, and the function is called for each account", "\(place)/type",
          hint: "say \"batch\": true")
      }
      arguments.append(
        BoundFunction.Argument(type: known.type, value: try value(item, known.type, place)))
    }
    let outs = arguments.count { [LOADER_OUT_INT32, LOADER_OUT_DOUBLE].contains($0.type) }
    guard outs == (isBatch ? 1 : 0) else {
      throw error("has \(outs) columns for results; it needs one", "\(pointer)/arguments")
    }
    guard let result = type(text(entry, "returns")),
      isBatch ? result.type != LOADER_CSTRING : result.type != LOADER_VOID
    else {
      throw error(
        isBatch
          ? "is a text, and a batch returns a number, 0 for success, or nothing"
          : "is nothing that a segment could be told by", "\(pointer)/returns")
    }
    return BoundFunction(
      symbol: text(entry, "symbol"), result: result.type, arguments: arguments, isBatch: isBatch)
  }

  private func value(
    _ item: JSONValue, _ type: loader_type, _ pointer: String
  ) throws -> BoundFunction.Value {
    let number = item["value"]?.double
    if [LOADER_ROWS, LOADER_OUT_INT32, LOADER_OUT_DOUBLE].contains(type) {
      guard item["field"] == nil, number == nil else {
        throw error("needs neither field nor value", pointer)
      }
      return .implied
    }
    let isText = type == LOADER_CSTRING || type == LOADER_COLUMN_CSTRING
    guard let name = item["field"]?.string else {
      guard let number, !isText, type != LOADER_COLUMN_DOUBLE else {
        throw error("has no field that is passed", pointer, hint: "give \"field\"")
      }
      return .constant(number)
    }
    guard number == nil else { throw error("has a field and a value: give one", pointer) }
    guard let field = AccountField(rawValue: name) else {
      throw unknown(
        "field of accounts", name, among: AccountField.allCases.map(\.rawValue),
        "\(pointer)/field")
    }
    let holdsText = [.identity, .label, .text].contains(field.kind)
    guard holdsText == isText else {
      throw error(
        "holds \(holdsText ? "texts" : "numbers"), which the type does not", "\(pointer)/field")
    }
    return .field(field)
  }
}

extension NativeLibrary {
  /// Its schemes with the ratios of their segments, and its rules.
  func contributions() -> [Contribution] {
    description.schemes.indices.map(scheme) + rules().map(Contribution.rule)
  }

  private func scheme(_ number: Int) -> Contribution {
    let scheme = description.schemes[number]
    let id = "\(description.id):\(scheme.id)"
    var ratios: [Benchmark] = []
    let segments = scheme.segments.map { segment in
      guard segment.low != nil || segment.high != nil else {
        return SegmentDefinition(id: segment.id, touch: segment.touch)
      }
      let key = "csm-ratio.\(id).\(segment.id)"
      ratios.append(
        Benchmark(
          key: key, value: nil, low: segment.low, high: segment.high, isHalfOpen: false,
          unit: "accounts per CSM", population: "\(segment.id) accounts by \(id)",
          source: source(segment.source ?? ""), locator: "segment \(segment.id)",
          grade: .assumption, items: [], note: "", plugin: description.id))
      return SegmentDefinition(id: segment.id, ratioKey: key, touch: segment.touch)
    }
    return .segmentScheme(
      NativeScheme(self, number: number, segments: segments), title: scheme.title, ratios: ratios)
  }
}

extension Plugin {
  /// A native plugin whose library stands alone.
  init(native library: NativeLibrary) {
    self.init(
      id: library.description.id, version: library.description.version, kind: .native,
      title: "A native plugin", summary: "", file: library.library.file,
      digest: library.library.digest, contributions: library.contributions(), examples: [])
  }
}
