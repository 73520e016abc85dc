/// Finds the end of a tag as the HTML standard does, and what of the tag means nothing here: attribute values are
/// half of the bytes of a saved page, and libxml2 takes most of its time over them.
///
/// Works only on tags whose every attribute is written plainly (`name`, `name=value`, `name="value"`), which the
/// standard and libxml2 read alike; any other tag is left as it stands. What is kept is all that `Attributes`
/// reads and its readers use, and of the rest one bare name, so that a tag with attributes stays one with some.
struct TagTrimmer {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  /// What is cut of the tag that was read last.
  private(set) var cuts: [Range<Int>] = []
  private let zoneWords = ZoneWords.shared
  /// A tag with more attributes is not plain.
  private let attributeLimit: Int

  init(attributeLimit: Int) { self.attributeLimit = attributeLimit }

  /// What of an attribute is kept.
  private enum Kept { case whole, emptyValue, nothing }

  /// Index after the ">" of the tag at `start`; nil where it is not plainly written.
  mutating func end(of start: Int, in bytes: Bytes) -> Int? {
    cuts.removeAll(keepingCapacity: true)
    var index = start + 1
    let name = Self.name(bytes, &index)
    guard let name, index < bytes.count else { return nil }
    var trims = !Self.isLeftWhole(name)
    let isInline = Self.isInline(name)
    var keepsMark = false
    /// The cut from which a bare name can be taken back, and the end of that name.
    var spare: (cut: Int, nameEnd: Int)?
    var count = 0
    while index < bytes.count {
      let gap = index
      while index < bytes.count, Self.isSpace(bytes[index]) { index += 1 }
      guard index < bytes.count else { return nil }
      if bytes[index] == 0x3E { break }
      if bytes[index] == 0x2F {
        guard index + 1 < bytes.count, bytes[index + 1] == 0x3E else { return nil }
        index += 1
        break
      }
      guard index > gap else { return nil }
      let nameStart = index
      guard let attribute = Self.name(bytes, &index), index < bytes.count else { return nil }
      let nameEnd = index
      count += 1
      var value = index..<index
      if bytes[index] == 0x3D {
        guard let range = Self.value(bytes, index + 1) else { return nil }
        value = range
        index = range.upperBound
        if range.lowerBound > nameEnd + 1 { index += 1 }
      }
      guard trims else { continue }
      let isQuoted = value.lowerBound > nameEnd + 1
      switch kept(attribute, nameEnd - nameStart, isInline, name, bytes, value, isQuoted) {
      case .whole:
        // Microdata may be written in any attribute.
        if attribute == Name.itemprop || attribute == Name.itemtype || attribute == Name.itemscope {
          cuts.removeAll(keepingCapacity: true)
          trims = false
        }
        if attribute != Name.style { keepsMark = true }
      case .emptyValue:
        cuts.append(value)
        keepsMark = true
      case .nothing:
        if spare == nil && attribute != Name.style { spare = (cuts.count, nameEnd) }
        cuts.append(gap..<index)
      }
    }
    guard index < bytes.count, count <= attributeLimit else { return nil }
    if trims, !keepsMark, let spare {
      let cut = cuts[spare.cut]
      if spare.nameEnd < cut.upperBound {
        cuts[spare.cut] = spare.nameEnd..<cut.upperBound
      } else {
        cuts.remove(at: spare.cut)
      }
    }
    return index + 1
  }

  private func kept(
    _ attribute: UInt64, _ length: Int, _ isInline: Bool, _ element: UInt64, _ bytes: Bytes,
    _ value: Range<Int>, _ isQuoted: Bool
  ) -> Kept {
    switch attribute {
    case Name.class, Name.id:
      if isInline { return .nothing }
      if !isQuoted || element == Name.code { return .whole }
      return namesZone(bytes, value) ? .whole : .nothing
    case Name.href: return isQuoted ? .emptyValue : .whole
    case Name.style: return isQuoted && !Self.mayMatter(bytes, value) ? .nothing : .whole
    case Name.role, Name.hidden, Name.open, Name.itemprop, Name.itemtype: return .whole
    case Name.itemscope: return length == 9 ? .whole : .nothing
    case Name.ariaLevel: return length == 10 ? .whole : .nothing
    default: return .nothing
    }
  }

  /// Whether a class or id may tell a zone, or names a captcha.
  private func namesZone(_ bytes: Bytes, _ value: Range<Int>) -> Bool {
    guard let base = bytes.baseAddress, value.upperBound < bytes.count else { return true }
    for index in value {
      let byte = bytes[index]
      if byte == 0x26 { return true }
      // The "p" of "captcha" and what follows it.
      if byte | 0x20 == 0x70, value.upperBound - index >= 5, bytes[index + 1] | 0x20 == 0x74,
        bytes[index + 2] | 0x20 == 0x63
      {
        return true
      }
    }
    return zoneWords.zone(of: base + value.lowerBound, end: bytes[value.upperBound]) != nil
  }

  /// Whether a style may hide its element or make it bold: one of the letters after which "display",
  /// "visibility" and "font-weight" go on, or a character that is written as a reference.
  private static func mayMatter(_ bytes: Bytes, _ value: Range<Int>) -> Bool {
    for index in value.dropLast() {
      let next = bytes[index + 1] | 0x20
      switch bytes[index] | 0x20 {
      case 0x73 where next == 0x70: return true  // diSPlay
      case 0x62 where next == 0x69: return true  // visiBIlity
      case 0x77 where next == 0x65: return true  // font-WEight
      default: if bytes[index] == 0x26 { return true }
      }
    }
    return false
  }

