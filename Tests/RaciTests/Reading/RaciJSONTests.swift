import OrgKit
import Testing

@testable import Raci

struct RaciJSONTests {
  @Test("Roles in the order given, or ordered by name where tasks alone name them")
  func roles() throws {
    let given = try Charts.read(
      #"{"name":"X","task_header":"System","roles":["b","a"],"tasks":[{"task":"t","assignments":{"a":"R"}}]}"#
    )
    #expect(given.roles == ["b", "a"])
    #expect(given.letters == ["- R"])
    #expect(given.name == "X" && given.taskHeader == "System")
    let found = try Charts.read(
      #"{"tasks":[{"task":"t","assignments":{"b":"R"}},{"task":"u","assignments":{"a":null,"b":"A"}},{"task":"v"}]}"#
    )
    #expect(found.roles == ["a", "b"])
    #expect(found.letters == ["- R", "- A", "- -"])
    #expect(found.tasks.map(\.row) == [1, 2, 3])
  }

  @Test(
    "What is of another form names its place",
    arguments: [
      ("[]", "", "is an array, not an object with tasks"),
      ("{}", "/tasks", "must be an array of tasks"),
      (#"{"tasks":{}}"#, "/tasks", "must be an array of tasks"),
      (#"{"task":[]}"#, "/task", "is not a known key"),
      (#"{"roles":"a","tasks":[]}"#, "/roles", "must be an array of roles"),
      (#"{"roles":[1],"tasks":[]}"#, "/roles/0", "is a number, not a text"),
      (
        #"{"roles":["a"],"tasks":[1]}"#, "/tasks/0",
        "is a number, not an object with task and assignments"
      ),
      (#"{"roles":["a"],"tasks":[{}]}"#, "/tasks/0", "has no task"),
      (
        #"{"roles":["a"],"tasks":[{"task":"t","letters":{}}]}"#, "/tasks/0/letters",
        "is not a known key"
      ),
      (
        #"{"roles":["a"],"tasks":[{"task":"t","assignments":{"b":"R"}}]}"#,
        "/tasks/0/assignments/b", "is not one of the roles"
      ),
      (
        #"{"roles":["a/b"],"tasks":[{"task":"t","assignments":{"a/b":1}}]}"#,
        "/tasks/0/assignments/a~1b", "is a number, not letters such as \"A\""
      ),
      (
        #"{"roles":["a"],"tasks":[{"task":"t","assignments":["R","A"]}]}"#, "/tasks/0/assignments",
        "has 2 cells where there are 1 roles"
      ),
      (
        #"{"roles":["a"],"tasks":[{"task":"t","assignments":"R"}]}"#, "/tasks/0/assignments",
        "is a text, neither an object by role nor an array in the order of the roles"
      ),
      (
        #"{"roles":["a"],"tasks":[{"task":"t","assignments":{"a":"R","**a**":"A"}}]}"#,
        "/tasks/0/assignments/a", "names a role twice"
      ),
      (#"{"roles":["a"],"tasks":[{"task":"a\u0000b"}]}"#, "/tasks/0/task", "holds a NUL character"),
    ])
  func broken(text: String, pointer: String, reason: String) {
    let error = #expect(throws: OrgError.self) { try Charts.read(text, as: .json) }
    #expect(error?.code == .badInput)
    #expect(error?.reason == reason)
    #expect((error?.location.pointer ?? "") == pointer)
  }

  @Test("Keys that are nearly right are named")
  func hints() {
    let error = #expect(throws: OrgError.self) {
      try Charts.read(#"{"roles":["RevOps"],"tasks":[{"task":"t","assignments":{"RevOp":"R"}}]}"#)
    }
    #expect(error?.hint == "did you mean RevOps?")
  }

  @Test("Text that is not JSON, and nesting without end, are refused")
  func syntax() {
    #expect(throws: OrgError.self) { try Charts.read("{\"tasks\":[", as: .json) }
    let deep = #expect(throws: OrgError.self) {
      try Charts.read(String(repeating: "[", count: 100_000), as: .json)
    }
    #expect(deep?.code == .limit)
  }
}
