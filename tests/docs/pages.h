// pages.h: the Markdown pages of the project.
#pragma once

#include <string>
#include <vector>

namespace vnaner {

// Paths from the root of the project, sorted.
std::vector<std::string> pages();

std::string content_of_page(const std::string& page);

// "docs/first-pack.md" as the name of a test.
std::string test_name(const std::string& page);

}  // namespace vnaner
