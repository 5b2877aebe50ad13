import Facts
import OrgModel
import Rules

extension TextPage {
  private static var ownersShown: Int { 25 }

  /// Segments and books for a reader.
  mutating func add(_ segmentation: Segmentation) {
    let document = SegmentDocument(segmentation)
    let arr = segmentation.accountsWithArr == 0 ? "ARR unknown" : "\(grouped(segmentation.arr)) ARR"
    paragraph(
      "\(counted(document.accounts, "account")) \u{B7} \(arr) \u{B7} scheme \(document.scheme)",
      .strong)
    if document.unclassified > 0 {
      let known = document.accounts - document.unclassified
      paragraph(
        "\(counted(document.unclassified, "account")) without a segment: \(listed(document.missing)) is missing"
          + (known == 0 ? "; counts per owner are given all the same" : ""), .warning)
    }
    skip()
    table(
      ["segment", "accounts", "share", "ARR"], [.left, .right, .right, .right],
      document.segments.map {
        [
          $0.id, String($0.accounts), percent($0.accounts, of: document.accounts), grouped($0.arr),
        ]
      })
    skip()
    if document.label_mismatches > 0 {
      paragraph(
        "\(counted(document.label_mismatches, "account")) labelled with another segment", .warning)
    }
    if !document.orphans.isEmpty {
      paragraph(
        "\(counted(document.orphans.count, "account")) without an owner: \(listed(document.orphans))",
        hanging: 2, .warning)
    }
    if !document.unknown_owners.isEmpty {
      paragraph(
        "\(counted(document.unknown_owners.count, "owner")) not in the people table: "
          + listed(document.unknown_owners), hanging: 2, .warning)
    }
    let largest = document.owners.enumerated()
      .sorted { ($1.element.accounts, $0.offset) < ($0.element.accounts, $1.offset) }
      .prefix(Self.ownersShown).map(\.element)
    guard !largest.isEmpty else { return }
    skip()
    table(
      ["owner", "accounts", "ARR"] + document.segments.map(\.id),
      [.left] + Array(repeating: .right, count: document.segments.count + 2),
      largest.map { owner in
        [owner.owner_id, String(owner.accounts), owner.arr.value.map(grouped) ?? "unknown"]
          + document.segments.map { String(owner.by_segment[$0.id] ?? 0) }
      })
    if document.owners.count > largest.count {
      paragraph(
        "and \(counted(document.owners.count - largest.count, "more owner")); --json has all",
        .faint)
    }
  }
}
