import SavedPage
import Skills
import Phrases
enum StructuredReader { static func read(_ page: Page) -> StructuredPosting? { nil } }
struct LineSpan { var tokens: Range<Int>; var listID: Int32 }
struct SkillReader: Sendable { init(lexicon: Lexicon) {}; func read(text: [UInt8], tokens: [Token], lines: [LineSpan], into: inout [SkillMention]) {} }
