// main.cc: a stranger's program: the installed headers, the installed library, nothing else.
#include <vnaner/vnaner.h>

#include <iostream>

int main() {
  const vnaner::Extractor extractor;
  const char article[] = "L'ambassadeur Étienne Marsac s'est rendu à l'ONU le 3 février 2022.";
  const vnaner::Document doc = extractor.extract(article);
  for (const vnaner::Span& span : doc.spans) std::cout << span.type << ": " << vnaner::slice(article, span) << '\n';

  // An exception crosses the library's border and is still itself.
  try {
    vnaner::Extractor broken(vnaner::Data::empty().add_pack("broken.calque", "pack ["));
    std::cout << "no error\n";
  } catch (const vnaner::LoadError& error) {
    std::cout << "problems: " << (error.problems().empty() ? 0 : 1) << '\n';
  }
}
