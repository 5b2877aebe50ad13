/* build_org.c: an organisation from a program's own tables, row by row. */
#include <math.h>
#include <orgkit.h>
#include <stdio.h>

static const struct {
  const char *id, *title, *manager;
} team[] = {
    {"E1", "Chief Revenue Officer", NULL},
    {"E2", "VP Sales", "E1"},
    {"E3", "VP Customer Success", "E1"},
    {"E4", "Account Executive", "E2"},
    {"E5", "Account Executive", "E2"},
    {"E6", "Customer Success Manager", "E3"},
    {"E7", "Customer Success Manager", "E3"},
};

/* NAN is an unknown number: leave it so and never write 0 for it. */
static const struct {
  const char *id, *owner;
  double arr;
} book[] = {
    {"A1", "E6", 620000},
    {"A2", "E6", 84000},
    {"A3", "E7", 12000},
    {"A4", "E7", NAN},
    {"A5", NULL, 150000},
};

#define COUNT(array) (sizeof(array) / sizeof(array)[0])

static orgkit_status add_rows(orgkit_org_builder *builder, orgkit_error **error) {
  for (size_t i = 0; i < COUNT(team); i++) {
    orgkit_person person = ORGKIT_PERSON_INIT;
    person.employee_id = team[i].id;
    person.title = team[i].title;
    person.manager_id = team[i].manager;
    orgkit_status status = orgkit_org_builder_add_person(builder, &person, error);
    if (status) return status;
  }
  for (size_t i = 0; i < COUNT(book); i++) {
    orgkit_account account = ORGKIT_ACCOUNT_INIT;
    account.id = book[i].id;
    account.owner_id = book[i].owner;
    account.arr = book[i].arr;
    orgkit_status status = orgkit_org_builder_add_account(builder, &account, error);
    if (status) return status;
  }
  return ORGKIT_OK;
}

static orgkit_status print_structure(const orgkit_org *org, orgkit_error **error) {
  orgkit_structure *structure = NULL;
  orgkit_status status = orgkit_structure_analyze(org, &structure, error);
  if (status) return status;

  orgkit_structure_summary summary = ORGKIT_STRUCTURE_SUMMARY_INIT;
  status = orgkit_structure_summarize(structure, &summary);
  if (status == ORGKIT_OK) {
    printf("%llu people in %llu levels, %llu managers with %.2f reports on average\n",
           (unsigned long long)summary.people, (unsigned long long)summary.depth,
           (unsigned long long)summary.managers, summary.span_mean);
  }
  for (size_t i = 0; i < orgkit_structure_position_count(structure); i++) {
    orgkit_position position = ORGKIT_POSITION_INIT;
    status = orgkit_structure_position(structure, i, &position);
    if (status) break;
    printf("  %*s%s: %llu direct, %llu in all\n", (int)position.depth * 2, "", position.id,
           (unsigned long long)position.direct_reports,
           (unsigned long long)position.total_reports);
  }
  orgkit_structure_free(structure);
  return status;
}

static orgkit_status print_segments(const orgkit_engine *engine, const orgkit_org *org,
                                    orgkit_error **error) {
  orgkit_segmentation *segmentation = NULL;
  orgkit_status status = orgkit_segmentation_analyze(engine, org, NULL, &segmentation, error);
  if (status) return status;

  for (size_t i = 0; i < orgkit_segmentation_segment_count(segmentation); i++) {
    orgkit_segment segment = ORGKIT_SEGMENT_INIT;
    status = orgkit_segmentation_segment(segmentation, i, &segment);
    if (status) break;
    printf("%-12s %llu accounts\n", segment.id, (unsigned long long)segment.accounts);
  }
  orgkit_segmentation_summary summary = ORGKIT_SEGMENTATION_SUMMARY_INIT;
  if (status == ORGKIT_OK) status = orgkit_segmentation_summarize(segmentation, &summary);
  if (status == ORGKIT_OK) {
    printf("%llu without an owner, %llu without a segment\n",
           (unsigned long long)summary.orphans, (unsigned long long)summary.unclassified);
  }
  orgkit_segmentation_free(segmentation);
  return status;
}

static orgkit_status print_findings(const orgkit_engine *engine, const orgkit_org *org,
                                    orgkit_error **error) {
  orgkit_diagnosis_options options = ORGKIT_DIAGNOSIS_OPTIONS_INIT;
  options.as_of = "2026-03-31"; /* the library never asks the clock */
  orgkit_diagnosis *diagnosis = NULL;
  orgkit_status status = orgkit_diagnose(engine, org, &options, &diagnosis, error);
  if (status) return status;

  for (size_t i = 0; i < orgkit_diagnosis_count(diagnosis); i++) {
    orgkit_finding finding = ORGKIT_FINDING_INIT;
    status = orgkit_diagnosis_finding(diagnosis, i, &finding);
    if (status) break;
    printf("%s: %s\n", finding.rule, finding.message);
  }
  orgkit_diagnosis_free(diagnosis);
  return status;
}

int main(void) {
  orgkit_engine *engine = NULL;
  orgkit_org_builder *builder = NULL;
  orgkit_org *org = NULL;
  orgkit_error *error = NULL;

  orgkit_status status = orgkit_engine_create(NULL, &engine, &error);
  if (!status) status = orgkit_org_builder_create(engine, &builder, &error);
  if (!status) status = add_rows(builder, &error);
  if (!status) status = orgkit_org_builder_seal(builder, &org, &error);
  if (!status) status = print_structure(org, &error);
  if (!status) status = print_segments(engine, org, &error);
  if (!status) status = print_findings(engine, org, &error);

  if (status) {
    /* Accessors of single results give a status and no error object. */
    fprintf(stderr, "build_org: %s\n",
            error ? orgkit_error_message(error) : orgkit_status_name(status));
    if (orgkit_error_hint(error)) fprintf(stderr, "  %s\n", orgkit_error_hint(error));
  }
  orgkit_error_free(error);
  orgkit_org_free(org);
  orgkit_org_builder_free(builder);
  orgkit_engine_free(engine);
  return status ? 1 : 0;
}
