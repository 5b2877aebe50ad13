import Facts
import JSON
import OrgModel

/// `orgkit schema segment`.
struct SegmentDocument: Encodable {
  struct Segment: Encodable {
    let id: String
    let accounts: Int
    let arr: Double
    let touch: Nullable<String>
  }

  struct Owner: Encodable {
    let owner_id: String
    let accounts: Int
    let arr: Nullable<Double>
    let unclassified: Int
    let by_segment: [String: Int]
  }

  let scheme: String
  let plugin: Nullable<String>
  let accounts: Int
  let segments: [Segment]
  let unclassified: Int
  let label_mismatches: Int
  let owners: [Owner]
  let orphans: [String]
  let unknown_owners: [String]
  let missing: [String]

  init(_ segmentation: Segmentation) {
    let org = segmentation.org
    let ids = segmentation.scheme.segments.map(\.id)
    scheme = segmentation.scheme.id
    plugin = Nullable(segmentation.scheme.plugin)
    accounts = org.accounts.count
    segments = ids.indices.map {
      Segment(
        id: ids[$0], accounts: segmentation.accountsOfSegment[$0],
        arr: segmentation.arrOfSegment[$0],
        touch: Nullable(segmentation.scheme.segments[$0].touch?.rawValue))
    }
    unclassified = segmentation.unclassifiedCount
    label_mismatches = segmentation.labelMismatches.count
    owners = (0..<segmentation.books.count).map { book in
      Owner(
        owner_id: org.interning.identities[segmentation.books.owner[book]] ?? "",
        accounts: Int(segmentation.books.accounts[book]),
        arr: Nullable(known: segmentation.books.arr[book]),
        unclassified: Int(segmentation.books.unclassified[book]),
        by_segment: Dictionary(
          uniqueKeysWithValues: ids.indices.map {
            (ids[$0], segmentation.books.accounts(of: book, in: $0))
          }))
    }
    orphans = segmentation.orphans.buffer.map { org.accounts.text(.accountID, Int($0)) ?? "" }
    unknown_owners = segmentation.unknownOwners.map {
      org.interning.identities[segmentation.books.owner[$0]] ?? ""
    }
    missing = segmentation.missingData
  }
}
