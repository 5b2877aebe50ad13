/* layout.c: the binary layout of ABI version 1, frozen as numbers.
 *
 * A number here never changes: programs are already compiled with it. A struct may
 * grow at its end; then its size changes here and new offsets are added below the
 * old ones. */
#include "support.h"

#define SIZE(type, bytes) CHECK_INTEGER(sizeof(type), bytes)
#define OFFSET(type, field, bytes) CHECK_INTEGER(offsetof(type, field), bytes)
#define VALUE(constant, number) CHECK_INTEGER(constant, number)

static void check_structs(void) {
  SIZE(orgkit_benchmark, 112);
  OFFSET(orgkit_benchmark, struct_size, 0);
  OFFSET(orgkit_benchmark, key, 8);
  OFFSET(orgkit_benchmark, value, 16);
  OFFSET(orgkit_benchmark, low, 24);
  OFFSET(orgkit_benchmark, high, 32);
  OFFSET(orgkit_benchmark, high_excluded, 40);
  OFFSET(orgkit_benchmark, reserved, 44);
  OFFSET(orgkit_benchmark, unit, 48);
  OFFSET(orgkit_benchmark, population, 56);
  OFFSET(orgkit_benchmark, source, 64);
  OFFSET(orgkit_benchmark, source_title, 72);
  OFFSET(orgkit_benchmark, locator, 80);
  OFFSET(orgkit_benchmark, grade, 88);
  OFFSET(orgkit_benchmark, note, 96);
  OFFSET(orgkit_benchmark, plugin, 104);

  SIZE(orgkit_diagnosis_options, 64);
  OFFSET(orgkit_diagnosis_options, struct_size, 0);
  OFFSET(orgkit_diagnosis_options, as_of, 8);
  OFFSET(orgkit_diagnosis_options, scheme, 16);
  OFFSET(orgkit_diagnosis_options, progress, 24);
  OFFSET(orgkit_diagnosis_options, progress_payload, 32);
  OFFSET(orgkit_diagnosis_options, baseline, 40);
  OFFSET(orgkit_diagnosis_options, baseline_size, 48);
  OFFSET(orgkit_diagnosis_options, baseline_name, 56);

  SIZE(orgkit_diagnosis_summary, 104);
  OFFSET(orgkit_diagnosis_summary, struct_size, 0);
  OFFSET(orgkit_diagnosis_summary, rules_violated, 8);
  OFFSET(orgkit_diagnosis_summary, rules_held, 16);
  OFFSET(orgkit_diagnosis_summary, rules_not_applicable, 24);
  OFFSET(orgkit_diagnosis_summary, rules_unknown, 32);
  OFFSET(orgkit_diagnosis_summary, critical, 40);
  OFFSET(orgkit_diagnosis_summary, warning, 48);
  OFFSET(orgkit_diagnosis_summary, advice, 56);
  OFFSET(orgkit_diagnosis_summary, rules_disabled, 64);
  OFFSET(orgkit_diagnosis_summary, suppressed, 72);
  OFFSET(orgkit_diagnosis_summary, known, 80);
  OFFSET(orgkit_diagnosis_summary, gone, 88);
  OFFSET(orgkit_diagnosis_summary, unchecked, 96);

  SIZE(orgkit_finding, 120);
  OFFSET(orgkit_finding, struct_size, 0);
  OFFSET(orgkit_finding, rule, 8);
  OFFSET(orgkit_finding, severity, 16);
  OFFSET(orgkit_finding, outcome, 20);
  OFFSET(orgkit_finding, subject_kind, 24);
  OFFSET(orgkit_finding, subject_id, 32);
  OFFSET(orgkit_finding, message, 40);
  OFFSET(orgkit_finding, remedy, 48);
  OFFSET(orgkit_finding, observed, 56);
  OFFSET(orgkit_finding, expected_low, 64);
  OFFSET(orgkit_finding, expected_high, 72);
  OFFSET(orgkit_finding, unit, 80);
  OFFSET(orgkit_finding, source_count, 88);
  OFFSET(orgkit_finding, fingerprint, 96);
  OFFSET(orgkit_finding, reason, 104);
  OFFSET(orgkit_finding, plugin, 112);

  SIZE(orgkit_exception, 64);
  OFFSET(orgkit_exception, struct_size, 0);
  OFFSET(orgkit_exception, rule, 8);
  OFFSET(orgkit_exception, subject, 16);
  OFFSET(orgkit_exception, team, 24);
  OFFSET(orgkit_exception, reason, 32);
  OFFSET(orgkit_exception, until, 40);
  OFFSET(orgkit_exception, findings, 48);
  OFFSET(orgkit_exception, problem, 56);
  OFFSET(orgkit_exception, reserved, 60);

  SIZE(orgkit_missing_finding, 48);
  OFFSET(orgkit_missing_finding, struct_size, 0);
  OFFSET(orgkit_missing_finding, fingerprint, 8);
  OFFSET(orgkit_missing_finding, rule, 16);
  OFFSET(orgkit_missing_finding, subject_kind, 24);
  OFFSET(orgkit_missing_finding, subject_id, 32);
  OFFSET(orgkit_missing_finding, is_gone, 40);
  OFFSET(orgkit_missing_finding, reserved, 44);

  SIZE(orgkit_diff_options, 24);
  OFFSET(orgkit_diff_options, struct_size, 0);
  OFFSET(orgkit_diff_options, old_name, 8);
  OFFSET(orgkit_diff_options, new_name, 16);

  SIZE(orgkit_diff_summary, 72);
  OFFSET(orgkit_diff_summary, struct_size, 0);
  OFFSET(orgkit_diff_summary, added, 8);
  OFFSET(orgkit_diff_summary, cleared, 16);
  OFFSET(orgkit_diff_summary, unchanged, 24);
  OFFSET(orgkit_diff_summary, suppressed, 32);
  OFFSET(orgkit_diff_summary, unchecked, 40);
  OFFSET(orgkit_diff_summary, new_critical, 48);
  OFFSET(orgkit_diff_summary, new_warning, 56);
  OFFSET(orgkit_diff_summary, new_advice, 64);

  SIZE(orgkit_change, 72);
  OFFSET(orgkit_change, struct_size, 0);
  OFFSET(orgkit_change, kind, 8);
  OFFSET(orgkit_change, severity, 12);
  OFFSET(orgkit_change, fingerprint, 16);
  OFFSET(orgkit_change, rule, 24);
  OFFSET(orgkit_change, subject_kind, 32);
  OFFSET(orgkit_change, subject_id, 40);
  OFFSET(orgkit_change, message, 48);
  OFFSET(orgkit_change, before, 56);
  OFFSET(orgkit_change, after, 64);

  SIZE(orgkit_drift, 32);
  OFFSET(orgkit_drift, struct_size, 0);
  OFFSET(orgkit_drift, measure, 8);
  OFFSET(orgkit_drift, before, 16);
  OFFSET(orgkit_drift, after, 24);

  SIZE(orgkit_unknown_rule, 32);
  OFFSET(orgkit_unknown_rule, struct_size, 0);
  OFFSET(orgkit_unknown_rule, rule, 8);
  OFFSET(orgkit_unknown_rule, missing, 16);
  OFFSET(orgkit_unknown_rule, missing_count, 24);

  SIZE(orgkit_question, 48);
  OFFSET(orgkit_question, struct_size, 0);
  OFFSET(orgkit_question, datum, 8);
  OFFSET(orgkit_question, question, 16);
  OFFSET(orgkit_question, how, 24);
  OFFSET(orgkit_question, rules, 32);
  OFFSET(orgkit_question, rule_count, 40);

  SIZE(orgkit_engine_options, 112);
  OFFSET(orgkit_engine_options, struct_size, 0);
  OFFSET(orgkit_engine_options, flags, 8);
  OFFSET(orgkit_engine_options, prefer_sources, 16);
  OFFSET(orgkit_engine_options, prefer_source_count, 24);
  OFFSET(orgkit_engine_options, settings, 32);
  OFFSET(orgkit_engine_options, settings_size, 40);
  OFFSET(orgkit_engine_options, settings_name, 48);
  OFFSET(orgkit_engine_options, roles, 56);
  OFFSET(orgkit_engine_options, roles_size, 64);
  OFFSET(orgkit_engine_options, roles_name, 72);
  OFFSET(orgkit_engine_options, plugins, 80);
  OFFSET(orgkit_engine_options, plugin_count, 88);
  OFFSET(orgkit_engine_options, disabled_plugins, 96);
  OFFSET(orgkit_engine_options, disabled_plugin_count, 104);

  SIZE(orgkit_plugin_info, 72);
  OFFSET(orgkit_plugin_info, struct_size, 0);
  OFFSET(orgkit_plugin_info, id, 8);
  OFFSET(orgkit_plugin_info, version, 16);
  OFFSET(orgkit_plugin_info, kind, 24);
  OFFSET(orgkit_plugin_info, title, 32);
  OFFSET(orgkit_plugin_info, file, 40);
  OFFSET(orgkit_plugin_info, sha256, 48);
  OFFSET(orgkit_plugin_info, enabled, 56);
  OFFSET(orgkit_plugin_info, reserved, 60);
  OFFSET(orgkit_plugin_info, contribution_count, 64);

  SIZE(orgkit_contribution, 32);
  OFFSET(orgkit_contribution, struct_size, 0);
  OFFSET(orgkit_contribution, kind, 8);
  OFFSET(orgkit_contribution, id, 16);
  OFFSET(orgkit_contribution, title, 24);

  SIZE(orgkit_read_options, 64);
  OFFSET(orgkit_read_options, struct_size, 0);
  OFFSET(orgkit_read_options, file, 8);
  OFFSET(orgkit_read_options, map, 16);
  OFFSET(orgkit_read_options, map_count, 24);
  OFFSET(orgkit_read_options, encoding, 32);
  OFFSET(orgkit_read_options, delimiter, 36);
  OFFSET(orgkit_read_options, date_order, 40);
  OFFSET(orgkit_read_options, lenient, 44);
  OFFSET(orgkit_read_options, progress, 48);
  OFFSET(orgkit_read_options, progress_payload, 56);

  SIZE(orgkit_person, 144);
  OFFSET(orgkit_person, struct_size, 0);
  OFFSET(orgkit_person, employee_id, 8);
  OFFSET(orgkit_person, title, 16);
  OFFSET(orgkit_person, manager_id, 24);
  OFFSET(orgkit_person, position_id, 32);
  OFFSET(orgkit_person, name, 40);
  OFFSET(orgkit_person, email, 48);
  OFFSET(orgkit_person, department, 56);
  OFFSET(orgkit_person, function, 64);
  OFFSET(orgkit_person, level, 72);
  OFFSET(orgkit_person, role, 80);
  OFFSET(orgkit_person, segment, 88);
  OFFSET(orgkit_person, region, 96);
  OFFSET(orgkit_person, country, 104);
  OFFSET(orgkit_person, start_date, 112);
  OFFSET(orgkit_person, status, 120);
  OFFSET(orgkit_person, fte, 128);
  OFFSET(orgkit_person, cost, 136);

  SIZE(orgkit_account, 120);
  OFFSET(orgkit_account, struct_size, 0);
  OFFSET(orgkit_account, id, 8);
  OFFSET(orgkit_account, owner_id, 16);
  OFFSET(orgkit_account, arr, 24);
  OFFSET(orgkit_account, name, 32);
  OFFSET(orgkit_account, segment, 40);
  OFFSET(orgkit_account, industry, 48);
  OFFSET(orgkit_account, region, 56);
  OFFSET(orgkit_account, sales_owner_id, 64);
  OFFSET(orgkit_account, lifecycle_stage, 72);
  OFFSET(orgkit_account, renewal_date, 80);
  OFFSET(orgkit_account, health, 88);
  OFFSET(orgkit_account, churn_risk, 96);
  OFFSET(orgkit_account, customer_revenue, 104);
  OFFSET(orgkit_account, customer_employees, 112);

  SIZE(orgkit_notice, 56);
  OFFSET(orgkit_notice, struct_size, 0);
  OFFSET(orgkit_notice, kind, 8);
  OFFSET(orgkit_notice, reserved, 12);
  OFFSET(orgkit_notice, row, 16);
  OFFSET(orgkit_notice, file, 24);
  OFFSET(orgkit_notice, column, 32);
  OFFSET(orgkit_notice, message, 40);
  OFFSET(orgkit_notice, hint, 48);

  SIZE(orgkit_record, 80);
  OFFSET(orgkit_record, struct_size, 0);
  OFFSET(orgkit_record, kind, 8);
  OFFSET(orgkit_record, id, 16);
  OFFSET(orgkit_record, name, 24);
  OFFSET(orgkit_record, source, 32);
  OFFSET(orgkit_record, locator, 40);
  OFFSET(orgkit_record, grade, 48);
  OFFSET(orgkit_record, items, 56);
  OFFSET(orgkit_record, note, 64);
  OFFSET(orgkit_record, field_count, 72);

  SIZE(orgkit_models_options, 40);
  OFFSET(orgkit_models_options, struct_size, 0);
  OFFSET(orgkit_models_options, documents, 8);
  OFFSET(orgkit_models_options, sizes, 16);
  OFFSET(orgkit_models_options, names, 24);
  OFFSET(orgkit_models_options, count, 32);

  SIZE(orgkit_model, 48);
  OFFSET(orgkit_model, struct_size, 0);
  OFFSET(orgkit_model, id, 8);
  OFFSET(orgkit_model, question, 16);
  OFFSET(orgkit_model, option_count, 24);
  OFFSET(orgkit_model, criterion_count, 32);
  OFFSET(orgkit_model, subject_count, 40);

  SIZE(orgkit_model_options, 72);
  OFFSET(orgkit_model_options, struct_size, 0);
  OFFSET(orgkit_model_options, subject, 8);
  OFFSET(orgkit_model_options, readings, 16);
  OFFSET(orgkit_model_options, reading_count, 24);
  OFFSET(orgkit_model_options, criteria, 32);
  OFFSET(orgkit_model_options, weights, 40);
  OFFSET(orgkit_model_options, weight_count, 48);
  OFFSET(orgkit_model_options, samples, 56);
  OFFSET(orgkit_model_options, seed, 64);

  SIZE(orgkit_model_answer, 64);
  OFFSET(orgkit_model_answer, struct_size, 0);
  OFFSET(orgkit_model_answer, model, 8);
  OFFSET(orgkit_model_answer, subject, 16);
  OFFSET(orgkit_model_answer, is_applicable, 24);
  OFFSET(orgkit_model_answer, is_settled, 28);
  OFFSET(orgkit_model_answer, option_count, 32);
  OFFSET(orgkit_model_answer, winner_count, 40);
  OFFSET(orgkit_model_answer, margin, 48);
  OFFSET(orgkit_model_answer, decisive_fact, 56);

  SIZE(orgkit_model_choice, 80);
  OFFSET(orgkit_model_choice, struct_size, 0);
  OFFSET(orgkit_model_choice, id, 8);
  OFFSET(orgkit_model_choice, name, 16);
  OFFSET(orgkit_model_choice, standing, 24);
  OFFSET(orgkit_model_choice, reserved, 28);
  OFFSET(orgkit_model_choice, rank, 32);
  OFFSET(orgkit_model_choice, score, 40);
  OFFSET(orgkit_model_choice, low, 48);
  OFFSET(orgkit_model_choice, high, 56);
  OFFSET(orgkit_model_choice, acceptability, 64);
  OFFSET(orgkit_model_choice, gate, 72);

  SIZE(orgkit_stage, 72);
  OFFSET(orgkit_stage, struct_size, 0);
  OFFSET(orgkit_stage, axis, 8);
  OFFSET(orgkit_stage, value, 16);
  OFFSET(orgkit_stage, is_stated, 24);
  OFFSET(orgkit_stage, disagrees, 28);
  OFFSET(orgkit_stage, source, 32);
  OFFSET(orgkit_stage, id, 40);
  OFFSET(orgkit_stage, name, 48);
  OFFSET(orgkit_stage, low, 56);
  OFFSET(orgkit_stage, high, 64);

  SIZE(orgkit_rule, 64);
  OFFSET(orgkit_rule, struct_size, 0);
  OFFSET(orgkit_rule, id, 8);
  OFFSET(orgkit_rule, area, 16);
  OFFSET(orgkit_rule, severity, 24);
  OFFSET(orgkit_rule, reserved, 28);
  OFFSET(orgkit_rule, summary, 32);
  OFFSET(orgkit_rule, why, 40);
  OFFSET(orgkit_rule, remedy, 48);
  OFFSET(orgkit_rule, how, 56);

  SIZE(orgkit_segmentation_summary, 80);
  OFFSET(orgkit_segmentation_summary, struct_size, 0);
  OFFSET(orgkit_segmentation_summary, scheme, 8);
  OFFSET(orgkit_segmentation_summary, accounts, 16);
  OFFSET(orgkit_segmentation_summary, unclassified, 24);
  OFFSET(orgkit_segmentation_summary, label_mismatches, 32);
  OFFSET(orgkit_segmentation_summary, orphans, 40);
  OFFSET(orgkit_segmentation_summary, unknown_owners, 48);
  OFFSET(orgkit_segmentation_summary, accounts_with_arr, 56);
  OFFSET(orgkit_segmentation_summary, arr, 64);
  OFFSET(orgkit_segmentation_summary, plugin, 72);

  SIZE(orgkit_segment, 40);
  OFFSET(orgkit_segment, struct_size, 0);
  OFFSET(orgkit_segment, id, 8);
  OFFSET(orgkit_segment, accounts, 16);
  OFFSET(orgkit_segment, arr, 24);
  OFFSET(orgkit_segment, touch, 32);

  SIZE(orgkit_book, 56);
  OFFSET(orgkit_book, struct_size, 0);
  OFFSET(orgkit_book, owner_id, 8);
  OFFSET(orgkit_book, accounts, 16);
  OFFSET(orgkit_book, arr, 24);
  OFFSET(orgkit_book, unclassified, 32);
  OFFSET(orgkit_book, by_segment, 40);
  OFFSET(orgkit_book, segment_count, 48);

  SIZE(orgkit_structure_summary, 168);
  OFFSET(orgkit_structure_summary, struct_size, 0);
  OFFSET(orgkit_structure_summary, people, 8);
  OFFSET(orgkit_structure_summary, managers, 16);
  OFFSET(orgkit_structure_summary, individual_contributors, 24);
  OFFSET(orgkit_structure_summary, roots, 32);
  OFFSET(orgkit_structure_summary, depth, 40);
  OFFSET(orgkit_structure_summary, span_mean, 48);
  OFFSET(orgkit_structure_summary, span_median, 56);
  OFFSET(orgkit_structure_summary, span_max, 64);
  OFFSET(orgkit_structure_summary, span_bands, 72);
  OFFSET(orgkit_structure_summary, non_managers_per_manager, 120);
  OFFSET(orgkit_structure_summary, duplicate_ids, 128);
  OFFSET(orgkit_structure_summary, self_reports, 136);
  OFFSET(orgkit_structure_summary, dangling_managers, 144);
  OFFSET(orgkit_structure_summary, cycles, 152);
  OFFSET(orgkit_structure_summary, vacancies, 160);

  SIZE(orgkit_position, 48);
  OFFSET(orgkit_position, struct_size, 0);
  OFFSET(orgkit_position, id, 8);
  OFFSET(orgkit_position, manager_id, 16);
  OFFSET(orgkit_position, depth, 24);
  OFFSET(orgkit_position, direct_reports, 32);
  OFFSET(orgkit_position, total_reports, 40);

  SIZE(orgkit_render_options, 24);
  OFFSET(orgkit_render_options, struct_size, 0);
  OFFSET(orgkit_render_options, format, 8);
  OFFSET(orgkit_render_options, width, 12);
  OFFSET(orgkit_render_options, color, 16);
  OFFSET(orgkit_render_options, reserved, 20);
}

