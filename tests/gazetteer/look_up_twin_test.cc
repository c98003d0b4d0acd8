// look_up_twin_test.cc: many lists over many texts: the same as the slow twin finds, in order, however often.
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "libvnaner/gazetteer/look_up.h"
#include "libvnaner/tokenizer/tokenize.h"
#include "tests/reference/slow_look_up.h"

namespace vnaner {
namespace {

using Random = std::mt19937;  // its numbers are the same everywhere, unlike the distributions'

std::size_t below(Random& random, std::size_t limit) { return random() % limit; }

template <std::size_t N>
const char* one_of(Random& random, const char* const (&from)[N]) {
  return from[below(random, N)];
}

constexpr const char* kWords[] = {"nations", "Nations",   "NATIONS", "unies",   "Unies",   "état",      "État", "Etat",
                                  "ÉTAT",    "ONU",       "Onu",     "UNPol",   "Lê",      "Le",        "le",   "LE",
                                  "Đặng",    "Dang",      "DANG",    "vice",    "ex",      "président", "là",   "19",
                                  "M23",     "M.",        "l'",      "d’",      "sœur",    "soeur",     "J.",   "Âu",
                                  "Au",      "e\u0301lu", "élu",     "MINUSMA", "Minusma", "XXIe",      "1er",  "-"};
constexpr const char* kJoins[] = {" ", " ", " ", " ", "-", "-", " - ", "- ", "‑", "–", "", "\u00A0"};
constexpr const char* kTextJoins[] = {" ", " ", " ", " ",      "-",  "-",  " - ", "- ",
                                      "‑", "–", "",  "\u00A0", ", ", "\n", "--"};

std::string form(Random& random) {
  std::string out = one_of(random, kWords);
  for (std::size_t more = below(random, 4); more > 0; --more)
    out.append(one_of(random, kJoins)).append(one_of(random, kWords));
  return out;
}

std::vector<List> some_lists(Random& random) {
  std::vector<List> lists;
  for (const char* name : {"d", "a", "c", "b"}) {
    List list;
    list.name = name;
    list.ignoring_accents = below(random, 2) == 0;
    for (std::size_t rows = below(random, 20); rows > 0; --rows) {
      ListRow row;
      row.id = std::to_string(rows);
      row.form = form(random);
      row.use = below(random, 4) == 0 ? "acronym" : "name";
      row.accents = below(random, 4) == 0;
      list.rows.push_back(row);
    }
    lists.push_back(list);
  }
  return lists;
}

// Forms of the lists among other words, so that much is found.
std::string some_text(Random& random, const std::vector<List>& lists) {
  std::string out;
  for (std::size_t words = below(random, 40); words > 0; --words) {
    const List& list = lists[below(random, lists.size())];
    if (!list.rows.empty() && below(random, 3) != 0)
      out += list.rows[below(random, list.rows.size())].form;
    else
      out += one_of(random, kWords);
    out += one_of(random, kTextJoins);
  }
  return out;
}

std::vector<SlowMatch> as_twin(const Matches& matches) {
  std::vector<SlowMatch> out;
  for (std::uint32_t i = 0; i + 1 < matches.first.size(); ++i)
    for (std::uint32_t e = matches.first[i]; e < matches.first[i + 1]; ++e) {
      const Edge& edge = matches.edges[e];
      const Entry& entry = matches.lists->entries[edge.entry];
      EXPECT_EQ(entry.list, edge.list);
      out.emplace_back(i, matches.lists->names[edge.list], edge.end, entry.value, entry.form);
    }
  std::sort(out.begin(), out.end());
  return out;
}

void expect_well_formed(const Tokens& tokens, const Matches& matches) {
  ASSERT_EQ(matches.first.size(), tokens.size() + 1);
  EXPECT_EQ(matches.first.front(), 0u);
  EXPECT_EQ(matches.first.back(), matches.edges.size());
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    ASSERT_LE(matches.first[i], matches.first[i + 1]);
    for (std::uint32_t e = matches.first[i]; e < matches.first[i + 1]; ++e) {
      const Edge& edge = matches.edges[e];
      EXPECT_GT(edge.end, i);
      EXPECT_LE(edge.end, tokens.size());
      if (e == matches.first[i]) continue;
      const Edge& before = matches.edges[e - 1];
      EXPECT_LT(std::tie(before.list, before.end, before.entry), std::tie(edge.list, edge.end, edge.entry));
    }
  }
}

TEST(LookUpTwin, FindsTheSame) {
  Random random(20220201);
  Forms forms;
  Tokens tokens;
  LookUpScratch scratch;  // one for all indexes: it must notice when another one comes
  Matches matches;
  std::size_t edges = 0;
  for (int round = 0; round < 25; ++round) {
    const std::vector<List> lists = some_lists(random);
    std::vector<Problem> problems;
    const Index index(lists, tokenize, problems);
    ASSERT_TRUE(problems.empty());
    for (int text = 0; text < 5; ++text) {
      const std::string bytes = some_text(random, lists);
      tokenize(bytes, forms, tokens);
      look_up(index, tokens, scratch, matches);
      expect_well_formed(tokens, matches);
      ASSERT_EQ(as_twin(matches), slow_look_up(lists, tokenize, tokens)) << bytes;
      edges += matches.edges.size();
    }
  }
  EXPECT_GT(edges, 1500u);  // else it has shown little
}

TEST(LookUpTwin, TheOrderOfListsChangesNothing) {
  Random random(7);
  const std::vector<List> lists = some_lists(random);
  std::vector<List> reversed(lists.rbegin(), lists.rend());
  std::vector<Problem> problems;
  const Index one(lists, tokenize, problems), two(reversed, tokenize, problems);
  Forms forms;
  Tokens tokens;
  LookUpScratch scratch;
  Matches a, b;
  for (int text = 0; text < 50; ++text) {
    tokenize(some_text(random, lists), forms, tokens);
    look_up(one, tokens, scratch, a);
    look_up(two, tokens, scratch, b);
    EXPECT_EQ(a.first, b.first);
    EXPECT_EQ(as_twin(a), as_twin(b));
  }
}

TEST(LookUpTwin, OneFormWithManyIds) {
  Random random(11);
  Forms forms;
  Tokens tokens;
  LookUpScratch scratch;
  Matches matches;
  for (std::size_t ids = 0; ids < 20; ++ids) {
    std::vector<List> lists(3);
    for (std::size_t l = 0; l < lists.size(); ++l) {
      lists[l].name = std::string(1, static_cast<char>('a' + l));
      for (std::size_t id = 0; id < ids; ++id) {
        ListRow row;
        row.id = std::to_string(id);
        row.form = one_of(random, {"Conseil", "conseil", "Conseil de", "de", "là de", "La"});
        row.use = "name";
        lists[l].rows.push_back(row);
      }
    }
    std::vector<Problem> problems;
    const Index index(lists, tokenize, problems);
    tokenize("Conseil de La de Conseil conseil là de là Conseil de", forms, tokens);
    look_up(index, tokens, scratch, matches);
    expect_well_formed(tokens, matches);
    EXPECT_EQ(as_twin(matches), slow_look_up(lists, tokenize, tokens)) << ids;
  }
}

TEST(LookUpTwin, OneFormWithTwoIdsIsFoundTwice) {
  List list;
  list.name = "l";
  for (const char* id : {"unsc", "ecosoc"}) {
    ListRow row;
    row.id = id;
    row.form = "Conseil";
    row.use = "name";
    list.rows.push_back(row);
  }
  List other = list;
  other.name = "k";
  std::vector<Problem> problems;
  const Index index({list, other}, tokenize, problems);
  Forms forms;
  Tokens tokens;
  LookUpScratch scratch;
  Matches matches;
  tokenize("le Conseil", forms, tokens);
  look_up(index, tokens, scratch, matches);
  ASSERT_EQ(matches.edges.size(), 4u);
  std::string found;
  for (const Edge& edge : matches.edges)
    found += index.lists().names[edge.list] + ":" + index.lists().entries[edge.entry].value + " ";
  EXPECT_EQ(found, "k:unsc k:ecosoc l:unsc l:ecosoc ");
}

}  // namespace
}  // namespace vnaner
