import Catalog
import Decisions
import Facts
import JSON
import OrgModel
import PluginHost
import Rules

/// Results as documents: JSON for machines, text for people.
public enum Report {
  /// The form of a document.
  public enum Format: Sendable {
    case json
    case text(RenderOptions)
    case markdown
    /// SARIF 2.1.0, by a tool of that version.
    case sarif(version: String)
  }

  /// The reporting tree.
  public static func render(_ structure: Structure, as format: Format) throws -> String {
    try render(format, { try JSON.text(StructureDocument(structure)) }, { $0.add(structure) })
  }

  /// Segments and books.
  public static func render(_ segmentation: Segmentation, as format: Format) throws -> String {
    try render(format, { try JSON.text(SegmentDocument(segmentation)) }, { $0.add(segmentation) })
  }

  /// A diagnosis.
  public static func render(_ diagnosis: Diagnosis, as format: Format) throws -> String {
    switch format {
    case .markdown: return Markdown.page(diagnosis)
    case .sarif(let version):
      return try rendered { try JSON.text(SarifDocument(diagnosis, version: version)) }
    default:
      return try render(
        format, { try JSON.text(DiagnosisDocument(diagnosis)) }, { $0.add(diagnosis) })
    }
  }

  /// The findings of a diagnosis as a baseline: JSON with one finding a line.
  public static func baseline(_ diagnosis: Diagnosis) throws -> String {
    try rendered { try BaselineDocument(Baseline(diagnosis)).text() }
  }

  /// What changed from one diagnosis to another.
  public static func render(_ comparison: Comparison, as format: Format) throws -> String {
    if case .markdown = format { return Markdown.page(comparison) }
    return try render(format, { try JSON.text(DiffDocument(comparison)) }, { $0.add(comparison) })
  }

  /// Rows of the catalogue.
  public static func render(_ benchmarks: [Benchmark], as format: Format) throws -> String {
    try render(format, { try JSON.text(BenchmarkDocument(benchmarks)) }, { $0.add(benchmarks) })
  }

  /// A company's stage on every axis.
  public static func render(_ stages: StageAssessment, as format: Format) throws -> String {
    try render(format, { try JSON.text(StageDocument(stages)) }, { $0.add(stages) })
  }

  /// A decision made.
  public static func render(_ analysis: DecisionAnalysis, as format: Format) throws -> String {
    try render(format, { try JSON.text(DecisionDocument(analysis)) }, { $0.add(analysis) })
  }

  /// The titles of an org.
  public static func render(_ titles: ReadTitles, as format: Format) throws -> String {
    try render(format, { try JSON.text(TitleDocument(titles)) }, { $0.add(titles) })
  }

  /// The kinds of records there are.
  public static func renderKinds(_ catalog: Catalog, as format: Format) throws -> String {
    try render(format, { try JSON.text(KindListDocument(catalog)) }, { $0.addKinds(catalog) })
  }

  /// Records: in text one line each, or with all fields if `isFull`.
  public static func render(
    _ records: [Catalog.Hit], isFull: Bool, as format: Format
  ) throws -> String {
    try render(
      format, { try JSON.text(CatalogDocument(records)) },
      { isFull ? $0.addRecords(records) : $0.addList(records) })
  }

  /// A rule's page.
  public static func render(
    _ rule: any Rule.Type, _ catalog: Catalog, as format: Format
  ) throws -> String {
    try render(format, { try JSON.text(RuleDocument(rule, catalog)) }, { $0.add(rule, catalog) })
  }

  /// The list of rules.
  public static func render(_ rules: [any Rule.Type], as format: Format) throws -> String {
    try render(format, { try JSON.text(RuleListDocument(rules)) }, { $0.add(rules) })
  }

  /// Plugins: in text one line each, or with all that they bring if `isFull`.
  public static func render(
    _ plugins: [Plugin], isFull: Bool, as format: Format
  ) throws -> String {
    try render(
      format, { try JSON.text(PluginDocument(plugins)) },
      { isFull ? $0.addFull(plugins) : $0.add(plugins) })
  }

  /// Whether a plugin is in order.
  public static func render(_ report: PluginReport, as format: Format) throws -> String {
    try render(format, { try JSON.text(PluginReportDocument(report)) }, { $0.add(report) })
  }

  static func render(
    _ format: Format, _ json: () throws -> String, _ text: (inout TextPage) -> Void
  ) throws -> String {
    switch format {
    case .json: return try rendered(json)
    case .text(let options):
      var page = TextPage(options)
      text(&page)
      return page.text
    case .markdown: throw unsupported("Markdown")
    case .sarif: throw unsupported("SARIF")
    }
  }

  private static func unsupported(_ format: String) -> OrgError {
    OrgError(.unsupported, "this cannot be had as \(format)", hint: "take JSON or text")
  }

  private static func rendered(_ document: () throws -> String) throws -> String {
    do { return try document() } catch let error as JSONError {
      throw OrgError(.badInput, error.reason)
    }
  }
}
