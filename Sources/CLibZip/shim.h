// The one door to libzip.
#ifndef REVIEW_CLIBZIP_SHIM_H
#define REVIEW_CLIBZIP_SHIM_H

#include <zip.h>

#endif
