import OrgKit
import Testing

@testable import Rules

struct RecordedDiagnosisDiagnosisTests {
  @Test("Within the process it is what the written diagnosis is read as")
  func same() throws {
    var random = SplitMix64(seed: 5)
    for _ in 0..<60 {
      let diagnosis = try Diagnosis(Sketches.random(&random))
      let (own, read) = (RecordedDiagnosis(diagnosis), try recorded(diagnosis))
      #expect(own.findings.map(\.entry) == read.findings.map(\.entry))
      #expect(own.findings.map(\.observed) == read.findings.map(\.observed))
      #expect(own.findings.map(\.severity) == read.findings.map(\.severity))
      #expect(own.decided == read.decided && own.suppressed == read.suppressed)
      #expect(own.measures.map(\.name) == read.measures.map(\.name))
      #expect(own.measures.map(\.value) == read.measures.map(\.value))
    }
  }
}
