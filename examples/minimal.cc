// minimal.cc: text in, spans out: of each its type, its words and what it means.
#include <iostream>
#include <string>

#include "vnaner/vnaner.h"

int main() {
  const vnaner::Extractor extractor;  // with the packs and lists inside the library
  const std::string article =
      "La ministre de la Santé, Clara Besson, a reçu jeudi le directeur général de l’OMS.\n"
      "La veille, Mme Besson était à Genève ; elle y retournera en mai.\n";

  // The second argument says when the article was written. Offsets of spans are bytes of `article`.
  const vnaner::Document document = extractor.extract(article, {"2023-02-17"});
  for (const vnaner::Span& span : document.spans) {
    std::cout << span.begin << '-' << span.end << "  " << span.type << "  " << vnaner::slice(article, span);
    if (!span.value.empty()) std::cout << "  value " << span.value;
    if (!span.holder.empty()) std::cout << "  holder " << span.holder;
    if (!span.ref.empty()) std::cout << "  is " << span.ref;
    std::cout << '\n';
  }
}
