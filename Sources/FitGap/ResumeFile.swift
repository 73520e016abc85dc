import Fit
import SavedPage

/// A résumé's file, whatever it was written with: text, Markdown, HTML, a word processor's document, PDF.
public enum ResumeFile {
  public enum Problem: Error, Sendable, Equatable {
    /// Bytes that hold no text: what they are.
    case notText(String)
    case word(WordDocument.Problem)
    case pdf(PDFText.Problem)
    case noLines
  }

  public static let sizeLimit = 20_000_000

  /// The lines of the file, and why it was not read to its end where it was not.
  public static func lines(
    of bytes: [UInt8], named name: String
  ) throws(Problem) -> (lines: [ResumeLine], incomplete: String?) {
    let document: TextDocument
    if WordDocument.isLikely(bytes) {
      do { document = try WordDocument.read(bytes) } catch { throw .word(error) }
    } else if PDFText.isLikely(bytes) {
      do { document = TextDocument(try PDFText.read(bytes), named: "resume.txt") } catch { throw .pdf(error) }
    } else if let binary = ContentSignature.binary(bytes) {
      throw .notText(binary)
    } else {
      document = TextDocument(bytes, named: name)
    }
    guard !document.lines.isEmpty else { throw .noLines }
    let lines = document.lines.map { line in
      let kind: ResumeLine.Kind =
        switch line.kind {
        case .plain: .plain
        case .heading: .heading
        case .item: .item
        }
      return ResumeLine(line.text, number: line.number, kind: kind)
    }
    return (lines, document.incomplete?.sentence)
  }
}
