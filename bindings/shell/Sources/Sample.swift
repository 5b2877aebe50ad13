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

/// A folder that the sample's files are written to.
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
    if !overwriting, let taken = files.map({ path(of: $0.name) }).first(where: exists) {
      throw Failure(
        exit: .usage, message: "\(taken) is there already", hint: "--force overwrites it")
    }
    try makeFolder()
    for file in files { try write(file) }
  }

  private func makeFolder() throws {
    let ends = path.indices.dropFirst().filter { path[$0] == "/" } + [path.endIndex]
    for end in ends {
      let folder = String(path[..<end])
      guard mkdir(folder, 0o777) == 0 || errno == EEXIST else { throw unwritable(folder, errno) }
    }
  }

  private func write(_ file: SampleFile) throws {
    let final = path(of: file.name)
    let temporary = path(of: ".\(file.name).\(getpid())")
    let number = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard number >= 0 else { throw unwritable(final, errno) }
    var error = Descriptor(number: number).write(file.bytes)
    if close(number) != 0, error == 0 { error = errno }
    if error == 0, rename(temporary, final) != 0 { error = errno }
    guard error == 0 else {
      unlink(temporary)
      throw unwritable(final, error)
    }
  }
}

private func exists(_ path: String) -> Bool {
  var status = stat()
  return lstat(path, &status) == 0
}

private func unwritable(_ path: String, _ error: Int32) -> Failure {
  Failure(exit: .failed, message: "\(path) cannot be written: \(reason(error))")
}
