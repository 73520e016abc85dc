#ifndef FITGAP_CZLIB_SHIM_H
#define FITGAP_CZLIB_SHIM_H
#include <zlib.h>

/* A macro, which Swift does not import. 31: a window of 32 KB, gzip's header and trailer. */
static inline int fitgap_inflate_gzip_init(z_stream *stream) { return inflateInit2(stream, 31); }
static inline int fitgap_deflate_gzip_init(z_stream *stream) {
  return deflateInit2(stream, 6, Z_DEFLATED, 31, 8, Z_DEFAULT_STRATEGY);
}

/* -15: deflate without a header, as in a ZIP archive. */
static inline int fitgap_inflate_raw_init(z_stream *stream) { return inflateInit2(stream, -15); }

#endif
