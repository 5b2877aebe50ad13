import OrgModel

/// The built-in checks.
public enum RaciChecks {
  /// Every check, ordered by id.
  public static let all: [any RaciCheck.Type] = [
    AccountableJuniorToResponsible.self,
    AccountableOverload.self,
    CombinedCell.self,
    ConsultInformInflation.self,
    DuplicateRole.self,
    DuplicateTask.self,
    RoleAmbiguous.self,
    RoleDeparted.self,
    RoleResponsibleForMost.self,
    RoleUnfilled.self,
    RoleWithoutAssignment.self,
    SeveralAccountable.self,
    TaskWithoutAccountable.self,
    TaskWithoutResponsible.self,
    UndisputedTask.self,
    UnknownLetter.self,
  ]

  /// The check called `id`. Errors: `.notFound`, with the nearest id.
  public static func check(_ id: String) throws -> any RaciCheck.Type {
    guard let check = all.first(where: { $0.info.id == id }) else {
      throw OrgError.notFound("RACI rule", id, among: all.map { $0.info.id })
    }
    return check
  }
}
