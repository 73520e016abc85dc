/// Names of character encodings as pages write them.
///
/// Source: WHATWG Encoding Standard, section 4.2 (names and labels). One line an encoding: the name
/// reported, the name that iconv knows (glibc), the labels. "-" as iconv name: decoded by own code.
/// Two readings differ from the plain meaning of a label, as the standard asks: iso-8859-1 and ascii
/// are windows-1252, and gb2312, gbk, shift_jis, euc-kr mean their larger supersets.
enum CharsetLabels {
  static let table = """
    utf-8\t-\tunicode-1-1-utf-8 unicode11utf8 unicode20utf8 utf-8 utf8 x-unicode20utf8 utf-8-sig utf8mb4
    utf-8\t-\tutf-16 utf-16le utf-16be unicode unicodefeff unicodefffe csunicode iso-10646-ucs-2 ucs-2
    windows-1252\t-\tansi_x3.4-1968 ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 iso8859-1 iso88591 iso_8859-1 iso_8859-1:1987 l1 latin1 us-ascii windows-1252 x-cp1252 x-user-defined
    ibm866\tCP866\t866 cp866 csibm866 ibm866
    iso-8859-2\tISO-8859-2\tcsisolatin2 iso-8859-2 iso-ir-101 iso8859-2 iso88592 iso_8859-2 iso_8859-2:1987 l2 latin2
    iso-8859-3\tISO-8859-3\tcsisolatin3 iso-8859-3 iso-ir-109 iso8859-3 iso88593 iso_8859-3 iso_8859-3:1988 l3 latin3
    iso-8859-4\tISO-8859-4\tcsisolatin4 iso-8859-4 iso-ir-110 iso8859-4 iso88594 iso_8859-4 iso_8859-4:1988 l4 latin4
    iso-8859-5\tISO-8859-5\tcsisolatincyrillic cyrillic iso-8859-5 iso-ir-144 iso8859-5 iso88595 iso_8859-5 iso_8859-5:1988
    iso-8859-6\tISO-8859-6\tarabic asmo-708 csiso88596e csiso88596i csisolatinarabic ecma-114 iso-8859-6 iso-8859-6-e iso-8859-6-i iso-ir-127 iso8859-6 iso88596 iso_8859-6 iso_8859-6:1987
    iso-8859-7\tISO-8859-7\tcsisolatingreek ecma-118 elot_928 greek greek8 iso-8859-7 iso-ir-126 iso8859-7 iso88597 iso_8859-7 iso_8859-7:1987 sun_eu_greek
    iso-8859-8\tISO-8859-8\tcsiso88598e csisolatinhebrew hebrew iso-8859-8 iso-8859-8-e iso-ir-138 iso8859-8 iso88598 iso_8859-8 iso_8859-8:1988 visual csiso88598i iso-8859-8-i logical
    iso-8859-10\tISO-8859-10\tcsisolatin6 iso-8859-10 iso-ir-157 iso8859-10 iso885910 l6 latin6
    iso-8859-13\tISO-8859-13\tiso-8859-13 iso8859-13 iso885913
    iso-8859-14\tISO-8859-14\tiso-8859-14 iso8859-14 iso885914
    iso-8859-15\tISO-8859-15\tcsisolatin9 iso-8859-15 iso8859-15 iso885915 iso_8859-15 l9
    iso-8859-16\tISO-8859-16\tiso-8859-16
    koi8-r\tKOI8-R\tcskoi8r koi koi8 koi8-r koi8_r
    koi8-u\tKOI8-U\tkoi8-ru koi8-u
    macintosh\tMACINTOSH\tcsmacintosh mac macintosh x-mac-roman
    windows-874\tCP874\tdos-874 iso-8859-11 iso8859-11 iso885911 tis-620 windows-874
    windows-1250\tCP1250\tcp1250 windows-1250 x-cp1250
    windows-1251\tCP1251\tcp1251 windows-1251 x-cp1251
    windows-1253\tCP1253\tcp1253 windows-1253 x-cp1253
    windows-1254\tCP1254\tcp1254 csisolatin5 iso-8859-9 iso-ir-148 iso8859-9 iso88599 iso_8859-9 iso_8859-9:1989 l5 latin5 windows-1254 x-cp1254
    windows-1255\tCP1255\tcp1255 windows-1255 x-cp1255
    windows-1256\tCP1256\tcp1256 windows-1256 x-cp1256
    windows-1257\tCP1257\tcp1257 windows-1257 x-cp1257
    windows-1258\tCP1258\tcp1258 windows-1258 x-cp1258
    x-mac-cyrillic\tMAC-CYRILLIC\tx-mac-cyrillic x-mac-ukrainian
    gb18030\tGB18030\tchinese csgb2312 csiso58gb231280 gb2312 gb_2312 gb_2312-80 gbk iso-ir-58 x-gbk gb18030 cp936
    big5\tBIG5-HKSCS\tbig5 big5-hkscs cn-big5 csbig5 x-x-big5
    euc-jp\tEUC-JP-MS\tcseucpkdfmtjapanese euc-jp x-euc-jp
    iso-2022-jp\tISO-2022-JP\tcsiso2022jp iso-2022-jp
    shift_jis\tCP932\tcsshiftjis ms932 ms_kanji shift-jis shift_jis sjis windows-31j x-sjis
    euc-kr\tCP949\tcseuckr csksc56011987 euc-kr iso-ir-149 korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 windows-949
    """

  /// A character encoding, and how it is decoded.
  struct Charset: Sendable, Equatable {
    /// The name reported, in small letters.
    var name: String
    /// What iconv calls it; nil where own code decodes it.
    var iconvName: String?
    /// Each byte is a character, so that almost any bytes are valid.
    var isSingleByte: Bool {
      switch name {
      case "utf-8", "gb18030", "big5", "euc-jp", "iso-2022-jp", "shift_jis", "euc-kr": false
      default: true
      }
    }
    /// Written with ASCII bytes only, so that valid UTF-8 says nothing against it.
    var isSevenBit: Bool { name == "iso-2022-jp" }
  }

  private static let charsets: [String: Charset] = {
    var charsets: [String: Charset] = [:]
    for line in table.split(separator: "\n") {
      let fields = line.split(separator: "\t")
      guard fields.count == 3 else { continue }
      let charset = Charset(name: String(fields[0]), iconvName: fields[1] == "-" ? nil : String(fields[1]))
      for label in fields[2].split(separator: " ") { charsets[String(label)] = charset }
    }
    return charsets
  }()

  /// The encoding that a label means; case and spaces around it don't count. Nil for unknown labels.
  static func charset(for label: String) -> Charset? {
    let small = label.utf8.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    let trimmed = small.drop { $0 <= 0x20 || $0 == 0x22 || $0 == 0x27 }
    let end = trimmed.lastIndex { $0 > 0x20 && $0 != 0x22 && $0 != 0x27 && $0 != 0x3B }
    guard let end else { return nil }
    return charsets[String(decoding: trimmed[trimmed.startIndex...end], as: UTF8.self)]
  }
}
