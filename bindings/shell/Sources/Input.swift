import COrgKit
import Glibc

/// One table to read: a regular file, which the library reads, or bytes.
struct Input {
  /// What messages call it.
  let name: String
  let table: orgkit_table
  /// All of it, unless it is a file.
  private let bytes: [UInt8]?

  init(_ bytes: [UInt8], named name: String, as table: orgkit_table) {
    self.name = name
    self.table = table
    self.bytes = bytes
  }

  /// The table at `path`, which may name a pipe or, as "-", standard input.
  ///
  /// Those are read here, as they can be read only once.
  init(at path: String, as table: orgkit_table) throws {
    self.table = table
    let document = path == "-" || isStream(path) ? try Document(at: path) : nil
    name = document?.name ?? path
    bytes = document?.bytes
  }

  /// Reads the table, which may be CSV or JSON, into `builder`.
  func read(
    into builder: borrowing Handle, with options: UnsafePointer<orgkit_read_options>
  ) throws {
    let builder = builder.pointer
    guard let bytes else {
      return try call { orgkit_org_builder_read_file(builder, table, name, options, $0) }
    }
    let isJSON = table == ORGKIT_COMPANY || beginsLikeJSON(bytes)
    let function = isJSON ? orgkit_org_builder_read_json : orgkit_org_builder_read_csv
    try bytes.withUnsafeBytes { bytes in
      try call { function(builder, table, bytes.baseAddress, bytes.count, options, $0) }
    }
  }
}

/// Whether `path` is a pipe or a device.
///
/// All the rest is left to the library, which says what is wrong with it.
private func isStream(_ path: String) -> Bool {
  var status = stat()
  guard stat(path, &status) == 0 else { return false }
  return [S_IFIFO, S_IFCHR, S_IFSOCK].contains(status.st_mode & S_IFMT)
}

/// Whether the first byte after blanks and a byte order mark opens an array or an
/// object.
func beginsLikeJSON(_ bytes: [UInt8]) -> Bool {
  let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
  let first = bytes.dropFirst(hasMark ? 3 : 0).first { !" \t\r\n".utf8.contains($0) }
  return first == UInt8(ascii: "[") || first == UInt8(ascii: "{")
}
