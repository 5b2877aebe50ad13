import Ingest
import OrgModel

/// The findings that a team knew of on some day, so that only new ones count.
public struct Baseline: Sendable {
  /// A known finding: the fingerprint decides, the rest is for readers.
  public struct Entry: Sendable, Equatable {
    /// What it is found again by.
    public let fingerprint: Fingerprint
    /// The rule's id.
    public let rule: String
    /// The kind of the subject.
    public let kind: String
    /// The subject's id.
    public let subject: String
  }

  /// The known findings, as they stand in the file.
  public let entries: [Entry]

  /// What a diagnosis amounts to as a baseline: findings that count and those that an
  /// earlier one knows, by rule, then by subject. Accepted findings have a reason
  /// already and are not in it.
  public init(_ diagnosis: Diagnosis) {
    entries = (diagnosis.findings + diagnosis.review.known).map(Entry.init)
      .sorted {
        ($0.rule, $0.subject, $0.fingerprint.text) < ($1.rule, $1.subject, $1.fingerprint.text)
      }
  }

  /// Reads a baseline from an input that messages call `file`; `orgkit schema baseline`
  /// describes it. Errors: what is not of that form, with its pointer.
  public init(_ bytes: UnsafeBufferPointer<UInt8>, file: String) throws {
    let document = try CheckedObject(bytes, file: file, known: ["baseline"])
    guard document.members["baseline"] != nil else {
      throw document.error(
        "has no baseline", hint: "orgkit diagnose --write-baseline FILE makes such a file")
    }
    entries = try document.array("baseline", known: ["fingerprint", "rule", "subject"]).map {
      try Entry($0)
    }
  }
}

extension Baseline.Entry {
  init(_ finding: Diagnosis.Finding) {
    self.init(
      fingerprint: finding.fingerprint, rule: finding.rule,
      kind: finding.violation.subject.kind.rawValue, subject: finding.violation.subject.id)
  }

  /// Reads what a baseline and a diagnosis both say of a finding.
  init(_ object: CheckedObject) throws {
    guard let fingerprint = Fingerprint(try object.required("fingerprint")) else {
      throw object.error("is not a fingerprint, 16 digits of 0-9 and a-f", "fingerprint")
    }
    guard let subject = try object.object("subject", known: ["id", "kind"]) else {
      throw object.error("has no subject")
    }
    self.init(
      fingerprint: fingerprint, rule: try object.required("rule"),
      kind: try subject.required("kind"), subject: try subject.text("id") ?? "")
  }
}