static void check_enums(void) {
  SIZE(orgkit_table, 4);
  VALUE(ORGKIT_PEOPLE, 1);
  VALUE(ORGKIT_ACCOUNTS, 2);
  VALUE(ORGKIT_COMPANY, 3);

  SIZE(orgkit_encoding, 4);
  VALUE(ORGKIT_UTF8, 0);
  VALUE(ORGKIT_LATIN1, 1);

  SIZE(orgkit_date_order, 4);
  VALUE(ORGKIT_DATE_ORDER_UNAMBIGUOUS, 0);
  VALUE(ORGKIT_DATE_ORDER_MDY, 1);
  VALUE(ORGKIT_DATE_ORDER_DMY, 2);

  SIZE(orgkit_notice_kind, 4);
  VALUE(ORGKIT_NOTICE_SKIPPED_ROW, 1);
  VALUE(ORGKIT_NOTICE_IGNORED_COLUMN, 2);
  VALUE(ORGKIT_NOTICE_COLUMN_MEANING, 3);

  SIZE(orgkit_severity, 4);
  VALUE(ORGKIT_ADVICE, 1);
  VALUE(ORGKIT_WARNING, 2);
  VALUE(ORGKIT_CRITICAL, 3);

  SIZE(orgkit_outcome, 4);
  VALUE(ORGKIT_HOLDS, 1);
  VALUE(ORGKIT_VIOLATED, 2);
  VALUE(ORGKIT_NOT_APPLICABLE, 3);
  VALUE(ORGKIT_UNKNOWN, 4);

  SIZE(orgkit_status, 4);
  VALUE(ORGKIT_OK, 0);
  VALUE(ORGKIT_INVALID_ARGUMENT, 1);
  VALUE(ORGKIT_BAD_INPUT, 2);
  VALUE(ORGKIT_NOT_FOUND, 3);
  VALUE(ORGKIT_UNSUPPORTED, 4);
  VALUE(ORGKIT_OUT_OF_MEMORY, 5);
  VALUE(ORGKIT_LIMIT, 6);
  VALUE(ORGKIT_CANCELLED, 7);
  VALUE(ORGKIT_FORKED, 8);
  VALUE(ORGKIT_REFUSED, 9);
  VALUE(ORGKIT_INTERNAL, 70);

  SIZE(orgkit_format, 4);
  VALUE(ORGKIT_JSON, 0);
  VALUE(ORGKIT_PLAIN_TEXT, 1);
  VALUE(ORGKIT_MARKDOWN, 2);
  VALUE(ORGKIT_SARIF, 3);
  VALUE(ORGKIT_HTML, 4);
  VALUE(ORGKIT_CSV, 5);

  VALUE(ORGKIT_PLUGINS_OF_ENVIRONMENT, 1);
  VALUE(ORGKIT_PLUGINS_OF_USER, 2);
  VALUE(ORGKIT_PLUGINS_OF_SYSTEM, 4);

  SIZE(orgkit_raci_letter, 4);
  VALUE(ORGKIT_RACI_RESPONSIBLE, 1);
  VALUE(ORGKIT_RACI_ACCOUNTABLE, 2);
  VALUE(ORGKIT_RACI_CONSULTED, 4);
  VALUE(ORGKIT_RACI_INFORMED, 8);

  SIZE(orgkit_raci_format, 4);
  VALUE(ORGKIT_RACI_ANY, 0);
  VALUE(ORGKIT_RACI_CSV, 1);
  VALUE(ORGKIT_RACI_MARKDOWN, 2);
  VALUE(ORGKIT_RACI_JSON, 3);

  SIZE(orgkit_raci_status, 4);
  VALUE(ORGKIT_RACI_FILLED, 1);
  VALUE(ORGKIT_RACI_UNFILLED, 2);
  VALUE(ORGKIT_RACI_AMBIGUOUS, 3);
  VALUE(ORGKIT_RACI_DEPARTED, 4);

  SIZE(orgkit_exception_problem, 4);
  VALUE(ORGKIT_EXCEPTION_FINE, 0);
  VALUE(ORGKIT_EXCEPTION_EXPIRED, 1);
  VALUE(ORGKIT_EXCEPTION_UNUSED, 2);
  VALUE(ORGKIT_EXCEPTION_UNDATED, 3);

  SIZE(orgkit_change_kind, 4);
  VALUE(ORGKIT_NEW, 1);
  VALUE(ORGKIT_CLEARED, 2);
  VALUE(ORGKIT_UNCHANGED, 3);
  VALUE(ORGKIT_SUPPRESSED, 4);
  VALUE(ORGKIT_UNCHECKED, 5);
}

int main(void) {
#if !defined(__LP64__)
#error "these numbers are of 64-bit Linux (x86-64, aarch64)"
#endif
  check_structs();
  check_enums();
  CHECK_INTEGER(ORGKIT_ABI_VERSION, 1);
  CHECK_INTEGER(orgkit_abi_version(), ORGKIT_ABI_VERSION);
  CHECK_STRING(orgkit_version(), ORGKIT_VERSION);
  CHECK_INTEGER(ORGKIT_SPAN_BANDS, 6);
  return check_finish();
}
