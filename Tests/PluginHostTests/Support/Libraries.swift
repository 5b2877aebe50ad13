import Foundation
import OrgKit
import Testing

@testable import PluginHost

/// Shared libraries as a plugin's author builds them: compiled once, copied into the
/// folders of the tests.
enum Libraries {
  /// What `Tests/Conformance/acme.c` becomes.
  static let acme = Result { try compiled("acme.c") }

  /// The machine's library of mathematics, which knows nothing of OrgKit.
  static let mathematics = Result {
    // Says that it has no bytes, so that it must be read to its end.
    let maps = FileHandle(forReadingAtPath: "/proc/self/maps")?.readDataToEndOfFile() ?? Data()
    let path = String(decoding: maps, as: UTF8.self).split(separator: "\n")
      .compactMap { $0.split(separator: " ").last }.first { $0.hasSuffix("/libm.so.6") }
    return try Data(contentsOf: URL(fileURLWithPath: String(try #require(path))))
  }

  /// The library of `bytes` in a folder, sealed.
  static func sealed(
    _ bytes: Result<Data, any Error>, _ limits: LibraryLimits = LibraryLimits()
  ) throws -> SharedLibrary {
    let folder = try Folder()
    return try SharedLibrary(TrustedFile(try folder.write(bytes.get(), as: "lib.so")), limits)
  }

  /// The plugin of `acme.c`.
  static func native(isolated: Bool, seconds: Double = 10) throws -> NativeLibrary {
    var limits = LibraryLimits()
    limits.isIsolated = isolated
    limits.seconds = seconds
    return try NativeLibrary(sealed(acme, limits))
  }

  /// A scheme of the plugin of `acme.c`.
  static func scheme(_ name: String, isolated: Bool) throws -> any SegmentScheme {
    let library = try native(isolated: isolated)
    let number = try #require(library.description.schemes.firstIndex { $0.id == name })
    let segments = library.description.schemes[number].segments.map {
      SegmentDefinition(id: $0.id, touch: $0.touch)
    }
    return NativeScheme(library, number: number, segments: segments)
  }

  /// The codes of all accounts.
  static func codes(_ scheme: any SegmentScheme, _ org: Org) throws -> [Int16] {
    let codes = try Column<Int16>(repeating: -1, count: org.accounts.count)
    try scheme.classify(
      AccountBatch(org, rows: 0..<org.accounts.count), into: codes.mutableBuffer)
    return Array(codes.buffer)
  }

  private static func compiled(_ name: String) throws -> Data {
    let root = (0..<4).reduce(URL(fileURLWithPath: #filePath)) { folder, _ in
      folder.deletingLastPathComponent()
    }
    let folder = try Folder()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "cc", "-std=c11", "-O1", "-shared", "-fPIC", "-I", "\(root.path)/include", "-o",
      "\(folder.path)/lib.so", "\(root.path)/Tests/Conformance/\(name)",
    ]
    try process.run()
    process.waitUntilExit()
    return try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/lib.so"))
  }
}
