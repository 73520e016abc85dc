import FitGap

/// The files from which damaged inputs are made.
enum SeedFiles {
  /// The files of a folder whose names end in one of `endings`, in the order of their paths.
  static func bytes(in folder: String, endings: [String], largest: Int = 2_000_000) -> [[UInt8]] {
    let files = (try? FolderWalk().files(in: folder)) ?? []
    return files.filter { file in endings.contains { file.path.hasSuffix($0) } }
      .compactMap { try? PageFile.read("\(folder)/\($0.path)", limit: largest) }
  }

  static let samplePages = bytes(in: "Samples/postings", endings: [".html", ".md", ".txt", ".mhtml"])
}
