#ifndef FITGAP_LEXICON_H
#define FITGAP_LEXICON_H

#include <stddef.h>

/// One file of the folder Lexicon, as it was when the library was built.
typedef struct {
  /// The file's name, with its folder below Lexicon: "technical-languages.tsv", "reading/headings.tsv".
  const char *_Nonnull name;
  /// Its bytes, followed by one NUL.
  const unsigned char *_Nonnull bytes;
} EmbeddedTable;

/// The table at `index`, in the order of the names; NULL from the number of tables on.
const EmbeddedTable *_Nullable embeddedTable(size_t index);

/// The number of bytes of a table, without the NUL.
size_t embeddedTableSize(const EmbeddedTable *_Nonnull table);

#endif
