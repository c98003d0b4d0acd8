// titles.h: the words of offices, for telling whether two offices may be the same post.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "libvnaner/resolve/article.h"

namespace vnaner {

// One office's words, kept by the Titles that read it.
struct Title {
  std::uint32_t head = 0, head_end = 0;              // "secrétaire général adjoint", plain
  std::uint32_t complement = 0, complement_end = 0;  // content words of the rest, plain, sorted; bodies by id
  bool former = false;
  bool plural = false;
  bool of_state = false;     // "le chef de l'État": a president, but of a state
  std::uint32_t bodies = 0;  // words of the complement that are bodies' ids

  bool bare() const noexcept { return complement == complement_end; }
};

class Titles {
 public:
  explicit Titles(const ArticleView& article) : article_(article), words_(article.memory()) {}

  // `beside`: the id of a body in apposition, counted as part of the complement; may be "".
  Title read(std::uint32_t office, std::string_view beside);

  // Whether `later`, without a name, can mean the post `earlier`: the same head in the same gender, and nothing said of
  // it that was not said before ("l'ambassadeur" after "ambassadeur de France"; "président malien" after "président du
  // Mali"). News has other words for some posts: "chef de la diplomatie", "cheffe de l'UNICEF".
  bool may_mean(const Title& later, const Title& earlier) const;

  // The same if `later` says also that it is Vietnam's: "le président vietnamien" after "le président Tô Lâm".
  bool may_mean_of_vietnam(const Title& later, const Title& earlier);

  // Whether the words in brackets behind a speaker, [begin, end), name the state of "le représentant de la Syrie".
  bool is_delegate_of(const Title& title, std::uint32_t begin, std::uint32_t end) const;

  // Whether a president's post may be a state's, by what is said of it: no assembly's, party's or bank's.
  bool is_of_state(const Title& title) const;

  // Whether `title`, inside another ("représentant du secrétaire général"), can mean the post `known`: the Secretary-
  // General that others speak for is the United Nations', whatever organisation's was named before.
  bool may_mean_inside(const Title& title, const Title& known) const;

 private:
  // The words of the head, of the complement.
  std::span<const std::string_view> head(const Title& title) const noexcept {
    return std::span(words_).subspan(title.head, title.head_end - title.head);
  }
  std::span<const std::string_view> complement(const Title& title) const noexcept {
    return std::span(words_).subspan(title.complement, title.complement_end - title.complement);
  }
  bool covers(const Title& earlier, const Title& later) const;
  bool heads_same_body(const Title& later, const Title& earlier) const;

  std::uint32_t size() const noexcept { return static_cast<std::uint32_t>(words_.size()); }

  const ArticleView& article_;
  std::pmr::vector<std::string_view> words_;
};

}  // namespace vnaner
