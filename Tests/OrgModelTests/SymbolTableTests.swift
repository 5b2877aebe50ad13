import Testing

@testable import OrgModel

@Suite("Interned texts")
struct SymbolTableTests {
  @Test("Texts are numbered in the order of their first appearance")
  func order() throws {
    var table = SymbolTable()
    var symbols: [Symbol] = []
    for text in ["b", "a", "b", "", "c", "a"] { symbols.append(try table.intern(text)) }
    #expect(symbols == [0, 1, 0, .none, 2, 1])
    #expect(table.count == 3)
    #expect(table[0] == "b")
    #expect(table[2] == "c")
    #expect(table[.none] == nil)
    #expect(table[3] == nil)
  }

  @Test("Only a text that was put in is found")
  func lookup() throws {
    var table = SymbolTable()
    #expect(bytes("a") { table.symbol(of: $0) } == nil)
    _ = try table.intern("a")
    #expect(bytes("a") { table.symbol(of: $0) } == 0)
    #expect(bytes("A") { table.symbol(of: $0) } == nil)
    #expect(bytes("a ") { table.symbol(of: $0) } == nil)
    #expect(bytes("") { table.symbol(of: $0) } == nil)
  }

  @Test("Letter case and leading zeros count")
  func exact() throws {
    var table = SymbolTable()
    var symbols: [Symbol] = []
    for text in ["7", "07", "007", "x", "X"] { symbols.append(try table.intern(text)) }
    #expect(symbols == [0, 1, 2, 3, 4])
  }

  // Hashing takes eight bytes at a time; a text and its padding must differ.
  @Test("Texts that share a beginning are told apart at every length")
  func prefixes() throws {
    var table = SymbolTable()
    for length in 1...64 {
      let symbol = try table.intern(String(repeating: "a", count: length))
      #expect(symbol == Symbol(length - 1))
      let other = try table.intern(String(repeating: "a", count: length) + "b")
      #expect(table[other] == String(repeating: "a", count: length) + "b")
      table = try copyWithoutLast(table, keeping: length)
    }
  }

  @Test("Texts of other bytes than letters are kept as they are")
  func anyBytes() throws {
    var table = SymbolTable()
    let texts: [[UInt8]] = [[0], [0, 0], [0xFF], [0xC3, 0xA9], Array(repeating: 0, count: 9)]
    for text in texts { _ = try text.withUnsafeBufferPointer { try table.intern($0) } }
    #expect(table.count == texts.count)
    #expect((0..<5).map { Array(table.utf8(of: $0)) } == texts)
    #expect(table.cString(of: 3).map { String(cString: $0) } == "é")
    #expect(table.cString(of: .none) == nil)
  }

  @Test("A very long text is one text")
  func long() throws {
    var table = SymbolTable()
    let text = String(repeating: "x", count: 1 << 20)
    let (first, other, again) = (
      try table.intern(text), try table.intern(text + "y"), try table.intern(text)
    )
    #expect([first, other, again] == [0, 1, 0])
  }

  @Test("Any sequence of texts is numbered as a dictionary would", arguments: 1...20)
  func againstDictionary(seed: UInt64) throws {
    var random = SplitMix64(state: seed)
    var table = SymbolTable()
    var model: [String: Symbol] = [:]
    for _ in 0..<5000 {
      let text = String(UInt64.random(in: 0...2000, using: &random), radix: 36)
      let expected = model[text] ?? Symbol(model.count)
      model[text] = expected
      let symbol = try table.intern(text)
      guard symbol == expected, table[symbol] == text else {
        Issue.record("\(text) is \(symbol), not \(expected)")
        return
      }
    }
    #expect(table.count == model.count)
    for (text, symbol) in model { #expect(bytes(text) { table.symbol(of: $0) } == symbol) }
  }

  @Test("A hundred thousand texts are all found again")
  func many() throws {
    var table = SymbolTable()
    for number in 0..<100_000 { _ = try table.intern("E\(number)") }
    var found = 0
    for number in 0..<100_000
    where bytes("E\(number)", { table.symbol(of: $0) }) == Symbol(number) {
      found += 1
    }
    #expect(found == 100_000)
  }

  /// The first `count` texts of `table` in a new one.
  private func copyWithoutLast(
    _ table: borrowing SymbolTable, keeping count: Int
  ) throws -> SymbolTable {
    var copy = SymbolTable()
    for symbol in 0..<count { _ = try copy.intern(table.utf8(of: Symbol(symbol))) }
    return copy
  }
}
