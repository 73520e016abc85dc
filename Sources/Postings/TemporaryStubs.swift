import SavedPage
import Skills
import Phrases
struct FactReader: Sendable { init() {}; func read(text: PostingText, structured: StructuredPosting?, into posting: inout Posting) {} }
