import Glibc
import Ingest
import OrgModel

/// A file that nobody but its owner could have written, with the bytes that it had when
/// it was looked at. Every kind of plugin is read through here.
///
/// The path is walked one folder at a time, each opened from the one before, and the
/// file is looked at and read through one descriptor: what was checked is what is read.
/// A hash is no sandbox, and neither is an owner: this keeps others out, not the author.
struct TrustedFile {
  /// What tells a file from others, whatever it is called.
  struct Identity: Hashable {
    let device: UInt64
    let number: UInt64
  }

  /// The most bytes that are read.
  static let maximumBytes = 4 << 20

  /// The path as the caller gave it, for messages.
  let path: String
  /// What tells it from others.
  let identity: Identity
  /// Its bytes.
  let bytes: [UInt8]
  /// Their SHA-256.
  let digest: SHA256

  /// Opens, checks and reads `path`.
  ///
  /// Errors: a file that is missing, a symbolic link, not regular or too large; one that
  /// belongs to neither this user nor root, or that others may write; a folder on the
  /// way to it for which that holds; bytes that have another digest than `pin`.
  init(_ path: String, pin: String? = nil) throws {
    guard !path.isEmpty, !path.utf8.contains(0) else {
      throw OrgError(.refused, "the path of a plugin is empty", hint: "give the path of its file")
    }
    let (folder, name) = Self.split(path)
    let parent = try Self.open(folder: folder, for: path)
    defer { close(parent) }
    let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW | O_NOCTTY
    let descriptor = openat(parent, name, flags)
    guard descriptor >= 0 else {
      guard errno != ELOOP else {
        throw OrgError(
          .refused, "is a symbolic link", at: .init(file: path),
          hint: "give the path of the file itself")
      }
      throw FileBytes.failure(path, "cannot be opened", errno)
    }
    defer { close(descriptor) }
    let status = try Self.check(descriptor, path, isFolder: false)
    let content = try FileBytes.read(descriptor, called: path)
    let bytes = Array(content.buffer)
    let digest = SHA256(of: bytes)
    if let pin, pin.lowercased() != digest.hex {
      throw OrgError(
        .refused, "has the SHA-256 \(digest.hex), not the pinned \(OrgError.clipped(pin))",
        at: .init(file: path),
        hint: "it was changed since it was pinned: look at it, then pin it anew")
    }
    self.path = path
    self.bytes = bytes
    self.digest = digest
    identity = Identity(device: UInt64(status.st_dev), number: UInt64(status.st_ino))
  }

  /// The folder and the name in it; "." where the path names none.
  static func split(_ path: String) -> (folder: String, name: String) {
    guard let cut = path.utf8.lastIndex(of: 0x2F) else { return (".", path) }
    let folder = String(path[..<cut])
    return (folder.isEmpty ? "/" : folder, String(path[path.utf8.index(after: cut)...]))
  }

  /// Opens a folder, having checked every folder above it. The caller closes it.
  static func open(folder: String, for path: String) throws -> Int32 {
    guard let resolved = realpath(folder, nil) else {
      throw FileBytes.failure(path, "cannot be opened", errno)
    }
    defer { free(resolved) }
    let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
    var current = Glibc.open("/", flags)
    guard current >= 0 else { throw FileBytes.failure(path, "cannot be opened", errno) }
    var walked = ""
    do {
      _ = try check(current, "/", isFolder: true)
      for part in String(cString: resolved).split(separator: "/") {
        walked += "/\(part)"
        let next = openat(current, String(part), flags)
        guard next >= 0 else { throw FileBytes.failure(path, "cannot be opened", errno) }
        close(current)
        current = next
        _ = try check(current, walked, isFolder: true)
      }
    } catch {
      close(current)
      throw error
    }
    return current
  }

  /// What is known of an open file or folder that only its owner can change.
  private static func check(_ descriptor: Int32, _ path: String, isFolder: Bool) throws -> stat {
    func refused(_ reason: String, _ hint: String) -> OrgError {
      OrgError(.refused, reason, at: .init(file: path), hint: hint)
    }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw FileBytes.failure(path, "cannot be read", errno)
    }
    if !isFolder, status.st_mode & S_IFMT != S_IFREG {
      throw refused(
        "is not a regular file", "a plugin is a file, or a folder that holds plugin.json")
    }
    guard status.st_uid == 0 || status.st_uid == geteuid() else {
      throw refused(
        "belongs to user \(status.st_uid), who is neither you (\(geteuid())) nor root",
        "copy it to a place of your own, or make it yours with chown")
    }
    // In a folder such as /tmp others can add files, but not replace those of its owner.
    let isSticky = isFolder && status.st_mode & S_ISVTX != 0
    guard status.st_mode & (S_IWGRP | S_IWOTH) == 0 || isSticky else {
      let who = status.st_mode & S_IWOTH != 0 ? "everybody" : "its group"
      throw refused("can be written by \(who)", "take that away: chmod go-w \(path)")
    }
    guard isFolder || status.st_size <= maximumBytes else {
      throw OrgError(
        .refused, "has \(status.st_size) bytes; a manifest has at most \(maximumBytes)",
        at: .init(file: path))
    }
    return status
  }
}
