import Glibc
import OrgKit

/// The built-in bands in C, called in every way that there is.
struct NativeBands {
  /// A way, and the scheme that goes it.
  let schemes: [(name: String, scheme: any SegmentScheme)]
  /// Seconds of calling the C function for each of these numbers, without OrgKit.
  let direct: (UnsafeBufferPointer<Double>, UnsafeMutableBufferPointer<Int16>) -> Void

  /// Compiles `native_bands.c` in a folder of its own. Nil without a C compiler.
  init?(catalog: Catalog) throws {
    let benchmarks = #filePath.split(separator: "/").dropLast(2).map { "/\($0)" }.joined()
    var template = Array("/tmp/bench-schemes-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { return nil }
    let folder = template.withUnsafeBufferPointer {
      String(decoding: $0.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
    defer { _ = system("rm -r '\(folder)'") }
    let library = "\(folder)/lib.so"
    let command =
      "cc -O2 -std=c11 -shared -fPIC -I '\(benchmarks)/../../include' -o '\(library)' "
      + "'\(benchmarks)/native_bands.c'"
    guard system(command) == 0 else { return nil }

    func load(_ manifest: String, _ name: String) throws -> (any SegmentScheme)? {
      let path = "\(folder)/\(name).json"
      guard let file = fopen(path, "w") else { return nil }
      fputs(manifest, file)
      fclose(file)
      return try PluginRegistry(
        .init(paths: [path], permissions: PluginPermissions(allowsBoundFunctions: true)),
        catalog: catalog, version: "bench"
      ).schemes.last
    }
    func head(_ kind: String, _ isIsolated: Bool) -> String {
      #"{"id": "\#(kind)", "version": "1", "kind": "\#(kind)", "title": "Benchmark", "#
        + #""library": {"path": "lib.so", "isolated": \#(isIsolated)}"#
    }
    func bound(_ isIsolated: Bool, _ function: String) -> String {
      let names = ["strategic", "enterprise", "mid-market", "smb", "self-serve"]
      let segments = names.enumerated().map { #"{"segment": "\#($1)", "number": \#($0)}"# }
      return head("bound", isIsolated)
        + #", "bound_schemes": [{"id": "bands", "title": "Bands", "error": {"number": -1}, "#
        + #""function": {"returns": "int32", \#(function)}, "#
        + #""segments": [\#(segments.joined(separator: ", "))]}]}"#
    }
    let row = #""symbol": "band_of", "arguments": [{"type": "double", "field": "arr"}]"#
    let batch =
      #""symbol": "bands_of", "batch": true, "arguments": "#
      + #"[{"type": "double[]", "field": "arr"}, {"type": "rows"}, {"type": "out int32[]"}]"#
    var found: [(String, any SegmentScheme)] = []
    for isIsolated in [false, true] {
      let suffix = isIsolated ? ", isolated" : ", in process"
      for (name, manifest) in [
        ("native", head("native", isIsolated) + "}"), ("bound by row", bound(isIsolated, row)),
        ("bound batch", bound(isIsolated, batch)),
      ] {
        if let scheme = try load(manifest, "plugin") { found.append((name + suffix, scheme)) }
      }
    }
    schemes = found
    guard let handle = dlopen(library, RTLD_NOW), let symbol = dlsym(handle, "band_of") else {
      return nil
    }
    let function = unsafeBitCast(symbol, to: (@convention(c) (Double) -> CInt).self)
    direct = { numbers, codes in
      for row in codes.indices { codes[row] = Int16(truncatingIfNeeded: function(numbers[row])) }
    }
  }
}
