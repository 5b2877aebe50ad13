import OrgKit
import Testing
import Titles

@testable import PluginHost

@Suite("Words of exports in manifests")
struct ManifestReaderPhrasesTests {
  @Test(
    "A phrase has one meaning, and it is known",
    arguments: [
      (#"{"kind": "status", "phrase": "Active", "value": "departed"}"#, "phrase", "already"),
      (
        #"{"kind": "status", "phrase": "on the moon", "value": "away"}"#, "value",
        "that there is not"
      ),
      (#"{"kind": "noun", "phrase": "patient pal", "value": "sale"}"#, "value", "is not a field"),
      (#"{"kind": "rank", "phrase": "big boss", "value": "boss"}"#, "value", "is not a level"),
      (#"{"kind": "title", "phrase": "big boss", "value": "functon=x"}"#, "value", "is not a key"),
      (#"{"kind": "noun", "phrase": "--", "value": "sales"}"#, "phrase", "holds no word"),
    ])
  func mistakes(row: String, key: String, reason: String) throws {
    let found = try #require(Plugins.error(Plugins.manifest(#""titles": [\#(row)]"#)))
    #expect(found.location.pointer == "/titles/0/\(key)")
    #expect(found.reason.contains(reason), "\(found.reason)")
  }

  @Test("A phrase twice is told with both places, in any letter case")
  func twice() {
    let rows =
      #"{"kind": "rank", "phrase": "big boss", "value": "vp"}, "#
      + #"{"kind": "rank", "phrase": "Big-Boss", "value": "cxo"}"#
    #expect(
      Plugins.error(Plugins.manifest(#""titles": [\#(rows)]"#))?.location.pointer
        == "/titles/1/phrase")
  }

  @Test("Titles are read with the plugin's words, quotes and commas included")
  func titles() throws {
    let folder = try Folder()
    let path = try folder.write(
      Plugins.manifest(
        #""titles": [{"kind": "noun", "phrase": "patient \"pal\", senior", "value": "customer-success"}, "#
          + #"{"kind": "title", "phrase": "Keeper of Keys", "value": "function=it;level=director"}]"#
      ))
    let phrases = try Plugins.registry([path]).titlePhrases
    var vocabulary = try TitleVocabulary.embedded()
    try vocabulary.add(phrases)
    let reader = TitleReader(vocabulary)
    #expect(reader.read("Keeper of Keys").level == .director)
    #expect(reader.read("Keeper of Keys").function == "it")
    #expect(reader.read("Patient Pal Senior").function == "customer-success")
    #expect(try Plugins.registry([path], disabled: ["acme"]).titlePhrases.isEmpty)
  }
}
