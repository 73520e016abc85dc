import ArgumentParser
import Fit
import FitGap
import Reports
import SavedPage

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension ProfileCommand {
  /// `fitgap profile read`: a résumé as a profile to correct.
  struct Read: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Reads a résumé and prints a profile for you to correct.",
      discussion: """
        Examples:
          fitgap profile read resume.docx > me.yaml
          fitgap profile check me.yaml

        Text, Markdown, HTML, Word documents (.docx) and PDF; - reads standard input. PDF needs pdftotext
        (package poppler-utils). Behind each entry stands the line of the résumé that it comes from; what the
        résumé does not say is left out.
        """)

    @Argument(help: ArgumentHelp("A résumé: .txt, .md, .html, .docx, .pdf, or -.", valueName: "resume"))
    var resume: String

    @Option(
      name: .long, help: ArgumentHelp("The day on which present jobs end for now.", valueName: "YYYY-MM-DD"))
    var today: String?

    @OptionGroup var output: OutputOptions
    @OptionGroup var options: CommonOptions

    func validate() throws {
      if let today, CalendarDate(today) == nil {
        throw ValidationError("--today must be a date such as 2026-02-03.")
      }
    }

    func run() async throws {
      let lexicon = try options.loadLexicon()
      let bytes = try read()
      let document: (lines: [ResumeLine], incomplete: String?)
      do {
        document = try ResumeFile.lines(of: bytes, named: resume)
      } catch {
        throw CommandFailure(.badData, "\(resume): \(Self.sentence(error))")
      }
      let draft = ResumeReader(lexicon: lexicon).read(document.lines)
      guard !draft.isEmpty else {
        throw CommandFailure(
          .badData,
          "\(resume): no skill, dated job or degree was found in it; fitgap profile init starts a profile")
      }
      let day = today.flatMap(CalendarDate.init) ?? ProfileFile.today()
      let output = try self.output.open()
      let yaml = ResumeYAML(source: resume == "-" ? "standard input" : resume, today: day).text(draft)
      try output.write(VisibleText.lines(yaml))
      try output.finish()
      if let incomplete = document.incomplete {
        Message.write("\(resume): \(incomplete)")
        throw ExitStatus.incomplete
      }
    }

    private func read() throws -> [UInt8] {
      do {
        return resume == "-"
          ? try PageFile.read(descriptor: STDIN_FILENO, limit: ResumeFile.sizeLimit)
          : try PageFile.read(resume, limit: ResumeFile.sizeLimit, followingLinks: true)
      } catch {
        throw CommandFailure(.noInput, "\(resume): \(error.reason); name a résumé")
      }
    }

    private static func sentence(_ problem: ResumeFile.Problem) -> String {
      switch problem {
      case .notText(let what): "\(what), not a résumé; save it as text, HTML, .docx or PDF"
      case .noLines: "holds no text; a scanned picture has to be typed"
      case .word(let problem):
        switch problem {
        case .notADocument: "a ZIP archive, but no Word document; save the résumé as .docx or text"
        case .encrypted: "is locked by a password; save it without one"
        case .damaged: "the document is damaged; save it again, or as text"
        case .tooLarge(let limit): "its text is larger than \(limit) bytes; save the résumé alone"
        }
      case .pdf(let problem):
        switch problem {
        case .missing:
          "PDF needs the program pdftotext; install it (Debian: apt-get install poppler-utils) or save the résumé as text"
        case .failed(let status): "pdftotext could not read it (status \(status)); save the résumé as text"
        case .tookTooLong(let seconds):
          "pdftotext took longer than \(Int(exactly: seconds.rounded()) ?? 0) seconds and was stopped; save the résumé as text"
        case .tooLarge(let limit): "its text is larger than \(limit) bytes; save the résumé alone"
        case .system(let reason): "pdftotext could not be started: \(reason)"
        }
      }
    }
  }
}
