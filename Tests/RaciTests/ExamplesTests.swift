import OrgKit
import Testing

@testable import Raci

/// One example of one check.
struct CheckExample: Sendable, CustomTestStringConvertible {
  let check: any RaciCheck.Type
  let example: RaciExample

  static let all = RaciChecks.all.flatMap { check in
    check.examples.map { CheckExample(check: check, example: $0) }
  }

  var testDescription: String { "\(check.info.id): \(example.chart)" }
}

struct ExamplesTests {
  @Test("A check finds in each example what the example says", arguments: CheckExample.all)
  func found(_ case: CheckExample) throws {
    let review = try Charts.review(`case`.example.chart, people: `case`.example.people)
    // Findings about a role and a task at once are shown by the example as it wants.
    let subjects = review.subjects(`case`.check.info.id)
    let wanted = `case`.example.found
    #expect(subjects.count == wanted.count)
    for (subject, want) in zip(subjects, wanted) {
      #expect(subject == want || subject.hasPrefix("\(want) / "), "\(subject)")
    }
  }

  @Test("Each check has an example of a finding and one of none", arguments: RaciChecks.all.indices)
  func both(index: Int) {
    let examples = RaciChecks.all[index].examples
    #expect(examples.contains { $0.found.isEmpty })
    #expect(examples.contains { !$0.found.isEmpty })
  }

  @Test("Each check says what, why and with which sources", arguments: RaciChecks.all.indices)
  func info(index: Int) throws {
    let check = RaciChecks.all[index]
    for text in [check.info.summary, check.info.why, check.info.remedy] {
      #expect(text.hasSuffix("."))
    }
    for key in check.info.benchmarks { #expect(try !Charts.catalog[key].isEmpty, "\(key)") }
    #expect(!check.info.benchmarks.isEmpty)
  }
}
