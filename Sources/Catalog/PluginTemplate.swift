/// The files of a small working plugin, to start one's own from. Its id is `my-plugin`.
public enum PluginTemplate {
  private static let prefix = "plugin-template/"

  /// The kinds of plugins that there are templates of, ordered by name.
  public static let kinds: [String] = unique(
    CatalogFile.all.filter { $0.name.hasPrefix(prefix) }
      .compactMap { $0.name.split(separator: "/").dropFirst().first.map(String.init) }
  ).sorted()

  /// File name and file of a kind; empty for an unknown one.
  public static func files(of kind: String) -> [(name: String, file: CatalogFile)] {
    let folder = "\(prefix)\(kind)/"
    return CatalogFile.all.filter { $0.name.hasPrefix(folder) }
      .map { (String($0.name.dropFirst(folder.count)), $0) }
  }
}
