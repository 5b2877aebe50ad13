// plugin.cpp: a segment scheme. orgkit/plugin.h says what each part means.
#include <orgkit/plugin.h>

#include <array>
#include <cmath>
#include <cstdint>
#include <string_view>

namespace {

enum Segment : std::int16_t { unknown = -1, key, named, pooled };

constexpr double key_arr = 250000, key_healthcare_arr = 100000, named_arr = 25000;

// The ratio is how many accounts a full book has; whoever gives one says where it is from.
const orgkit_plugin_segment key_segment = {
    sizeof key_segment, "key", "executive", 5, 8, "Coverage policy, page 2"};
const orgkit_plugin_segment named_segment = {
    sizeof named_segment, "named", "high", 20, 30, "Coverage policy, page 2"};
const orgkit_plugin_segment pooled_segment = {
    sizeof pooled_segment, "pooled", "pooled", NAN, NAN, nullptr};
const std::array<const orgkit_plugin_segment *, 3> segments = {
    &key_segment, &named_segment, &pooled_segment};

// The first is needed; the other may be missing from the table.
const std::array<const char *, 2> fields = {"arr", "industry"};

Segment segment(double arr, std::string_view industry) {
  if (std::isnan(arr)) return unknown;
  if (arr >= (industry == "Healthcare" ? key_healthcare_arr : key_arr)) return key;
  return arr >= named_arr ? named : pooled;
}

// Writes the segment of every row. Rows come in batches. No exception may leave it: the
// host is not written in C++.
int classify(const orgkit_host *host, const orgkit_table *accounts, std::int16_t *codes, char *,
             std::size_t) noexcept {
  const double *arr = host->reals(accounts, "arr");
  const std::int32_t *industry = host->codes(accounts, "industry");
  for (std::size_t row = 0; row < host->rows(accounts); ++row) {
    const char *name = industry ? host->text(accounts, "industry", industry[row]) : nullptr;
    codes[row] = segment(arr[row], name ? name : "");
  }
  return ORGKIT_PLUGIN_OK;
}

const orgkit_plugin_scheme tiers = {
    sizeof tiers,    "tiers", "Key, named and pooled accounts", segments.size(),
    segments.data(), fields.size(), fields.data(), 1, classify};
const std::array<const orgkit_plugin_scheme *, 1> schemes = {&tiers};
const orgkit_plugin_schemes contribution = {sizeof contribution, schemes.size(), schemes.data()};

const void *get_extension(const char *name) noexcept {
  return std::string_view(name) == ORGKIT_EXTENSION_SEGMENT_SCHEMES ? &contribution : nullptr;
}

}  // namespace

const orgkit_plugin orgkit_plugin_entry = {
    ORGKIT_PLUGIN_MAGIC, sizeof orgkit_plugin_entry, ORGKIT_PLUGIN_ABI_MAJOR, 0,
    "my-plugin", "0.1.0", nullptr, nullptr, get_extension};
