// vnaner/export.h: marks what a shared library shows; everything else in it is hidden.
#pragma once

#if defined(__GNUC__)
#define VNANER_EXPORT __attribute__((visibility("default")))
#else
#define VNANER_EXPORT
#endif
