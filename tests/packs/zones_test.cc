// zones_test.cc: the parts of a dispatch that the shipped packs know by their form.
#include <gtest/gtest.h>

#include <string>

#include "vnaner/vnaner.h"

namespace vnaner {
namespace {

struct Case {
  const char* name;
  const char* text;
  const char* zones;  // name[words] each
};

std::string zones_of(const std::string& text) {
  static const Extractor extractor;
  std::string out;
  for (const Zone& zone : extractor.extract(text).zones) {
    if (!out.empty()) out += ' ';
    out += zone.name + '[' + text.substr(zone.begin, zone.end - zone.begin) + ']';
  }
  return out;
}

class Zones : public testing::TestWithParam<Case> {};

TEST_P(Zones, AreKnownByTheirForm) { EXPECT_EQ(zones_of(GetParam().text), GetParam().zones); }

INSTANTIATE_TEST_SUITE_P(
    Shipped, Zones,
    testing::Values(
        Case{"placeAndAgency", "Hanoï (VNA) - Le ministre a reçu", "dateline[Hanoï (VNA) -]"},
        Case{"placeOfTwoWordsAndDay", "New York, 16 juin 2023 (AFP) – Le Conseil",
             "dateline[New York, 16 juin 2023 (AFP) –]"},
        Case{"agencyAlone", "(VOVWORLD) - Un message", "dateline[(VOVWORLD) -]"},
        Case{"headlineBeforeIt", "UN DÉPART\n\nBamako (AFP) - Le chef", "dateline[UN DÉPART\n\nBamako (AFP) -]"},
        Case{"noAgency", "Le Mali (pays du Sahel) - une étape", ""},
        Case{"credit", "Une rue.\nPhoto: Hoài Thanh/VNA/CVN |\nLe texte", "credit[Photo: Hoài Thanh/VNA/CVN |]"},
        Case{"copyright", "Le port de Beyrouth © ONU/Marta Vils\nLe texte",
             "credit[Le port de Beyrouth © ONU/Marta Vils]"},
        Case{"photoOfNothing", "La photo est belle", ""},
        Case{"signature", "Le texte.\nMai Quynh/CVN", "signature[Mai Quynh/CVN]"},
        Case{"slashInAText", "Le texte de Mai Quynh/CVN est long.", ""},
        Case{"header", "Publié le : 26/07/2022 - 18:42\nLe texte", "header[Publié le : 26/07/2022 - 18:42]"}),
    [](const auto& info) { return std::string(info.param.name); });

}  // namespace
}  // namespace vnaner
