#include "CatalogData.h"

/* An embedded file must end with a NUL to serve as a C string, hence the 0. */
static const char sources[] = {
#embed "data/sources.csv"
    , 0};
static const char benchmarks[] = {
#embed "data/benchmarks.csv"
    , 0};
static const char fields[] = {
#embed "data/fields.csv"
    , 0};
static const char vocabulary[] = {
#embed "data/vocabulary.csv"
    , 0};
static const char titles[] = {
#embed "data/titles.csv"
    , 0};
static const char questions[] = {
#embed "data/questions.csv"
    , 0};
static const char actions[] = {
#embed "data/actions.csv"
    , 0};
static const char plans[] = {
#embed "data/plans.csv"
    , 0};
static const char claims[] = {
#embed "data/claims.csv"
    , 0};
static const char contradictions[] = {
#embed "data/contradictions.csv"
    , 0};
static const char items[] = {
#embed "data/items.csv"
    , 0};
static const char kpis[] = {
#embed "data/kpis.csv"
    , 0};
static const char mistakes[] = {
#embed "data/mistakes.csv"
    , 0};
static const char practices[] = {
#embed "data/practices.csv"
    , 0};
static const char procedures[] = {
#embed "data/procedures.csv"
    , 0};
static const char raci_templates[] = {
#embed "data/raci-templates.csv"
    , 0};
static const char roles[] = {
#embed "data/roles.csv"
    , 0};
static const char stages[] = {
#embed "data/stages.csv"
    , 0};
static const char structures[] = {
#embed "data/structures.csv"
    , 0};
static const char model_capacity[] = {
#embed "data/models/capacity.json"
    , 0};
static const char model_cs_coverage[] = {
#embed "data/models/cs-coverage.json"
    , 0};
static const char model_cs_structure[] = {
#embed "data/models/cs-structure.json"
    , 0};
static const char model_integration_order[] = {
#embed "data/models/integration-order.json"
    , 0};
static const char model_integration_tool[] = {
#embed "data/models/integration-tool.json"
    , 0};
static const char model_marketing_structure[] = {
#embed "data/models/marketing-structure.json"
    , 0};
static const char model_revenue_model[] = {
#embed "data/models/revenue-model.json"
    , 0};
static const char model_revops_model[] = {
#embed "data/models/revops-model.json"
    , 0};
static const char model_revops_reporting_line[] = {
#embed "data/models/revops-reporting-line.json"
    , 0};
static const char model_revops_steps[] = {
#embed "data/models/revops-steps.json"
    , 0};
static const char model_revops_team[] = {
#embed "data/models/revops-team.json"
    , 0};
static const char model_sales_structure[] = {
#embed "data/models/sales-structure.json"
    , 0};
static const char model_sdr_reporting[] = {
#embed "data/models/sdr-reporting.json"
    , 0};
static const char model_segment_specialization[] = {
#embed "data/models/segment-specialization.json"
    , 0};
static const char sample_people[] = {
#embed "data/sample/people.csv"
    , 0};
static const char sample_accounts[] = {
#embed "data/sample/accounts.csv"
    , 0};
static const char sample_company[] = {
#embed "data/sample/company.json"
    , 0};
static const char schema_accounts[] = {
#embed "data/schemas/accounts.json"
    , 0};
static const char schema_benchmarks[] = {
#embed "data/schemas/benchmarks.json"
    , 0};
static const char schema_catalog[] = {
#embed "data/schemas/catalog.json"
    , 0};
static const char schema_settings[] = {
#embed "data/schemas/settings.json"
    , 0};
static const char schema_baseline[] = {
#embed "data/schemas/baseline.json"
    , 0};
static const char schema_diff[] = {
#embed "data/schemas/diff.json"
    , 0};
static const char schema_titles[] = {
#embed "data/schemas/titles.json"
    , 0};
static const char schema_stage[] = {
#embed "data/schemas/stage.json"
    , 0};
static const char schema_company[] = {
#embed "data/schemas/company.json"
    , 0};
static const char schema_decide[] = {
#embed "data/schemas/decide.json"
    , 0};
static const char schema_decision[] = {
#embed "data/schemas/decision.json"
    , 0};
static const char schema_diagnose[] = {
#embed "data/schemas/diagnose.json"
    , 0};
static const char schema_model[] = {
#embed "data/schemas/model.json"
    , 0};
static const char schema_model_answer[] = {
#embed "data/schemas/model-answer.json"
    , 0};
static const char schema_models[] = {
#embed "data/schemas/models.json"
    , 0};
static const char schema_people[] = {
#embed "data/schemas/people.json"
    , 0};
static const char schema_plan[] = {
#embed "data/schemas/plan.json"
    , 0};
static const char schema_recommendation[] = {
#embed "data/schemas/recommendation.json"
    , 0};
static const char schema_trial[] = {
#embed "data/schemas/trial.json"
    , 0};
static const char schema_raci[] = {
#embed "data/schemas/raci.json"
    , 0};
static const char schema_raci_assign[] = {
#embed "data/schemas/raci-assign.json"
    , 0};
