// threads.cc: many threads share one Extractor; each has a Workspace of its own, and results keep the input's order.
#include <algorithm>
#include <atomic>
#include <cstddef>
#include <iostream>
#include <string>
#include <thread>
#include <vector>

#include "vnaner/vnaner.h"

namespace {

std::vector<vnaner::Document> extract_all(const vnaner::Extractor& extractor, const std::vector<std::string>& articles,
                                          unsigned threads) {
  std::vector<vnaner::Document> documents(articles.size());
  std::atomic<std::size_t> next{0};
  const auto work = [&] {
    vnaner::Workspace scratch;  // of this thread alone; what it has allocated serves article after article
    for (std::size_t i = next++; i < articles.size(); i = next++)
      documents[i] = extractor.extract(articles[i], {"2023-05-04"}, scratch);
  };
  std::vector<std::thread> pool;
  for (unsigned i = 0; i < threads; ++i) pool.emplace_back(work);
  for (std::thread& thread : pool) thread.join();
  return documents;
}

}  // namespace

int main() {
  const std::vector<std::string> articles = {
      "Le président de la Commission, Marc Tellier, est arrivé lundi à Nairobi.",
      "L’UNESCO se réunira du 6 au 9 juin.",
      "Mme Sarah Okello, ambassadrice du Kenya auprès de l’ONU, a parlé la semaine dernière.",
      "La FAO et le PAM ont publié leur rapport en avril 2022.",
  };
  const vnaner::Extractor extractor;
  const std::vector<vnaner::Document> documents =
      extract_all(extractor, articles, std::max(2u, std::thread::hardware_concurrency()));
  for (std::size_t i = 0; i < articles.size(); ++i) {
    std::cout << "article " << i + 1 << '\n';
    for (const vnaner::Span& span : documents[i].spans)
      std::cout << "  " << span.type << "  " << vnaner::slice(articles[i], span) << '\n';
  }
}
