import Catalog
import Facts
import OrgModel

extension Facts {
  /// Roles that a company gives to segments first.
  static let segmentRoles = ["account-executive", "account-manager", "csm", "csm-digital", "sdr"]

  /// Posts of sellers, SDRs and CSMs by segment, in the order in which segments come.
  func segmentedPosts() -> [(segment: String, posts: Int)] {
    var segments: [(segment: String, posts: Int)] = []
    for position in roster.positions(inRoles: Self.segmentRoles) {
      guard let segment = segment(ofPosition: position) else { continue }
      if let index = segments.firstIndex(where: { $0.segment == segment }) {
        segments[index].posts += 1
      } else {
        segments.append((segment, 1))
      }
    }
    return segments
  }
}
