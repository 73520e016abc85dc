internal import CLibXML2

/// Character references of HTML in text that no HTML parser reads (`&amp;`, `&#8211;`, `&eacute;`).
public enum CharacterReferences {
  /// `text` with each character reference replaced by its character; references that HTML 4 does not
  /// know stay as they are.
  ///
  /// - Complexity: O(number of bytes).
  public static func decode(_ text: String) -> String {
    guard text.utf8.contains(0x26) else { return text }
    return String(decoding: decode(Array(text.utf8)), as: UTF8.self)
  }

  static func decode(_ bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      if byte == 0x26, let (scalar, length) = reference(bytes, position) {
        UTF8Text.append(scalar, to: &text)
        position += length
      } else {
        text.append(byte)
        position += 1
      }
    }
    return text
  }

  /// The character that the reference at `start` names, and the length of the reference in bytes.
  private static func reference(_ bytes: [UInt8], _ start: Int) -> (scalar: UInt32, length: Int)? {
    var position = start + 1
    guard position < bytes.count else { return nil }
    if bytes[position] == UInt8(ascii: "#") {
      position += 1
      var value: UInt32 = 0
      let isHexadecimal = position < bytes.count && bytes[position] | 0x20 == UInt8(ascii: "x")
      if isHexadecimal { position += 1 }
      let digits = position
      while position < bytes.count, position - digits < 8, let digit = digit(bytes[position], isHexadecimal) {
        value = value &* (isHexadecimal ? 16 : 10) &+ digit
        position += 1
      }
      guard position > digits else { return nil }
      if position < bytes.count, bytes[position] == UInt8(ascii: ";") { position += 1 }
      return (value == 0 ? 0xFFFD : Windows1252.c1(value), position - start)
    }
    var name: [UInt8] = []
    while position < bytes.count, name.count < 12, isAlphanumeric(bytes[position]) {
      name.append(bytes[position])
      position += 1
    }
    guard !name.isEmpty, position < bytes.count, bytes[position] == UInt8(ascii: ";") else { return nil }
    name.append(0)
    if name.elementsEqual("apos\0".utf8) { return (0x27, position + 1 - start) }
    guard let entity = name.withUnsafeBufferPointer({ htmlEntityLookup($0.baseAddress) }) else { return nil }
    return (UInt32(entity.pointee.value), position + 1 - start)
  }

  private static func digit(_ byte: UInt8, _ isHexadecimal: Bool) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46 where isHexadecimal, 0x61...0x66 where isHexadecimal: UInt32((byte | 0x20) - 0x61 + 10)
    default: nil
    }
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }
}
