import Glibc
import OrgKit

// Classifies accounts by the built-in bands, by declarative, native and bound schemes and
// by plain calls of the C function that the bound ones call, interleaved, and prints the best time of each: `swift run -c release bench-schemes [ACCOUNTS]`.

let count = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 1_000_000
let rounds = 15

let sources = """
  [{"id": "bench", "title": "Benchmark", "publisher": "OrgKit", "document": "main.swift", \
  "grade": "assumption"}]
  """
let bands = """
  {"id": "bands", "title": "The built-in bands as cases", "cases": [
    {"when": "arr >= 500000", "segment": "strategic"},
    {"when": "arr >= 100000", "segment": "enterprise"},
    {"when": "arr >= 25000", "segment": "mid-market"},
    {"when": "arr >= 5000", "segment": "smb"},
    {"segment": "self-serve"}]}
  """
let policy = """
  {"id": "policy", "title": "Two conditions on texts and one on a quotient", "cases": [
    {"when": "arr >= 250000 or (industry in ['Healthcare', 'Finance'] and arr >= 100000)", \
  "segment": "key"},
    {"when": "arr / customer_employees > 100 and not industry = 'Retail'", "segment": "named"},
    {"segment": "pooled"}]}
  """
let manifest = """
  {"id": "bench", "version": "1", "kind": "declarative", "title": "Benchmark", \
  "sources": \(sources), "segment_schemes": [\(bands), \(policy)]}
  """

/// Accounts with spread-out ARR, ten industries, and some cells that are not known.
func makeOrg() throws -> Org {
  let builder = OrgBuilder()
  let industries = [
    "Healthcare", "finance", "Retail", "Energy", "Media", "Public", "Travel", "Legal", "Food",
    "Auto",
  ]
  func slot(_ field: AccountField) -> Int {
    builder.accounts.declare(field)
    return RecordTable<AccountField>.slot(of: field)
  }
  let (arr, employees, industry) = (slot(.arr), slot(.customerEmployees), slot(.industry))
  let symbols = try industries.map { try builder.interning.labels.intern($0) }
  var state: UInt64 = 1
  for _ in 0..<count {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    let dice = state >> 33
    let value = Double(dice % 700_000)
    try builder.accounts.columns.set(real: dice % 50 == 0 ? .nan : value, slot: arr)
    try builder.accounts.columns.set(real: Double(dice % 5000 + 1), slot: employees)
    try builder.accounts.columns.set(integer: symbols[Int(dice % 10)], slot: industry)
    try builder.accounts.endRow()
  }
  return try builder.seal()
}

/// Seconds of one run.
func time(_ body: () throws -> Void) rethrows -> Double {
  var (start, end) = (timespec(), timespec())
  clock_gettime(CLOCK_MONOTONIC, &start)
  try body()
  clock_gettime(CLOCK_MONOTONIC, &end)
  return Double(end.tv_sec - start.tv_sec) + Double(end.tv_nsec - start.tv_nsec) / 1e9
}

func loadSchemes() throws -> [any SegmentScheme] {
  var path = Array("/tmp/bench-schemes-XXXXXX".utf8CString)
  let descriptor = mkstemp(&path)
  var text = manifest
  _ = text.withUTF8 { write(descriptor, $0.baseAddress, $0.count) }
  close(descriptor)
  defer { unlink(path) }
  let file = path.withUnsafeBufferPointer { String(cString: $0.baseAddress.unsafelyUnwrapped) }
  let registry = try PluginRegistry(
    .init(paths: [file]), catalog: try Catalog(), version: "bench")
  return registry.schemes
}

let org = try makeOrg()
let codes = try Column<Int16>(repeating: -1, count: count)
let native = try NativeBands(catalog: Catalog())
var ways: [(name: String, run: () throws -> Void)] = []
for (name, scheme) in try loadSchemes().map({ ($0.id, $0) }) + (native?.schemes ?? []) {
  ways.append(
    (name, { try scheme.classify(AccountBatch(org, rows: 0..<count), into: codes.mutableBuffer) }))
}
if let native {
  ways.append(
    ("direct calls from a loop", { native.direct(org.accounts.reals(.arr), codes.mutableBuffer) }))
}
var best = [Double](repeating: .infinity, count: ways.count)
var results: [[Int16]] = Array(repeating: [], count: ways.count)
for _ in 0..<rounds {
  for (place, way) in ways.enumerated() {
    best[place] = min(best[place], try time(way.run))
    results[place] = Array(codes.buffer)
  }
}
for (place, way) in ways.enumerated() {
  let perRow = best[place] / Double(count) * 1e9
  print("\(way.name): \(perRow) ns a row, \(best[place] / best[0]) x arr-bands")
}
let agreeing = ways.indices.filter { results[$0] == results[0] }.map { ways[$0].name }
print("agree with arr-bands: \(agreeing.joined(separator: "; "))")
