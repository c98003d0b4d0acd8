// run_test.h: one test line of a pack.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "vnaner/check.h"

namespace vnaner {

// Reads a text as an Extractor does.
using Reader = std::function<Document(std::string_view text, const Given& given)>;

// Runs a test line; `compared`, if any, gets the spans that it speaks of, as they were found.
TestResult run_test(const TestInfo& test, const Reader& read, std::vector<Span>* compared = nullptr);

}  // namespace vnaner
