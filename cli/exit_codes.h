// exit_codes.h: what the command's exit codes mean; --help and docs/command.md say the same.
#pragma once

namespace vnaner {

enum ExitCode : int {
  exit_ok = 0,
  exit_findings = 1,  // findings of `check`, failed tests, differences of `diff`, a measure below --min, words of
                      // `why-not` that the article does not hold
  exit_usage = 2,     // the command line makes no sense
  exit_io = 3,        // an input that cannot be read, an output that cannot be written
  exit_data = 4,      // broken packs or lists
};

}  // namespace vnaner
