import Glibc
import OrgModel
import PluginSystem

/// Where plugins are looked for beside those that are named. Nowhere, unless asked.
public struct PluginSearch: OptionSet, Sendable {
  /// One bit a place, as in the C interface.
  public let rawValue: UInt64

  /// The places of `rawValue`.
  public init(rawValue: UInt64) { self.rawValue = rawValue }

  /// The folders of `ORGKIT_PLUGIN_PATH`, parted by colons.
  public static let environment = PluginSearch(rawValue: 1)
  /// `$XDG_DATA_HOME/orgkit/plugins`, by default `~/.local/share/orgkit/plugins`.
  public static let user = PluginSearch(rawValue: 2)
  /// `/usr/local/lib/orgkit/plugins` and `/usr/lib/orgkit/plugins`.
  public static let system = PluginSearch(rawValue: 4)
  /// Every place.
  public static let all: PluginSearch = [.environment, .user, .system]

  /// Whether `ORGKIT_PLUGINS=off` keeps every plugin out. A program that runs with
  /// other rights than its caller's does not look.
  static var isSwitchedOff: Bool { variable("ORGKIT_PLUGINS") == "off" }

  /// The manifests in all places, in the order of the places, then by name.
  ///
  /// Errors: a folder of `ORGKIT_PLUGIN_PATH` that is not absolute, so that no working
  /// directory decides; a folder that cannot be trusted. One that is not there is fine.
  func manifests() throws -> [PluginPath] {
    var found: [PluginPath] = []
    for folder in try folders() { found += try Self.manifests(in: folder) }
    return found
  }

  private func folders() throws -> [String] {
    var folders: [String] = []
    if contains(.environment), let list = Self.variable("ORGKIT_PLUGIN_PATH") {
      for folder in list.split(separator: ":", omittingEmptySubsequences: false) {
        guard folder.hasPrefix("/") else {
          throw OrgError(
            .refused,
            "ORGKIT_PLUGIN_PATH holds \"\(OrgError.clipped(String(folder)))\", "
              + "which is not an absolute path",
            hint: "write folders that begin with /, parted by :")
        }
        folders.append(String(folder))
      }
    }
    if contains(.user) {
      let home = Self.variable("HOME").map { "\($0)/.local/share" }
      if let data = Self.variable("XDG_DATA_HOME") ?? home, data.hasPrefix("/") {
        folders.append("\(data)/orgkit/plugins")
      }
    }
    if contains(.system) {
      folders += ["/usr/local/lib/orgkit/plugins", "/usr/lib/orgkit/plugins"]
    }
    return folders
  }

  /// `NAME.json`, and `plugin.json` of folders, in a folder; ordered by name.
  private static func manifests(in folder: String) throws -> [PluginPath] {
    var status = stat()
    guard stat(folder, &status) == 0 || errno != ENOENT else { return [] }
    let descriptor = try TrustedFile.open(folder: folder, for: folder)
    guard let stream = fdopendir(descriptor) else {
      close(descriptor)
      throw OrgError(.refused, "cannot be read", at: .init(file: folder))
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    names.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return names.compactMap { name in
      let path = "\(folder)/\(name)"
      if name.hasSuffix(".json") { return PluginPath(path: path, pin: nil) }
      let inside = "\(path)/plugin.json"
      return access(inside, F_OK) == 0 ? PluginPath(path: inside, pin: nil) : nil
    }
  }

  /// A variable of the environment; nil if it is not set, empty, or not to be believed.
  private static func variable(_ name: String) -> String? {
    guard let value = plugin_variable(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }
}
