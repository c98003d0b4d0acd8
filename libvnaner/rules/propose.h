// propose.h: from a match to the mentions it marks.
#pragma once

#include <vector>

#include "libvnaner/rules/way.h"

namespace vnaner {

// Turns the path of one match into mentions.
class Proposer {
 public:
  // Appends what rule `rule` marks by `path`, whose match covered `read` tokens. New mentions go to the end of
  // spans.mentions, attributes, entries and links to their pools.
  void propose(const Rules& rules, std::uint32_t rule, Steps path, std::uint32_t read, const Matches& matches,
               Spans& spans);

 private:
  struct Open {
    std::uint32_t mark = 0, begin = 0;
    std::vector<MentionAttr> attrs;
    std::vector<const Trace*> lists;  // list entries read directly in it
    std::string_view explicit_value;
    std::uint32_t explicit_entry = kNone;
    std::vector<std::uint32_t> explicit_entries;
  };
  struct Labelled {
    std::string_view label;
    std::uint32_t mention;
  };
  struct Foreign {  // `[#b.acronym: …]`, kept until all marks are known
    std::string_view label;
    MentionAttr attr;
  };

  bool within(std::uint16_t type, const Rules& rules) const;  // an open mark of this type
  void close_attribute(Open& attribute, std::uint32_t end, const MarkInfo& info, const Matches& matches);
  void close_mark(Open& open, std::uint32_t end, std::uint32_t rule, std::uint32_t read, const Matches& matches,
                  const Rules& rules, Spans& spans);
  void attach_foreign(std::uint32_t rule, std::uint32_t read, Spans& spans);

  Open& begin_mark(std::uint32_t mark, std::uint32_t begin);
  Open& innermost() { return open_[depth_ - 1]; }

  std::vector<Open> open_;  // the first `depth_` are in use; the others keep their memory
  std::size_t depth_ = 0;
  std::vector<Labelled> labelled_;
  std::vector<Foreign> foreign_;
  std::vector<std::uint32_t> entries_;
};

}  // namespace vnaner
