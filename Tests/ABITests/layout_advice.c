/* layout_advice.c: as layout.c, for titles, decisions and RACI charts. */
#include "support.h"

#define SIZE(type, bytes) CHECK_INTEGER(sizeof(type), bytes)
#define OFFSET(type, field, bytes) CHECK_INTEGER(offsetof(type, field), bytes)

int main(void) {
  SIZE(orgkit_title, 96);
  OFFSET(orgkit_title, struct_size, 0);
  OFFSET(orgkit_title, title, 8);
  OFFSET(orgkit_title, function, 16);
  OFFSET(orgkit_title, level, 24);
  OFFSET(orgkit_title, role, 32);
  OFFSET(orgkit_title, segment, 40);
  OFFSET(orgkit_title, region, 48);
  OFFSET(orgkit_title, confidence, 56);
  OFFSET(orgkit_title, doubts, 64);
  OFFSET(orgkit_title, is_uncertain, 68);
  OFFSET(orgkit_title, other_function, 72);
  OFFSET(orgkit_title, other_level, 80);
  OFFSET(orgkit_title, other_role, 88);

  SIZE(orgkit_title_context, 32);
  OFFSET(orgkit_title_context, struct_size, 0);
  OFFSET(orgkit_title_context, department, 8);
  OFFSET(orgkit_title_context, manager_title, 16);
  OFFSET(orgkit_title_context, reports, 24);

  SIZE(orgkit_decision_options, 64);
  OFFSET(orgkit_decision_options, struct_size, 0);
  OFFSET(orgkit_decision_options, method, 8);
  OFFSET(orgkit_decision_options, weights, 16);
  OFFSET(orgkit_decision_options, normalization, 24);
  OFFSET(orgkit_decision_options, file, 32);
  OFFSET(orgkit_decision_options, samples, 40);
  OFFSET(orgkit_decision_options, seed, 48);
  OFFSET(orgkit_decision_options, accept_inconsistent, 56);
  OFFSET(orgkit_decision_options, reserved, 60);

  SIZE(orgkit_decision_matrix, 88);
  OFFSET(orgkit_decision_matrix, struct_size, 0);
  OFFSET(orgkit_decision_matrix, option_count, 8);
  OFFSET(orgkit_decision_matrix, criterion_count, 16);
  OFFSET(orgkit_decision_matrix, options, 24);
  OFFSET(orgkit_decision_matrix, criteria, 32);
  OFFSET(orgkit_decision_matrix, values, 40);
  OFFSET(orgkit_decision_matrix, low, 48);
  OFFSET(orgkit_decision_matrix, high, 56);
  OFFSET(orgkit_decision_matrix, weights, 64);
  OFFSET(orgkit_decision_matrix, directions, 72);
  OFFSET(orgkit_decision_matrix, pairwise, 80);

  SIZE(orgkit_decision_summary, 80);
  OFFSET(orgkit_decision_summary, struct_size, 0);
  OFFSET(orgkit_decision_summary, method, 8);
  OFFSET(orgkit_decision_summary, weights, 16);
  OFFSET(orgkit_decision_summary, normalization, 24);
  OFFSET(orgkit_decision_summary, option_count, 32);
  OFFSET(orgkit_decision_summary, criterion_count, 40);
  OFFSET(orgkit_decision_summary, winner_count, 48);
  OFFSET(orgkit_decision_summary, margin, 56);
  OFFSET(orgkit_decision_summary, consistency_ratio, 64);
  OFFSET(orgkit_decision_summary, samples, 72);

  SIZE(orgkit_decision_option, 112);
  OFFSET(orgkit_decision_option, struct_size, 0);
  OFFSET(orgkit_decision_option, id, 8);
  OFFSET(orgkit_decision_option, score, 16);
  OFFSET(orgkit_decision_option, rank, 24);
  OFFSET(orgkit_decision_option, acceptability, 32);
  OFFSET(orgkit_decision_option, standard_error, 40);
  OFFSET(orgkit_decision_option, dominated_by, 48);
  OFFSET(orgkit_decision_option, s, 56);
  OFFSET(orgkit_decision_option, r, 64);
  OFFSET(orgkit_decision_option, in_compromise_set, 72);
  OFFSET(orgkit_decision_option, reserved, 76);
  OFFSET(orgkit_decision_option, best_rank, 80);
  OFFSET(orgkit_decision_option, worst_rank, 88);
  OFFSET(orgkit_decision_option, rank_acceptability, 96);
  OFFSET(orgkit_decision_option, rank_count, 104);

  SIZE(orgkit_decision_criterion, 48);
  OFFSET(orgkit_decision_criterion, struct_size, 0);
  OFFSET(orgkit_decision_criterion, id, 8);
  OFFSET(orgkit_decision_criterion, weight, 16);
  OFFSET(orgkit_decision_criterion, weight_low, 24);
  OFFSET(orgkit_decision_criterion, weight_high, 32);
  OFFSET(orgkit_decision_criterion, direction, 40);
  OFFSET(orgkit_decision_criterion, reserved, 44);

  SIZE(orgkit_raci_read_options, 32);
  OFFSET(orgkit_raci_read_options, struct_size, 0);
  OFFSET(orgkit_raci_read_options, file, 8);
  OFFSET(orgkit_raci_read_options, format, 16);
  OFFSET(orgkit_raci_read_options, encoding, 20);
  OFFSET(orgkit_raci_read_options, delimiter, 24);
  OFFSET(orgkit_raci_read_options, reserved, 28);

  SIZE(orgkit_raci_task, 56);
  OFFSET(orgkit_raci_task, struct_size, 0);
  OFFSET(orgkit_raci_task, task, 8);
  OFFSET(orgkit_raci_task, row, 16);
  OFFSET(orgkit_raci_task, responsible, 24);
  OFFSET(orgkit_raci_task, accountable, 32);
  OFFSET(orgkit_raci_task, consulted, 40);
  OFFSET(orgkit_raci_task, informed, 48);

  SIZE(orgkit_raci_role, 48);
  OFFSET(orgkit_raci_role, struct_size, 0);
  OFFSET(orgkit_raci_role, role, 8);
  OFFSET(orgkit_raci_role, responsible, 16);
  OFFSET(orgkit_raci_role, accountable, 24);
  OFFSET(orgkit_raci_role, consulted, 32);
  OFFSET(orgkit_raci_role, informed, 40);

  SIZE(orgkit_raci_finding, 80);
  OFFSET(orgkit_raci_finding, struct_size, 0);
  OFFSET(orgkit_raci_finding, rule, 8);
  OFFSET(orgkit_raci_finding, severity, 16);
  OFFSET(orgkit_raci_finding, reserved, 20);
  OFFSET(orgkit_raci_finding, task, 24);
  OFFSET(orgkit_raci_finding, row, 32);
  OFFSET(orgkit_raci_finding, role, 40);
  OFFSET(orgkit_raci_finding, message, 48);
  OFFSET(orgkit_raci_finding, remedy, 56);
  OFFSET(orgkit_raci_finding, observed, 64);
  OFFSET(orgkit_raci_finding, source_count, 72);

  SIZE(orgkit_raci_summary, 48);
  OFFSET(orgkit_raci_summary, struct_size, 0);
  OFFSET(orgkit_raci_summary, tasks, 8);
  OFFSET(orgkit_raci_summary, roles, 16);
  OFFSET(orgkit_raci_summary, critical, 24);
  OFFSET(orgkit_raci_summary, warning, 32);
  OFFSET(orgkit_raci_summary, advice, 40);

  SIZE(orgkit_raci_assign_options, 24);
  OFFSET(orgkit_raci_assign_options, struct_size, 0);
  OFFSET(orgkit_raci_assign_options, assign, 8);
  OFFSET(orgkit_raci_assign_options, assign_count, 16);

  SIZE(orgkit_raci_holding, 40);
  OFFSET(orgkit_raci_holding, struct_size, 0);
  OFFSET(orgkit_raci_holding, role, 8);
  OFFSET(orgkit_raci_holding, status, 16);
  OFFSET(orgkit_raci_holding, reserved, 20);
  OFFSET(orgkit_raci_holding, explanation, 24);
  OFFSET(orgkit_raci_holding, candidate_count, 32);

  SIZE(orgkit_raci_candidate, 48);
  OFFSET(orgkit_raci_candidate, struct_size, 0);
  OFFSET(orgkit_raci_candidate, id, 8);
  OFFSET(orgkit_raci_candidate, name, 16);
  OFFSET(orgkit_raci_candidate, title, 24);
  OFFSET(orgkit_raci_candidate, state, 32);
  OFFSET(orgkit_raci_candidate, match, 40);

  SIZE(orgkit_raci_load, 80);
  OFFSET(orgkit_raci_load, struct_size, 0);
  OFFSET(orgkit_raci_load, id, 8);
  OFFSET(orgkit_raci_load, name, 16);
  OFFSET(orgkit_raci_load, title, 24);
  OFFSET(orgkit_raci_load, roles, 32);
  OFFSET(orgkit_raci_load, role_count, 40);
  OFFSET(orgkit_raci_load, responsible, 48);
  OFFSET(orgkit_raci_load, accountable, 56);
  OFFSET(orgkit_raci_load, consulted, 64);
  OFFSET(orgkit_raci_load, informed, 72);
  return check_finish();
}
