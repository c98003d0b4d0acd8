/// \file
/// vnaner/vnaner.h: everything a user may include.
#pragma once

#include "vnaner/check.h"
#include "vnaner/coverage.h"
#include "vnaner/data.h"
#include "vnaner/diff.h"
#include "vnaner/document.h"
#include "vnaner/explain.h"
#include "vnaner/explanation.h"
#include "vnaner/export.h"
#include "vnaner/extractor.h"
#include "vnaner/marked.h"
#include "vnaner/offsets.h"
#include "vnaner/output.h"
#include "vnaner/problem.h"
#include "vnaner/terminal.h"
#include "vnaner/version.h"

/// All of the library.
namespace vnaner {}
