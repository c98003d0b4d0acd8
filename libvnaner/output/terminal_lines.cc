// terminal_lines.cc: see terminal_lines.h.
#include "libvnaner/output/terminal_lines.h"

#include <algorithm>

namespace vnaner {

namespace {

using Look = Glyph::Look;

bool is_blank(const Cell& cell) { return cell.glyph.look == Look::blank; }

std::size_t end_column(const std::vector<Cell>& cells) {
  return cells.empty() ? 0 : cells.back().column + cells.back().glyph.columns;
}

// Takes away the blanks that alone make a line too wide, and what joins them.
void drop_blanks_beyond(std::size_t width, std::vector<Cell>& cells) {
  while (end_column(cells) > width && (is_blank(cells.back()) || cells.back().glyph.columns == 0)) cells.pop_back();
}

}  // namespace

std::vector<LabelPiece> pieces_of(const Document& document, std::size_t text_size) {
  std::vector<LabelPiece> pieces;
  std::int32_t open = -1;
  std::size_t at = 0;
  for (std::size_t i = 0; i < document.spans.size(); ++i) {
    const Span& span = document.spans[i];
    LabelPiece piece;
    piece.begin = std::max<std::size_t>(span.begin, at);
    while (open >= 0 && pieces[static_cast<std::size_t>(open)].end <= piece.begin)
      open = pieces[static_cast<std::size_t>(open)].parent;
    piece.end = std::min<std::size_t>(span.end, text_size);
    if (open >= 0) {
      const LabelPiece& around = pieces[static_cast<std::size_t>(open)];
      piece.end = std::min(piece.end, around.end);
      piece.depth = around.depth + 1;
    }
    if (piece.begin >= piece.end) continue;
    piece.parent = open;
    piece.span = i;
    at = piece.begin;
    open = static_cast<std::int32_t>(pieces.size());
    pieces.push_back(piece);
  }
  return pieces;
}

bool TerminalLines::next(std::vector<Cell>& line) {
  line.clear();
  line.swap(pending_);
  std::size_t column = end_column(line);
  if (column > width_) {  // an escape at the end of a word that went on to this line
    cut(line);
    return true;
  }
  while (at_ < text_.size()) {
    Cell cell = read();
    if (cell.glyph.look == Look::newline) {
      drop_blanks_beyond(width_, line);
      return true;
    }
    cell.column = column;
    column += cell.glyph.columns;
    line.push_back(cell);
    // Blanks at the end do not show, and what has no column joins what stands before it.
    if (column > width_ && cell.glyph.columns != 0 && !is_blank(cell)) {
      cut(line);
      return true;
    }
  }
  const bool last = !line.empty();
  drop_blanks_beyond(width_, line);
  return last;
}

Cell TerminalLines::read() {
  Cell cell;
  cell.at = at_;
  cell.glyph = glyph_at(text_, at_);
  while (piece_ >= 0 && pieces_[static_cast<std::size_t>(piece_)].end <= at_)
    piece_ = pieces_[static_cast<std::size_t>(piece_)].parent;
  // A piece that begins inside an ill-formed letter begins with it.
  for (; next_piece_ < pieces_.size() && pieces_[next_piece_].begin < at_ + cell.glyph.bytes; ++next_piece_)
    if (pieces_[next_piece_].end > at_) piece_ = static_cast<std::int32_t>(next_piece_);
  cell.piece = piece_;
  at_ += cell.glyph.bytes;
  return cell;
}

// How many cells stay in the line; 0 if no place to break is left.
std::size_t TerminalLines::break_of(const std::vector<Cell>& cells) const {
  const auto word = std::find_if_not(cells.begin(), cells.end(), is_blank);
  const auto first = static_cast<std::size_t>(word - cells.begin());
  std::size_t best = 0, least = 0;
  for (std::size_t i = cells.size() - 1; i > first + 1; --i) {
    const Cell& blank = cells[i - 1];
    if (!is_blank(blank) || is_blank(cells[i])) continue;
    if (best != 0 && blank.column * 2 < width_) break;
    const std::size_t depth = blank.piece < 0 ? 0 : pieces_[static_cast<std::size_t>(blank.piece)].depth + 1;
    if (best != 0 && depth >= least) continue;
    best = i;
    least = depth;
    if (depth == 0) break;
  }
  return best;
}

// Leaves in `line` what fits and keeps the rest for the next one.
void TerminalLines::cut(std::vector<Cell>& line) {
  std::size_t kept = break_of(line);
  if (kept == 0) kept = line.size() - 1;
  pending_.assign(line.begin() + static_cast<std::ptrdiff_t>(kept), line.end());
  line.resize(kept);
  drop_blanks_beyond(width_, line);
  while (!line.empty() && is_blank(line.back())) line.pop_back();
  std::size_t column = 0;
  for (Cell& cell : pending_) {
    cell.column = column;
    column += cell.glyph.columns;
  }
}

}  // namespace vnaner
