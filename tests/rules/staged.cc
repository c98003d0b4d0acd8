// staged.cc: see staged.h.
#include "tests/rules/staged.h"

#include <algorithm>

#include "libvnaner/pack/tsv.h"
#include "libvnaner/rules/compile.h"
#include "libvnaner/rules/names.h"
#include "libvnaner/rules/parse.h"
#include "libvnaner/text/decode.h"
#include "libvnaner/tokenizer/tokenize.h"

namespace vnaner {

Staged::Staged(const Data& data, Purpose purpose) {
  std::vector<Pack> packs;
  std::vector<List> gazetteers, lists;
  const auto broken = [this] {
    return std::any_of(problems.begin(), problems.end(),
                       [](const Problem& p) { return p.severity == Severity::error; });
  };
  for (const Data::Source& source : data.sources())
    if (source.kind == Data::Kind::list)
      gazetteers.push_back(read_tsv(source, problems));
    else
      packs.push_back(parse_pack(source.path, source.text, problems));
  if (broken()) return;
  check_names(packs, gazetteers, problems);
  if (broken()) return;
  for (const Pack& pack : packs)
    for (const ListDecl& declared : pack.lists) {
      lists.push_back(declared.list);
      for (const List& gazetteer : gazetteers)
        if (gazetteer.name + ".tsv" == declared.from) {
          lists.back().file = gazetteer.file;
          lists.back().rows = gazetteer.rows;
        }
    }
  index = std::make_unique<Index>(lists, tokenize, problems);
  std::unique_ptr<Rules> compiled = compile(std::move(packs), index->lists(), tokenize, problems, purpose);
  if (!broken()) rules = std::move(compiled);
}

void Reading::read(const Staged& staged, const std::string& bytes) {
  forms.trim();
  const Text text = decode(bytes, {});
  tokenize(text.view(), forms, tokens);
  look_up(*staged.index, tokens, scratch, matches);
}

std::vector<Survivor> applied(const Staged& staged, const Reading& reading, RulesScratch& scratch) {
  Spans spans;
  apply(*staged.rules, reading.tokens, reading.matches, scratch, spans);
  return survivors(spans);
}

}  // namespace vnaner