  // MARK: Syntax

  /// The bytes of a plainly written value, without its quotes; nil for any other.
  private static func value(_ bytes: Bytes, _ start: Int) -> Range<Int>? {
    guard start < bytes.count else { return nil }
    let quote = bytes[start]
    var index = start
    if quote == 0x22 || quote == 0x27 {
      index += 1
      while index < bytes.count, bytes[index] != quote { index += 1 }
      guard index + 1 < bytes.count else { return nil }
      let after = bytes[index + 1]
      return isSpace(after) || after == 0x3E || after == 0x2F ? start + 1..<index : nil
    }
    while index < bytes.count, bytes[index] > 0x20, bytes[index] != 0x3E {
      switch bytes[index] {
      case 0x22, 0x27, 0x3C, 0x3D, 0x60: return nil
      default: index += 1
      }
    }
    return index > start && index < bytes.count ? start..<index : nil
  }

  /// Reads a name of letters, digits, hyphens, underscores, colons and dots: its first eight letters, small, as a
  /// number. Nil where it is none, or goes on with anything else.
  @inline(__always)
  private static func name(_ bytes: Bytes, _ index: inout Int) -> UInt64? {
    let start = index
    var name: UInt64 = 0
    while index < bytes.count {
      let byte = bytes[index]
      let small: UInt8
      switch byte {
      case 0x61...0x7A: small = byte
      case 0x41...0x5A: small = byte | 0x20
      case 0x30...0x39, 0x2D, 0x2E, 0x3A, 0x5F:
        guard index > start else { return nil }
        small = byte
      case 0x20, 0x09, 0x0A, 0x0C, 0x0D, 0x2F, 0x3D, 0x3E:
        return index > start && index - start < 64 ? name : nil
      default: return nil
      }
      if index - start < 8 { name |= UInt64(small) << UInt64(8 * (index - start)) }
      index += 1
    }
    return nil
  }

  @inline(__always)
  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
  }

  /// Elements whose attributes are read for more than zones, or by libxml2 itself.
  private static func isLeftWhole(_ name: UInt64) -> Bool {
    switch name {
    case Name.html, Name.head, Name.body, Name.meta, Name.link, Name.base, Name.script, Name.input,
      Name.frameset, Name.frame, Name.iframe:
      true
    default: false
    }
  }

  /// Elements that are no blocks, so that no class of theirs tells a zone; see `Element.isBlock`.
  private static func isInline(_ name: UInt64) -> Bool {
    switch name {
    case Name.a, Name.span, Name.img, Name.svg, Name.path, Name.b, Name.i, Name.strong, Name.em, Name.br,
      Name.u, Name.g, Name.use:
      true
    default: false
    }
  }

  /// The first eight letters of names, the first in the lowest byte.
  private enum Name {
    static let html: UInt64 = 0x6C6D_7468  // html
    static let head: UInt64 = 0x6461_6568  // head
    static let body: UInt64 = 0x7964_6F62  // body
    static let meta: UInt64 = 0x6174_656D  // meta
    static let link: UInt64 = 0x6B6E_696C  // link
    static let base: UInt64 = 0x6573_6162  // base
    static let script: UInt64 = 0x7470_6972_6373  // script
    static let input: UInt64 = 0x74_7570_6E69  // input
    static let frameset: UInt64 = 0x7465_7365_6D61_7266  // frameset
    static let frame: UInt64 = 0x65_6D61_7266  // frame
    static let iframe: UInt64 = 0x656D_6172_6669  // iframe
    static let code: UInt64 = 0x6564_6F63  // code
    static let a: UInt64 = 0x61  // a
    static let span: UInt64 = 0x6E61_7073  // span
    static let img: UInt64 = 0x676D69  // img
    static let svg: UInt64 = 0x677673  // svg
    static let path: UInt64 = 0x6874_6170  // path
    static let b: UInt64 = 0x62  // b
    static let i: UInt64 = 0x69  // i
    static let strong: UInt64 = 0x676E_6F72_7473  // strong
    static let em: UInt64 = 0x6D65  // em
    static let br: UInt64 = 0x7262  // br
    static let u: UInt64 = 0x75  // u
    static let g: UInt64 = 0x67  // g
    static let use: UInt64 = 0x657375  // use
    static let `class`: UInt64 = 0x73_7361_6C63  // class
    static let id: UInt64 = 0x6469  // id
    static let href: UInt64 = 0x6665_7268  // href
    static let style: UInt64 = 0x65_6C79_7473  // style
    static let role: UInt64 = 0x656C_6F72  // role
    static let hidden: UInt64 = 0x6E65_6464_6968  // hidden
    static let open: UInt64 = 0x6E65_706F  // open
    static let itemprop: UInt64 = 0x706F_7270_6D65_7469  // itemprop
    static let itemtype: UInt64 = 0x6570_7974_6D65_7469  // itemtype
    /// "itemscope" and "aria-level" by their first eight letters.
    static let itemscope: UInt64 = 0x706F_6373_6D65_7469  // itemscop
    static let ariaLevel: UInt64 = 0x7665_6C2D_6169_7261  // aria-lev
  }
}
