import OrgModel

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
