import Testing

@testable import OrgModel

@Suite("Columns of text")
struct TextColumnTests {
  private func column(_ texts: [String]) throws -> TextColumn {
    var column = TextColumn()
    for text in texts { try bytes(text) { try column.append($0) } }
    return column
  }

  private func strings(_ column: borrowing TextColumn) -> [String?] {
    (0..<column.count).map { column[$0] }
  }

  @Test("Texts come back; an empty one is not known")
  func texts() throws {
    let column = try column(["a", "", "Zoë", "日本", "x y"])
    #expect(strings(column) == ["a", nil, "Zoë", "日本", "x y"])
    #expect(column.utf8(at: 1).isEmpty)
    #expect(Array(column.utf8(at: 2)) == [0x5A, 0x6F, 0xC3, 0xAB])
  }

  @Test("Beyond either end there is no text", arguments: [-1, 2, Int.max, Int.min])
  func outside(index: Int) throws {
    let column = try column(["a", "b"])
    #expect(column[index] == nil)
    #expect(column.utf8(at: index).isEmpty)
    #expect(column.cString(at: index) == nil)
  }

  @Test("A text as C sees it ends with a NUL; an empty one is NULL")
  func cStrings() throws {
    let column = try column(["first", "", "last"])
    #expect(column.cString(at: 0).map { String(cString: $0) } == "first")
    #expect(column.cString(at: 1) == nil)
    #expect(column.cString(at: 2).map { String(cString: $0) } == "last")
  }

  @Test("A text placed behind the end leaves empty ones before it")
  func placing() throws {
    var column = TextColumn()
    try bytes("c") { try column.place($0, at: 2) }
    try column.pad(to: 5)
    #expect(strings(column) == [nil, nil, "c", nil, nil])
  }

  @Test("What was forgotten does not show in what follows")
  func truncating() throws {
    var column = try column(["one", "two", "three"])
    column.truncate(to: 5)
    #expect(column.count == 3)
    column.truncate(to: 1)
    try bytes("2") { try column.append($0) }
    #expect(strings(column) == ["one", "2"])
    #expect(column.cString(at: 1).map { String(cString: $0) } == "2")
    column.truncate(to: 0)
    #expect(column.count == 0)
  }

  @Test("Any sequence of texts comes back", arguments: 1...50)
  func againstArray(seed: UInt64) throws {
    var random = SplitMix64(state: seed)
    let texts = (0..<300).map { _ in
      String(repeating: "é", count: Int.random(in: 0...40, using: &random))
    }
    var column = try column(texts)
    let kept = Int.random(in: 0...300, using: &random)
    column.truncate(to: kept)
    #expect(strings(column) == texts.prefix(kept).map { $0.isEmpty ? nil : $0 })
  }
}
