import Catalog
import OrgModel

/// A field that an input has, and where its values go.
struct FieldBinding<Field: RecordField> {
  let field: Field
  /// The column or key as the input spells it.
  let header: String
  /// Number of the column.
  let column: Int
  let kind: FieldKind
  let slot: Int
  /// The currency seen in this column.
  var currency = ""
  /// The greatest number without a percent sign, and the rows with one.
  private var greatest = 0.0
  private var percentRows: [Int] = []
  private var firstRow: Int?
  private var pending: (share: Double, isPercent: Bool)?

  init(_ field: Field, header: String, column: Int) {
    self.field = field
    self.header = header
    self.column = column
    kind = field.kind
    slot = RecordTable<Field>.slot(of: field)
  }

  /// Whether the field holds numbers.
  var isNumeric: Bool { kind == .money || kind == .number || kind == .ratio }

  /// Remembers how a share of the row under construction was written.
  mutating func note(share: Double, isPercent: Bool) { pending = (share, isPercent) }

  /// Ends `row`; nil if it was dropped.
  mutating func endRow(_ row: Int?) {
    guard let noted = pending else { return }
    pending = nil
    guard let row else { return }
    if firstRow == nil { firstRow = row }
    if noted.isPercent { percentRows.append(row) } else { greatest = max(greatest, noted.share) }
  }

  /// Reads a column of shares as percentages where some number in it is over 2, which
  /// no share is.
  func rescale(_ columns: inout RecordColumns) {
    guard kind == .ratio, greatest > 2, let firstRow else { return }
    columns.scale(slot: slot, from: firstRow, except: percentRows, by: 0.01)
  }
}

/// Turns the text of cells into values of a table.
struct CellReader {
  private let vocabulary: Vocabulary
  private let numbers: NumberParser
  private let dates: DateParser
  private var statuses: [Symbol: EmploymentStatus] = [:]

  init(_ vocabulary: Vocabulary, options: ReadOptions, delimiter: UInt8? = nil) {
    self.vocabulary = vocabulary
    numbers = NumberParser(hasDecimalComma: delimiter == 0x3B)
    dates = DateParser(order: options.dateOrder)
  }

  /// Puts `text` into the row under construction; an empty text is not known.
  @inline(__always)
  mutating func store<Field>(
    _ text: UnsafeBufferPointer<UInt8>, as binding: inout FieldBinding<Field>,
    into table: inout RecordTable<Field>, _ interning: inout Interning
  ) throws {
    guard !text.isEmpty else { return }
    switch binding.kind {
    case .identity:
      let symbol = try interning.identities.intern(text)
      if text.count <= 4, isBlankWord(text) { interning.blankIdentities.insert(symbol) }
      try table.columns.set(integer: symbol, slot: binding.slot)
    case .label:
      try table.columns.set(integer: try interning.labels.intern(text), slot: binding.slot)
    case .text:
      try table.columns.set(text: text, slot: binding.slot)
    case .money, .number, .ratio:
      if let value = try number(text, &binding) {
        try table.columns.set(real: value, slot: binding.slot)
      }
    case .day:
      if isBlankWord(text) { return }
      let day = try DateParser.iso(text) ?? dates.parse(String(decoding: text, as: UTF8.self))
      try table.columns.set(integer: day.number, slot: binding.slot)
    case .status:
      if isBlankWord(text) { return }
      let status = try status(text, &interning)
      try table.columns.set(integer: status.rawValue, slot: binding.slot)
    }
  }

  /// Puts a number into the row under construction, where the input has numbers.
  func check<Field>(_ value: Double, as binding: FieldBinding<Field>) throws {
    guard value.isFinite else { throw CellError(reason: "is not a finite number") }
    guard value >= 0 else {
      throw CellError(
        reason: "is negative",
        hint: "\(binding.field.rawValue) is zero or more; leave it empty if it is not known")
    }
  }

  private func number<Field>(
    _ text: UnsafeBufferPointer<UInt8>, _ binding: inout FieldBinding<Field>
  ) throws -> Double? {
    if let value = NumberParser.plain(text) {
      if binding.kind == .ratio { binding.note(share: value, isPercent: false) }
      return value
    }
    guard let parsed = numbers.parse(text) else {
      if isBlankWord(text) { return nil }
      throw CellError(
        reason: "is not a finite number",
        hint: "write it as 1200.50, $1.2M or 45k, or leave it empty if it is not known")
    }
    if parsed.isPercent, binding.kind != .ratio {
      throw CellError(reason: "is a percentage", hint: "\(binding.field.rawValue) is an amount")
    }
    if !parsed.currency.isEmpty {
      if binding.currency.isEmpty { binding.currency = parsed.currency }
      if binding.currency != parsed.currency {
        throw CellError(
          reason: "is in another currency than the rows before (\(binding.currency))",
          hint: "convert the column to one currency")
      }
    }
    try check(parsed.value, as: binding)
    if binding.kind == .ratio {
      binding.note(share: parsed.value, isPercent: parsed.isPercent)
    }
    return parsed.value
  }

  private mutating func status(
    _ text: UnsafeBufferPointer<UInt8>, _ interning: inout Interning
  ) throws -> EmploymentStatus {
    let symbol = try interning.labels.intern(text)
    if let known = statuses[symbol] { return known }
    let word = vocabulary.value(.status, of: String(decoding: text, as: UTF8.self))
    guard let status = EmploymentStatus.allCases.first(where: { $0.name == word }) else {
      let names = EmploymentStatus.allCases.map(\.name).joined(separator: ", ")
      throw CellError(
        reason: "is not a known status",
        hint: "use one of \(names), or leave the column out with an empty mapping: COLUMN=")
    }
    statuses[symbol] = status
    return status
  }

  /// Whether the text is a word such as "N/A" or a dash.
  private func isBlankWord(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard text.count <= 4, let first = text.first else { return false }
    if !(0x30...0x39).contains(first), !(0x41...0x7A).contains(first) {
      let rest = String(decoding: text, as: UTF8.self)
      if rest.allSatisfy({ "-\u{2013}\u{2014}".contains($0) }) { return true }
    }
    guard first | 0x20 == 0x6E || first == 0x23 else { return false }
    return vocabulary.value(.empty, of: String(decoding: text, as: UTF8.self)) != nil
  }
}
