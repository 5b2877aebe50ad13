import COrgKit
import Glibc

/// An object of the library; freed when it goes out of scope.
struct Handle: ~Copyable {
  typealias Out = UnsafeMutablePointer<OpaquePointer?>

  let pointer: OpaquePointer
  private let free: (OpaquePointer?) -> Void

  /// Keeps what `make` puts into its first argument, or throws what it reports
  /// in its second.
  init(
    freedBy free: @escaping (OpaquePointer?) -> Void,
    _ make: (_ out: Out, _ error: Out) -> orgkit_status
  ) throws {
    var made: OpaquePointer?
    try call { make(&made, $0) }
    guard let made else { throw Failure(ORGKIT_INTERNAL, taking: nil) }
    self.pointer = made
    self.free = free
  }

  deinit { free(pointer) }
}

/// Calls a function of the library and throws what it reports.
func call(_ function: (_ error: Handle.Out) -> orgkit_status) throws {
  var error: OpaquePointer?
  let status = function(&error)
  guard status == ORGKIT_OK else { throw Failure(status, taking: error) }
}

/// Makes an engine with the built-in catalogue, in its own order of sources.
func makeEngine() throws -> Handle {
  try Handle(freedBy: orgkit_engine_free) { orgkit_engine_create(nil, $0, $1) }
}

/// What one of the library's `_render` functions makes: JSON, as it has no options.
func json(_ render: (Handle.Out, Handle.Out) -> orgkit_status) throws -> String {
  let text = try Handle(freedBy: orgkit_text_free, render)
  return string(orgkit_text_data(text.pointer)) ?? ""
}

/// The text that the library points to, or `nil` if it points to none.
func string(_ text: UnsafePointer<CChar>?) -> String? {
  text.map { String(cString: $0) }
}

/// Calls `body` with C copies of `strings`, which live as long as the call.
func withCStrings<Result: ~Copyable>(
  _ strings: [String?], _ body: ([UnsafePointer<CChar>?]) throws -> Result
) rethrows -> Result {
  let copies = strings.map { string in string.map { strdup($0) } ?? nil }
  defer { for copy in copies { free(copy) } }
  return try body(copies.map { UnsafePointer($0) })
}
