// tsv.h: gazetteer files.
#pragma once

#include <vector>

#include "libvnaner/pack/records.h"
#include "vnaner/data.h"
#include "vnaner/problem.h"

namespace vnaner {

// Reads a gazetteer: tab-separated, `#` comments, blank lines skipped; the first line names the columns, of which id,
// form, use and source must be there and any other is a feature. `use` is name, acronym or after:ID, and may end in
// ",accents". The list is called like the file, without its ending.
// Errors V101-V104, V107; warnings V105 (not sorted by id and form) and V106 (twice the same): a newsroom's file in
// another order still loads. All problems of the file are reported, with line and column.
List read_tsv(const Data::Source& source, std::vector<Problem>& problems);

}  // namespace vnaner
