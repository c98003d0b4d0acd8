// measured.h: the types that are measured, and the attribute of each that is.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "libvnaner/check/pairing.h"
#include "vnaner/document.h"
#include "vnaner/marked.h"

namespace vnaner {

constexpr std::array<std::string_view, 4> measured_types = {"person", "office", "body", "date"};

// The attribute that a type is measured by, and the member that holds it in a Span.
struct Measured {
  std::string_view type;
  std::string_view key;
  std::string Span::*member;
};
constexpr std::array<Measured, 4> measured_attributes = {{{"date", "value", &Span::value},
                                                          {"body", "value", &Span::value},
                                                          {"office", "holder", &Span::holder},
                                                          {"person", "ref", &Span::ref}}};

// What the gold says; the last, where it says a key twice.
inline std::optional<std::string_view> written(const Mark& mark, std::string_view key) {
  for (auto attr = mark.attrs.rbegin(); attr != mark.attrs.rend(); ++attr)
    if (attr->first == key) return attr->second;
  return std::nullopt;
}

// Marks of a gold article, or spans of a Document, as sides of a pairing.
template <typename Spans>
std::vector<Side> sides(const CodePoints& text, const Spans& spans) {
  std::vector<Side> all;
  for (std::size_t i = 0; i < spans.size(); ++i)
    all.push_back(make_side(text, spans[i].begin, spans[i].end, spans[i].type, i));
  return all;
}

}  // namespace vnaner
