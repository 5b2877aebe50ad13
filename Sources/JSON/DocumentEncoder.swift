/// A part of a document that is being written.
final class JSONNode {
  private enum Content {
    /// Text that is JSON already.
    case leaf(String)
    case array([JSONNode])
    case object([String: JSONNode])
  }

  private var content = Content.leaf("null")

  func set(_ leaf: String) { content = .leaf(leaf) }

  func beArray() {
    if case .array = content { return }
    content = .array([])
  }

  func beObject() {
    if case .object = content { return }
    content = .object([:])
  }

  var count: Int {
    if case .array(let elements) = content { elements.count } else { 0 }
  }

  func append() -> JSONNode {
    let node = JSONNode()
    guard case .array(var elements) = content else { return node }
    content = .leaf("")
    elements.append(node)
    content = .array(elements)
    return node
  }

  func member(_ key: String) -> JSONNode {
    let node = JSONNode()
    guard case .object(var members) = content else { return node }
    content = .leaf("")
    members[key] = node
    content = .object(members)
    return node
  }

  /// Documents are types of ours and nest a few levels; what was read nests at most
  /// `JSONParser.maximumDepth`.
  func write(to text: inout String) {
    switch content {
    case .leaf(let leaf): text += leaf
    case .array(let elements):
      text += "["
      for (index, element) in elements.enumerated() {
        if index > 0 { text += "," }
        element.write(to: &text)
      }
      text += "]"
    case .object(let members):
      text += "{"
      let sorted = members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      for (index, member) in sorted.enumerated() {
        if index > 0 { text += "," }
        JSON.write(member.key, to: &text)
        text += ":"
        member.value.write(to: &text)
      }
      text += "}"
    }
  }
}

/// The standard library's `Encoder`, writing into nodes.
struct DocumentEncoder: Encoder {
  let node: JSONNode
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    node.beObject()
    return KeyedEncodingContainer(ObjectContainer<Key>(node: node))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    node.beArray()
    return ArrayContainer(node: node)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { LeafContainer(node: node) }
}

private struct LeafContainer: SingleValueEncodingContainer {
  let node: JSONNode
  var codingPath: [any CodingKey] { [] }

  func encodeNil() { node.set("null") }

  func encode<Value: Encodable>(_ value: Value) throws {
    switch value {
    case let value as String:
      var text = ""
      JSON.write(value, to: &text)
      node.set(text)
    case let value as Bool: node.set(value ? "true" : "false")
    case let value as Double:
      guard value.isFinite else {
        throw JSONError(
          kind: .inexpressible, reason: "JSON cannot express the number \(value)", line: 0,
          column: 0)
      }
      let text = value.description
      node.set(text.hasSuffix(".0") ? String(text.dropLast(2)) : text)
    case let value as any BinaryInteger & Encodable: node.set(String(value))
    default: try value.encode(to: DocumentEncoder(node: node))
    }
  }
}

private struct ArrayContainer: UnkeyedEncodingContainer {
  let node: JSONNode
  var codingPath: [any CodingKey] { [] }
  var count: Int { node.count }

  func encodeNil() { node.append().set("null") }

  func encode(_ value: some Encodable) throws {
    try LeafContainer(node: node.append()).encode(value)
  }

  func nestedContainer<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    DocumentEncoder(node: node.append()).container(keyedBy: type)
  }

  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
    DocumentEncoder(node: node.append()).unkeyedContainer()
  }

  func superEncoder() -> any Encoder { DocumentEncoder(node: node.append()) }
}

private struct ObjectContainer<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let node: JSONNode
  var codingPath: [any CodingKey] { [] }

  func encodeNil(forKey key: Key) { node.member(key.stringValue).set("null") }

  func encode(_ value: some Encodable, forKey key: Key) throws {
    try LeafContainer(node: node.member(key.stringValue)).encode(value)
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Nested> {
    DocumentEncoder(node: node.member(key.stringValue)).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    DocumentEncoder(node: node.member(key.stringValue)).unkeyedContainer()
  }

  func superEncoder() -> any Encoder { DocumentEncoder(node: node.member("super")) }

  func superEncoder(forKey key: Key) -> any Encoder {
    DocumentEncoder(node: node.member(key.stringValue))
  }
}
