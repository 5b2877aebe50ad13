import Catalog

/// What a title says of a position, and how sure that is.
public struct TitleReading: Sendable, Equatable {
  /// Why a reading is not certain.
  public struct Doubts: OptionSet, Sendable, Hashable {
    /// One bit for each reason.
    public let rawValue: UInt16

    /// The reasons whose bits are set.
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// No word says what the work is about.
    public static let noFunction = Doubts(rawValue: 1)
    /// No word says what the person is.
    public static let noLevel = Doubts(rawValue: 2)
    /// Two functions are named, or the title is used in two.
    public static let severalFunctions = Doubts(rawValue: 4)
    /// Some with this title manage people and some do not.
    public static let severalLevels = Doubts(rawValue: 8)
    /// The title is used for several roles.
    public static let severalRoles = Doubts(rawValue: 16)
    /// A word was taken for a misspelled one.
    public static let misspelled = Doubts(rawValue: 32)
    /// Words are not in the vocabulary.
    public static let unknownWords = Doubts(rawValue: 64)
    /// The department decided, not the title.
    public static let fromDepartment = Doubts(rawValue: 128)
    /// The manager's title decided, not the title.
    public static let fromManager = Doubts(rawValue: 256)

    /// The reasons as words, e.g. `several-levels`, in a fixed order.
    public var names: [String] {
      let all = [
        "no-function", "no-level", "several-functions", "several-levels", "several-roles",
        "misspelled", "unknown-words", "from-department", "from-manager",
      ]
      return all.indices.filter { rawValue & 1 << UInt16($0) != 0 }.map { all[$0] }
    }
  }

  /// Another reading of the same title.
  public struct Alternative: Sendable, Equatable {
    /// The function.
    public var function: String?
    /// The level.
    public var level: Level?
    /// The role.
    public var role: String?
  }

  /// The function, e.g. `customer-success`; nil if nothing says it.
  public var function: String?
  /// The level; nil if nothing says it.
  public var level: Level?
  /// The role, for revenue functions and executives.
  public var role: String?
  /// The segment of customers that the title names.
  public var segment: String?
  /// The region that the title names.
  public var region: String?
  /// How likely function, level and role are all right, 0 to 1.
  public var confidence = 0.0
  /// Why it is not certain.
  public var doubts: Doubts = []
  /// The next best reading, where there is one worth telling.
  public var alternative: Alternative?
  /// Where in the title's UTF-8 stands what decided the function.
  public var functionWords: Range<Int>?
  /// Where in the title's UTF-8 stands what decided the level.
  public var levelWords: Range<Int>?
  /// The field of work, for readings that depend on this one.
  var field: Int16 = -1
  /// Whether department, manager or reports may decide what the title leaves open.
  public internal(set) var isOpen = false

  init() {}

  /// What no title at all says.
  public static let none = TitleReading()

  /// Below this a reading is shown as uncertain.
  public static let uncertainBelow = 0.6

  /// Whether somebody should look at it.
  public var isUncertain: Bool { confidence < Self.uncertainBelow }
}

/// What is known of a position beside its title.
public struct TitleContext: Sendable {
  /// The department's name.
  public var department: String?
  /// What the manager's title says.
  public var manager: TitleReading?
  /// Direct reports; nil if reporting lines are not known.
  public var reports: Int?

  /// Everything may be unknown.
  public init(department: String? = nil, manager: TitleReading? = nil, reports: Int? = nil) {
    self.department = department
    self.manager = manager
    self.reports = reports
  }
}
