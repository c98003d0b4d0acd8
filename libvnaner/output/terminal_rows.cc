// terminal_rows.cc: see terminal_rows.h.
#include "libvnaner/output/terminal_rows.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "libvnaner/output/glyphs.h"
#include "vnaner/terminal.h"

namespace vnaner {

namespace {

// Something written in a row.
struct Item {
  std::size_t begin = 0, end = 0;  // columns
  std::string text;
  std::string_view style;
  std::size_t gap = 0;  // columns that stay empty on either side: lines may touch as their words do, labels may not
};

std::string line_of(std::size_t columns) {
  std::string out;
  for (std::size_t i = 0; i < columns; ++i) out += "─";
  return out;
}

// └ label ──┘, or └────┘ where the label stands elsewhere.
std::string underline(const Segment& segment, std::string_view label, std::size_t label_columns) {
  const std::size_t columns = segment.end - segment.begin;
  const char* const left = segment.first ? "└" : "─";
  if (columns == 1) return segment.first ? left : segment.last ? "┘" : "─";
  const char* const right = segment.last ? "┘" : "─";
  if (label.empty()) return left + line_of(columns - 2) + right;
  std::string out = left;
  (out += ' ') += label;
  out += ' ';
  return out + line_of(columns - 4 - label_columns) + right;
}

// Pieces of at most `width` columns, broken between words where there are any.
std::vector<std::string> broken(std::string_view label, std::size_t width) {
  std::vector<std::string> lines;
  while (!label.empty()) {
    std::size_t at = 0, blank = 0, taken = 0;
    while (at < label.size()) {
      const Glyph glyph = glyph_at(label, at);
      if (taken + glyph.columns > width) break;
      if (glyph.look == Glyph::Look::blank) blank = at;
      taken += glyph.columns;
      at += glyph.bytes;
    }
    if (at < label.size() && blank != 0) at = blank;
    lines.emplace_back(label.substr(0, at));
    while (at < label.size() && label[at] == ' ') ++at;
    label.remove_prefix(at);
  }
  return lines;
}

bool stands_on_line(const Segment& segment) {
  return segment.label.empty() || columns(segment.label) + 4 <= segment.end - segment.begin;
}

class Rows {
 public:
  explicit Rows(std::size_t width) : width_(width) {}

  // Puts the segment into the first row from `row` on that has room for it, and gives that row.
  std::size_t add(const Segment& segment, std::size_t row) {
    const std::size_t size = columns(segment.label);
    if (stands_on_line(segment)) {
      row = first_free(row, segment.begin, segment.end);
      put(row, {segment.begin, segment.end, underline(segment, segment.label, size), segment.style, 0});
      return row;
    }
    const Item line{segment.begin, segment.end, underline(segment, {}, 0), segment.style, 0};
    const std::size_t behind = segment.end + 1;  // where the label may begin
    const std::size_t before = segment.begin - std::min(segment.begin, size + 1);
    const bool right = behind + size <= width_;
    const bool left = before + size + 1 == segment.begin;
    for (; right || left; ++row) {
      const bool fits = right && free(row, segment.begin, behind + size + 1);
      if (!fits && !(left && free(row, before - std::min<std::size_t>(before, 1), segment.end))) continue;
      const std::size_t begin = fits ? behind : before;
      put(row, line);
      put(row, {begin, begin + size, segment.label, segment.style, 1});
      return row;
    }
    row = first_free(row, segment.begin, segment.end);
    put(row, line);
    std::size_t lower = row;
    for (const std::string& part : broken(segment.label, width_)) {
      const std::size_t taken = columns(part);
      const std::size_t begin = std::min(segment.begin, width_ - std::min(width_, taken));
      lower = first_free(lower + 1, begin, begin + taken);
      put(lower, {begin, begin + taken, part, segment.style, 1});
    }
    return row;
  }

  void append(StyledText& out) {
    for (std::vector<Item>& row : rows_) {
      std::sort(row.begin(), row.end(), [](const Item& a, const Item& b) { return a.begin < b.begin; });
      std::size_t column = 0;
      for (const Item& item : row) {
        out.style({});
        out.out().append(item.begin - column, ' ');
        out.style(item.style);
        out.out() += item.text;
        column = item.end;
      }
      out.newline();
    }
  }

 private:
  bool free(std::size_t row, std::size_t begin, std::size_t end) const {
    if (row >= rows_.size()) return true;
    return std::none_of(rows_[row].begin(), rows_[row].end(),
                        [&](const Item& item) { return item.begin < end + item.gap && begin < item.end + item.gap; });
  }
  std::size_t first_free(std::size_t row, std::size_t begin, std::size_t end) const {
    while (!free(row, begin, end)) ++row;
    return row;
  }
  void put(std::size_t row, Item item) {
    if (row >= rows_.size()) rows_.resize(row + 1);
    rows_[row].push_back(std::move(item));
  }

  std::size_t width_;
  std::vector<std::vector<Item>> rows_;
};

}  // namespace

void append_rows(StyledText& out, const std::vector<Segment>& segments, std::size_t width) {
  Rows rows(width);
  std::vector<std::size_t> row(segments.size(), Segment::npos);
  for (const bool only_on_line : {true, false})
    for (std::size_t i = 0; i < segments.size(); ++i) {
      const std::size_t around = segments[i].around;
      const bool hangs = around != Segment::npos && row[around] == Segment::npos;  // on one that has no row yet
      if (row[i] != Segment::npos || (only_on_line && (hangs || !stands_on_line(segments[i])))) continue;
      row[i] = rows.add(segments[i], around == Segment::npos ? 0 : row[around] + 1);
    }
  rows.append(out);
}

}  // namespace vnaner
