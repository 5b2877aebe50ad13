import Facts
import OrgModel
import Rules

/// Where a finding is: whom it is about and, of a file, the line of the row.
struct SarifLocation: Encodable {
  struct Artifact: Encodable {
    let uri: String
    let uriBaseId: String?
  }

  struct Region: Encodable { let startLine: Int }

  struct Physical: Encodable {
    let artifactLocation: Artifact
    let region: Region?
  }

  struct Logical: Encodable {
    let name: String
    let fullyQualifiedName: String
    let kind: String
  }

  let physicalLocation: Physical?
  let logicalLocations: [Logical]

  /// The location of a subject, from `origin` if that is known.
  init(kind: String, id: String, origin: RowOrigins.Origin? = nil) {
    logicalLocations = [Logical(name: id, fullyQualifiedName: "\(kind)/\(id)", kind: kind)]
    physicalLocation = origin.map { origin in
      Physical(
        artifactLocation: Artifact(
          uri: Self.uri(origin.file), uriBaseId: origin.file.hasPrefix("/") ? nil : "%SRCROOT%"),
        region: origin.line > 0 ? Region(startLine: origin.line) : nil)
    }
  }

  /// `path` as a URI reference (RFC 3986): relative unless the path is absolute.
  static func uri(_ path: String) -> String {
    var rest = path[...]
    while rest.hasPrefix("./") { rest = rest.dropFirst(2).drop { $0 == "/" } }
    let digits = Array("0123456789ABCDEF")
    var uri = path.hasPrefix("/") ? "file://" : ""
    for byte in rest.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        uri.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        uri += "%"
        uri.append(digits[Int(byte >> 4)])
        uri.append(digits[Int(byte & 15)])
      }
    }
    return uri
  }
}

/// Finds the rows that findings are about.
struct SarifLocator {
  private let facts: Facts
  private let rowOfAccount: [String: Int]

  /// A locator for `subjects`. Linear in accounts.
  init(_ facts: Facts, subjects: [Subject]) {
    self.facts = facts
    let wanted = Set(subjects.filter { $0.kind == .account }.map(\.id))
    var rows: [String: Int] = [:]
    if !wanted.isEmpty {
      for row in 0..<facts.org.accounts.count {
        guard let id = facts.org.accounts.text(.accountID, row), wanted.contains(id) else {
          continue
        }
        if rows[id] == nil { rows[id] = row }
      }
    }
    rowOfAccount = rows
  }

  /// Where `subject` is; of the organisation, the file of people or else of accounts.
  func locations(_ subject: Subject) -> [SarifLocation] {
    [SarifLocation(kind: subject.kind.rawValue, id: subject.id, origin: origin(subject))]
  }

  private func origin(_ subject: Subject) -> RowOrigins.Origin? {
    let org = facts.org
    switch subject.kind {
    case .person, .owner: return person(subject.id)
    case .account:
      return rowOfAccount[subject.id].flatMap { org.accounts.origins.origin(ofRow: $0) }
    case .org:
      let file = org.people.origins.firstFile ?? org.accounts.origins.firstFile
      return file.map { RowOrigins.Origin(file: $0, line: 0) }
    }
  }

  /// Where a person is; nil for an owner who is not among the people.
  private func person(_ id: String) -> RowOrigins.Origin? {
    let org = facts.org
    var id = id
    guard let symbol = id.withUTF8({ org.interning.identities.symbol(of: $0) }),
      case .position(let position) = org.reference(symbol)
    else { return nil }
    return org.people.origins.origin(ofRow: Int(org.positions.firstRow[position]))
  }
}
