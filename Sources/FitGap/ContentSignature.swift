/// Tells by its first bytes what a file is, whatever its name says.
enum ContentSignature {
  /// First bytes of formats that no page begins with, and their names.
  private static let binaries: [(bytes: [UInt8], name: String)] = [
    ([0x89, 0x50, 0x4E, 0x47], "a PNG picture"),
    ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
    ([0x47, 0x49, 0x46, 0x38], "a GIF picture"),
    ([0x25, 0x50, 0x44, 0x46, 0x2D], "a PDF document"),
    ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive or an office document"),
    ([0xD0, 0xCF, 0x11, 0xE0], "an office document"),
    ([0x7F, 0x45, 0x4C, 0x46], "a program"),
    ([0x42, 0x5A, 0x68], "compressed by bzip2; unpack it first"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "compressed by xz; unpack it first"),
    ([0x28, 0xB5, 0x2F, 0xFD], "compressed by zstd; unpack it first"),
    ([0x37, 0x7A, 0xBC, 0xAF], "a 7-Zip archive"),
    ([0x77, 0x4F, 0x46], "a font"),
    ([0x52, 0x49, 0x46, 0x46], "a picture or a sound"),
    ([0x57, 0x41, 0x52, 0x43, 0x2F], "a WARC archive, which is not read yet; save its pages as HTML"),
    ([0x53, 0x51, 0x4C, 0x69, 0x74, 0x65, 0x20], "a database"),
    (
      [0x62, 0x70, 0x6C, 0x69, 0x73, 0x74], "a web archive of Safari, which is not read yet; save it as HTML"
    ),
  ]

  /// What the bytes are if they cannot be a page; nil if they can.
  static func binary(_ bytes: [UInt8]) -> String? {
    for signature in binaries where bytes.starts(with: signature.bytes) { return signature.name }
    if bytes.count > 262, bytes[257..<262].elementsEqual("ustar".utf8) { return "a tar archive" }
    return nil
  }

  /// How HTML begins (WHATWG MIME Sniffing, section 7.1): what may stand first, in small letters.
  private static let openings: [[UInt8]] = [
    "<!doctype", "<html", "<head", "<script", "<iframe", "<h1", "<div", "<font", "<table", "<a", "<style",
    "<title",
    "<b", "<body", "<br", "<p", "<!--", "<?xml",
  ].map { Array($0.utf8) }

  /// Whether the bytes begin as HTML does.
  static func beginsLikePage(_ bytes: [UInt8]) -> Bool {
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < bytes.count, [0x09, 0x0A, 0x0C, 0x0D, 0x20].contains(bytes[start]) { start += 1 }
    for opening in openings where start + opening.count < bytes.count {
      let same = opening.indices.allSatisfy { offset in
        let byte = bytes[start + offset]
        return ((0x41...0x5A).contains(byte) ? byte + 0x20 : byte) == opening[offset]
      }
      guard same else { continue }
      // "<body" must end there: a longer word is another tag.
      let next = bytes[start + opening.count]
      if opening.count > 4 && (opening[1] == 0x21 || opening[1] == 0x3F) { return true }
      if !(0x30...0x39).contains(next) && !(0x41...0x5A).contains(next & 0xDF) { return true }
    }
    return false
  }
}
