import Catalog
import Raci

extension TextPage {
  /// A chart; where its roles do not fit side by side they are numbered.
  mutating func add(_ matrix: RaciMatrix) {
    if let name = matrix.name { paragraph(name, .strong) }
    let sheet = matrix.sheet
    let names = matrix.tasks.map(\.name.count).max() ?? 0
    let columns = matrix.roles.indices.map { role in
      max(
        matrix.roles[role].count,
        matrix.tasks.indices.map { sheet.rows[$0][role + 1].count }.max() ?? 0)
    }
    let fits = min(names, width / 2) + columns.reduce(0) { $0 + $1 + 2 } <= width
    let header = fits ? matrix.roles : matrix.roles.indices.map { String($0 + 1) }
    table(
      [matrix.taskHeader] + header, sheet.header.map { _ in .left }, sheet.rows)
    guard !fits else { return }
    skip()
    for (index, role) in matrix.roles.enumerated() {
      let number = String(index + 1)
      paragraph(
        role, lead: String(repeating: " ", count: max(0, 4 - number.count)) + number + "  ",
        leadWidth: 6, hanging: 6, .faint)
    }
  }

  /// A template with what is to be known of it.
  mutating func add(_ template: RaciTemplates.Template) {
    add(template.matrix)
    skip()
    for (task, note) in zip(template.matrix.tasks, template.notes) where !note.isEmpty {
      paragraph("\(task.name): \(note)", hanging: 2, .faint)
    }
    let origin = template.isOurs ? "ours, after" : "as given by"
    paragraph("\(template.id) \u{B7} \(origin) \(listed(template.sources))", .faint)
  }

  /// The templates there are.
  mutating func add(_ templates: RaciTemplates) {
    table(
      ["id", "tasks", "roles", "source", "what"], [.left, .right, .right, .left, .left],
      templates.all.map {
        [
          $0.id, String($0.matrix.tasks.count), String($0.matrix.roles.count),
          $0.sources.joined(separator: ", "), $0.matrix.name ?? "",
        ]
      })
  }
}
