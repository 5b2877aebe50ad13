import ArgumentParser
import COrgKit
import Glibc

/// The form of the output; the same for every command.
struct OutputOptions: ParsableArguments {
  @Flag(help: "Print JSON instead of text.")
  var json = false

  @Flag(help: "Print text without colours, in a terminal too.")
  var plain = false

  /// Renders a result in the wanted form and prints it.
  ///
  /// - Parameters:
  ///   - format: The form that was asked for otherwise; nil: JSON or text.
  ///   - render: One of the library's `_render` functions, with all arguments bound but
  ///     the last three: options, result and error.
  func print(
    as format: orgkit_format? = nil,
    _ render: (UnsafePointer<orgkit_render_options>, Handle.Out, Handle.Out) -> orgkit_status
  ) throws {
    var options = orgkit_render_options()
    options.struct_size = MemoryLayout<orgkit_render_options>.size
    options.format = Int32((format ?? (json ? ORGKIT_JSON : ORGKIT_PLAIN_TEXT)).rawValue)
    options.width = UInt32(Terminal.width)
    options.color = !plain && Terminal.hasColor ? 1 : 0
    let text = try Handle(freedBy: orgkit_text_free) { render(&options, $0, $1) }
    try Orgkit.print(
      UnsafeRawBufferPointer(
        start: orgkit_text_data(text.pointer), count: orgkit_text_size(text.pointer)))
  }
}

extension Orgkit {
  /// Prints `text` and the newline that it may lack.
  static func print(_ text: String) throws {
    var text = text
    try text.withUTF8 { try print(UnsafeRawBufferPointer($0)) }
  }

  /// Prints `text` and the newline that it may lack.
  ///
  /// A reader that went away (`| head`) ends the process as SIGPIPE does, also
  /// where the parent has that signal ignored: half an output is no success.
  static func print(_ text: UnsafeRawBufferPointer) throws {
    var error = Descriptor.output.write(text)
    if error == 0, text.last != UInt8(ascii: "\n") {
      error = [UInt8(ascii: "\n")].withUnsafeBytes { Descriptor.output.write($0) }
    }
    if error == EPIPE {
      signal(SIGPIPE, SIG_DFL)
      raise(SIGPIPE)
    }
    guard error == 0 else {
      throw Failure(exit: .failed, message: "cannot write the output: \(reason(error))")
    }
  }
}
