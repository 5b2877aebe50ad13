import ArgumentParser
import COrgKit
import Glibc

/// The command `orgkit`: the library's functions for the shell.
@main
struct Orgkit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "orgkit",
    abstract: "Find what is structurally wrong with a revenue organisation.",
    usage: "orgkit <command> [<options>]",
    discussion: """
      Reads exports of an HR system and a CRM, compares them with benchmarks that
      name their sources, and says what is wrong, why, and what to do.

      Try it:
        orgkit demo
        orgkit diagnose --people hris.csv --accounts crm.csv

      Results go to standard output, messages to standard error.

      Exit status:
        0   done
        1   findings at or above --fail-on
        2   wrong usage, or a name that is not known
        3   bad input
        4   a plugin is refused
        70  a defect of orgkit, or output that could not be written
      """,
    version: "orgkit \(string(orgkit_version()) ?? "")",
    subcommands: [
      Structure.self, Segment.self, Stage.self, Titles.self, Diagnose.self, Diff.self,
      Recommend.self, Plan.self, Raci.self, Decide.self, Model.self, Benchmarks.self,
      Explain.self, Catalog.self, Plugin.self, Demo.self, Schema.self,
    ])

  static let _errorPrefix = "orgkit: "

  static func main() {
    Terminal.ensureUsableWidth()
    Glibc.exit(outcome().rawValue)
  }

  private static func outcome() -> ExitStatus {
    do {
      try requireReadableArguments()
      var command = try parseAsRoot()
      try command.run()
      return .done
    } catch {
      return outcome(of: error)
    }
  }

  /// Tells about `error`; what the parser throws includes requests for help.
  private static func outcome(of error: any Error) -> ExitStatus {
    switch error {
    case let failure as Failure:
      Message.failure(failure)
      return failure.exit
    case is FindingsRemain:
      return .findings
    case is ChecksFailed:
      return .refused
    case _ where !exitCode(for: error).isSuccess:
      Message.write(fullMessage(for: error) + "\n")
      return .usage
    default:
      do {
        try print(fullMessage(for: error))
        return .done
      } catch {
        return outcome(of: error)
      }
    }
  }

  /// Arguments become strings, and a string would hide bytes that are no UTF-8:
  /// another file than the one that was named.
  private static func requireReadableArguments() throws {
    for index in 1..<max(1, Int(CommandLine.argc)) {
      guard let argument = CommandLine.unsafeArgv[index],
        String(validatingCString: argument) == nil
      else { continue }
      throw Failure(
        exit: .usage, message: "argument \(index) is not UTF-8",
        hint: "a file with such a name can be given as standard input: orgkit ... - < FILE")
    }
  }
}
