import OrgKit
import Testing

@testable import PluginHost

@Suite("Types in conditions")
struct ExpressionCompilerOperatorsTests {
  /// The byte at which the mistake is, counted by hand.
  @Test(
    "A mistake is named with its place",
    arguments: [
      ("", 0), ("arr", 0), ("'a'", 0), ("1", 0), ("arr >", 5), ("> 5", 0), ("arr > 5 arr", 8),
      ("arr > 'x'", 4), ("industry > 'x'", 9), ("industry = 5", 9), ("arr = null", 6),
      ("1 < arr < 5", 8), ("not arr", 4), ("arr and health", 0), ("arr > 1 and health", 12),
      ("arr + 'a' > 1", 6), ("industry + 1 > 1", 0), ("arr in ['a']", 8), ("industry in [1]", 13),
      ("industry in []", 13), ("arr in [1,]", 10), ("arr in 5", 7), ("arr in [1", 9),
      ("'a' in ['a']", 0), ("arr is 5", 7), ("arr is not 5", 11), ("arr not 5", 8),
      ("(arr > 1", 8), ("arr > 1)", 7), ("industry = region", 11), ("'a' = 'a'", 6), ("null", 0),
      ("(arr > 1) is null", 10), ("'a' is null", 0), ("and", 0), ("arr > 1 an health > 1", 8),
      ("foo > 1", 0), ("arr > foo", 6), ("arr - - > 1", 8), ("(arr > 1) + 1 > 1", 0),
      ("company.name > 'a'", 13), ("company > 1", 0), ("arr > nan", 6), ("arr == = 1", 7),
    ])
  func mistakes(text: String, offset: Int) {
    #expect {
      _ = try ExpressionCompiler.compile(text, ExpressionFields())
    } throws: {
      let found = ($0 as? ExpressionError)?.offset
      return found == offset
    }
  }

  @Test("Advice says what to write instead")
  func advice() {
    for (text, advice) in [
      ("arr > 1 an health > 1", "did you mean and?"),
      ("arr = null", "write is null or is not null"),
      ("1 < arr < 5", "comparisons do not chain; join them with and"),
      ("industry = 5", "texts stand in quotes"), ("arr > 'x'", "numbers stand without quotes"),
      ("arr > 1 && health > 1", "write and"),
    ] {
      #expect {
        _ = try ExpressionCompiler.compile(text, ExpressionFields())
      } throws: {
        ($0 as? ExpressionError)?.advice == advice
      }
    }
  }
}
