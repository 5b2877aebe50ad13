import ArgumentParser

/// The tables of an org, none of which must be given.
struct OrgFileOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "People or positions: CSV, TSV or JSON; - is standard input.", valueName: "file"),
    completion: .file())
  var people: String?

  @Option(
    help: ArgumentHelp("Accounts: CSV, TSV or JSON; - is standard input.", valueName: "file"),
    completion: .file())
  var accounts: String?

  @Option(
    help: ArgumentHelp("Facts about the company: a JSON object.", valueName: "file"),
    completion: .file(extensions: ["json"]))
  var company: String?

  var files: OrgFiles { OrgFiles(people: people, accounts: accounts, company: company) }
}
