// json.cc: a Document as one line of JSON.
#include <fmt/format.h>

#include "libvnaner/output/json_string.h"
#include "libvnaner/pack/sha256.h"
#include "vnaner/offsets.h"
#include "vnaner/output.h"
#include "vnaner/version.h"

namespace vnaner {

namespace {

// Writes objects and arrays; puts the commas.
class Writer {
 public:
  fmt::memory_buffer& out() { return out_; }

  void open(char bracket) {
    separate();
    out_.push_back(bracket);
    fresh_ = true;
  }
  void close(char bracket) {
    out_.push_back(bracket);
    fresh_ = false;
  }
  void key(std::string_view name) {
    separate();
    append_json_string(out_, name);
    out_.push_back(':');
    fresh_ = true;
  }
  void text(std::string_view value) {
    separate();
    append_json_string(out_, value);
  }
  void number(std::uint64_t value) {
    separate();
    const fmt::format_int digits(value);
    out_.append(digits.data(), digits.data() + digits.size());
  }
  void member(std::string_view name, std::string_view value) { key(name), text(value); }
  void optional(std::string_view name, std::string_view value) {
    if (!value.empty()) member(name, value);
  }
  void pair(std::string_view name, std::uint64_t a, std::uint64_t b) {
    key(name);
    open('[');
    number(a);
    number(b);
    close(']');
  }

 private:
  void separate() {
    if (!fresh_) out_.push_back(',');
    fresh_ = false;
  }

  fmt::memory_buffer out_;
  bool fresh_ = true;
};

class DocumentWriter {
 public:
  DocumentWriter(const Document& document, std::string_view text) : document_(document), text_(text), offsets_(text) {}

  std::string run(std::string_view id, const Extractor& extractor) {
    // About what it will be, so that it need not be moved while it grows.
    json_.out().reserve(1024 + 160 * extractor.packs().size() + 640 * document_.spans.size());
    json_.open('{');
    json_.member("id", id);
    json_.optional("date", document_.date);
    versions(extractor);
    json_.key("text");
    json_.open('{');
    json_.member("sha256", sha256_hex(text_));
    for_each_unit(offsets_.end(), [this](std::string_view unit, std::uint64_t n) { json_.key(unit), json_.number(n); });
    json_.close('}');
    array("spans", document_.spans.size(), [this](std::size_t i) { span(i); });
    array("entities", document_.entities.size(), [this](std::size_t i) { entity(i); });
    array("zones", document_.zones.size(), [this](std::size_t i) { zone(document_.zones[i]); });
    array("notes", document_.notes.size(), [this](std::size_t i) { note(document_.notes[i]); });
    json_.close('}');
    return fmt::to_string(json_.out());
  }

 private:
  template <typename Each>
  void array(std::string_view name, std::size_t count, Each each) {
    json_.key(name);
    json_.open('[');
    for (std::size_t i = 0; i < count; ++i) each(i);
    json_.close(']');
  }

  template <typename Each>
  static void for_each_unit(const Place& place, Each each) {
    each("cp", place.cp);
    each("byte", place.byte);
    each("utf16", place.utf16);
  }

  void range(std::uint32_t begin, std::uint32_t end) {
    const Place a = offsets_.at(begin), b = offsets_.at(end);
    json_.pair("cp", a.cp, b.cp);
    json_.pair("byte", a.byte, b.byte);
    json_.pair("utf16", a.utf16, b.utf16);
  }

  static std::string span_id(std::size_t i) { return "s" + std::to_string(i + 1); }
  static std::string entity_id(std::size_t i) { return "e" + std::to_string(i + 1); }

  void versions(const Extractor& extractor) {
    json_.key("vnaner");
    json_.open('{');
    json_.member("version", VNANER_VERSION);
    json_.key("format");
    json_.number(1);
    array("packs", extractor.packs().size(), [&](std::size_t i) {
      const PackInfo& pack = extractor.packs()[i];
      json_.open('{');
      json_.member("name", pack.name);
      json_.member("version", pack.version);
      json_.member("sha256", pack.sha256);
      json_.close('}');
    });
    json_.close('}');
  }

  void span(std::size_t i) {
    const Span& span = document_.spans[i];
    json_.open('{');
    json_.member("id", span_id(i));
    json_.member("type", span.type);
    json_.member("text", slice(text_, span));
    json_.key("span");
    json_.open('{');
    range(span.begin, span.end);
    json_.close('}');
    if (span.parent >= 0) json_.member("in", span_id(static_cast<std::size_t>(span.parent)));
    json_.optional("value", span.value);
    json_.optional("edtf", span.edtf);
    json_.optional("mod", span.mod);
    if (!span.decided_by.empty())
      array("decided_by", span.decided_by.size(), [&](std::size_t d) { json_.text(span.decided_by[d]); });
    json_.optional("ref", span.ref);
    json_.optional("holder", span.holder);
    json_.optional("body", span.body);
    json_.optional("status", span.status);
    if (!span.attrs.empty()) attributes(span.attrs);
    if (!span.links.empty())
      array("links", span.links.size(), [&](std::size_t l) {
        json_.open('{');
        json_.member("rel", span.links[l].rel);
        json_.member("to", span_id(span.links[l].to));
        json_.close('}');
      });
    array("by", span.by.size(), [&](std::size_t b) {
      json_.open('{');
      json_.member("rule", span.by[b].rule);
      json_.key("line");
      json_.number(span.by[b].line);
      json_.member("how", name(span.by[b].how));
      json_.close('}');
    });
    json_.close('}');
  }

  // An attribute that stands several times is an array.
  void attributes(const std::vector<Attribute>& attrs) {
    json_.key("attrs");
    json_.open('{');
    for (std::size_t i = 0; i < attrs.size(); ++i) {
      std::size_t same = 0;
      bool first = true;
      for (std::size_t j = 0; j < attrs.size(); ++j)
        if (attrs[j].name == attrs[i].name) {
          ++same;
          if (j < i) first = false;
        }
      if (!first) continue;
      json_.key(attrs[i].name);
      if (same > 1) json_.open('[');
      for (std::size_t j = i; j < attrs.size(); ++j)
        if (attrs[j].name == attrs[i].name) attribute(attrs[j]);
      if (same > 1) json_.close(']');
    }
    json_.close('}');
  }

  void attribute(const Attribute& attr) {
    json_.open('{');
    json_.optional("text", attr.text);
    json_.optional("value", attr.value);
    if (attr.begin < attr.end) range(attr.begin, attr.end);
    json_.close('}');
  }

  void entity(std::size_t i) {
    const Entity& entity = document_.entities[i];
    json_.open('{');
    json_.member("id", entity_id(i));
    json_.member("type", entity.type);
    json_.member("name", entity.name);
    array("mentions", entity.mentions.size(), [&](std::size_t m) { json_.text(span_id(entity.mentions[m])); });
    json_.close('}');
  }

  void zone(const Zone& zone) {
    json_.open('{');
    json_.member("zone", zone.name);
    range(zone.begin, zone.end);
    json_.close('}');
  }

  void note(const Note& note) {
    json_.open('{');
    json_.member("code", note.code);
    json_.member("message", note.message);
    range(note.begin, note.end);
    json_.close('}');
  }

  const Document& document_;
  std::string_view text_;
  Offsets offsets_;
  Writer json_;
};

}  // namespace

std::string to_json(const Document& document, const Article& article, const Extractor& extractor) {
  const std::string_view text = document.converted.empty() ? article.text : std::string_view(document.converted);
  return DocumentWriter(document, text).run(article.id, extractor);
}

}  // namespace vnaner
