// terminal.cc: a Document to be read on a terminal: the article in lines, below each what was found in it.
#include "vnaner/terminal.h"

#include <algorithm>

#include "libvnaner/output/terminal_lines.h"
#include "libvnaner/output/terminal_rows.h"
#include "libvnaner/output/terminal_style.h"

namespace vnaner {

namespace {

constexpr std::size_t kLeastWidth = 20;

class TerminalWriter {
 public:
  TerminalWriter(const Document& document, std::string_view text, const TerminalOptions& options)
      : document_(document),
        text_(text),
        width_(std::max(options.width, kLeastWidth)),
        pieces_(pieces_of(document, text.size())),
        told_(pieces_.size()),
        out_(options.colours) {}

  std::string run() {
    TerminalLines lines(text_, pieces_, width_);
    for (std::vector<Cell> line; lines.next(line);) {
      words(line);
      append_rows(out_, segments_of(line), width_);
    }
    return std::move(out_.out());
  }

 private:
  const LabelPiece& piece(std::int32_t index) const { return pieces_[static_cast<std::size_t>(index)]; }
  const Span& span(std::int32_t index) const { return document_.spans[piece(index).span]; }

  void words(const std::vector<Cell>& line) {
    for (const Cell& cell : line) {
      std::string style = cell.piece < 0 ? "" : style_of_words(span(cell.piece).type, piece(cell.piece).depth);
      if (cell.glyph.look == Glyph::Look::escape) style += style.empty() ? "7" : ";7";
      out_.style(style);
      append_glyph(out_.out(), text_, cell.at, cell.glyph);
    }
    out_.newline();
  }

  std::vector<Segment> segments_of(const std::vector<Cell>& line) {
    std::vector<Segment> segments;
    std::vector<std::pair<std::int32_t, std::size_t>> open;  // piece and its segment, outermost first
    std::vector<std::int32_t> chain;
    std::int32_t before = -1;
    for (const Cell& cell : line) {
      if (cell.piece != before) {
        chain.clear();
        for (std::int32_t p = cell.piece; p >= 0; p = piece(p).parent) chain.push_back(p);
        std::reverse(chain.begin(), chain.end());
        std::size_t same = 0;
        while (same < open.size() && same < chain.size() && open[same].first == chain[same]) ++same;
        open.resize(same);
        for (; same < chain.size(); ++same) {
          open.emplace_back(chain[same], segments.size());
          segments.push_back(begun(chain[same], cell));
          if (same != 0) segments.back().around = open[same - 1].second;
        }
        before = cell.piece;
      }
      for (const auto& [index, segment] : open) {
        segments[segment].end = std::max(segments[segment].end, cell.column + cell.glyph.columns);
        segments[segment].last = cell.at + cell.glyph.bytes >= piece(index).end;
      }
    }
    return segments;
  }

  Segment begun(std::int32_t index, const Cell& cell) {
    Segment segment;
    segment.begin = std::min(cell.column, width_ - 1);
    segment.end = segment.begin + 1;
    segment.first = !told_[static_cast<std::size_t>(index)];
    told_[static_cast<std::size_t>(index)] = true;
    if (segment.first) segment.label = printable(label(span(index)));
    segment.style = colour_of(span(index).type);
    return segment;
  }

  const Document& document_;
  std::string_view text_;
  std::size_t width_;
  std::vector<LabelPiece> pieces_;
  std::vector<bool> told_;  // pieces that have their label
  StyledText out_;
};

}  // namespace

std::string to_terminal(const Document& document, const Article& article, const TerminalOptions& options) {
  const std::string_view text = document.converted.empty() ? article.text : std::string_view(document.converted);
  return TerminalWriter(document, text, options).run();
}

}  // namespace vnaner
