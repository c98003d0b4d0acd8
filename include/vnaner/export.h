/// \file
/// vnaner/export.h: marks what a shared library shows; everything else in it is hidden.
#pragma once

#if defined(__GNUC__)
/// Stands before each class and function that programs may use.
#define VNANER_EXPORT __attribute__((visibility("default")))
#else
/// Stands before each class and function that programs may use.
#define VNANER_EXPORT
#endif
