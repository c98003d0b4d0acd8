/// \file
/// vnaner/temporary.h: tells temporary strings from all other text, to refuse them where a view is kept.
#pragma once

#include <string>
#include <type_traits>

namespace vnaner {

/// Stands for `int` if `String&&` binds to a temporary std::string; otherwise the overload that asks is not there.
/// A template, since an overload for `std::string&&` would make calls with literals ambiguous.
template <typename String>
using IfTemporaryString = std::enable_if_t<std::is_same_v<std::remove_cv_t<String>, std::string>, int>;

}  // namespace vnaner
