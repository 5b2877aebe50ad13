#!/usr/bin/env bash
# Plugins that are wrong on purpose: plainly, and those that reach this process once more
# with AddressSanitizer in it.
set -euo pipefail

conformance=$(cd "$(dirname "${BASH_SOURCE[0]}")/../Conformance" && pwd)
"$conformance/hostile.sh"
HOST_FLAGS=-fsanitize=address "$conformance/hostile.sh" sound text cut-1000 bit-40 bad_magic \
  size_huge id_garbage list_count_huge entry_tiny segment_null field_null text_not_utf8 code_high \
  code_low answer_odd answer_silent error_unclosed classify_reports rule_kind rule_text_null \
  rule_not_utf8 rule_flood rule_unknown native-sound native-control bound-sound bound-no-segment \
  bound-long-text
