import JSON
import OrgModel
import Rules

/// `orgkit schema baseline`.
struct BaselineDocument {
  struct Entry: Encodable {
    let fingerprint: String
    let rule: String
    let subject: DiagnosisDocument.Subject

    init(_ entry: Baseline.Entry) {
      fingerprint = entry.fingerprint.text
      rule = entry.rule
      subject = DiagnosisDocument.Subject(kind: entry.kind, id: entry.subject)
    }
  }

  let entries: [Entry]

  init(_ baseline: Baseline) { entries = baseline.entries.map(Entry.init) }

  /// The document with one finding a line, so that a review shows what came and went.
  func text() throws -> String {
    let lines = try entries.map { "  " + (try JSON.text($0)) }
    return "{\"baseline\":[" + (lines.isEmpty ? "" : "\n" + lines.joined(separator: ",\n") + "\n")
      + "]}\n"
  }
}
