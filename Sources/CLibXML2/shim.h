#ifndef FITGAP_CLIBXML2_SHIM_H
#define FITGAP_CLIBXML2_SHIM_H
#include <libxml/xmlversion.h>
/* Debian's headers bring ICU's, which clash with those inside Foundation. Only xmlCharEncodingHandler is laid
   out by it, which is never touched here: pages are decoded before libxml2 sees them. */
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/xmlreader.h>

/* Swift cannot test LIBXML_VERSION while compiling. xmlByteConsumed is deprecated from 2.14 and answers
   -1 there; before, it tells exactly whether a page in UTF-8 was read to its end. */
static inline long fitgap_bytes_consumed(htmlParserCtxtPtr context) {
#if LIBXML_VERSION < 21400
  return xmlByteConsumed(context);
#else
  (void)context;
  return -1;
#endif
}

/* The last error's code where it ended the parse: the only sign of a loss from 2.14 on. */
static inline int fitgap_fatal_error(htmlParserCtxtPtr context) {
#if LIBXML_VERSION < 21400
  (void)context;
  return 0;
#else
  const xmlError *error = xmlCtxtGetLastError(context);
  if (error == NULL) return 0;
  return error->level == XML_ERR_FATAL || error->code == 1 || error->code == 2 || error->code == 114
             ? error->code : 0;
#endif
}

/* What the page ended within: 1 for a start tag, which may hold all that follows a quotation mark whose other half
   is missing; 2 for a comment; 3 for the document type; 0 for none. Told by the last error, if it arose at the very end. From 2.14 on the tokenizer drops such ends without an error. */
static inline int fitgap_unfinished(htmlParserCtxtPtr context) {
#if LIBXML_VERSION < 21400
  const xmlError *error = xmlCtxtGetLastError(context);
  if (error == NULL || context->input == NULL || error->line != context->input->line ||
      error->int2 != context->input->col) return 0;
  /* An end tag that is cut off has no name here, and loses nothing. */
  if (error->code == XML_ERR_GT_REQUIRED) return error->str1 != NULL ? 1 : 0;
  if (error->code == XML_ERR_DOCTYPE_NOT_FINISHED || error->code == XML_ERR_LITERAL_NOT_FINISHED) return 3;
  return error->code == XML_ERR_COMMENT_NOT_FINISHED ? 2 : 0;
#else
  (void)context;
  return 0;
#endif
}

/* A macro from 2.14 on, an enumerator before, and absent from HTMLparser.h until then. */
#define FITGAP_PARSE_HUGE (1 << 19)

#endif
