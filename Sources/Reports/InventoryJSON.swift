import FitGap

/// What became of the files, as JSON.
public enum InventoryJSON {
  public static func write(_ inventory: Inventory, _ json: inout JSONWriter) {
    json.object { json in
      json.key("found")
      json.integer(inventory.found)
      for status in FileRecord.Status.allCases {
        json.key(text: status.rawValue)
        json.integer(inventory.count(status))
      }
      json.key("duplicates")
      json.integer(inventory.duplicates)
      json.key("reasons")
      json.object { json in
        for status in FileRecord.Status.allCases where status != .parsed {
          json.key(text: status.rawValue)
          json.array { json in
            for entry in inventory.reasons(of: status) {
              json.object { json in
                json.key("reason")
                json.string(entry.reason)
                json.key("files")
                json.integer(entry.count)
              }
            }
          }
        }
      }
      json.key("not_read_whole")
      json.array { json in
        for line in inventory.incomplete {
          json.object { json in
            json.key("file")
            json.string(line.file)
            json.key("status")
            json.string(line.status.rawValue)
            json.key("reason")
            json.string(line.reason)
          }
        }
      }
    }
  }
}
