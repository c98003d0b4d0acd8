// data.cc: collecting packs and lists from the library, directories, files and memory.
#include "vnaner/data.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <locale>
#include <system_error>
#include <tuple>

#include "libvnaner/pack/built_in.h"

namespace vnaner {

namespace fs = std::filesystem;

namespace {

constexpr std::uintmax_t kLargest = std::uintmax_t{1} << 30;  // bytes of one data file

Data::Kind kind_of(std::string_view name) {
  return name.size() > 4 && name.substr(name.size() - 4) == ".tsv" ? Data::Kind::list : Data::Kind::pack;
}

bool is_data_file(std::string_view name) {
  constexpr std::string_view kPack = ".calque";
  return kind_of(name) == Data::Kind::list ||
         (name.size() > kPack.size() && name.substr(name.size() - kPack.size()) == kPack);
}

std::string name_of(const std::string& path) { return fs::path(path).filename().string(); }

// Fills text, or error.
void read_file(const std::string& path, Data::Source& source) {
  std::error_code failed;
  const fs::file_status status = fs::status(path, failed);
  if (failed || !fs::exists(status)) {
    source.error = "no such file";
  } else if (!fs::is_regular_file(status)) {
    source.error = "not a regular file";
  } else if (const std::uintmax_t size = fs::file_size(path, failed); failed) {
    source.error = "cannot be read";
  } else if (size > kLargest) {
    source.error = "larger than 1 GiB";
  } else {
    try {
      std::ifstream in;
      in.imbue(std::locale::classic());  // the program's locale may convert files
      in.open(path, std::ios::binary);
      if (in) source.text.assign(std::istreambuf_iterator<char>(in), {});
      if (!in) source.error = "cannot be read";
    } catch (const std::ios_base::failure&) {  // the disk failed on the way
      source.text.clear();
      source.error = "cannot be read";
    }
  }
}

}  // namespace

Data Data::built_in() {
  Data data;
  for (std::size_t i = 0; i < kBuiltInCount; ++i) {
    Source source;
    source.path = kBuiltInFiles[i].path;
    source.name = name_of(source.path);
    source.kind = kind_of(source.name);
    source.text.assign(kBuiltInFiles[i].begin, kBuiltInFiles[i].end);
    data.put(std::move(source));
  }
  return data;
}

Data Data::empty() { return {}; }

Data& Data::add_directory(const std::string& path) {
  bool found = false;
  for (const char* folder : {"rules", "gazetteers"}) {
    const fs::path inside = fs::path(path) / folder;
    std::error_code failed;
    if (!fs::is_directory(inside, failed)) continue;
    found = true;
    std::vector<std::string> files;
    for (fs::directory_iterator it(inside, failed), end; !failed && it != end; it.increment(failed))
      if (is_data_file(it->path().filename().string())) files.push_back(it->path().string());
    std::sort(files.begin(), files.end());
    for (const std::string& file : files) add_file(file);
    if (failed) found = false;
  }
  if (!found) {
    Source source;
    source.name = source.path = path;
    source.error = "no such directory, or it holds neither rules/ nor gazetteers/ that can be read";
    put(std::move(source));
  }
  return *this;
}

Data& Data::add_file(const std::string& path) {
  Source source;
  source.path = path;
  source.name = name_of(path);
  source.kind = kind_of(source.name);
  if (is_data_file(source.name))
    read_file(path, source);
  else
    source.error = "expected a file that ends in .calque or .tsv";
  put(std::move(source));
  return *this;
}

Data& Data::add_pack(std::string_view name, std::string_view text) {
  put({Kind::pack, std::string(name), std::string(name), std::string(text), {}});
  return *this;
}

Data& Data::add_list(std::string_view name, std::string_view text) {
  put({Kind::list, std::string(name), std::string(name), std::string(text), {}});
  return *this;
}

void Data::put(Source source) {
  const auto at = std::lower_bound(sources_.begin(), sources_.end(), source, [](const Source& a, const Source& b) {
    return std::tie(a.kind, a.name) < std::tie(b.kind, b.name);
  });
  if (at != sources_.end() && at->kind == source.kind && at->name == source.name)
    *at = std::move(source);
  else
    sources_.insert(at, std::move(source));
}

}  // namespace vnaner
