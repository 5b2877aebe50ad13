import Facts
import OrgModel
import Rules

extension TextPage {
  /// The reporting tree for a reader.
  mutating func add(_ structure: Structure) {
    let document = StructureDocument(structure)
    paragraph(
      [
        counted(document.people, "person", many: "people"),
        counted(document.managers, "manager"),
        counted(document.individual_contributors, "individual contributor"),
        counted(document.depth, "layer"),
      ].joined(separator: " \u{B7} ")
        + (document.vacancies > 0 ? " \u{B7} \(document.vacancies) vacant or planned" : ""), .strong
    )
    if let mean = structure.meanSpan, let median = structure.medianSpan,
      let ratio = structure.contributorsPerManager
    {
      paragraph(
        "span of control: mean \(numberText(mean)), median \(numberText(median)), "
          + "most \(structure.maximumSpan); contributors per manager: \(numberText(ratio))")
    }
    skip()
    table(
      ["direct reports", "managers", "share"], [.left, .right, .right],
      zip(Structure.bandNames, structure.bands).map { name, count in
        [name, String(count), percent(count, of: structure.managerCount)]
      })
    skip()
    paragraph(
      document.roots.isEmpty ? "nobody is at the top" : "at the top: \(listed(document.roots))")
    let defects = document.defects
    let lines = [
      ("duplicate ids", defects.duplicate_ids), ("own managers", defects.self_reports),
      (
        "managers not in the table",
        defects.dangling_managers.map { "\($0.employee_id) to \($0.manager_id)" }
      ),
      ("circles", defects.cycles.map { listed($0, atMost: 4) }),
    ]
    for (name, entries) in lines where !entries.isEmpty {
      paragraph("\(name) (\(entries.count)): \(listed(entries))", hanging: 2, .warning)
    }
    if lines.allSatisfy({ $0.1.isEmpty }) { paragraph("no defects in the reporting lines") }
  }
}
