// calendar_document.cc: when a document was written.
#include <algorithm>
#include <cstdlib>
#include <tuple>
#include <utility>
#include <vector>

#include "libvnaner/resolve/calendar_context.h"

namespace vnaner {

namespace {

constexpr std::uint32_t kBeginning = 60;  // tokens in which a full date may be the document's own
constexpr int kFirstYear = 1000, kYears = 1200;
// Where only past years are named, the article was written in the age of agency texts that machines read.
constexpr int kMachineAge = 1990;
constexpr int kNearby = 5;
constexpr int kHorizon = 30;
constexpr std::size_t kEnoughWitnesses = 64;

// The date of `expression` alone, seen from `document`; all unknown if it is not one date.
PartialDate own_date(const DateExpression& expression, const DocumentDate& document) {
  CalendarContext context;
  context.document = &document;
  DateQuery query(context);
  ask(query, expression);
  if (query.drop || query.value.kind != Timex::Kind::single || query.value.dates.empty()) return {};
  const PartialDate& date = query.value.dates.front();
  const bool plain = date.grain == Grain::day || date.grain == Grain::month || date.grain == Grain::year;
  return plain ? date : PartialDate{};
}

// Whether `fine` says the same as `coarse` and more.
bool refines(const PartialDate& coarse, const PartialDate& fine) {
  if (!fine.year || fine.year != coarse.year) return false;
  if (coarse.day != 0 || fine.month == 0) return false;
  return coarse.month == 0 || (fine.month == coarse.month && fine.day != 0);
}

// What the years of a text say about its own: a past verb puts the document after them, a future one before.
class Years {
 public:
  explicit Years(std::span<const DateExpression> dates) {
    for (const DateExpression& expression : dates) {
      const DateParts& parts = expression.parts;
      if (!spells_year(parts) || parts.role != DateRole::none) continue;
      const Tense tense = tense_of(expression).tense;
      if (tense == Tense::none) continue;
      std::optional<int> first, last;
      for (const DateFields& fields : parts.items) {
        if (!fields.year) continue;
        if (!first) first = fields.year;
        last = fields.year;
      }
      add(tense, tense == Tense::past ? *last : *first);
    }
  }

  bool any() const { return !named_.empty(); }
  bool bounded() const { return any_future_; }
  int latest() const { return any() ? named_.back().year : 0; }

  // Verbs that a document of `year` would contradict.
  int against(int year) const {
    int verbs = 0;
    for (const Named& named : named_)
      if (named.year != year) verbs += named.year > year ? named.past : named.future;
    return verbs;
  }
  // Years from the nearest one named.
  int distance(int year) const {
    int best = kYears;
    for (const Named& named : named_) best = std::min(best, std::abs(year - named.year));
    return best;
  }
  // The years worth weighing: none further than kHorizon from a named one. Needs: any().
  std::pair<int, int> range() const {
    return {std::max(kFirstYear, named_.front().year - kHorizon),
            std::min(kFirstYear + kYears - 1, named_.back().year + kHorizon)};
  }

 private:
  struct Named {
    int year;
    int past, future;  // verbs
  };

  void add(Tense tense, int year) {
    if (year < kFirstYear || year >= kFirstYear + kYears) return;
    auto at = std::lower_bound(named_.begin(), named_.end(), year,
                               [](const Named& named, int other) { return named.year < other; });
    if (at == named_.end() || at->year != year) at = named_.insert(at, {year, 0, 0});
    ++(tense == Tense::past ? at->past : at->future);
    any_future_ = any_future_ || tense == Tense::future;
  }

  std::vector<Named> named_;  // by year; at most kYears
  bool any_future_ = false;
};

// Weekday, month and day named without a year.
using WeekdayWitness = std::tuple<int, int, int>;

std::vector<WeekdayWitness> weekday_witnesses(std::span<const DateExpression> dates) {
  std::vector<WeekdayWitness> witnesses;
  for (const DateExpression& expression : dates) {
    if (witnesses.size() >= kEnoughWitnesses) break;
    const DateParts& parts = expression.parts;
    if (spells_year(parts) || parts.unit != DateUnit::none) continue;
    for (const DateFields& f : parts.items)
      if (f.wday != 0 && f.month != 0 && f.day != 0 && !f.impossible && f.day <= days_in_month({}, f.month))
        witnesses.emplace_back(f.wday, f.month, f.day);
  }
  return witnesses;
}

// The year that weekdays and verbs leave open, if they do.
std::optional<int> year_from_weekdays(const std::vector<WeekdayWitness>& witnesses,
                                      std::span<const DateExpression> dates) {
  if (witnesses.empty()) return std::nullopt;
  const Years years(dates);
  if (!years.any()) return std::nullopt;
  if (!years.bounded() && years.latest() < kMachineAge) return std::nullopt;
  std::optional<int> best;
  std::pair<int, int> least{};
  const auto [first, last] = years.range();
  for (int year = first; year <= last; ++year) {
    int misfits = 0;
    for (const auto& [wday, month, day] : witnesses)
      misfits += day > days_in_month(year, month) || weekday_of(day_of(year, month, day)) != wday ? 1 : 0;
    if (misfits == static_cast<int>(witnesses.size())) continue;
    const int distance = years.distance(year);
    if (distance > kNearby && (!years.bounded() || year > years.latest())) continue;
    const std::pair price(misfits + years.against(year), distance);
    if (!best || price < least) {
      best = year;
      least = price;
    }
  }
  return best;
}

// A full date among the first words, unless the text's verbs mostly speak against its year.
PartialDate date_at_beginning(std::span<const DateExpression> dates) {
  const DocumentDate unknown;
  std::optional<Years> years;
  for (const DateExpression& expression : dates) {
    if (expression.begin >= kBeginning) break;
    if (!spells_year(expression.parts)) continue;
    PartialDate date = own_date(expression, unknown);
    if (!date.has_day() || *date.year < kFirstYear || *date.year >= kFirstYear + kYears) continue;
    if (!years) years.emplace(dates);
    if (years->against(*date.year) > 1) continue;
    date.day = 0;  // the article may be of another day
    return date;
  }
  return {};
}

}  // namespace

DocumentDate find_document_date(std::string_view given, std::span<const DateExpression> dates) {
  DocumentDate document;
  if (!given.empty()) {
    if (const std::optional<PartialDate> date = parse_iso_date(given)) {
      document.date = *date;
      document.witness = "given";
    } else {
      document.notes.push_back({"V303", "the given date is not ISO 8601: " + std::string(given)});
    }
  }
  PartialDate without_year;
  for (const DateRole role : {DateRole::header, DateRole::dateline}) {
    for (const DateExpression& expression : dates) {
      if (expression.parts.role != role) continue;
      const PartialDate date = own_date(expression, document);
      if ((!document.date.year && date.year) || refines(document.date, date)) {
        document.date = date;
        document.witness = role == DateRole::header ? "header" : "dateline";
      } else if (!date.year && date.month != 0) {
        without_year = date;
      }
      break;
    }
  }
  if (document.date.year) return document;

  document.date = date_at_beginning(dates);
  if (!document.date.year) {
    const std::vector<WeekdayWitness> witnesses = weekday_witnesses(dates);
    document.date.year = year_from_weekdays(witnesses, dates);
    if (!document.date.year) return document;
    document.weekday = true;
    document.date.month = static_cast<std::uint8_t>(std::get<1>(witnesses.front()));
    if (without_year.month != 0) {
      document.date.month = without_year.month;
      document.date.day = without_year.day;
      if (!possible(document.date)) document.date.day = 0;
    }
  }
  document.witness = "text";
  return document;
}

}  // namespace vnaner
