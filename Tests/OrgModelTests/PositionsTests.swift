import Testing

@testable import OrgModel

@Suite("Posts apart from their holders")
struct PositionsTests {
  private func org(_ rows: [KeyValuePairs<PersonField, String>]) throws -> Org {
    let builder = OrgBuilder()
    for row in rows { try builder.person(row) }
    return try builder.seal()
  }

  @Test("Every row without a post id is a post of its own")
  func rows() throws {
    let org = try org([[.employeeID: "1"], [.employeeID: "2"], [.employeeID: "01"]])
    #expect(Array(org.positions.firstRow.buffer) == [0, 1, 2])
    #expect(Array(org.positions.positionOfRow.buffer) == [0, 1, 2])
    #expect(org.positions.duplicateRows.count == 0)
  }

  @Test("People who share a post id share a post")
  func jobShare() throws {
    let org = try org([
      [.employeeID: "1", .positionID: "P1"], [.employeeID: "2", .positionID: "P2"],
      [.employeeID: "3", .positionID: "P1"],
    ])
    #expect(Array(org.positions.firstRow.buffer) == [0, 1])
    #expect(Array(org.positions.positionOfRow.buffer) == [0, 1, 0])
    #expect(org.reference("3") == .position(0))
    #expect(org.reference("P1") == .position(0))
  }

  @Test("A person on several rows counts once; the first row places them")
  func duplicates() throws {
    let org = try org([
      [.employeeID: "1"], [.employeeID: "2"], [.employeeID: "1"], [.employeeID: "1"],
    ])
    #expect(Array(org.positions.firstRow.buffer) == [0, 1])
    #expect(Array(org.positions.duplicateRows.buffer) == [2, 3])
    #expect(Array(org.positions.positionOfRow.buffer) == [0, 1, 0, 0])
  }

  @Test("A post id that reads like somebody's employee id is not that person")
  func separateNames() throws {
    let org = try org([
      [.employeeID: "1", .positionID: "2"], [.employeeID: "2", .positionID: "1"],
    ])
    #expect(org.positions.count == 2)
    #expect(org.positions.duplicateRows.count == 0)
    // A reference is read as an employee's id first.
    #expect(org.reference("2") == .position(1))
  }

  @Test(
    "The status says who holds a post",
    arguments: [
      ("active", Positions.State.filled), ("on-leave", .filled), ("departed", .departed),
      ("vacant", .vacant), ("planned", .planned),
    ])
  func states(status: String, state: Positions.State) throws {
    let org = try org([[.employeeID: "1", .status: status]])
    #expect(org.positions.state[0] == state)
  }

  @Test("A post with one present holder is filled, whatever its other rows say")
  func filled() throws {
    for others in [
      ["vacant", "active"], ["active", "departed"], ["departed", "planned", "active"],
    ] {
      let builder = OrgBuilder()
      for (number, status) in others.enumerated() {
        try builder.person([.employeeID: "\(number)", .positionID: "P", .status: status])
      }
      let org = try builder.seal()
      #expect(org.positions.count == 1)
      #expect(org.positions.state[0] == .filled)
    }
  }

  @Test("A vacant post without a holder goes by its own id")
  func vacancy() throws {
    let org = try org([
      [.positionID: "P7", .status: "vacant"], [.employeeID: "1", .managerID: "P7"],
    ])
    #expect(org.id(ofPosition: 0) == "P7")
    #expect(org.reference("P7") == .position(0))
  }

  @Test("Letter case folds for ASCII and for nothing else")
  func folding() {
    let folded = bytes("ÄBC@Example-Ω") {
      Positions.foldCase($0) { String(decoding: $0, as: UTF8.self) }
    }
    #expect(folded == "Äbc@example-Ω")
    #expect(bytes("") { Positions.foldCase($0) { $0.count } } == 0)
  }

  // The reference keeps, per employee and per post, the number of the first row seen.
  @Test("Any table gives the posts that lists and look-ups give", arguments: 1...100)
  func againstNaive(seed: UInt64) throws {
    var random = SplitMix64(state: seed)
    let builder = OrgBuilder()
    var postOfEmployee: [String: String] = [:]
    var rows: [(employee: String, post: String)] = []
    for _ in 0..<60 {
      let employee = "E\(Int.random(in: 0..<40, using: &random))"
      // A person who comes again comes with the same post.
      let post = postOfEmployee[employee] ?? "P\(Int.random(in: 0..<30, using: &random))"
      postOfEmployee[employee] = post
      rows.append((employee, post))
      try builder.person([.employeeID: employee, .positionID: post])
    }
    let org = try builder.seal()

    var posts: [String] = []
    for row in rows where !posts.contains(row.post) { posts.append(row.post) }
    let repeated = rows.indices.filter { row in
      rows[..<row].contains { $0.employee == rows[row].employee }
    }
    #expect(
      Array(org.positions.positionOfRow.buffer)
        == rows.map { row in Int32(posts.firstIndex(of: row.post) ?? -1) })
    #expect(Array(org.positions.duplicateRows.buffer) == repeated.map { Int32($0) })
    #expect(
      Array(org.positions.firstRow.buffer)
        == posts.map { post in Int32(rows.firstIndex { $0.post == post } ?? -1) })
  }
}
