/// \file
/// vnaner/version.h: the library's version. CMake reads it from here.
#pragma once

/// Changes when programs must be changed.
#define VNANER_VERSION_MAJOR 0
/// Changes when what is found changes, or something is added.
#define VNANER_VERSION_MINOR 1
/// Changes when something is put right.
#define VNANER_VERSION_PATCH 0
/// The three as text.
#define VNANER_VERSION "0.1.0"
