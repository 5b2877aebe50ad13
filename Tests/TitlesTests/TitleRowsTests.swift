import OrgKit
import Testing

@testable import Titles

struct TitleRowsTests {
  private func problem(_ text: String) -> OrgError? {
    var vocabulary = TitleVocabulary()
    do {
      try Array(text.utf8).withUnsafeBufferPointer { try vocabulary.add($0, file: "own.csv") }
      return nil
    } catch {
      return error as? OrgError
    }
  }

  @Test("Weight and source may be left out, and other delimiters are read")
  func columns() {
    #expect(problem("kind,phrase,value\nrank,boss,cxo\n") == nil)
    #expect(problem("kind;phrase;value;weight\nrank;boss;cxo;5\n") == nil)
    #expect(problem("kind,phrase\n")?.location.row == 1)
    #expect(problem("phrase,kind,value\n")?.location.row == 1)
    #expect(problem("")?.location.row == 1)
    #expect(problem("kind,phrase,value\nrank,boss\n")?.location.row == 2)
    #expect(problem("kind,phrase,value\nrank,\"boss,cxo\n")?.location.row == 2)
  }

  @Test(
    "A mistake names row, column, value and fix",
    arguments: [
      ("rnk,boss,cxo,", "kind", "rnk", "did you mean rank?"),
      ("rank,,cxo,", "phrase", "", nil),
      ("rank,boss,cxo,0", "weight", "0", "from 1, a hint, to 9, certain"),
      ("rank,boss,cxo,10", "weight", "10", "from 1, a hint, to 9, certain"),
      ("rank,boss,boss,", "value", "boss", "there are: ic, lead, manager, director, vp, cxo"),
      ("rank,&&,cxo,", nil, nil, nil), ("rank,--,cxo,", "phrase", "--", nil),
      ("noun,boss,top,", "value", "top", "add a row of kind field for it"),
      ("field,a,functoin=sales,", "value", "functoin", "did you mean function?"),
      ("field,a,sales,", "value", "sales", nil), ("field,a,manages=so,", "value", "so", nil),
      ("spelling,a b,c,", "phrase", "a b", nil), ("spelling,a,,", "value", "", nil),
      ("pair,a,b,", "phrase", "a", nil), ("link,of,away,", "value", "away", nil),
      ("segment,big,,", "value", "", nil), ("title,Boss,level=top,", "value", "top", nil),
    ] as [(String, String?, String?, String?)])
  func mistakes(row: String, column: String?, value: String?, hint: String?) throws {
    guard let column else {
      #expect(problem("kind,phrase,value,weight\n\(row)\n") == nil)
      return
    }
    let error = try #require(problem("kind,phrase,value,weight\n\(row)\n"))
    #expect(error.code == .badInput)
    #expect(error.location.file == "own.csv")
    #expect(error.location.row == 2)
    #expect(error.location.column == column)
    #expect(error.location.value == value)
    if let hint { #expect(error.hint?.hasPrefix(hint) == true) }
  }

  @Test("A row may hold several phrases")
  func several() throws {
    let words = try vocabulary("rank,boss;big boss;chef,director")
    for title in ["Boss", "Big Boss", "Chef"] {
      #expect(TitleReader(words).read(title).level == .director)
    }
  }
}
