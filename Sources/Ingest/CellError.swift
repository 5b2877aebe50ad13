/// Why a cell cannot be read; the reader adds the place.
struct CellError: Error {
  let reason: String
  var hint: String?
}
