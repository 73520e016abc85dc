/// A page on its way to a worker: its bytes, its path, and whether its name says that it is a page.
struct WorkerRequest {
  var bytes: [UInt8]
  var name: String
  /// Its name says nothing: it is read only if it begins like a page.
  var isUncertain: Bool

  init(bytes: [UInt8], name: String, isUncertain: Bool) {
    self.bytes = bytes
    self.name = name
    self.isUncertain = isUncertain
  }

  /// One byte of flags, the name, a zero byte, and the page. A path holds no zero byte.
  var frame: [UInt8] {
    var frame: [UInt8] = [isUncertain ? 1 : 0]
    frame.reserveCapacity(bytes.count + name.utf8.count + 2)
    frame += name.utf8
    frame.append(0)
    frame += bytes
    return frame
  }

  init?(frame: [UInt8]) {
    guard let flags = frame.first, let end = frame.firstIndex(of: 0, from: 1) else { return nil }
    isUncertain = flags == 1
    name = String(decoding: frame[1..<end], as: UTF8.self)
    bytes = Array(frame[(end + 1)...])
  }
}

extension [UInt8] {
  fileprivate func firstIndex(of byte: UInt8, from start: Int) -> Int? {
    start <= count ? self[start...].firstIndex(of: byte) : nil
  }
}
