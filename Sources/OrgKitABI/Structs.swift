import COrgKit
import OrgKit

/// Reads a struct of the caller, which may be older or newer than ours.
///
/// Fields that an older struct lacks keep their defaults. Errors: no size, or a newer
/// struct in which something is set that this version does not know.
func input<Struct>(_ pointer: UnsafePointer<Struct>?, defaults: Struct) throws -> Struct {
  guard let pointer else { return defaults }
  let raw = UnsafeRawPointer(pointer)
  let size = raw.load(as: Int.self)
  guard size >= MemoryLayout<Int>.size else {
    throw OrgError(.invalidArgument, "struct_size is not set", hint: "start from the _INIT macro")
  }
  let known = MemoryLayout<Struct>.size
  if size > known {
    guard UnsafeRawBufferPointer(start: raw + known, count: size - known).allSatisfy({ $0 == 0 })
    else {
      throw OrgError(
        .unsupported,
        "a struct of \(size) bytes holds something that this version, which knows "
          + "\(known) bytes, does not know", hint: "upgrade liborgkit, or leave the new fields zero"
      )
    }
  }
  var result = defaults
  withUnsafeMutableBytes(of: &result) {
    $0.baseAddress?.copyMemory(from: raw, byteCount: min(size, known))
  }
  return result
}

/// Writes a struct of the caller, which may be older or newer than ours: as much of
/// `value` as fits; `struct_size` stays.
func output<Struct>(_ pointer: UnsafeMutablePointer<Struct>?, _ value: Struct) throws {
  guard let pointer else { throw OrgError(.invalidArgument, "there is nowhere to put the result") }
  let raw = UnsafeMutableRawPointer(pointer)
  let size = raw.load(as: Int.self)
  let head = MemoryLayout<Int>.size
  guard size >= head else {
    throw OrgError(.invalidArgument, "struct_size is not set", hint: "start from the _INIT macro")
  }
  withUnsafeBytes(of: value) { bytes in
    let end = min(size, MemoryLayout<Struct>.size)
    guard end > head, let start = bytes.baseAddress else { return }
    (raw + head).copyMemory(from: start + head, byteCount: end - head)
  }
}

/// A text of the caller. Errors: bytes that are not UTF-8.
func string(_ pointer: UnsafePointer<CChar>?, _ name: String) throws -> String? {
  guard let pointer else { return nil }
  guard let text = String(validatingCString: pointer) else {
    throw OrgError(.badInput, "is not valid UTF-8", at: .init(column: name))
  }
  return text
}

/// A count of the caller. Errors: one beyond `Int.max`, which comes over as negative.
func checked(count: Int) throws -> Int {
  guard count >= 0 else { throw OrgError(.invalidArgument, "a count is out of range") }
  return count
}

/// An index of the caller below `count`.
func checked(_ index: Int, below count: Int) throws -> Int {
  guard index >= 0, index < count else {
    throw OrgError(.invalidArgument, "there is no item \(index); there are \(count)")
  }
  return index
}
