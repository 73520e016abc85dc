#ifndef FITGAP_BARE_PARSER_H
#define FITGAP_BARE_PARSER_H

#include <stddef.h>

/// Drives libxml2's SAX parser over a page with handlers that only count: what reading HTML costs at the least.
/// Returns the number of events; -1 where the parser could not be made.
long bareParse(const char *_Nonnull bytes, size_t size);

#endif
