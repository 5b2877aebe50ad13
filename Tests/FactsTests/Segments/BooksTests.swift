import OrgKit
import Testing

@testable import Facts

/// One book, copied out of its columns.
struct Book: Equatable {
  var owner: String
  var accounts: Int
  var arr: Double?
  var unclassified = 0
  var bySegment: [Int]

  static func all(_ segmentation: Segmentation) -> [Book] {
    (0..<segmentation.books.count).map { book in
      let arr = segmentation.books.arr[book]
      return Book(
        owner: segmentation.org.interning.identities[segmentation.books.owner[book]] ?? "",
        accounts: Int(segmentation.books.accounts[book]), arr: arr.isNaN ? nil : arr,
        unclassified: Int(segmentation.books.unclassified[book]),
        bySegment: segmentation.scheme.segments.indices.map {
          segmentation.books.accounts(of: book, in: $0)
        })
    }
  }
}

struct BooksTests {
  private func segmentation(people: String? = nil, _ accounts: [String]) throws -> Segmentation {
    let catalog = try Orgs.catalog
    let table = "account_id,owner_id,arr\n" + accounts.joined(separator: "\n") + "\n"
    return try Segmentation(
      Orgs.org(people: people, accounts: table), by: ArrBands(catalog),
      vocabulary: catalog.vocabulary)
  }

  private static let people = """
    employee_id,position_id,name,email
    E1,P1,Ada Lovelace,ada@example.com
    E2,,Kim Lee,kim@example.com
    E3,,Kim Lee,lee@example.com
    E4,P1,Cy Young,cy@example.com
    """

  @Test("Ids, e-mails and names of one person make one book, under the id")
  func oneBook() throws {
    let segmentation = try segmentation(
      people: Self.people,
      ["a,E1,600000", "b,ADA@example.com,200000", "c,Ada Lovelace,1000", "d,P1,", "e,E4,30000"])
    #expect(
      Book.all(segmentation) == [
        // 600,000 + 200,000 + 1,000 + 30,000; E4 shares the post P1 with E1.
        Book(owner: "E1", accounts: 5, arr: 831_000, unclassified: 1, bySegment: [1, 1, 1, 0, 1])
      ])
    #expect(segmentation.unknownOwners == [])
  }

  @Test("Books are ordered by the bytes of the owner's id")
  func order() throws {
    let segmentation = try segmentation(["1,b,1", "2,B,1", "3,\u{E4},1", "4,a10,1", "5,a9,1"])
    #expect(Book.all(segmentation).map(\.owner) == ["B", "a10", "a9", "b", "\u{E4}"])
  }

  @Test("The ARR of a book is the sum of what is known, and not known if nothing is")
  func arr() throws {
    let segmentation = try segmentation(["1,x,10", "2,x,", "3,x,5", "4,y,", "5,z,0"])
    #expect(
      Book.all(segmentation) == [
        Book(owner: "x", accounts: 3, arr: 15, unclassified: 1, bySegment: [0, 0, 0, 0, 2]),
        Book(owner: "y", accounts: 1, arr: nil, unclassified: 1, bySegment: [0, 0, 0, 0, 0]),
        Book(owner: "z", accounts: 1, arr: 0, bySegment: [0, 0, 0, 0, 1]),
      ])
  }

  @Test("Accounts of nobody are orphans, in the order of the table")
  func orphans() throws {
    let segmentation = try segmentation(["1,,1", "2,x,1", "3,N/A,1", "4,-,1", "5,null,1"])
    #expect(segmentation.orphans.buffer.map { Int($0) } == [0, 2, 3, 4])
    #expect(Book.all(segmentation).map(\.owner) == ["x"])
  }

  @Test("Without a column of owners every account is an orphan")
  func noOwners() throws {
    let catalog = try Orgs.catalog
    let segmentation = try Segmentation(
      Orgs.org(accounts: "account_id,arr\na,1\nb,2\n"), by: ArrBands(catalog),
      vocabulary: catalog.vocabulary)
    let orphans = segmentation.orphans.count
    #expect(orphans == 2)
    #expect(Book.all(segmentation) == [])
  }

  @Test("Owners whom nobody or several people could be keep their book and are unknown")
  func unknownOwners() throws {
    let segmentation = try segmentation(
      people: Self.people, ["a,e1,1", "b,Kim Lee,1", "c,E2,1", "d,ghost@example.com,1"])
    let books = Book.all(segmentation)
    #expect(books.map(\.owner) == ["E2", "Kim Lee", "e1", "ghost@example.com"])
    #expect(segmentation.unknownOwners == [1, 2, 3])
  }

  @Test("Without people no owner is unknown")
  func noPeople() throws {
    #expect(try segmentation(["a,x,1"]).unknownOwners == [])
  }

  @Test("Somebody called N/A owns what is theirs")
  func blankWordAsID() throws {
    let segmentation = try segmentation(people: "employee_id\nNA\n", ["a,NA,1"])
    #expect(Book.all(segmentation).map(\.owner) == ["NA"])
    #expect(segmentation.unknownOwners == [])
  }
}
