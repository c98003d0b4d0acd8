// data.cc: the packs and lists that a command works with.
#include <filesystem>
#include <system_error>

#include "cli/commands.h"
#include "cli/messages.h"

namespace vnaner {

Data data_with(const std::vector<std::string>& additions, Data data) {
  for (const std::string& path : additions) {
    std::error_code unknown;
    if (std::filesystem::is_regular_file(path, unknown))
      data.add_file(path);
    else
      data.add_directory(path);
  }
  return data;
}

void add_data_option(CLI::App& command, std::vector<std::string>& additions) {
  command
      .add_option("--data", additions,
                  tr("Add a directory holding rules/*.calque and gazetteers/*.tsv, or one such file; may be repeated"))
      ->type_name("DIR")
      ->allow_extra_args(false);
}

}  // namespace vnaner
