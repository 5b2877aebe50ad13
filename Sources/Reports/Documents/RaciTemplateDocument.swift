import Catalog
import JSON
import Raci

/// `orgkit schema raci-template`: the list of templates.
struct RaciTemplateListDocument: Encodable {
  struct Template: Encodable {
    let id: String
    let name: Nullable<String>
    let tasks: Int
    let roles: Int
    let is_ours: Bool
    let sources: [String]
  }

  let templates: [Template]

  init(_ templates: RaciTemplates) {
    self.templates = templates.all.map {
      Template(
        id: $0.id, name: Nullable($0.matrix.name), tasks: $0.matrix.tasks.count,
        roles: $0.matrix.roles.count, is_ours: $0.isOurs, sources: $0.sources)
    }
  }
}
