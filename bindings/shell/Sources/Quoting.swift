/// `strings` as a JSON array.
func json(_ strings: [String]) -> String {
  "[\(strings.map(json).joined(separator: ","))]"
}

private func json(_ string: String) -> String {
  var quoted = "\""
  for scalar in string.unicodeScalars {
    switch scalar {
    case "\"", "\\": quoted += "\\\(scalar)"
    case "\u{0}"..."\u{1F}":
      let digits = String(scalar.value, radix: 16)
      quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    default: quoted.unicodeScalars.append(scalar)
    }
  }
  return quoted + "\""
}

/// `word` as a shell reads it back: in single quotes if it needs any.
func shellQuoted(_ word: String) -> String {
  let isPlain = word.unicodeScalars.allSatisfy { scalar in
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9": true
    default: "-_./,:@%+".unicodeScalars.contains(scalar)
    }
  }
  if isPlain, !word.isEmpty { return word }
  return
    "'\(word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: #"'\''"#))'"
}
