// page.h: runs the blocks of one Markdown page, from top to bottom, in a scratch folder of its own.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "blocks.h"

namespace vnaner {

//   ```calque PATH   a whole pack; loads without a warning beside what is shipped, and all of its tests pass. With a
//                    path (FOLDER/rules/x.calque) it is written there and loaded with all of FOLDER; without one it
//                    sees what the page wrote to gazetteers/.
//   ```tsv PATH      a list, written to the path for what follows.
//   ```marked        articles, an empty line between them: `vnaner extract --format marked` prints exactly this of
//                    each, its marks taken out before. date=2022-02 is the articles' date.
//   ```console       a line "$ …" is a command, the lines below it what it prints (likeness.h), messages included.
//   ```sh            a script; ends with 0.
//   ```gold          a gold file that can be read.
//   ```json          a JSON value on each line; with from=FILE each is part of what is printed for this article, but
//                    for ids and lines of rules.
//   ```cpp from=FILE lines of a source.
//   ```cpp, cmake    of README.md only, where the test `consumer` builds them.
//   ```text PATH     nothing to run; with a path, a file for what follows.
// Commands run in the folder where files were written, with `vnaner` on the PATH; as in a checkout, rules/, gazetteers/
// and examples/ are there. Nothing else is allowed.
class Page {
 public:
  // `name` is the page's path in the project: "docs/calque.md". Makes `folder` anew; it is the caller's to remove.
  Page(std::string name, std::filesystem::path folder);

  // Everything that is not as the page says, in order of lines.
  std::vector<Complaint> run(std::string_view page);

 private:
  void run_block(const PageBlock& block);
  void run_calque(const PageBlock& block);
  void run_marked(const PageBlock& block);
  void run_console(const PageBlock& block);
  void run_script(const PageBlock& block);
  void read_gold(const PageBlock& block);
  void read_json(const PageBlock& block);
  void find_source(const PageBlock& block);

  void complain(std::size_t line, std::string message);
  bool write(const PageBlock& block);  // false if the path leads out of the folder
  // What a command prints on both streams; `status` is its exit code, or -1 where it was ended by a signal.
  std::string output_of(const std::string& command, int& status);

  std::string name_;
  std::filesystem::path folder_;
  std::vector<std::filesystem::path> written_;  // in folder_
  std::vector<Complaint> complaints_;
};

}  // namespace vnaner
