/// The sample company: synthetic, with planted problems.
public enum Sample {
  private static let prefix = "sample/"

  /// File name and file: people.csv, accounts.csv, company.json.
  public static let all: [(name: String, file: CatalogFile)] = CatalogFile.all
    .filter { $0.name.hasPrefix(prefix) }
    .map { (String($0.name.dropFirst(prefix.count)), $0) }
}