static const char schema_raci_check[] = {
#embed "data/schemas/raci-check.json"
    , 0};
static const char schema_raci_rule[] = {
#embed "data/schemas/raci-rule.json"
    , 0};
static const char schema_raci_template[] = {
#embed "data/schemas/raci-template.json"
    , 0};
static const char declarative_makefile[] = {
#embed "data/plugin-template/declarative/Makefile"
    , 0};
static const char declarative_manifest[] = {
#embed "data/plugin-template/declarative/plugin.json"
    , 0};
static const char declarative_readme[] = {
#embed "data/plugin-template/declarative/README.md"
    , 0};
static const char bound_makefile[] = {
#embed "data/plugin-template/bound/Makefile"
    , 0};
static const char bound_readme[] = {
#embed "data/plugin-template/bound/README.md"
    , 0};
static const char bound_manifest[] = {
#embed "data/plugin-template/bound/plugin.json"
    , 0};
static const char bound_source[] = {
#embed "data/plugin-template/bound/score.c"
    , 0};
static const char c_makefile[] = {
#embed "data/plugin-template/c/Makefile"
    , 0};
static const char c_readme[] = {
#embed "data/plugin-template/c/README.md"
    , 0};
static const char c_source[] = {
#embed "data/plugin-template/c/plugin.c"
    , 0};
static const char c_manifest[] = {
#embed "data/plugin-template/c/plugin.json"
    , 0};
static const char cpp_makefile[] = {
#embed "data/plugin-template/cpp/Makefile"
    , 0};
static const char cpp_readme[] = {
#embed "data/plugin-template/cpp/README.md"
    , 0};
static const char cpp_source[] = {
#embed "data/plugin-template/cpp/plugin.cpp"
    , 0};
static const char cpp_manifest[] = {
#embed "data/plugin-template/cpp/plugin.json"
    , 0};
static const char swift_makefile[] = {
#embed "data/plugin-template/swift/Makefile"
    , 0};
static const char swift_readme[] = {
#embed "data/plugin-template/swift/README.md"
    , 0};
static const char swift_source[] = {
#embed "data/plugin-template/swift/Rule.swift"
    , 0};
static const char swift_entry[] = {
#embed "data/plugin-template/swift/entry.c"
    , 0};
static const char swift_entry_header[] = {
#embed "data/plugin-template/swift/entry.h"
    , 0};
static const char swift_exports[] = {
#embed "data/plugin-template/swift/exports.map"
    , 0};
static const char swift_module_map[] = {
#embed "data/plugin-template/swift/module.modulemap"
    , 0};
static const char swift_manifest[] = {
#embed "data/plugin-template/swift/plugin.json"
    , 0};
static const char swift_test[] = {
#embed "data/plugin-template/swift/test.csv"
    , 0};
static const char schema_plugin_report[] = {
#embed "data/schemas/plugin-report.json"
    , 0};
static const char schema_plugins[] = {
#embed "data/schemas/plugins.json"
    , 0};
static const char schema_plugin[] = {
#embed "data/schemas/plugin.json"
    , 0};
static const char schema_rule[] = {
#embed "data/schemas/rule.json"
    , 0};
static const char schema_segment[] = {
#embed "data/schemas/segment.json"
    , 0};
static const char schema_structure[] = {
#embed "data/schemas/structure.json"
    , 0};

#define FILE_ENTRY(name, data) {name, data, sizeof data - 1}

