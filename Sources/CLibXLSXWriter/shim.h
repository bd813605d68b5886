// The one door to libxlsxwriter.
#ifndef REVIEW_CLIBXLSXWRITER_SHIM_H
#define REVIEW_CLIBXLSXWRITER_SHIM_H

#include <xlsxwriter.h>

#endif
