// segments.cc: see segments.h.
#include "tests/icu/segments.h"

#include <stdexcept>
#include <string>

namespace vnaner {

namespace {

constexpr std::uint32_t kMostForms = 1u << 16;  // new ones come with every character, old ones hardly again

enum class Place { outside, inside, edge };

// What our tokens say of places that come in the order of the text.
class Places {
 public:
  explicit Places(const Tokens& tokens) : tokens_(tokens) {}
  Place at(std::uint32_t byte) {
    while (token_ < tokens_.size() && tokens_.end[token_] < byte) ++token_;
    if (token_ == tokens_.size() || byte < tokens_.begin[token_]) return Place::outside;
    return byte == tokens_.begin[token_] || byte == tokens_.end[token_] ? Place::edge : Place::inside;
  }

 private:
  const Tokens& tokens_;
  std::size_t token_ = 0;
};

}  // namespace

Segments::Segments(const icu::Locale& locale) {
  UErrorCode status = U_ZERO_ERROR;
  words_.reset(icu::BreakIterator::createWordInstance(locale, status));
  if (U_FAILURE(status)) throw std::runtime_error(u_errorName(status));
}

std::vector<Disagreement> Segments::disagreements(const icu::UnicodeString& text) {
  std::string bytes;
  text.toUTF8String(bytes);
  if (forms_->size() > kMostForms) forms_ = std::make_unique<Forms>();
  tokenize(bytes, *forms_, tokens_);
  words_->setText(text);

  std::vector<Disagreement> found;
  Places places(tokens_);
  std::uint32_t byte = 0;
  std::int32_t boundary = words_->next();
  for (std::int32_t at = 0; at < text.length();) {
    byte += static_cast<std::uint32_t>(U8_LENGTH(text.char32At(at)));
    at = text.moveIndex32(at, 1);
    if (at == text.length()) break;
    while (boundary != icu::BreakIterator::DONE && boundary < at) boundary = words_->next();
    const Place ours = places.at(byte);
    if (ours != Place::outside && (ours == Place::edge) != (boundary == at)) found.push_back({at, ours == Place::edge});
  }
  return found;
}

}  // namespace vnaner
