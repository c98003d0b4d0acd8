// messages.cc: see messages.h.
#include "cli/messages.h"

#include <boost/locale.hpp>
#include <boost/version.hpp>
#include <cstdio>
#include <exception>
#include <locale>
#include <system_error>

namespace vnaner {
namespace {

#if BOOST_VERSION >= 108100
constexpr auto kMessages = boost::locale::category_t::message;
#else
constexpr auto kMessages = boost::locale::message_facet;
#endif

// Made at the first message, so that runs without one do not pay for it. A user's locale that is not installed is no
// reason to fail.
const std::locale& user_locale() {
  static const std::locale locale = [] {
    try {
      boost::locale::generator generator;
      generator.categories(kMessages);
#ifdef VNANER_LOCALE_DIR
      generator.add_messages_path(VNANER_LOCALE_DIR);
#endif
      generator.add_messages_domain("vnaner");
      return generator("");
    } catch (const std::exception&) {
      return std::locale::classic();
    }
  }();
  return locale;
}

}  // namespace

std::string tr(const char* english) { return boost::locale::translate(english).str(user_locale()); }

void complain(std::string_view where, std::string_view message) {
  fmt::print(stderr, "vnaner: {}: {}\n", where, message);
}

void complain(const LoadError& error) {
  for (const Problem& problem : error.problems()) fmt::print(stderr, "{}\n", describe(problem));
}

std::string system_message(int error) { return std::generic_category().message(error); }

}  // namespace vnaner
