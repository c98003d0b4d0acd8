// engine.cc: see engine.h.
#include "libvnaner/engine.h"

#include <algorithm>
#include <set>

#include "libvnaner/pack/sha256.h"
#include "libvnaner/pack/tsv.h"
#include "libvnaner/pack/utf8_check.h"
#include "libvnaner/resolve/check_values.h"
#include "libvnaner/resolve/resolve.h"
#include "libvnaner/rules/names.h"
#include "libvnaner/rules/parse.h"
#include "libvnaner/text/decode.h"
#include "libvnaner/tokenizer/tokenize.h"

namespace vnaner {

namespace {

bool is_broken(const std::vector<Problem>& problems) {
  return std::any_of(problems.begin(), problems.end(), [](const Problem& p) { return p.severity == Severity::error; });
}

void throw_if_broken(std::vector<Problem>& problems) {
  std::stable_sort(problems.begin(), problems.end(), [](const Problem& a, const Problem& b) {
    if (a.file != b.file) return a.file < b.file;
    return a.line != b.line ? a.line < b.line : a.column < b.column;
  });
  if (is_broken(problems)) throw LoadError(problems);
}

// The packs without errors that need none with errors, directly or not. None where a broken one has no name: it could
// be any that others need.
std::vector<Pack> standing_alone(const std::vector<Pack>& packs, const Data& data,
                                 const std::vector<Problem>& problems) {
  std::set<std::string> broken, unknown;  // files; names of packs
  for (const Problem& problem : problems)
    if (problem.severity == Severity::error) broken.insert(problem.file);
  for (const Data::Source& source : data.sources()) {
    if (source.kind != Data::Kind::pack || broken.count(source.path) == 0) continue;
    const auto pack =
        std::find_if(packs.begin(), packs.end(), [&](const Pack& each) { return each.file == source.path; });
    if (pack == packs.end() || pack->name.empty()) return {};
    unknown.insert(pack->name);
  }
  const auto leans = [&unknown](const Pack& pack) {
    return std::any_of(pack.needs.begin(), pack.needs.end(),
                       [&unknown](const NeedsDecl& need) { return unknown.count(need.pack) != 0; });
  };
  for (std::size_t known = packs.size() + 1; known != unknown.size();) {
    known = unknown.size();
    for (const Pack& pack : packs)
      if (leans(pack)) unknown.insert(pack.name);
  }
  std::vector<Pack> sound;
  for (const Pack& pack : packs)
    if (unknown.count(pack.name) == 0) sound.push_back(pack);
  return sound;
}

// The lists that packs declare: their own entries, or the rows of a gazetteer under the declared name.
std::vector<List> declared_lists(const std::vector<Pack>& packs, const std::vector<List>& gazetteers) {
  std::vector<List> lists;
  for (const Pack& pack : packs)
    for (const ListDecl& declaration : pack.lists) {
      List list = declaration.list;
      for (const List& gazetteer : gazetteers)
        if (gazetteer.name + ".tsv" == declaration.from) {
          list.file = gazetteer.file;
          list.rows = gazetteer.rows;
        }
      lists.push_back(std::move(list));
    }
  return lists;
}

void describe_rules(const std::vector<Pack>& packs, const Rules& rules, std::vector<RuleInfo>& infos,
                    std::vector<TestInfo>& tests) {
  for (const CompiledRule& rule : rules.rules) {
    RuleInfo info;
    info.name = rule.name;
    info.line = rule.at.line;
    info.stratum = rule.stratum;
    info.width = rule.program.width;
    info.bound = bound(rule);
    for (const Pack& pack : packs)
      if (pack.name == rule.pack) info.file = pack.file;
    infos.push_back(std::move(info));
  }
  for (const Pack& pack : packs) {
    for (const RuleDecl& rule : pack.rules) tests.insert(tests.end(), rule.tests.begin(), rule.tests.end());
    tests.insert(tests.end(), pack.suites.begin(), pack.suites.end());
  }
}

}  // namespace

void load(const Data& data, Purpose purpose, Engine& engine) {
  std::vector<Problem>& problems = engine.findings;
  std::vector<List> gazetteers;
  std::vector<Pack> packs;
  for (const Data::Source& source : data.sources()) {
    if (!source.error.empty())
      problems.push_back({Severity::error, "V108", source.path, 0, 0, source.error});
    else if (source.kind == Data::Kind::list)
      gazetteers.push_back(read_tsv(source, problems));
    else if (const std::size_t bad = first_ill_formed(source.text); bad != source.text.size()) {
      const std::string_view before = std::string_view(source.text).substr(0, bad);
      const auto line = 1 + std::count(before.begin(), before.end(), '\n');
      const std::string_view in_line =
          before.substr(before.rfind('\n') + 1);  // well-formed: count what begins a letter
      const auto column = 1 + std::count_if(in_line.begin(), in_line.end(), [](char c) { return (c & 0xC0) != 0x80; });
      problems.push_back({Severity::error, "V107", source.path, static_cast<std::uint32_t>(line),
                          static_cast<std::uint32_t>(column), "these bytes are not UTF-8"});
    } else {
      packs.push_back(parse_pack(source.path, source.text, problems));
      engine.packs.push_back({packs.back().name, packs.back().version, source.path, sha256_hex(source.text)});
    }
  }
  if (is_broken(problems)) {
    // What a broken pack declares is not known: names are checked in those that do not lean on it.
    const std::vector<Pack> sound = standing_alone(packs, data, problems);
    check_names(sound, gazetteers, problems, sound.size() == packs.size() ? Packs::all : Packs::some);
    throw_if_broken(problems);
  }
  check_names(packs, gazetteers, problems);
  throw_if_broken(problems);
  std::vector<List> lists = declared_lists(packs, gazetteers);
  check_values(packs, lists, tokenize, problems);
  engine.index = std::make_unique<Index>(std::move(lists), tokenize, problems);
  throw_if_broken(problems);
  engine.rules = compile(packs, engine.index->lists(), tokenize, problems, purpose);
  throw_if_broken(problems);
  describe_rules(packs, *engine.rules, engine.infos, engine.tests);
}

Document take_through(const Engine& engine, std::string_view bytes, const Given& given, WorkingMemory& memory,
                      MatchLog* log) {
  memory.forms.trim();
  Text text = decode(bytes, given.charset);
  tokenize(text.view(), memory.forms, memory.tokens);
  look_up(*engine.index, memory.tokens, memory.look_up, memory.matches);
  apply(*engine.rules, memory.tokens, memory.matches, memory.rules, memory.spans, log);
  return resolve(std::move(text), memory.tokens, memory.spans, given);
}

}  // namespace vnaner
