// vnaner/version.h: the library's version. CMake reads it from here.
#pragma once

#define VNANER_VERSION_MAJOR 0
#define VNANER_VERSION_MINOR 1
#define VNANER_VERSION_PATCH 0
#define VNANER_VERSION "0.1.0"
