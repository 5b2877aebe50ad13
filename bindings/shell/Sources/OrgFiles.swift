import ArgumentParser
import COrgKit

/// Where the tables of one org are: paths, or "-" for standard input.
struct OrgFiles {
  var people: String?
  var accounts: String?
  var company: String?

  /// Refuses to read standard input twice, `others` being further inputs.
  func validate(beside others: [String?] = []) throws {
    guard ([people, accounts, company] + others).count(where: { $0 == "-" }) < 2 else {
      throw ValidationError("Only one input can be '-', the standard input.")
    }
  }

  /// Reads the files, tells what reading has noticed, and returns the org.
  func read(with options: ReadingOptions, engine: borrowing Handle) throws -> Handle {
    var inputs: [Input] = []
    if let people { try inputs.append(Input(at: people, as: ORGKIT_PEOPLE)) }
    if let accounts { try inputs.append(Input(at: accounts, as: ORGKIT_ACCOUNTS)) }
    if let company { try inputs.append(Input(at: company, as: ORGKIT_COMPANY)) }
    let org = try readOrg(inputs, with: options, engine: engine)
    showNotices(of: org)
    return org
  }
}
