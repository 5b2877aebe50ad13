import Glibc
import OrgModel

/// The bytes of a file, read as a whole: a map would let another process that cuts
/// the file short stop ours.
public enum FileBytes {
  /// Reads `path`. Errors: a file that is missing, is not regular, cannot be read or
  /// gets shorter while it is read.
  static func read(_ path: String, called name: String) throws -> Column<UInt8> {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw failure(name, "cannot be opened", errno) }
    defer { close(descriptor) }
    return try read(descriptor, called: name)
  }

  /// Reads an open file from where it stands to its end. The caller closes it.
  public static func read(_ descriptor: Int32, called name: String) throws -> Column<UInt8> {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw failure(name, "cannot be read", errno) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw OrgError(.badInput, "is not a regular file", at: .init(file: name))
    }
    var bytes = Column<UInt8>()
    let expected = Int(status.st_size)
    var hasMore = true
    while hasMore {
      let room = max(expected - bytes.count, 4096)
      try bytes.append(upTo: room) { space in
        let count = Glibc.read(descriptor, space.baseAddress, space.count)
        if count < 0, errno == EINTR { return 0 }
        guard count >= 0 else { throw failure(name, "cannot be read", errno) }
        hasMore = count > 0
        return count
      }
    }
    guard bytes.count >= expected else {
      throw OrgError(
        .badInput, "ended after \(bytes.count) of \(expected) bytes", at: .init(file: name),
        hint: "it was changed while it was read; try again")
    }
    return bytes
  }

  /// That a file called `name` cannot be used, for the reason of an `errno`.
  public static func failure(_ name: String, _ reason: String, _ code: Int32) -> OrgError {
    return OrgError(.badInput, "\(reason): \(explanation(of: code))", at: .init(file: name))
  }

  /// What an error number means, in words that do not depend on the locale.
  private static func explanation(of code: Int32) -> String {
    switch code {
    case ENOENT: "there is no such file"
    case EACCES, EPERM: "permission denied"
    case EISDIR: "it is a directory"
    case ENOTDIR: "a part of the path is not a directory"
    case EMFILE, ENFILE: "too many files are open"
    case EIO: "the device reports an error"
    default: "system error \(code)"
    }
  }
}
