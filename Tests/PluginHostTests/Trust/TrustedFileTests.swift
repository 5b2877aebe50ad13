import Foundation
import OrgKit
import Testing

@testable import PluginHost

@Suite("Trusted files")
struct TrustedFileTests {
  private func error(_ path: String, pin: String? = nil) -> OrgError? {
    do {
      _ = try TrustedFile(path, pin: pin)
      return nil
    } catch { return error as? OrgError }
  }

  @Test("A file of one's own is read once, with its digest")
  func trusted() throws {
    let folder = try Folder()
    let file = try TrustedFile(try folder.write("abc"))
    #expect(file.bytes == Array("abc".utf8))
    #expect(file.digest.hex.hasPrefix("ba7816bf"))
  }

  @Test(
    "A file that others can write is refused, with the remedy", arguments: [0o664, 0o646, 0o666])
  func writable(mode: Int) throws {
    let folder = try Folder()
    let path = try folder.write("{}", mode: mode)
    let found = error(path)
    #expect(found?.code == .refused)
    #expect(found?.hint?.contains("chmod go-w \(path)") == true)
  }

  @Test("A folder that others can write is refused; a sticky one is not")
  func folder() throws {
    let folder = try Folder()
    let path = try folder.write("{}", as: "open/plugin.json")
    let open = "\(folder.path)/open"
    chmod(open, 0o777)
    #expect(error(path)?.message.hasPrefix("\(open): can be written by everybody") == true)
    chmod(open, 0o1777)
    #expect(error(path) == nil)
    let deep = try folder.write("{}", as: "upper/lower/plugin.json")
    chmod("\(folder.path)/upper", 0o775)
    #expect(error(deep)?.location.file == "\(folder.path)/upper")
  }

  @Test("A symbolic link, a pipe, a folder and nothing are refused without waiting")
  func kinds() throws {
    let folder = try Folder()
    let file = try folder.write("{}")
    symlink(file, "\(folder.path)/link.json")
    #expect(error("\(folder.path)/link.json")?.reason == "is a symbolic link")
    mkfifo("\(folder.path)/pipe.json", 0o600)
    #expect(error("\(folder.path)/pipe.json")?.reason == "is not a regular file")
    mkdir("\(folder.path)/folder.json", 0o755)
    #expect(error("\(folder.path)/folder.json")?.reason == "is not a regular file")
    #expect(error("\(folder.path)/none.json")?.reason.contains("there is no such file") == true)
    symlink("\(folder.path)/loop", "\(folder.path)/loop")
    #expect(error("\(folder.path)/loop/x.json") != nil)
    #expect(error("") != nil)
    #expect(error(String(repeating: "x/", count: 100_000)) != nil)
  }

  @Test("A file of somebody else is refused", .enabled(if: geteuid() == 0))
  func owner() throws {
    let folder = try Folder()
    let path = try folder.write("{}")
    chown(path, 12345, 12345)
    #expect(error(path)?.reason.contains("belongs to user 12345") == true)
  }

  @Test("A file that is too large is refused before it is read")
  func large() throws {
    let folder = try Folder()
    let path = try folder.write("")
    truncate(path, off_t(TrustedFile.maximumBytes) + 1)
    #expect(error(path)?.reason.contains("at most") == true)
    truncate(path, off_t(TrustedFile.maximumBytes))
    #expect(error(path) == nil)
  }

  @Test("A pin holds for the bytes that were read, in any letter case")
  func pin() throws {
    let folder = try Folder()
    let path = try folder.write("abc")
    let digest = "BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD"
    #expect(error(path, pin: digest) == nil)
    try folder.write("abd")
    #expect(error(path, pin: digest)?.reason.contains("not the pinned") == true)
  }
}
