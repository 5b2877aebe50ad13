import Catalog
import Facts
import OrgModel
import PluginLoader

/// A function of a library that was written without OrgKit in mind, with what it is
/// given. That its signature is what the library has cannot be found out.
struct BoundFunction: Sendable {
  /// What one argument is.
  enum Value: Sendable {
    /// A field of the account, or the whole column of it.
    case field(AccountField)
    /// The same number for every account.
    case constant(Double)
    /// The number of accounts, or where results go: given by the type.
    case implied
  }

  /// An argument.
  struct Argument: Sendable {
    let type: loader_type
    let value: Value
  }

  /// C types by the name that manifests use; those of whole columns are for batch calls.
  static let types: [(name: String, type: loader_type, isOfBatch: Bool)] = [
    ("void", LOADER_VOID, false), ("int8", LOADER_INT8, false), ("uint8", LOADER_UINT8, false),
    ("int16", LOADER_INT16, false), ("uint16", LOADER_UINT16, false),
    ("int32", LOADER_INT32, false), ("uint32", LOADER_UINT32, false),
    ("int64", LOADER_INT64, false), ("uint64", LOADER_UINT64, false),
    ("size", LOADER_SIZE, false), ("float", LOADER_FLOAT, false), ("double", LOADER_DOUBLE, false),
    ("cstring", LOADER_CSTRING, false), ("double[]", LOADER_COLUMN_DOUBLE, true),
    ("cstring[]", LOADER_COLUMN_CSTRING, true), ("rows", LOADER_ROWS, true),
    ("out int32[]", LOADER_OUT_INT32, true), ("out double[]", LOADER_OUT_DOUBLE, true),
  ]

  let symbol: String
  let result: loader_type
  let arguments: [Argument]
  /// Called once with columns, not once for each account.
  let isBatch: Bool

  /// The fields of accounts that it is given.
  var fields: [AccountField] {
    unique(
      arguments.compactMap { argument in
        if case .field(let field) = argument.value { field } else { nil }
      })
  }

  /// What it returned for the accounts.
  struct Results {
    /// One for each account: a number, or the index of a text; NaN for NULL.
    let values: [Double]
    /// The texts; nil of a function that returns numbers.
    let texts: [String]?
  }

  /// Calls the function for `rows` of `org`. Errors: a symbol that is not there, a call
  /// that crashed, hung or returned an error, in words.
  func call(
    _ library: SharedLibrary, for org: Org, rows: Range<Int>, plugin: String
  ) throws -> Results {
    let table = try NativeTable(accounts: org, rows: rows, reading: fields)
    let given = fields.filter { org.accounts.has($0) }
    let arguments = arguments.map { argument in
      switch argument.value {
      case .field(let field):
        loader_argument(
          type: argument.type,
          column: given.firstIndex(of: field).map { Int32(truncatingIfNeeded: $0) } ?? -1,
          constant: .nan)
      case .constant(let number):
        loader_argument(type: argument.type, column: -1, constant: number)
      case .implied: loader_argument(type: argument.type, column: -1, constant: 0)
      }
    }
    var values = [Double](repeating: .nan, count: rows.count)
    let room = Int(LOADER_TEXTS) * Int(LOADER_TEXT_BYTES)
    var texts = [CChar](repeating: 0, count: room)
    var count = 0
    var error = ErrorBuffer()
    var limits = library.limits.limits
    let outcome = error.use { said in
      symbol.withCString { symbol in
        arguments.withUnsafeBufferPointer { arguments in
          values.withUnsafeMutableBufferPointer { values in
            texts.withUnsafeMutableBytes { texts in
              var function = loader_function(
                symbol: symbol, result: result, argument_count: arguments.count,
                arguments: arguments.baseAddress, is_batch: isBatch)
              var results = loader_results()
              results.values = values.baseAddress
              loader_lend_texts(&results, texts.baseAddress)
              let outcome = table.lend {
                loader_call(
                  library.descriptor, &function, $0, library.limits.isIsolated, &limits, &results,
                  said)
              }
              count = results.text_count
              return outcome
            }
          }
        }
      }
    }
    try library.check(outcome, error.text, "the function \(symbol)", plugin: plugin)
    guard result == LOADER_CSTRING else { return Results(values: values, texts: nil) }
    let length = Int(LOADER_TEXT_BYTES)
    let found = (0..<min(count, Int(LOADER_TEXTS))).map { index in
      let bytes = texts[(index * length)..<((index + 1) * length)].prefix { $0 != 0 }
      return String(decoding: bytes.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
    return Results(values: values, texts: found)
  }
}
