/// The file and line that each row of a table came from.
///
/// Rows that follow each other line by line are one run, so that a plain export costs
/// no memory per row.
public struct RowOrigins: ~Copyable, Sendable {
  /// A place in a file.
  public struct Origin: Sendable, Equatable {
    /// The file's path, as it was given.
    public let file: String
    /// The line on which the row begins, from 1; 0 where that is not known.
    public let line: Int

    /// A place.
    public init(file: String, line: Int) {
      self.file = file
      self.line = line
    }
  }

  /// The first of rows that follow each other; file -1 is none.
  private struct Run: BitwiseCopyable {
    let row: Int
    let file: Int
    let line: Int

    func continues(to row: Int, _ file: Int, _ line: Int) -> Bool {
      file == self.file
        && (line == 0 || file < 0 ? line == self.line : line - self.line == row - self.row)
    }
  }

  private var runs = Column<Run>()
  private var last = Run(row: 0, file: -1, line: 0)
  private var files: [String] = []

  /// No rows.
  public init() {}

  /// Begins another file and gives the number by which `append` knows it.
  public mutating func begin(file: String) -> Int {
    files.append(file)
    return files.count - 1
  }

  /// Records where `row` comes from; rows come in order. `file` is -1 for none.
  mutating func append(row: Int, file: Int, line: Int) throws {
    if last.continues(to: row, file, line) { return }
    last = Run(row: row, file: file, line: line)
    try runs.append(last)
  }

  mutating func truncate(to row: Int) {
    var count = runs.count
    while count > 0, runs[count - 1].row >= row { count -= 1 }
    runs.truncate(to: count)
    last = count == 0 ? Run(row: 0, file: -1, line: 0) : runs[count - 1]
  }

  /// Where `row` comes from; nil where that is not known. O(log runs).
  public func origin(ofRow row: Int) -> Origin? {
    var (low, high) = (0, runs.count)
    while low < high {
      let middle = low + (high - low) / 2
      if runs[middle].row <= row { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return nil }
    let run = runs[low - 1]
    guard run.file >= 0 else { return nil }
    return Origin(file: files[run.file], line: run.line == 0 ? 0 : run.line + row - run.row)
  }

  /// The first file that a row came from; nil if none did.
  public var firstFile: String? {
    for index in 0..<runs.count where runs[index].file >= 0 { return files[runs[index].file] }
    return nil
  }
}
