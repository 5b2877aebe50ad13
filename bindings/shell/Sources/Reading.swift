import ArgumentParser
import COrgKit

/// How tables are read; the same for every command that reads some.
struct ReadingOptions: ParsableArguments {
  @Option(help: "How text is encoded.")
  var encoding = Encoding.utf8

  @Option(
    help: ArgumentHelp(
      "What stands between fields: , or ; or | or tab. Default: found out.",
      valueName: "character"), completion: .list([",", ";", "|", "tab"]))
  var delimiter: Delimiter?

  @Option(
    help: ArgumentHelp(
      "How 03/04/2026 is meant. Default: such a date is an error.",
      valueName: "order"))
  var dateOrder: DateOrder?

  @Option(
    help: ArgumentHelp(
      "Read this column as that field, e.g. Boss=manager_id. May be repeated.",
      valueName: "column=field"))
  var map: [String] = []

  @Flag(help: "Leave bad rows out, with a warning each, instead of stopping.")
  var lenient = false

  enum Encoding: String, ExpressibleByArgument, CaseIterable {
    case utf8 = "utf-8"
    case latin1
  }

  enum DateOrder: String, ExpressibleByArgument, CaseIterable {
    case mdy, dmy
  }

  struct Delimiter: ExpressibleByArgument {
    let character: UInt8

    init?(argument: String) {
      switch argument {
      case ",", ";", "|", "\t": character = argument.utf8.first ?? 0
      case "tab", "\\t": character = UInt8(ascii: "\t")
      default: return nil
      }
    }
  }
}

extension ReadingOptions {
  /// Calls `body` with the library's form of these options.
  ///
  /// - Parameters:
  ///   - name: What messages call the input.
  ///   - mapping: Those of the `--map` options that are meant for it.
  func withLibraryForm<Result>(
    naming name: String, mapping: [String],
    _ body: (inout orgkit_read_options) throws -> Result
  ) rethrows -> Result {
    try withCStrings([name] + mapping) { strings in
      try strings.withUnsafeBufferPointer { strings in
        var options = orgkit_read_options()
        options.struct_size = MemoryLayout<orgkit_read_options>.size
        options.file = strings[0]
        options.map = strings.baseAddress.map { $0 + 1 }
        options.map_count = mapping.count
        options.encoding = Int32((encoding == .latin1 ? ORGKIT_LATIN1 : ORGKIT_UTF8).rawValue)
        options.delimiter = Int32(delimiter?.character ?? 0)
        options.date_order = Int32(dateOrder.libraryForm.rawValue)
        options.lenient = lenient ? 1 : 0
        return try body(&options)
      }
    }
  }
}

extension ReadingOptions.DateOrder? {
  fileprivate var libraryForm: orgkit_date_order {
    switch self {
    case nil: ORGKIT_DATE_ORDER_UNAMBIGUOUS
    case .mdy: ORGKIT_DATE_ORDER_MDY
    case .dmy: ORGKIT_DATE_ORDER_DMY
    }
  }
}
