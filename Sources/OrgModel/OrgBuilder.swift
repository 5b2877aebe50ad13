/// An org under construction.
///
/// Rows go straight into columns; references stay as they were written until
/// `seal()` resolves them. One thread at a time.
public final class OrgBuilder {
  /// Rows of the people table.
  public var people = RecordTable<PersonField>()
  /// Rows of the accounts table.
  public var accounts = RecordTable<AccountField>()
  /// Texts that cells share.
  public var interning = Interning()
  /// What the company says of itself.
  public var company = CompanyFacts()
  /// What reading did.
  public var notices: [Notice] = []

  /// An empty builder.
  public init() {}

  /// Makes an org of what was added and leaves the builder empty.
  ///
  /// References that do not resolve are kept as such. Linear in rows.
  public func seal() throws -> Org {
    try people.finish()
    try accounts.finish()
    let positions = try Positions(people: people, identities: interning.identities)
    let resolved = try positions.resolve(
      people: people, interning: interning)
    var content = OrgContent()
    swap(&content.people, &people)
    swap(&content.accounts, &accounts)
    swap(&content.interning, &interning)
    defer {
      company = CompanyFacts()
      notices = []
    }
    return Org(
      content, positions: positions, positionOfIdentity: resolved, company: company,
      notices: notices)
  }
}

/// The tables that go from builder to org.
struct OrgContent: ~Copyable {
  var people = RecordTable<PersonField>()
  var accounts = RecordTable<AccountField>()
  var interning = Interning()
}

/// The texts that cells share, interned.
public struct Interning: ~Copyable, Sendable {
  /// Ids of people and posts, and references to them.
  public var identities = SymbolTable()
  /// Texts that repeat: titles, departments, segment labels.
  public var labels = SymbolTable()
  /// References such as "N/A" that stand for nobody, unless somebody has that id.
  public var blankIdentities: Set<Symbol> = []

  /// Nothing interned.
  public init() {}
}
