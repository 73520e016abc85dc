// The tables that the library carries. A new file of Lexicon, Lexicon/career or Lexicon/reading is added HERE, in the
// order of the names; the test "every table of the folder is embedded" names the ones that are missing.

#include "lexicon.h"

#include <string.h>

// #embed belongs to C23 and is a clang extension before; the compiler notices when an embedded file changes.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const EmbeddedTable tables[] = {
  {"business-tail.tsv", (const unsigned char[]){
#embed "../../Lexicon/business-tail.tsv" suffix(, 0) if_empty(0)
  }},
  {"business.tsv", (const unsigned char[]){
#embed "../../Lexicon/business.tsv" suffix(, 0) if_empty(0)
  }},
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
  {"career/occupations.tsv", (const unsigned char[]){
#embed "../../Lexicon/career/occupations.tsv" suffix(, 0) if_empty(0)
  }},
  {"career/pay.tsv", (const unsigned char[]){
#embed "../../Lexicon/career/pay.tsv" suffix(, 0) if_empty(0)
  }},
  {"career/practice.tsv", (const unsigned char[]){
#embed "../../Lexicon/career/practice.tsv" suffix(, 0) if_empty(0)
  }},
  {"certifications-tail.tsv", (const unsigned char[]){
#embed "../../Lexicon/certifications-tail.tsv" suffix(, 0) if_empty(0)
  }},
  {"certifications.tsv", (const unsigned char[]){
#embed "../../Lexicon/certifications.tsv" suffix(, 0) if_empty(0)
  }},
  {"ethics.tsv", (const unsigned char[]){
#embed "../../Lexicon/ethics.tsv" suffix(, 0) if_empty(0)
  }},
  {"industry-tail.tsv", (const unsigned char[]){
#embed "../../Lexicon/industry-tail.tsv" suffix(, 0) if_empty(0)
  }},
  {"industry.tsv", (const unsigned char[]){
#embed "../../Lexicon/industry.tsv" suffix(, 0) if_empty(0)
  }},
  {"languages.tsv", (const unsigned char[]){
#embed "../../Lexicon/languages.tsv" suffix(, 0) if_empty(0)
  }},
  {"practice.tsv", (const unsigned char[]){
#embed "../../Lexicon/practice.tsv" suffix(, 0) if_empty(0)
  }},
  {"reading/boards.tsv", (const unsigned char[]){
#embed "../../Lexicon/reading/boards.tsv" suffix(, 0) if_empty(0)
  }},
  {"reading/closed.tsv", (const unsigned char[]){
#embed "../../Lexicon/reading/closed.tsv" suffix(, 0) if_empty(0)
  }},
  {"reading/company-paragraphs.tsv", (const unsigned char[]){
#embed "../../Lexicon/reading/company-paragraphs.tsv" suffix(, 0) if_empty(0)
  }},
  {"reading/cues.tsv", (const unsigned char[]){
#embed "../../Lexicon/reading/cues.tsv" suffix(, 0) if_empty(0)
  }},
  {"reading/currencies.tsv", (const unsigned char[]){
#embed "../../Lexicon/reading/currencies.tsv" suffix(, 0) if_empty(0)
  }},
  {"reading/degrees.tsv", (const unsigned char[]){
#embed "../../Lexicon/reading/degrees.tsv" suffix(, 0) if_empty(0)
  }},
  {"reading/duties.tsv", (const unsigned char[]){
#embed "../../Lexicon/reading/duties.tsv" suffix(, 0) if_empty(0)
  }},
  {"reading/duty-openers.tsv", (const unsigned char[]){
#embed "../../Lexicon/reading/duty-openers.tsv" suffix(, 0) if_empty(0)
  }},
  {"reading/employer-cues.tsv", (const unsigned char[]){
#embed "../../Lexicon/reading/employer-cues.tsv" suffix(, 0) if_empty(0)
  }},
  {"reading/employers.tsv", (const unsigned char[]){
#embed "../../Lexicon/reading/employers.tsv" suffix(, 0) if_empty(0)
  }},
  {"reading/employment.tsv", (const unsigned char[]){
#embed "../../Lexicon/reading/employment.tsv" suffix(, 0) if_empty(0)
  }},
  {"reading/headings.tsv", (const unsigned char[]){
#embed "../../Lexicon/reading/headings.tsv" suffix(, 0) if_empty(0)
  }},
  {"reading/label-countries.tsv", (const unsigned char[]){
#embed "../../Lexicon/reading/label-countries.tsv" suffix(, 0) if_empty(0)
  }},
  {"reading/label-umbrellas.tsv", (const unsigned char[]){
#embed "../../Lexicon/reading/label-umbrellas.tsv" suffix(, 0) if_empty(0)
  }},
  {"reading/labels.tsv", (const unsigned char[]){
#embed "../../Lexicon/reading/labels.tsv" suffix(, 0) if_empty(0)
  }},
  {"reading/languages.tsv", (const unsigned char[]){
#embed "../../Lexicon/reading/languages.tsv" suffix(, 0) if_empty(0)
  }},
  {"reading/levels.tsv", (const unsigned char[]){
#embed "../../Lexicon/reading/levels.tsv" suffix(, 0) if_empty(0)
  }},
  {"reading/numbers.tsv", (const unsigned char[]){
#embed "../../Lexicon/reading/numbers.tsv" suffix(, 0) if_empty(0)
  }},
  {"reading/openers.tsv", (const unsigned char[]){
#embed "../../Lexicon/reading/openers.tsv" suffix(, 0) if_empty(0)
  }},
  {"reading/pages.tsv", (const unsigned char[]){
#embed "../../Lexicon/reading/pages.tsv" suffix(, 0) if_empty(0)
  }},
  {"reading/paragraphs.tsv", (const unsigned char[]){
#embed "../../Lexicon/reading/paragraphs.tsv" suffix(, 0) if_empty(0)
  }},
  {"reading/pay.tsv", (const unsigned char[]){
#embed "../../Lexicon/reading/pay.tsv" suffix(, 0) if_empty(0)
  }},
  {"reading/place-cues.tsv", (const unsigned char[]){
#embed "../../Lexicon/reading/place-cues.tsv" suffix(, 0) if_empty(0)
  }},
  {"reading/places.tsv", (const unsigned char[]){
#embed "../../Lexicon/reading/places.tsv" suffix(, 0) if_empty(0)
  }},
  {"reading/preference.tsv", (const unsigned char[]){
#embed "../../Lexicon/reading/preference.tsv" suffix(, 0) if_empty(0)
  }},
  {"reading/roles.tsv", (const unsigned char[]){
#embed "../../Lexicon/reading/roles.tsv" suffix(, 0) if_empty(0)
  }},
  {"reading/suggest.tsv", (const unsigned char[]){
#embed "../../Lexicon/reading/suggest.tsv" suffix(, 0) if_empty(0)
  }},
  {"reading/titles.tsv", (const unsigned char[]){
#embed "../../Lexicon/reading/titles.tsv" suffix(, 0) if_empty(0)
  }},
  {"reading/work-rights.tsv", (const unsigned char[]){
#embed "../../Lexicon/reading/work-rights.tsv" suffix(, 0) if_empty(0)
  }},
  {"reading/workplace.tsv", (const unsigned char[]){
#embed "../../Lexicon/reading/workplace.tsv" suffix(, 0) if_empty(0)
  }},
  {"reading/years.tsv", (const unsigned char[]){
#embed "../../Lexicon/reading/years.tsv" suffix(, 0) if_empty(0)
  }},
  {"resume/dates.tsv", (const unsigned char[]){
#embed "../../Lexicon/resume/dates.tsv" suffix(, 0) if_empty(0)
  }},
  {"resume/degrees.tsv", (const unsigned char[]){
#embed "../../Lexicon/resume/degrees.tsv" suffix(, 0) if_empty(0)
  }},
  {"resume/denials.tsv", (const unsigned char[]){
#embed "../../Lexicon/resume/denials.tsv" suffix(, 0) if_empty(0)
  }},
  {"resume/headings.tsv", (const unsigned char[]){
#embed "../../Lexicon/resume/headings.tsv" suffix(, 0) if_empty(0)
  }},
  {"science-tail.tsv", (const unsigned char[]){
#embed "../../Lexicon/science-tail.tsv" suffix(, 0) if_empty(0)
  }},
  {"science.tsv", (const unsigned char[]){
#embed "../../Lexicon/science.tsv" suffix(, 0) if_empty(0)
  }},
  {"soft-tail.tsv", (const unsigned char[]){
#embed "../../Lexicon/soft-tail.tsv" suffix(, 0) if_empty(0)
  }},
  {"soft.tsv", (const unsigned char[]){
#embed "../../Lexicon/soft.tsv" suffix(, 0) if_empty(0)
  }},
  {"technical-ambiguous.tsv", (const unsigned char[]){
#embed "../../Lexicon/technical-ambiguous.tsv" suffix(, 0) if_empty(0)
  }},
  {"technical-cloud.tsv", (const unsigned char[]){
#embed "../../Lexicon/technical-cloud.tsv" suffix(, 0) if_empty(0)
  }},
  {"technical-data.tsv", (const unsigned char[]){
#embed "../../Lexicon/technical-data.tsv" suffix(, 0) if_empty(0)
  }},
  {"technical-enterprise.tsv", (const unsigned char[]){
#embed "../../Lexicon/technical-enterprise.tsv" suffix(, 0) if_empty(0)
  }},
  {"technical-languages.tsv", (const unsigned char[]){
#embed "../../Lexicon/technical-languages.tsv" suffix(, 0) if_empty(0)
  }},
  {"technical-methods.tsv", (const unsigned char[]){
#embed "../../Lexicon/technical-methods.tsv" suffix(, 0) if_empty(0)
  }},
  {"technical-ml.tsv", (const unsigned char[]){
#embed "../../Lexicon/technical-ml.tsv" suffix(, 0) if_empty(0)
  }},
  {"technical-projects.tsv", (const unsigned char[]){
#embed "../../Lexicon/technical-projects.tsv" suffix(, 0) if_empty(0)
  }},
  {"technical-software.tsv", (const unsigned char[]){
#embed "../../Lexicon/technical-software.tsv" suffix(, 0) if_empty(0)
  }},
  {"technical-tail.tsv", (const unsigned char[]){
#embed "../../Lexicon/technical-tail.tsv" suffix(, 0) if_empty(0)
  }},
};

const EmbeddedTable *embeddedTable(size_t index) {
  return index < sizeof tables / sizeof tables[0] ? &tables[index] : NULL;
}

size_t embeddedTableSize(const EmbeddedTable *table) {
  return strlen((const char *)table->bytes);
}
