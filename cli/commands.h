// commands.h: the subcommands. Each adds itself to the command line and, if it is the one called, leaves its work.
#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <string>
#include <vector>

#include "vnaner/data.h"

namespace vnaner {

// What to run once the command line is read; gives the exit code.
using Work = std::function<int()>;

void add_extract(CLI::App& app, Work& work);
void add_check(CLI::App& app, Work& work);
void add_test(CLI::App& app, Work& work);
void add_coverage(CLI::App& app, Work& work);
void add_eval(CLI::App& app, Work& work);
void add_diff(CLI::App& app, Work& work);
void add_try(CLI::App& app, Work& work);
void add_explain(CLI::App& app, Work& work);
void add_why_not(CLI::App& app, Work& work);

// The built-in data (or `base`) and what the user adds to it: directories, or single *.calque and *.tsv files.
Data data_with(const std::vector<std::string>& additions, Data base = Data::built_in());

// The option that fills `additions`, the same for every subcommand.
void add_data_option(CLI::App& command, std::vector<std::string>& additions);

}  // namespace vnaner
