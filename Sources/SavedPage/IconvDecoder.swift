#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Decodes rarer encodings with the C library's iconv; a broken sequence costs one byte, not the rest
/// of the page.
enum IconvDecoder {
  /// The text as UTF-8, or nil where the machine has no converter for this encoding.
  static func decode(_ bytes: [UInt8], from encoding: String) -> (text: [UInt8], replacements: Int)? {
    let converter = iconv_open("UTF-8", encoding)
    guard let converter, Int(bitPattern: converter) != -1 else { return nil }
    defer { iconv_close(converter) }

    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 2)
    var replacements = 0
    var input = bytes
    var buffer = [UInt8](repeating: 0, count: 16_384)
    input.withUnsafeMutableBytes { source in
      guard let base = source.bindMemory(to: CChar.self).baseAddress else { return }
      var position: UnsafeMutablePointer<CChar>? = base
      var left = source.count
      while left > 0 {
        let (produced, code) = buffer.withUnsafeMutableBytes { target -> (Int, Int32) in
          var output: UnsafeMutablePointer<CChar>? = target.bindMemory(to: CChar.self).baseAddress
          var room = target.count
          // (size_t)-1 where it stops.
          let result = iconv(converter, &position, &left, &output, &room)
          return (target.count - room, Int(result) == -1 ? errno : 0)
        }
        text.append(contentsOf: buffer[0..<produced])
        switch code {
        case 0 where left > 0 && produced == 0, EILSEQ, EINVAL:
          UTF8Text.append(0xFFFD, to: &text)
          replacements += 1
          position = position.map { $0 + 1 }
          left -= 1
        default:
          break
        }
      }
    }
    return (text, replacements)
  }
}
