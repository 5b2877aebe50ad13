/// A row of a people table, as text.
struct Row {
  var employee = ""
  var post = ""
  var manager = ""
  var status = "active"

  static let header = "employee_id,position_id,manager_id,status"
  var csv: String { "\(employee),\(post),\(manager),\(status)" }
}

/// The reporting tree worked out the slow way, from the words of the documentation:
/// dictionaries instead of numbered columns, from the top down instead of from the
/// bottom up, every walk from scratch.
struct NaiveTree {
  struct Post: Equatable {
    var rows: [Int] = []
    var isPresent = false
    var isDeparted = false
    var isVacant = false
    var isRoot = false
    var manager: Int?
    var reports: [Int] = []
    var depth = 0
    var everybodyBelow = 0
  }

  var posts: [Post] = []
  var selfReports: [Int] = []
  var dangling: [Int] = []
  var cycles: [[Int]] = []

  init(_ rows: [Row]) {
    var postOfID: [String: Int] = [:]
    var postOfRow: [Int] = []
    for (number, row) in rows.enumerated() {
      let isDuplicate = !row.employee.isEmpty && postOfID[row.employee] != nil
      let known = postOfID[row.employee] ?? postOfID[row.post]
      let post = known ?? posts.count
      if known == nil {
        posts.append(
          Post(
            isDeparted: row.status == "departed",
            isVacant: row.status == "vacant" || row.status == "planned"))
      } else if !isDuplicate, row.status == "active" || row.status == "on-leave" {
        posts[post].isDeparted = false
        posts[post].isVacant = false
      }
      posts[post].rows.append(number)
      postOfRow.append(post)
      if !isDuplicate {
        for id in [row.employee, row.post] where !id.isEmpty && postOfID[id] == nil {
          postOfID[id] = post
        }
      }
    }
    for (number, row) in rows.enumerated() {
      let post = postOfRow[number]
      let isFirst = posts[post].rows.first == number
      if row.manager.isEmpty {
        if isFirst { posts[post].isRoot = true }
      } else if let manager = postOfID[row.manager] {
        if manager == post { selfReports.append(number) }
        if manager != post, isFirst { posts[post].manager = manager }
      } else {
        dangling.append(number)
      }
    }
    dropDeparted()
    selfReports.removeAll { !posts[postOfRow[$0]].isPresent }
    dangling.removeAll { !posts[postOfRow[$0]].isPresent }
    for (number, post) in posts.enumerated() where post.isPresent {
      if let manager = post.manager { posts[manager].reports.append(number) }
    }
    measure()
  }

  /// Everybody above `post`, from below upwards, each once.
  private func above(_ post: Int) -> [Int] {
    var found: [Int] = []
    var next = posts[post].manager
    while let manager = next, !found.contains(manager) {
      found.append(manager)
      next = posts[manager].manager
    }
    return found
  }

  /// Present is whoever has not left, and everybody through whom they report.
  private mutating func dropDeparted() {
    for post in posts.indices where !posts[post].isDeparted {
      posts[post].isPresent = true
      for manager in above(post) { posts[manager].isPresent = true }
    }
  }

  private mutating func measure() {
    var level = posts.indices.filter { posts[$0].isRoot && posts[$0].isPresent }
    var depth = 1
    while !level.isEmpty {
      for post in level { posts[post].depth = depth }
      level = level.flatMap { posts[$0].reports }
      depth += 1
    }
    for post in posts.indices where posts[post].isPresent {
      let chain = above(post)
      if let last = chain.last, last == post {
        if chain.min() == post { cycles.append([post] + chain.dropLast()) }
      } else {
        posts[post].everybodyBelow = posts.indices.count {
          posts[$0].isPresent && above($0).contains(post)
        }
      }
    }
  }

  var present: [Post] { posts.filter(\.isPresent) }
  /// Spans of the managers, narrowest first.
  var spans: [Int] { present.map(\.reports.count).filter { $0 > 0 }.sorted() }
  var roots: [Int] { posts.indices.filter { posts[$0].isRoot && posts[$0].isPresent } }

  var median: Double? {
    guard !spans.isEmpty else { return nil }
    return Double(spans[(spans.count - 1) / 2] + spans[spans.count / 2]) / 2
  }

  var bands: [Int] {
    [1...1, 2...3, 4...7, 8...12, 13...16, 17...Int.max].map { band in
      spans.count { band.contains($0) }
    }
  }
}

extension NaiveTree {
  /// A random table with every defect that exports have: circles, people who are
  /// their own managers, unknown managers, repeated ids, shared and vacant posts,
  /// people who left.
  static func randomRows(_ random: inout SplitMix64) -> [Row] {
    let count = Int.random(in: 1...40, using: &random)
    let wildness = Int.random(in: 0...3, using: &random)
    var rows: [Row] = []
    for number in 0..<count {
      var row = Row(employee: "e\(number)")
      if wildness > 0, Int.random(in: 0..<4, using: &random) == 0 {
        row.post = "p\(Int.random(in: 0..<8, using: &random))"
      }
      if wildness > 0, Int.random(in: 0..<12, using: &random) == 0 {
        row.employee = "e\(Int.random(in: 0..<count, using: &random))"
      }
      switch Int.random(in: 0..<10, using: &random) {
      case 0 where wildness > 0: row.status = "departed"
      case 1 where wildness > 1: row.status = "departed"
      case 2 where wildness > 0: row.status = "vacant"
      case 3: row.status = "on-leave"
      default: break
      }
      if row.status == "vacant", !row.post.isEmpty { row.employee = "" }
      // Mostly upwards in the table, so that deep trees come up as well as circles.
      let highest = Int.random(in: 0..<10, using: &random) < 10 - 3 * wildness ? number : count
      switch Int.random(in: 0..<12, using: &random) {
      case 0: row.manager = ""
      case 1 where wildness > 1: row.manager = row.employee
      case 2 where wildness > 1: row.manager = "nobody"
      case 3 where wildness > 0: row.manager = "p\(Int.random(in: 0..<8, using: &random))"
      default:
        row.manager = highest == 0 ? "" : "e\(Int.random(in: 0..<highest, using: &random))"
      }
      rows.append(row)
    }
    return rows
  }
}
