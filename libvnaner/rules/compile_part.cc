// compile_part.cc: see compile_part.h.
#include "libvnaner/rules/compile_part.h"

#include <fmt/format.h>

#include <algorithm>

namespace vnaner {
namespace {

class PartCompiler {
 public:
  explicit PartCompiler(PatternContext& context) : context_(context) {}

  RefPart part(const std::vector<Test>& conjunction, Position at) {
    RefPart out;
    std::vector<std::uint32_t> tests, not_tests;
    std::vector<std::string> classes;
    for (const Test& test : conjunction) {
      switch (test.kind) {
        case Test::Kind::word_class:
          if (!test.negated) classes.push_back(test.name);
          (test.negated ? not_tests : tests).push_back(context_.rules.tests.word_class(test.name));
          break;
        case Test::Kind::range:
          if (test.low > test.high) report("E2", test.at, fmt::format("no number lies in {}..{}", test.low, test.high));
          (test.negated ? not_tests : tests).push_back(context_.rules.tests.range(test.low, test.high));
          break;
        case Test::Kind::regex: {
          std::string error;
          const std::int64_t id = context_.rules.tests.regex(test.name, error);
          if (id < 0)
            report("E1", test.at, fmt::format("bad regular expression: {}", error));
          else
            (test.negated ? not_tests : tests).push_back(static_cast<std::uint32_t>(id));
          break;
        }
        case Test::Kind::list:
          if (const std::int64_t words = words_of(test); words >= 0) {
            (test.negated ? not_tests : tests).push_back(static_cast<std::uint32_t>(words));
            break;
          }
          [[fallthrough]];
        case Test::Kind::name:
          add_wide(test, out);
          break;
      }
    }
    const auto has = [&classes](const char* name) {
      return std::find(classes.begin(), classes.end(), name) != classes.end();
    };
    if ((has("low") && (has("Cap") || has("CAPS"))) ||
        (has("num") && (has("word") || has("Cap") || has("low") || has("CAPS"))) ||
        (has("punct") && (has("word") || has("Cap") || has("low") || has("CAPS") || has("num"))))
      report("E2", at, "no word passes all of these tests");
    // Only denials: some word must be there for them to be about.
    if (out.wide == RefPart::Wide::none && tests.empty()) tests.push_back(context_.rules.tests.word_class("any"));
    if (tests.size() == 1 && not_tests.empty())
      out.test = tests.front();
    else if (!tests.empty() || !not_tests.empty())
      out.test = context_.rules.tests.conjunction(std::move(tests), std::move(not_tests));
    return out;
  }

 private:
  // The test for a list that is but a choice of words, or -1.
  std::int64_t words_of(const Test& test) {
    if (context_.list_words.empty() || !test.filters.empty()) return -1;
    const std::vector<Form>& words = context_.list_words[context_.names.lists.at(test.name)];
    if (words.empty()) return -1;
    std::vector<std::uint32_t> tests;
    for (const Form& word : words) tests.push_back(context_.rules.tests.literal(word));
    return tests.size() == 1 ? tests.front() : context_.rules.tests.disjunction(std::move(tests));
  }

  void add_wide(const Test& test, RefPart& out) {
    const bool list = test.kind == Test::Kind::list;
    const auto let = context_.names.lets.find(test.name);
    const bool is_let = !list && let != context_.names.lets.end();
    const std::uint32_t target = list     ? context_.names.lists.at(test.name)
                                 : is_let ? let->second
                                          : context_.names.types.at(test.name);
    if (test.negated) {
      out.denies = true;
      if (!test.filters.empty()) {  // names are checked: a let has none
        out.not_these.push_back({target, list ? passing(test, target) : std::vector<bool>(), test.filters});
      } else if (list) {
        out.not_lists.resize((context_.lists.names.size() + 63) / 64, 0);
        out.not_lists[target / 64] |= std::uint64_t{1} << (target % 64);
      } else {
        (is_let ? out.not_lets : out.not_types).push_back(target);
      }
      return;
    }
    if (out.wide != RefPart::Wide::none)
      report("E1", test.at, "only one part of an & group may read several words (a list, a type or a let)");
    out.wide = list ? RefPart::Wide::list : is_let ? RefPart::Wide::let : RefPart::Wide::type;
    out.target = target;
    out.label = test.label;
    out.filters = test.filters;
    if (!list) return;
    std::vector<bool> passed = passing(test, target);
    if (!test.filters.empty()) out.allowed = std::move(passed);
  }

  // The entries that a reference to a list sees, by entry id. Those with `after` are only conditional: a reference sees
  // them where it asks for them by `use=after`.
  std::vector<bool> passing(const Test& test, std::uint32_t list) {
    const bool asks_use =
        std::any_of(test.filters.begin(), test.filters.end(), [](const auto& f) { return f.first == "use"; });
    std::vector<bool> passed(context_.lists.entries.size(), false);
    bool any = false;
    const auto [first, end] = context_.lists.range(list);
    for (std::size_t i = first; i < end; ++i) {
      const Entry& entry = context_.lists.entries[i];
      if (!asks_use && !entry.after.empty()) continue;
      passed[i] = std::all_of(test.filters.begin(), test.filters.end(),
                              [&entry](const auto& f) { return entry.get(f.first) == f.second; });
      any = any || passed[i];
    }
    if (!any) report("E2", test.at, fmt::format("no entry of @{} passes", test.name));
    return passed;
  }

  void report(const char* code, Position at, std::string message) {
    context_.problems.push_back({Severity::error, code, context_.file, at.line, at.column, std::move(message)});
  }

  PatternContext& context_;
};

}  // namespace

RefPart compile_part(const std::vector<Test>& conjunction, Position at, PatternContext& context) {
  return PartCompiler(context).part(conjunction, at);
}

}  // namespace vnaner
