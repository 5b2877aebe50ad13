import OrgKit

/// The settings that a document states.
func settings(_ document: String) throws -> Settings {
  var document = document
  let reader = SettingsReader(file: "orgkit.json", catalog: try Orgs.catalog)
  return try document.withUTF8 { try reader.read($0) }
}

/// The baseline that a diagnosis makes, written down and read again.
func baseline(_ diagnosis: Diagnosis) throws -> Baseline {
  try baseline(Report.baseline(diagnosis))
}

/// The baseline in a document.
func baseline(_ document: String) throws -> Baseline {
  var document = document
  return try document.withUTF8 { try Baseline($0, file: "known.json") }
}

/// A diagnosis, written down and read again.
func recorded(_ diagnosis: Diagnosis) throws -> RecordedDiagnosis {
  try recorded(Report.render(diagnosis, as: .json))
}

/// The diagnosis in a document.
func recorded(_ document: String) throws -> RecordedDiagnosis {
  var document = document
  return try document.withUTF8 { try RecordedDiagnosis($0, file: "diagnosis.json") }
}

extension Diagnosis.Finding {
  /// Rule and subject.
  var name: String { "\(rule) \(violation.subject.id)" }
}
