// coverage.cc: see vnaner/coverage.h.
#include "vnaner/coverage.h"

#include <algorithm>
#include <map>
#include <utility>

#include "libvnaner/recorder.h"

namespace vnaner {
namespace {

CoveredPart::Kind kind_of(Element::Kind kind) {
  switch (kind) {
    case Element::Kind::find:
      return CoveredPart::Kind::find;
    case Element::Kind::unless:
      return CoveredPart::Kind::unless;
    case Element::Kind::let:
      return CoveredPart::Kind::let;
    case Element::Kind::branch:
      return CoveredPart::Kind::branch;
    case Element::Kind::optional:
      return CoveredPart::Kind::optional;
    case Element::Kind::gap:
    case Element::Kind::atom:  // there are none
      break;
  }
  return CoveredPart::Kind::gap;
}

}  // namespace

struct Coverage::Impl {
  explicit Impl(const Data& data) : recorder(data) {
    for (const RuleInfo& rule : recorder.rules()) {
      rules[rule.name] = covered.size();
      covered.push_back({rule.name, false, rule.file, rule.line, 0, 0, {}});
    }
    for (const Element& element : recorder.elements())
      if (element.aside)
        places.push_back({kNowhere, 0});
      else
        add(element);
  }

  void add(const Element& element) {
    Place place;
    CoveredPart part;
    if (element.parent != Element::kNoParent) {
      place.owner = places[element.parent].owner;
      part.depth = covered[place.owner].parts[places[element.parent].part].depth + 1;
    } else if (element.kind == Element::Kind::let) {
      place.owner = covered.size();
      covered.push_back({element.owner, true, element.file, element.at.line, 0, 0, {}});
    } else {
      place.owner = rules.at(element.owner);
    }
    part.kind = kind_of(element.kind);
    part.line = element.at.line;
    part.column = element.at.column;
    part.text = element.text;
    place.part = covered[place.owner].parts.size();
    covered[place.owner].parts.push_back(std::move(part));
    places.push_back(place);
  }

  void count(std::vector<std::uint32_t> elements, std::string_view id, std::string_view text) {
    std::sort(elements.begin(), elements.end());
    elements.erase(std::unique(elements.begin(), elements.end()), elements.end());
    for (const std::uint32_t element : elements) {
      if (places[element].owner == kNowhere) continue;
      CoveredPart& part = covered[places[element].owner].parts[places[element].part];
      if (part.matches++ != 0) continue;
      part.example_id = id;
      part.example = text;
    }
  }

  static constexpr std::size_t kNowhere = SIZE_MAX;
  struct Place {
    std::size_t owner = 0, part = 0;
  };

  Recorder recorder;
  MatchLog log;
  std::uint64_t articles = 0;
  std::vector<Covered> covered;  // those of rules in the order of the recorder's
  std::map<std::string, std::size_t> rules;
  std::vector<Place> places;  // by element
};

Coverage::Coverage(const Data& data) : impl_(std::make_unique<Impl>(data)) {}
Coverage::~Coverage() = default;
Coverage::Coverage(Coverage&&) noexcept = default;
Coverage& Coverage::operator=(Coverage&&) noexcept = default;

Document Coverage::add(std::string_view id, std::string_view article, const Given& given) {
  Document document = impl_->recorder.extract(article, given, &impl_->log);
  const std::string_view text = document.converted.empty() ? article : std::string_view(document.converted);
  ++impl_->articles;
  for (const LoggedMatch& match : impl_->log.matches) {
    Covered& rule = impl_->covered[match.rule];
    ++(match.won ? rule.matches : rule.lost);
    if (match.won) impl_->count(match.elements, id, text.substr(match.begin, match.end - match.begin));
  }
  for (const LoggedRefusal& refusal : impl_->log.refusals)
    impl_->count(refusal.elements, id, text.substr(refusal.begin, refusal.end - refusal.begin));
  return document;
}

std::uint64_t Coverage::articles() const noexcept { return impl_->articles; }
const std::vector<Covered>& Coverage::covered() const& noexcept { return impl_->covered; }
std::vector<Covered> Coverage::covered() const&& { return impl_->covered; }

}  // namespace vnaner
