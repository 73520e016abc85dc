#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Lists everything below a folder: one entry a file, link, device or folder that is not entered.
///
/// Own `readdir` walk, because the listings of Foundation drop names that are no UTF-8 and folders that
/// cannot be opened. Symbolic links are not followed. No recursion, and the order is that of the paths'
/// bytes, whatever the file system's.
///
/// - Complexity: O(n log n) for n entries.
public struct FolderWalk {
  public var limits: ReadingLimits

  public init(limits: ReadingLimits = ReadingLimits()) {
    self.limits = limits
  }

  /// The entries below `root`, sorted by path. An unreadable folder is one entry with its reason.
  public func files(in root: String) throws(FolderError) -> [FoundFile] {
    var found: [FoundFile] = []
    var waiting: [(path: String, depth: Int)] = [("", 0)]
    while let folder = waiting.popLast() {
      let names: [Entry]
      // The root may be a link, for a person named it; what was listed as a folder may no longer be one.
      let opened =
        folder.path.isEmpty
        ? Self.entries(of: root, followingLinks: true)
        : Self.entries(of: root + "/" + folder.path, followingLinks: false)
      switch opened {
      case .success(let entries): names = entries
      case .failure(let error):
        if folder.path.isEmpty { throw error }
        found.append(
          FoundFile(
            path: folder.path, kind: .refused(.failed, reason: "cannot open the folder: \(error.reason)")))
        continue
      }
      var siblings: Set<String> = []
      for entry in names where entry.kind == .file { siblings.insert(entry.name) }
      let prefix = folder.path.isEmpty ? "" : folder.path + "/"
      for entry in names {
        if found.count + waiting.count >= limits.files {
          let reason = "holds more than \(limits.files) files; the rest was not listed (--max-files)"
          found.append(
            FoundFile(path: folder.path.isEmpty ? "." : folder.path, kind: .refused(.failed, reason: reason)))
          return Self.sorted(found)
        }
        let path = prefix + entry.name
        if let refusal = refusal(of: entry, siblings: siblings, depth: folder.depth) {
          found.append(FoundFile(path: path, kind: refusal))
        } else if entry.kind == .folder {
          waiting.append((path, folder.depth + 1))
        } else {
          found.append(FoundFile(path: path, kind: PageName.kind(of: entry.name)))
        }
      }
    }
    return Self.sorted(found)
  }

  private func refusal(of entry: Entry, siblings: Set<String>, depth: Int) -> FoundFile.Kind? {
    guard entry.isUTF8 else {
      return .refused(.failed, reason: "its name is not valid UTF-8; rename it to have it read")
    }
    switch entry.kind {
    case .file: return nil
    case .folder:
      if entry.name.utf8.first == UInt8(ascii: ".") { return .refused(.skipped, reason: "hidden folder") }
      if let page = PageName.owner(ofFolder: entry.name, among: siblings) {
        return .refused(.skipped, reason: "belongs to \(page)")
      }
      if depth + 1 > limits.folderDepth {
        return .refused(.failed, reason: "a folder more than \(limits.folderDepth) levels deep (--max-depth)")
      }
      return nil
    case .link: return .refused(.skipped, reason: "a symbolic link; links are not followed")
    case .pipe: return .refused(.skipped, reason: "a named pipe")
    case .socket: return .refused(.skipped, reason: "a socket")
    case .device: return .refused(.skipped, reason: "a device")
    case .unknown: return .refused(.failed, reason: "what it is cannot be told")
    }
  }

  private static func sorted(_ files: [FoundFile]) -> [FoundFile] {
    files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  private struct Entry {
    enum Kind { case file, folder, link, pipe, socket, device, unknown }
    /// The name; bytes that are no UTF-8 stand as "\xFF".
    var name: String
    var isUTF8: Bool
    var kind: Kind
  }

  private static func entries(of path: String, followingLinks: Bool) -> Result<[Entry], FolderError> {
    let descriptor = open(
      path, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NONBLOCK | (followingLinks ? 0 : O_NOFOLLOW))
    guard descriptor >= 0 else {
      return .failure(FolderError(path: path, reason: String(cString: strerror(errno))))
    }
    guard let directory = fdopendir(descriptor) else {
      let reason = String(cString: strerror(errno))
      close(descriptor)
      return .failure(FolderError(path: path, reason: reason))
    }
    defer { closedir(directory) }
    guard let nameOffset = MemoryLayout<dirent>.offset(of: \.d_name) else { return .success([]) }
    var entries: [Entry] = []
    while true {
      errno = 0
      guard let entry = readdir(directory) else {
        if errno != 0 { return .failure(FolderError(path: path, reason: String(cString: strerror(errno)))) }
        return .success(entries)
      }
      // The name is read where it stands: the record is shorter than the declared 256 bytes.
      let start = UnsafeRawPointer(entry).advanced(by: nameOffset)
      let length = strlen(start.assumingMemoryBound(to: CChar.self))
      let bytes = UnsafeRawBufferPointer(start: start, count: length)
      if bytes.elementsEqual(".".utf8) || bytes.elementsEqual("..".utf8) { continue }
      var kind = Self.kind(ofType: Int32(entry.pointee.d_type))
      if kind == .unknown {
        var status = stat()
        if fstatat(descriptor, start.assumingMemoryBound(to: CChar.self), &status, AT_SYMLINK_NOFOLLOW) == 0 {
          kind = Self.kind(ofMode: status.st_mode)
        }
      }
      if let name = String(validating: bytes, as: UTF8.self) {
        entries.append(Entry(name: name, isUTF8: true, kind: kind))
      } else {
        entries.append(Entry(name: escaped(bytes), isUTF8: false, kind: kind))
      }
    }
  }

  private static func kind(ofType type: Int32) -> Entry.Kind {
    switch type {
    case Int32(DT_REG): .file
    case Int32(DT_DIR): .folder
    case Int32(DT_LNK): .link
    case Int32(DT_FIFO): .pipe
    case Int32(DT_SOCK): .socket
    case Int32(DT_CHR), Int32(DT_BLK): .device
    default: .unknown
    }
  }

  private static func kind(ofMode mode: mode_t) -> Entry.Kind {
    switch mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    case S_IFLNK: .link
    case S_IFIFO: .pipe
    case S_IFSOCK: .socket
    case S_IFCHR, S_IFBLK: .device
    default: .unknown
    }
  }

  /// A name that is no UTF-8, with every byte above ASCII written as "\xFF", so that two names stay two.
  private static func escaped(_ bytes: UnsafeRawBufferPointer) -> String {
    var text = ""
    for byte in bytes {
      if byte < 0x80 {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        text += "\\x" + String(byte, radix: 16, uppercase: true)
      }
    }
    return text
  }
}

/// A folder that cannot be listed.
public struct FolderError: Error, Equatable {
  public var path: String
  /// The system's words.
  public var reason: String
}
