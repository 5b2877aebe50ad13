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
    if path == "-" {
      name = "standard input"
      bytes = try readAll(.input, named: name)
    } else {
      name = path
      bytes = isStream(path) ? try readFile(at: path) : nil
    }
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

/// A document that the library takes as bytes.
struct Document {
  /// What messages call it.
  let name: String
  let bytes: [UInt8]

  /// The document at `path`, which may be "-", the standard input.
  init(at path: String) throws {
    let isInput = path == "-"
    name = isInput ? "standard input" : path
    bytes = isInput ? try readAll(.input, named: name) : try readFile(at: path)
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

private func readFile(at path: String) throws -> [UInt8] {
  let number = open(path, O_RDONLY | O_CLOEXEC)
  guard number >= 0 else { throw unreadable(path, errno) }
  defer { close(number) }
  return try readAll(Descriptor(number: number), named: path)
}

private func readAll(_ stream: Descriptor, named name: String) throws -> [UInt8] {
  var bytes: [UInt8] = []
  let error = stream.readAll(into: &bytes)
  guard error == 0 else { throw unreadable(name, error) }
  return bytes
}

private func unreadable(_ name: String, _ error: Int32) -> Failure {
  Failure(exit: .badInput, message: "\(name): cannot be read: \(reason(error))")
}

/// Whether the first byte after blanks and a byte order mark opens an array or an
/// object.
private func beginsLikeJSON(_ bytes: [UInt8]) -> Bool {
  let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
  let first = bytes.dropFirst(hasMark ? 3 : 0).first { !" \t\r\n".utf8.contains($0) }
  return first == UInt8(ascii: "[") || first == UInt8(ascii: "{")
}
