import OrgKit
import PluginLoader
import Testing

@testable import PluginHost

@Suite("BoundFunction")
struct BoundFunctionTests {
  private func results(
    _ symbol: String, _ result: loader_type, _ types: [(loader_type, BoundFunction.Value)],
    of library: SharedLibrary, _ org: Org, batch: Bool = false
  ) throws -> BoundFunction.Results {
    let function = BoundFunction(
      symbol: symbol, result: result,
      arguments: types.map { BoundFunction.Argument(type: $0.0, value: $0.1) }, isBatch: batch)
    return try function.call(library, for: org, rows: 0..<org.accounts.count, plugin: "acme")
  }

  private let text = "account_id,arr,health\na,8,0.5\nb,1000,0.25\nc,0.75,1\n"

  @Test("libm's functions return what Swift computes", arguments: [false, true])
  func mathematics(isolated: Bool) throws {
    let org = try Plugins.org(text)
    let library = try Libraries.sealed(
      Libraries.mathematics, LibraryLimits(isIsolated: isolated))
    let arr: (loader_type, BoundFunction.Value) = (LOADER_DOUBLE, .field(.arr))
    #expect(
      try results("ilogb", LOADER_INT32, [arr], of: library, org).values
        == [8.0, 1000, 0.75].map { Double($0.exponent) })
    #expect(
      try results("fmax", LOADER_DOUBLE, [arr, (LOADER_DOUBLE, .constant(9))], of: library, org)
        .values == [9, 1000, 9])
    #expect(
      try results(
        "fmaf", LOADER_FLOAT,
        [
          (LOADER_FLOAT, .field(.arr)), (LOADER_FLOAT, .field(.health)),
          (LOADER_FLOAT, .constant(1)),
        ], of: library, org
      ).values == [5, 251, 1.75])
    #expect(
      try results(
        "ldexp", LOADER_DOUBLE, [arr, (LOADER_INT32, .constant(-2))], of: library, org
      ).values == [2, 250, 0.1875])
  }

  @Test("Texts are told apart, NULL is none", arguments: [false, true])
  func texts(isolated: Bool) throws {
    let org = try Plugins.org("account_id,arr\na,100\nb,5\nc,0\nd,400\n")
    let library = try Libraries.sealed(Libraries.acme, LibraryLimits(isIsolated: isolated))
    let found = try results(
      "letter_of", LOADER_CSTRING, [(LOADER_DOUBLE, .field(.arr))], of: library, org)
    let texts = found.values.map { $0.isNaN ? nil : found.texts?[Int($0)] }
    #expect(texts == ["A", "B", nil, "A"])
  }

  @Test("A batch gets columns; what it returns is an error", arguments: [false, true])
  func batch(isolated: Bool) throws {
    let library = try Libraries.sealed(Libraries.acme, LibraryLimits(isIsolated: isolated))
    let types: [(loader_type, BoundFunction.Value)] = [
      (LOADER_COLUMN_DOUBLE, .field(.arr)), (LOADER_ROWS, .implied), (LOADER_OUT_DOUBLE, .implied),
    ]
    let found = try results(
      "double_up", LOADER_INT32, types, of: library, Plugins.org(text), batch: true)
    #expect(found.values == [16, 2000, 1.5])
    let many = try Plugins.org("account_id,arr\n" + (0...1000).map { "a\($0),1\n" }.joined())
    #expect(throws: OrgError.self) {
      try results("double_up", LOADER_INT32, types, of: library, many, batch: true)
    }
  }
}
