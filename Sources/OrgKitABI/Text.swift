// include/orgkit documents these functions.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

import COrgKit
import Glibc
import OrgKit

/// A rendered document as C sees it.
final class TextHandle: Handle, @unchecked Sendable {
  let data: UnsafeMutablePointer<CChar>
  let size: Int

  /// Errors: `.outOfMemory`.
  init(_ text: String) throws {
    var text = text
    size = text.utf8.count
    guard let copy = malloc(size + 1) else { throw OrgError.outOfMemory("the document") }
    data = copy.bindMemory(to: CChar.self, capacity: size + 1)
    super.init()
    text.withUTF8 { bytes in
      if let start = bytes.baseAddress { memcpy(data, start, bytes.count) }
    }
    data[size] = 0
  }

  deinit { free(data) }
}

extension Report.Format {
  /// The format that render options ask for; JSON without options.
  init(_ pointer: UnsafePointer<orgkit_render_options>?) throws {
    let options = try input(pointer, defaults: orgkit_render_options())
    switch options.format {
    case Int32(ORGKIT_JSON.rawValue): self = .json
    case Int32(ORGKIT_PLAIN_TEXT.rawValue):
      let width = options.width == 0 ? 80 : Int(min(options.width, 1000))
      self = .text(RenderOptions(width: width, hasColor: options.color != 0))
    case Int32(ORGKIT_MARKDOWN.rawValue): self = .markdown
    case Int32(ORGKIT_SARIF.rawValue): self = .sarif(version: ORGKIT_VERSION)
    default: throw OrgError(.unsupported, "there is no format \(options.format)")
    }
    guard options.reserved == 0 else {
      throw OrgError(.unsupported, "a reserved field of the render options is not 0")
    }
  }
}

@c @implementation
public func orgkit_text_data(_ text: OpaquePointer?) -> UnsafePointer<CChar>? {
  if let handle = peek(text, TextHandle.self) { return UnsafePointer(handle.data) }
  return orgkit_error_message(nil)
}

@c @implementation
public func orgkit_text_size(_ text: OpaquePointer?) -> Int {
  peek(text, TextHandle.self)?.size ?? 0
}

@c @implementation
public func orgkit_text_free(_ text: OpaquePointer?) { release(text) }
