import JSON
import OrgModel
import PluginLoader

/// A native plugin: its library, and how it is called.
final class NativeLibrary: Sendable {
  private static let describedBytes = 1 << 20

  /// The sealed library.
  let library: SharedLibrary
  /// What it says of itself.
  let description: LibraryDescription
  private let version: Version
  /// The plugin in this process; nil where each call runs in a child.
  private let entry: Entry?

  /// Points to memory that nobody changes once it is there.
  private struct Entry: @unchecked Sendable {
    let plugin: UnsafePointer<orgkit_plugin>
  }

  /// The host's version as a C string that is never freed: plugins may keep it.
  private struct Version: @unchecked Sendable {
    let text: UnsafePointer<CChar>
  }

  private static let version: Version = {
    let bytes = Array(PluginRegistry.hostVersion.utf8CString)
    let copy = UnsafeMutablePointer<CChar>.allocate(capacity: bytes.count)
    copy.initialize(from: bytes, count: bytes.count)
    return Version(text: UnsafePointer(copy))
  }()

  /// Looks at the plugin in a child process, and then, unless its calls are isolated,
  /// loads it into this one for good.
  ///
  /// Errors: one that is no plugin, asks for another ABI, crashes, hangs, or says of
  /// itself what cannot be.
  init(_ library: SharedLibrary) throws {
    self.library = library
    version = Self.version
    var error = ErrorBuffer()
    var text = [CChar](repeating: 0, count: Self.describedBytes)
    var limits = library.limits.limits
    let outcome = error.use { said in
      text.withUnsafeMutableBufferPointer {
        loader_describe(
          library.descriptor, Self.version.text, &limits, $0.baseAddress, $0.count, said)
      }
    }
    guard outcome == LOADER_DONE else {
      let reason = error.text
      if outcome != LOADER_FAILED, outcome != LOADER_UNABLE {
        CrashRecord.add(library.digest, reason)
      }
      throw OrgError(
        .refused, outcome == LOADER_FAILED ? reason : "\(reason) when it was looked at",
        at: .init(file: library.file), hint: "orgkit plugin validate says more")
    }
    let bytes = text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:))
    let document: JSONValue
    do throws(JSONError) {
      document = try bytes.withUnsafeBufferPointer { buffer throws(JSONError) in
        try JSONParser.parse(buffer)
      }
    } catch {
      throw OrgError(
        .refused, "describes itself in what is no UTF-8 text", at: .init(file: library.file))
    }
    description = try LibraryDescription(document, file: library.file)
    guard !library.limits.isIsolated else {
      entry = nil
      return
    }
    guard let plugin = error.use({ loader_open(library.descriptor, Self.version.text, $0) }) else {
      throw OrgError(.refused, error.text, at: .init(file: library.file))
    }
    entry = Entry(plugin: plugin)
  }

  deinit { entry?.plugin.pointee.deinit?() }

  private var target: loader_target {
    loader_target(
      library: library.descriptor, plugin: entry?.plugin, version: version.text,
      limits: library.limits.limits)
  }

  /// The codes of the accounts of `table` by scheme `number`.
  func classify(
    _ number: Int, _ table: NativeTable, segments: Int,
    into codes: UnsafeMutableBufferPointer<Int16>
  ) throws {
    var error = ErrorBuffer()
    var target = target
    let outcome = error.use { said in
      table.lend { loader_classify(&target, number, $0, codes.baseAddress, segments, said) }
    }
    try library.check(
      outcome, error.text, "scheme \(description.schemes[number].id)", plugin: description.id)
  }

  /// What a rule answered.
  struct Answer {
    enum Verdict { case done, notApplicable, unknown(String) }

    let verdict: Verdict
    let findings: [Finding]
  }

  /// What a rule reported.
  struct Finding: Equatable {
    let kind: String
    let id: String
    let observed: Double
    let message: String
  }

  private static let findingBytes = 16 << 20

  /// Applies rule `number`.
  func evaluate(
    _ number: Int, people: NativeTable, accounts: NativeTable
  ) throws -> Answer {
    let name = "rule \(description.rules[number].id)"
    var error = ErrorBuffer()
    var target = target
    var answer: Int32 = 0
    let room = UnsafeMutableBufferPointer<CChar>.allocate(capacity: Self.findingBytes)
    defer { room.deallocate() }
    var reported = loader_findings()
    reported.bytes = room.baseAddress
    reported.capacity = room.count
    let outcome = error.use { said in
      people.lend { people in
        accounts.lend {
          loader_evaluate(&target, number, people, $0, &reported, &answer, said)
        }
      }
    }
    try library.check(outcome, error.text, name, plugin: description.id)
    guard reported.refused == 0 else {
      throw OrgError(
        .refused,
        "\(name) of the plugin \(description.id) reported \(reported.refused) findings that "
          + "could not be taken: a text was missing or too long, or there were too many",
        at: .init(file: library.file))
    }
    let bytes = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(room)[..<reported.length])
    let findings =
      try Self.findings(bytes, Int(reported.count))
      ?? {
        throw OrgError(
          .refused, "\(name) of the plugin \(description.id) wrote over what it had reported",
          at: .init(file: library.file))
      }()
    let verdict: Answer.Verdict =
      switch answer {
      case ORGKIT_PLUGIN_NOT_APPLICABLE: .notApplicable
      case ORGKIT_PLUGIN_UNKNOWN: .unknown(error.text)
      default: .done
      }
    return Answer(verdict: verdict, findings: findings)
  }

  /// The findings in what was reported; nil if it is not in order.
  private static func findings(_ bytes: UnsafeRawBufferPointer, _ count: Int) -> [Finding]? {
    var findings: [Finding] = []
    var offset = 0
    for _ in 0..<count {
      guard offset + MemoryLayout<Double>.size <= bytes.count else { return nil }
      let observed = bytes.loadUnaligned(fromByteOffset: offset, as: Double.self)
      offset += MemoryLayout<Double>.size
      var texts: [String] = []
      for _ in 0..<3 {
        let rest = bytes[offset...]
        guard let end = rest.firstIndex(of: 0) else { return nil }
        texts.append(String(decoding: rest[..<end], as: UTF8.self))
        offset = end + 1
      }
      findings.append(
        Finding(kind: texts[0], id: texts[1], observed: observed, message: texts[2]))
    }
    return findings
  }
}
