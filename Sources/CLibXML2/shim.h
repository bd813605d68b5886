// The one door to libxml2.
//
// Debian builds libxml2 with ICU, and its headers then include ICU's, whose `UErrorCode` clashes with
// the copy inside Foundation. Nothing here uses ICU, so the headers are read as if it were absent.
#ifndef REVIEW_CLIBXML2_SHIM_H
#define REVIEW_CLIBXML2_SHIM_H

#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/SAX2.h>
#include <libxml/xmlerror.h>

// The library's own variable, which Swift would take for one that changes.
static inline const char *_Nonnull reviewXMLVersion(void) { return xmlParserVersion; }

#endif
