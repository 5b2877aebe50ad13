/// `text` in one line: without blanks around it, and each run of blanks, line ends and
/// control characters a single blank. Linear.
func tidied(_ text: String) -> String {
  var isTidy = true
  var wasBlank = true
  for byte in text.utf8 {
    let isBlank = byte == 0x20
    if byte >= 0x80 || byte < 0x20 || byte == 0x7F || isBlank && wasBlank { isTidy = false }
    wasBlank = isBlank
  }
  if isTidy, !wasBlank || text.isEmpty { return text }
  var result = String.UnicodeScalarView()
  var gap = false
  for scalar in text.unicodeScalars {
    guard !isBlank(scalar) else {
      gap = !result.isEmpty
      continue
    }
    if gap { result.append(" ") }
    gap = false
    result.append(scalar)
  }
  return String(result)
}

private func isBlank(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case ..<0x21, 0x7F: return true
  case ..<0x80: return false
  // A zero-width space and a byte order mark look like nothing too.
  case 0x200B, 0xFEFF: return true
  default:
    let properties = scalar.properties
    return properties.isWhitespace || properties.generalCategory == .control
  }
}

/// The name of a task or role without the marks that set it in bold, italics or code.
func plainName(_ text: String) -> String {
  var name = tidied(text)[...]
  while let mark = ["**", "__", "*", "`"].first(where: { isWrapped(name, in: $0) }) {
    name = name.dropFirst(mark.count).dropLast(mark.count)
  }
  return tidied(String(name))
}

private func isWrapped(_ name: Substring, in mark: String) -> Bool {
  name.count > 2 * mark.count && name.hasPrefix(mark) && name.hasSuffix(mark)
    && name.dropLast(mark.count).last != "\\"
}

/// What names that differ only in case, blanks and marks have in common.
func nameKey(_ name: String) -> String {
  var key = String.UnicodeScalarView()
  var gap = false
  for scalar in name.unicodeScalars {
    let value = scalar.value
    let isWord =
      value < 0x80
      ? (0x61...0x7A).contains(value) || (0x41...0x5A).contains(value)
        || (0x30...0x39).contains(value)
      : !isBlank(scalar) && scalar.properties.generalCategory != .dashPunctuation
    guard isWord else {
      gap = !key.isEmpty
      continue
    }
    if gap { key.append(" ") }
    gap = false
    if value < 0x80 {
      key.append(Unicode.Scalar(UInt8(truncatingIfNeeded: value < 0x5B ? value | 0x20 : value)))
    } else {
      key.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
    }
  }
  return String(key)
}
