#include "bare_parser.h"

#include <libxml/HTMLparser.h>
#include <string.h>

static void startElement(void *count, const xmlChar *name, const xmlChar **attributes) {
  (void)name;
  (void)attributes;
  ++*(long *)count;
}

static void endElement(void *count, const xmlChar *name) {
  (void)name;
  ++*(long *)count;
}

static void text(void *count, const xmlChar *characters, int length) {
  (void)characters;
  (void)length;
  ++*(long *)count;
}

long bareParse(const char *bytes, size_t size) {
  htmlParserCtxtPtr context = htmlCreateMemoryParserCtxt(bytes, (int)size);
  if (context == NULL) return -1;
  long count = 0;
  htmlSAXHandler handler;
  memset(&handler, 0, sizeof handler);
  handler.startElement = startElement;
  handler.endElement = endElement;
  handler.characters = text;
  handler.ignorableWhitespace = text;
  handler.cdataBlock = text;
  *context->sax = handler;
  context->userData = &count;
  htmlCtxtUseOptions(
      context, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                   HTML_PARSE_IGNORE_ENC);
  htmlParseDocument(context);
  htmlFreeParserCtxt(context);
  return count;
}
