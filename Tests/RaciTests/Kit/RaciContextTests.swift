import OrgKit
import Testing

@testable import Raci

struct RaciContextTests {
  @Test("Levels come from the catalogue, else from the words; people who hold a role win")
  func levels() throws {
    let chart =
      "Task,Sales Rep,Sales Manager,VP of Sales,RevOps,Head of Marketing,Head Clown\nx,R,A,I,I,I,I\n"
    let alone = try Charts.review(chart).context
    #expect(alone.levels == [.individualContributor, .manager, .vp, nil, .director, nil])
    let people = "employee_id,title,role,level\n1,Boss,Sales Rep,director\n"
    #expect(try Charts.review(chart, people: people).context.levels[0] == .director)
  }

  @Test("Names in a sentence")
  func wording() {
    #expect(enumerated([]).isEmpty)
    #expect(enumerated(["a"]) == "a")
    #expect(enumerated(["a", "b"]) == "a and b")
    #expect(enumerated(["a", "b", "c", "d", "e", "f"]) == "a, b, c, d, e and f")
    #expect(enumerated((1...9).map { "\($0)" }) == "1, 2, 3, 4, 5 and 4 more")
    #expect(counted(1, "task") == "1 task" && counted(0, "task") == "0 tasks")
    #expect(quote(String(repeating: "x", count: 200)).utf8.count < 100)
  }

  @Test("Limits are those of the catalogue; roles are held as the assignment says")
  func lookups() throws {
    let context = try Charts.review(
      "Task,VP Sales,Nobody\nx,A,R\n", people: "employee_id,title\n1,VP Sales\n"
    ).context
    #expect(context.limit("raci.responsible-share") == 0.5)
    #expect(context.limit("raci.no-such-thing") == nil)
    #expect(context.held(.unfilled).map(\.role) == [1])
    #expect(context.roles(with: .accountable, in: 0) == [0])
    #expect(context.levelName(role: 0) == "VP")
    #expect(context.levelName(role: 1).isEmpty)
    #expect(try Charts.review("Task,Nobody\nx,R\n").context.held(.unfilled).isEmpty)
  }
}
