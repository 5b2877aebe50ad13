import Catalog
import OrgModel

/// Who holds a role of a chart.
public struct RaciHolding: Sendable {
  /// How well it is known who holds the role.
  public enum Status: String, Sendable, CaseIterable {
    /// Somebody who is there holds it.
    case filled
    /// Nobody holds it, or the post is vacant.
    case unfilled
    /// Several could be meant.
    case ambiguous
    /// Who held it has left.
    case departed
  }

  /// Why a position was taken for the role.
  public enum Match: String, Sendable, CaseIterable {
    /// The caller said so.
    case given
    /// Its role, as the people table has it, is called so.
    case role
    /// Its title is called so.
    case title
    /// It is the same role in the catalogue.
    case catalogue
    /// It is of the function and level that the role's name says.
    case level
    /// It is the head of the function that the role leads.
    case head
  }

  /// A position that holds the role or could.
  public struct Candidate: Sendable {
    /// The position.
    public let position: Int
    /// The id of its holder, or of the post.
    public let id: String
    /// Its holder's name, if it is known.
    public let name: String?
    /// Its title, if it is known.
    public let title: String?
    /// Who holds it.
    public let state: Positions.State
    /// Why it was taken for the role.
    public let match: Match
  }

  /// The role, as the chart calls it.
  public let role: String
  /// How well it is known who holds it.
  public let status: Status
  /// The holder; the holders that the caller gave; those who could be meant; those who
  /// left; the posts that are vacant. In the order of the table.
  public let candidates: [Candidate]
  /// How high the holder stands, else the role; nil if nothing says so.
  public let level: Level?

  /// Positions that the letters of the role fall to.
  var holders: [Candidate] {
    switch status {
    case .filled, .departed: candidates
    case .unfilled, .ambiguous: []
    }
  }

  /// How it stands, in a sentence's part.
  public var explanation: String {
    let names = enumerated(candidates.map(\.description))
    switch status {
    case .filled: return names
    case .ambiguous: return "\(candidates.count) could be meant: \(names)"
    case .departed: return "\(names) left"
    case .unfilled:
      return candidates.isEmpty ? "nobody holds it" : "the post is vacant: \(names)"
    }
  }
}

extension RaciHolding.Candidate {
  /// Name, title and id; and that it is a guess where it is one.
  var description: String {
    let words = [name, title].compactMap { $0 }.map { OrgError.clipped($0) }
    let own = words.isEmpty ? id : "\(words.joined(separator: ", ")) (\(id))"
    return match == .head ? "\(own), the highest of the function" : own
  }
}
