import OrgKit

/// A model of two options and two criteria whose answers can be reckoned by hand.
enum OfficeModel {
  static let text = """
    {"id": "office", "question": "Where should we work?",
     "options": [
       {"id": "office", "name": "Office", "what": "A room", "source": "OK",
        "locator": "Convention", "grade": "assumption"},
       {"id": "home", "name": "Home", "what": "No room", "source": "OK",
        "locator": "Convention", "grade": "assumption"}],
     "criteria": [
       {"id": "cost", "name": "Cost", "weight": 3, "otherwise": 3, "source": "OK",
        "locator": "Convention", "grade": "assumption"},
       {"id": "talk", "name": "Talk", "weight": 1, "otherwise": 2, "source": "OK",
        "locator": "Convention", "grade": "assumption"}],
     "gates": [
       {"option": "office", "skip_if": {"fact": "headcount", "below": "headcount-stage.growth"},
        "why": "Too few.", "source": "S4", "locator": "Growth (11-50 People)",
        "grade": "vendor", "reading": "by-arr"}],
     "ratings": [
       {"criterion": "cost", "when": {"fact": "practices.scarce_resources", "is": true},
        "scores": {"home": 5, "office": 1}, "why": "Rooms cost money.", "source": "S2",
        "locator": "Choosing Your Model item 4", "grade": "vendor"},
       {"criterion": "cost", "when": {"fact": "products", "several": true},
        "scores": {"office": 4}, "why": "Rooms are shared.", "source": "OK",
        "locator": "Convention", "grade": "assumption"},
       {"criterion": "talk", "scores": {"office": 5}, "why": "People meet.", "source": "OK",
        "locator": "Convention", "grade": "assumption"}],
     "disputes": [{"contradiction": "c12", "readings": [
       {"id": "by-arr", "what": "One side", "source": "S4", "locator": "The CRO Model",
        "grade": "vendor"},
       {"id": "by-ladder", "what": "Another side", "source": "S3",
        "locator": "Reporting to the CFO or COO", "grade": "vendor"}]}]}
    """

  static func read(_ text: String = text, _ catalog: Catalog? = nil) throws -> DecisionModel {
    let catalog = try catalog ?? Catalog()
    return try Array(text.utf8).withUnsafeBufferPointer {
      try ModelReader(file: "office.json", catalog: catalog).read($0)
    }
  }
}