static const catalog_file files[] = {
    FILE_ENTRY("benchmarks.csv", benchmarks),
    FILE_ENTRY("fields.csv", fields),
    FILE_ENTRY("questions.csv", questions),
    FILE_ENTRY("actions.csv", actions),
    FILE_ENTRY("plans.csv", plans),
    FILE_ENTRY("claims.csv", claims),
    FILE_ENTRY("contradictions.csv", contradictions),
    FILE_ENTRY("items.csv", items),
    FILE_ENTRY("kpis.csv", kpis),
    FILE_ENTRY("mistakes.csv", mistakes),
    FILE_ENTRY("practices.csv", practices),
    FILE_ENTRY("procedures.csv", procedures),
    FILE_ENTRY("raci-templates.csv", raci_templates),
    FILE_ENTRY("roles.csv", roles),
    FILE_ENTRY("stages.csv", stages),
    FILE_ENTRY("structures.csv", structures),
    FILE_ENTRY("models/capacity.json", model_capacity),
    FILE_ENTRY("models/cs-coverage.json", model_cs_coverage),
    FILE_ENTRY("models/cs-structure.json", model_cs_structure),
    FILE_ENTRY("models/integration-order.json", model_integration_order),
    FILE_ENTRY("models/integration-tool.json", model_integration_tool),
    FILE_ENTRY("models/marketing-structure.json", model_marketing_structure),
    FILE_ENTRY("models/revenue-model.json", model_revenue_model),
    FILE_ENTRY("models/revops-model.json", model_revops_model),
    FILE_ENTRY("models/revops-reporting-line.json", model_revops_reporting_line),
    FILE_ENTRY("models/revops-steps.json", model_revops_steps),
    FILE_ENTRY("models/revops-team.json", model_revops_team),
    FILE_ENTRY("models/sales-structure.json", model_sales_structure),
    FILE_ENTRY("models/sdr-reporting.json", model_sdr_reporting),
    FILE_ENTRY("models/segment-specialization.json", model_segment_specialization),
    FILE_ENTRY("sample/people.csv", sample_people),
    FILE_ENTRY("sample/accounts.csv", sample_accounts),
    FILE_ENTRY("sample/company.json", sample_company),
    FILE_ENTRY("schemas/accounts.json", schema_accounts),
    FILE_ENTRY("schemas/benchmarks.json", schema_benchmarks),
    FILE_ENTRY("schemas/company.json", schema_company),
    FILE_ENTRY("schemas/decide.json", schema_decide),
    FILE_ENTRY("schemas/decision.json", schema_decision),
    FILE_ENTRY("schemas/diagnose.json", schema_diagnose),
    FILE_ENTRY("schemas/model.json", schema_model),
    FILE_ENTRY("schemas/model-answer.json", schema_model_answer),
    FILE_ENTRY("schemas/models.json", schema_models),
    FILE_ENTRY("schemas/people.json", schema_people),
    FILE_ENTRY("schemas/plan.json", schema_plan),
    FILE_ENTRY("schemas/recommendation.json", schema_recommendation),
    FILE_ENTRY("schemas/trial.json", schema_trial),
    FILE_ENTRY("schemas/raci.json", schema_raci),
    FILE_ENTRY("schemas/raci-assign.json", schema_raci_assign),
    FILE_ENTRY("schemas/raci-check.json", schema_raci_check),
    FILE_ENTRY("schemas/raci-rule.json", schema_raci_rule),
    FILE_ENTRY("schemas/raci-template.json", schema_raci_template),
    FILE_ENTRY("plugin-template/declarative/Makefile", declarative_makefile),
    FILE_ENTRY("plugin-template/declarative/README.md", declarative_readme),
    FILE_ENTRY("plugin-template/declarative/plugin.json", declarative_manifest),
    FILE_ENTRY("plugin-template/bound/Makefile", bound_makefile),
    FILE_ENTRY("plugin-template/bound/README.md", bound_readme),
    FILE_ENTRY("plugin-template/bound/plugin.json", bound_manifest),
    FILE_ENTRY("plugin-template/bound/score.c", bound_source),
    FILE_ENTRY("plugin-template/c/Makefile", c_makefile),
    FILE_ENTRY("plugin-template/c/README.md", c_readme),
    FILE_ENTRY("plugin-template/c/plugin.c", c_source),
    FILE_ENTRY("plugin-template/c/plugin.json", c_manifest),
    FILE_ENTRY("plugin-template/cpp/Makefile", cpp_makefile),
    FILE_ENTRY("plugin-template/cpp/README.md", cpp_readme),
    FILE_ENTRY("plugin-template/cpp/plugin.cpp", cpp_source),
    FILE_ENTRY("plugin-template/cpp/plugin.json", cpp_manifest),
    FILE_ENTRY("plugin-template/swift/Makefile", swift_makefile),
    FILE_ENTRY("plugin-template/swift/README.md", swift_readme),
    FILE_ENTRY("plugin-template/swift/Rule.swift", swift_source),
    FILE_ENTRY("plugin-template/swift/entry.c", swift_entry),
    FILE_ENTRY("plugin-template/swift/entry.h", swift_entry_header),
    FILE_ENTRY("plugin-template/swift/exports.map", swift_exports),
    FILE_ENTRY("plugin-template/swift/module.modulemap", swift_module_map),
    FILE_ENTRY("plugin-template/swift/plugin.json", swift_manifest),
    FILE_ENTRY("plugin-template/swift/test.csv", swift_test),
    FILE_ENTRY("schemas/plugin-report.json", schema_plugin_report),
    FILE_ENTRY("schemas/plugin.json", schema_plugin),
    FILE_ENTRY("schemas/plugins.json", schema_plugins),
    FILE_ENTRY("schemas/rule.json", schema_rule),
    FILE_ENTRY("schemas/segment.json", schema_segment),
    FILE_ENTRY("schemas/structure.json", schema_structure),
    FILE_ENTRY("schemas/catalog.json", schema_catalog),
    FILE_ENTRY("schemas/settings.json", schema_settings),
    FILE_ENTRY("schemas/baseline.json", schema_baseline),
    FILE_ENTRY("schemas/diff.json", schema_diff),
    FILE_ENTRY("schemas/stage.json", schema_stage),
    FILE_ENTRY("schemas/titles.json", schema_titles),
    FILE_ENTRY("sources.csv", sources),
    FILE_ENTRY("titles.csv", titles),
    FILE_ENTRY("vocabulary.csv", vocabulary),
};

const catalog_file *catalog_file_at(size_t index) {
  return index < sizeof files / sizeof *files ? &files[index] : NULL;
}
