import FitGap
import Skills

/// The ranking and the inventory as one JSON document.
public enum RankDocument {
  public static func json(_ folder: RankedFolder, lexicon: Lexicon) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.key("schema")
      json.integer(RankLineWriter.schema)
      json.key("postings")
      json.array { json in
        for ranked in folder.postings { RankLineWriter(lexicon: lexicon).write(ranked, &json) }
      }
      json.key("inventory")
      InventoryJSON.write(folder.inventory, &json)
    }
    json.endLine()
    return json.bytes
  }
}
