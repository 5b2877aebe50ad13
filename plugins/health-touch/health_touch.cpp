// health_touch.cpp: a segment scheme by the health of accounts, in C++.
#include <orgkit/plugin.h>

#include <array>
#include <cmath>
#include <cstdint>
#include <cstring>

namespace {

constexpr double poor = 0.5, risky = 0.7;

const orgkit_plugin_segment rescue = {sizeof rescue, "rescue", "high", NAN, NAN, nullptr};
const orgkit_plugin_segment steady = {sizeof steady, "steady", "low", NAN, NAN, nullptr};
const std::array<const orgkit_plugin_segment *, 2> segments = {&rescue, &steady};
const std::array<const char *, 2> fields = {"health", "churn_risk"};

// No exception may leave it: the host is not written in C++.
int classify(const orgkit_host *host, const orgkit_table *accounts, std::int16_t *codes, char *,
             std::size_t) noexcept {
  const double *health = host->reals(accounts, "health");
  const double *risk = host->reals(accounts, "churn_risk");
  for (std::size_t row = 0; row < host->rows(accounts); ++row) {
    const double sound = health ? health[row] : NAN;
    const bool isAtRisk = risk && risk[row] >= risky;
    codes[row] = std::isnan(sound) ? -1 : (sound < poor || isAtRisk) ? 0 : 1;
  }
  return ORGKIT_PLUGIN_OK;
}

const orgkit_plugin_scheme scheme = {sizeof scheme,   "touch", "Touch by health", segments.size(),
                                     segments.data(), 2,       fields.data(),     1,
                                     classify};
const std::array<const orgkit_plugin_scheme *, 1> schemes = {&scheme};
const orgkit_plugin_schemes contribution = {sizeof contribution, schemes.size(), schemes.data()};

const void *extension(const char *name) noexcept {
  return std::strcmp(name, ORGKIT_EXTENSION_SEGMENT_SCHEMES) == 0 ? &contribution : nullptr;
}

}  // namespace

const orgkit_plugin orgkit_plugin_entry = {
    ORGKIT_PLUGIN_MAGIC, sizeof orgkit_plugin_entry, ORGKIT_PLUGIN_ABI_MAJOR, 0,
    "health-touch",      "1.0.0",                    nullptr,                 nullptr,
    extension};
