// The tables that the library carries. A new file of Lexicon, Lexicon/career or Lexicon/reading is added HERE, in the
// order of the names; the test "every table of the folder is embedded" names the ones that are missing.

#include "lexicon.h"

// #embed belongs to C23 and is a clang extension before; the compiler notices when an embedded file changes.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const EmbeddedTable tables[] = {
  {"career/degrees.tsv", (const unsigned char[]){
#embed "../../Lexicon/career/degrees.tsv" suffix(, 0) if_empty(0)
  }},
  {"career/hubs.tsv", (const unsigned char[]){
#embed "../../Lexicon/career/hubs.tsv" suffix(, 0) if_empty(0)
  }},
  {"career/industries.tsv", (const unsigned char[]){
#embed "../../Lexicon/career/industries.tsv" suffix(, 0) if_empty(0)
  }},
  {"career/ladder.tsv", (const unsigned char[]){
#embed "../../Lexicon/career/ladder.tsv" suffix(, 0) if_empty(0)
  }},
  {"career/pay.tsv", (const unsigned char[]){
#embed "../../Lexicon/career/pay.tsv" suffix(, 0) if_empty(0)
  }},
  {"career/practice.tsv", (const unsigned char[]){
#embed "../../Lexicon/career/practice.tsv" suffix(, 0) if_empty(0)
  }},
  {"technical-ambiguous.tsv", (const unsigned char[]){
#embed "../../Lexicon/technical-ambiguous.tsv" suffix(, 0) if_empty(0)
  }},
  {"technical-languages.tsv", (const unsigned char[]){
#embed "../../Lexicon/technical-languages.tsv" suffix(, 0) if_empty(0)
  }},
};

const EmbeddedTable *embeddedTable(size_t index) {
  return index < sizeof tables / sizeof tables[0] ? &tables[index] : NULL;
}
