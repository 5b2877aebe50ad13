/// The keys of each object of a JSON text, in the order in which they are written.
///
/// A string is a key if a colon follows; brackets open and close objects and arrays.
func keysByObject(_ json: String) -> [[String]] {
  var finished: [[String]] = []
  var open: [[String]] = []
  var text: String?
  var last = ""
  var isEscaped = false
  for character in json.unicodeScalars {
    if let inside = text {
      if isEscaped || character != "\"" {
        text = inside + String(character)
        isEscaped = !isEscaped && character == "\\"
      } else {
        last = inside
        text = nil
      }
      continue
    }
    switch character {
    case "\"": text = ""
    case "{", "[": open.append([])
    case "}", "]": finished.append(open.popLast() ?? [])
    case ":": open[open.count - 1].append(last)
    default: break
    }
  }
  return finished
}
