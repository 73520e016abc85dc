#ifndef FITGAP_CLIBXML2_SHIM_H
#define FITGAP_CLIBXML2_SHIM_H
#include <libxml/HTMLparser.h>
#endif
