// cplusplus.cpp: the header serves C++17: handles in smart pointers, structs by macro.
#include <memory>
#include <string>
#include <type_traits>

#include "support.h"

namespace {

struct Free {
  void operator()(orgkit_engine *handle) const { orgkit_engine_free(handle); }
  void operator()(orgkit_org *handle) const { orgkit_org_free(handle); }
  void operator()(orgkit_diagnosis *handle) const { orgkit_diagnosis_free(handle); }
  void operator()(orgkit_text *handle) const { orgkit_text_free(handle); }
  void operator()(orgkit_error *handle) const { orgkit_error_free(handle); }
};

template <typename Handle>
using Owned = std::unique_ptr<Handle, Free>;

// Structs stay plain: they can be copied and kept in any container.
static_assert(std::is_trivially_copyable_v<orgkit_person>);
static_assert(std::is_standard_layout_v<orgkit_finding>);

// Each macro gives a struct that knows its size and says "unknown" for numbers.
void check_macros() {
  orgkit_benchmark benchmark = ORGKIT_BENCHMARK_INIT;
  orgkit_account account = ORGKIT_ACCOUNT_INIT;
  orgkit_person person = ORGKIT_PERSON_INIT;
  orgkit_structure_summary summary = ORGKIT_STRUCTURE_SUMMARY_INIT;
  orgkit_finding finding = ORGKIT_FINDING_INIT;
  CHECK_INTEGER(benchmark.struct_size, sizeof benchmark);
  CHECK_NUMBER(benchmark.low, NAN);
  CHECK_INTEGER(account.struct_size, sizeof account);
  CHECK_NUMBER(account.arr, NAN);
  CHECK_NUMBER(account.customer_employees, NAN);
  CHECK_INTEGER(person.struct_size, sizeof person);
  CHECK_NUMBER(person.cost, NAN);
  CHECK_INTEGER(summary.struct_size, sizeof summary);
  CHECK_NUMBER(summary.non_managers_per_manager, NAN);
  CHECK_INTEGER(finding.struct_size, sizeof finding);
  CHECK_NUMBER(finding.expected_high, NAN);
  orgkit_engine_options options = ORGKIT_ENGINE_OPTIONS_INIT;
  orgkit_record record = ORGKIT_RECORD_INIT;
  orgkit_stage stage = ORGKIT_STAGE_INIT;
  CHECK_INTEGER(options.struct_size, sizeof options);
  CHECK_INTEGER(record.struct_size, sizeof record);
  CHECK_INTEGER(stage.struct_size, sizeof stage);
  CHECK_NUMBER(stage.value, NAN);
  CHECK_NUMBER(stage.high, NAN);
}

void check_use() {
  Owned<orgkit_engine> engine(make_engine());
  Owned<orgkit_org> org(make_sample(engine.get()));
  orgkit_diagnosis *made = nullptr;
  orgkit_error *error = nullptr;
  CHECK_OK(orgkit_diagnose(engine.get(), org.get(), nullptr, &made, &error));
  Owned<orgkit_diagnosis> diagnosis(made);
  CHECK(orgkit_diagnosis_count(diagnosis.get()) > 0);

  orgkit_text *text = nullptr;
  CHECK_OK(orgkit_diagnosis_render(diagnosis.get(), nullptr, &text, &error));
  Owned<orgkit_text> document(text);
  std::string json(orgkit_text_data(text), orgkit_text_size(text));
  CHECK(json.front() == '{' && json.back() == '}');

  CHECK_INTEGER(orgkit_rule_render(engine.get(), "none", nullptr, &text, &error),
                ORGKIT_NOT_FOUND);
  Owned<orgkit_error> reported(error);
  CHECK(text == nullptr);
  CHECK(std::string(orgkit_error_message(reported.get())).find("none") != std::string::npos);
}

}  // namespace

int main() {
  check_macros();
  check_use();
  return check_finish();
}
