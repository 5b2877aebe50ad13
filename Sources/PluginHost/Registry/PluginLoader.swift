import Catalog
import OrgModel

/// Opens manifests and those that they include, one after the other.
struct PluginLoader {
  private struct Job {
    let path: PluginPath
    /// The files that led here, outermost first.
    let chain: [(identity: TrustedFile.Identity, path: String)]
  }

  private let catalog: Catalog

  init(_ catalog: Catalog) { self.catalog = catalog }

  /// The plugins of `paths`, each followed by what it includes. A file that is reached
  /// twice is loaded once.
  ///
  /// Errors: whatever is wrong with one of them; a manifest that includes itself; two
  /// of one id, naming both files; words that two give different meanings.
  func load(_ paths: [PluginPath]) throws -> [Plugin] {
    var pending = paths.reversed().map { Job(path: $0, chain: []) }
    var plugins: [Plugin] = []
    var seen: Set<TrustedFile.Identity> = []
    while let job = pending.popLast() {
      let file = try TrustedFile(job.path.file, pin: job.path.pin)
      if job.chain.contains(where: { $0.identity == file.identity }) {
        let names = job.chain.map(\.path) + [file.path]
        throw OrgError(
          .refused, "includes itself: \(names.joined(separator: " -> "))",
          at: .init(file: file.path))
      }
      guard seen.insert(file.identity).inserted else { continue }
      guard plugins.count < PluginRegistry.maximumPlugins else {
        throw OrgError(
          .refused,
          "is one too many: an engine has at most \(PluginRegistry.maximumPlugins) plugins",
          at: .init(file: file.path))
      }
      let reader = try ManifestReader(file, catalog: catalog)
      let plugin = try reader.plugin(file.digest)
      try check(plugin, beside: plugins)
      plugins.append(plugin)
      let chain = job.chain + [(file.identity, file.path)]
      pending += try reader.includes().reversed().map { Job(path: $0.path, chain: chain) }
    }
    return plugins
  }

  private func check(_ plugin: Plugin, beside others: [Plugin]) throws {
    for other in others {
      guard other.id != plugin.id else {
        throw OrgError(
          .refused, "is the plugin \"\(plugin.id)\", which \(other.file ?? "") is too",
          at: .init(file: plugin.file), hint: "leave one out, or give it another id")
      }
      for case .phrase(let phrase) in plugin.contributions {
        let words = Vocabulary.words(phrase.phrase)
        for case .phrase(let known) in other.contributions
        where known.kind == phrase.kind && Vocabulary.words(known.phrase) == words
          && known.value != phrase.value
        {
          throw OrgError(
            .refused,
            "says that \"\(phrase.phrase)\" means \(phrase.value); \(other.file ?? "") says \(known.value)",
            at: .init(file: plugin.file), hint: "leave one out")
        }
      }
    }
  }
}
