import Catalog
import Facts
import JSON

/// `orgkit schema structure`.
struct StructureDocument: Encodable {
  struct Span: Encodable {
    let mean: Nullable<Double>
    let median: Nullable<Double>
    let max: Int
    let bands: [String: Int]
  }

  struct DanglingManager: Encodable {
    let employee_id: String
    let manager_id: String
  }

  struct Defects: Encodable {
    let duplicate_ids: [String]
    let self_reports: [String]
    let dangling_managers: [DanglingManager]
    let cycles: [[String]]
  }

  let people: Int
  let managers: Int
  let individual_contributors: Int
  let vacancies: Int
  let roots: [String]
  let depth: Int
  let span: Span
  let non_managers_per_manager: Nullable<Double>
  let defects: Defects

  init(_ structure: Structure) {
    let org = structure.org
    func id(ofRow row: Int) -> String { org.interning.identities[org.identity(ofRow: row)] ?? "" }
    people = structure.peopleCount
    managers = structure.managerCount
    individual_contributors = structure.contributorCount
    vacancies = structure.vacancyCount
    roots = structure.roots.map { org.id(ofPosition: $0) }
    depth = structure.maximumDepth
    span = Span(
      mean: Nullable(structure.meanSpan), median: Nullable(structure.medianSpan),
      max: structure.maximumSpan,
      bands: Dictionary(uniqueKeysWithValues: zip(Structure.bandNames, structure.bands)))
    non_managers_per_manager = Nullable(structure.contributorsPerManager)
    defects = Defects(
      duplicate_ids: structure.duplicateIDs,
      self_reports: unique(structure.selfReports.map(id(ofRow:))),
      dangling_managers: unique(
        structure.dangling.map {
          [id(ofRow: $0.row), org.interning.identities[$0.reference] ?? ""]
        }
      ).map { DanglingManager(employee_id: $0[0], manager_id: $0[1]) },
      cycles: structure.cycles.map { $0.map { org.id(ofPosition: $0) } })
  }
}

extension Structure {
  /// Ids on several rows, in the order of their first appearance.
  public var duplicateIDs: [String] {
    let positions = Set(
      org.positions.duplicateRows.buffer.map { org.positions.positionOfRow[Int($0)] })
    return positions.sorted().map { org.id(ofPosition: Int($0)) }
  }
}
