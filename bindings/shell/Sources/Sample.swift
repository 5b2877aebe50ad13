import COrgKit
import Glibc

/// One file of the sample company, as the library holds it.
struct SampleFile {
  let name: String
  let table: orgkit_table
  let bytes: UnsafeRawBufferPointer
}

/// The files of the sample company.
func sampleFiles() throws -> [SampleFile] {
  try (0..<orgkit_sample_count()).map { index in
    var name: UnsafePointer<CChar>?
    var data: UnsafePointer<CChar>?
    var size = 0
    try call { _ in orgkit_sample_file(index, &name, &data, &size) }
    let file = string(name) ?? ""
    let table = [ORGKIT_PEOPLE, ORGKIT_ACCOUNTS].first { file.hasPrefix($0.name) }
    return SampleFile(
      name: file, table: table ?? ORGKIT_COMPANY,
      bytes: UnsafeRawBufferPointer(start: data, count: size))
  }
}

/// A folder that files of the library are written to.
struct SampleFolder {
  private let path: String

  init(path: String) {
    // A name that begins with a dash would be taken for an option later on.
    var path = path.hasPrefix("-") ? "./" + path : path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    self.path = path
  }

  /// The path of the file called `name`.
  func path(of name: String) -> String {
    path == "/" ? "/\(name)" : "\(path)/\(name)"
  }

  /// Writes `files`, making the folder and those above it.
  ///
  /// Each file is there as a whole or not at all. Unless `overwriting`, nothing
  /// is written if one of them exists.
  func write(_ files: [SampleFile], overwriting: Bool) throws {
    try prepare(files.map(\.name), overwriting: overwriting)
    for file in files { try writeFile(file.bytes, to: path(of: file.name)) }
  }

  /// As `write(_:overwriting:)`, for texts by name.
  func write(texts: [(name: String, text: String)], overwriting: Bool) throws {
    try prepare(texts.map(\.name), overwriting: overwriting)
    for (name, text) in texts {
      var text = text
      try text.withUTF8 { try writeFile(UnsafeRawBufferPointer($0), to: path(of: name)) }
    }
  }

  private func prepare(_ names: [String], overwriting: Bool) throws {
    if !overwriting, let taken = names.map(path).first(where: exists) {
      throw Failure(
        exit: .usage, message: "\(taken) is there already", hint: "--force overwrites it")
    }
    try makeFolder()
  }

  private func makeFolder() throws {
    let ends = path.indices.dropFirst().filter { path[$0] == "/" } + [path.endIndex]
    for end in ends {
      let folder = String(path[..<end])
      guard mkdir(folder, 0o777) == 0 || errno == EEXIST else { throw unwritable(folder, errno) }
    }
  }
}

private func exists(_ path: String) -> Bool {
  var status = stat()
  return lstat(path, &status) == 0
}
