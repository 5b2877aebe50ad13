/* read.c: feeds bytes to the readers and what they make of them to every analysis.
 *
 * The first byte says how to read the rest (see `struct plan`). Whatever the bytes are:
 * no crash, no internal error, every failure has a reason, every document is one, and
 * the same input gives the same bytes. */
#include "checks.h"

/* What the tables that are not fuzzed hold, so that rules have something to say. */
static const char people[] =
    "employee_id,name,email,title,manager_id,status,department\n"
    "1,Ann,ann@x.example,CEO,,active,\n2,Bo,bo@x.example,VP CS,1,active,CS\n"
    "3,Cy,,CSM,2,active,CS\n4,Di,,CSM,2,departed,CS\n5,,,CSM,2,vacant,CS\n";
static const char accounts[] =
    "account_id,owner_id,arr,segment\nA1,3,1200000,enterprise\nA2,3,700,smb\n"
    "A3,4,30000,\nA4,,5,smb\nA5,99,,\n";

/* The first byte, bit by bit. */
struct plan {
  unsigned reader : 3; /* see `read_input` */
  unsigned lenient : 1;
  unsigned latin1 : 1;
  unsigned date_order : 2; /* 3: the bytes are no table, see `ask` */
  unsigned plain_text : 1;
};

static orgkit_engine *engine;

static void read_one(orgkit_org_builder *builder, int is_json, orgkit_table table,
                    const void *bytes, size_t size,
                    const orgkit_read_options *options) {
  orgkit_error *error = NULL;
  orgkit_status status =
      is_json ? orgkit_org_builder_read_json(builder, table, bytes, size, options, &error)
              : orgkit_org_builder_read_csv(builder, table, bytes, size, options, &error);
  /* Only a mapping can be wrong in itself. */
  if (status == ORGKIT_INVALID_ARGUMENT && options->map_count > 0) {
    check(status, error);
  } else {
    went_well(status, &error);
  }
}

static void read_fixed(orgkit_org_builder *builder, orgkit_table table, const char *text) {
  orgkit_error *error = NULL;
  must(orgkit_org_builder_read_csv(builder, table, text, strlen(text), NULL, &error), error);
}

/* Reads `bytes` as `plan` says, and something fixed for the other table. */
static void read_input(orgkit_org_builder *builder, struct plan plan,
                       const unsigned char *bytes, size_t size) {
  orgkit_read_options options = ORGKIT_READ_OPTIONS_INIT;
  options.file = "fuzz";
  options.lenient = plan.lenient;
  options.encoding = plan.latin1 ? ORGKIT_LATIN1 : ORGKIT_UTF8;
  options.date_order = plan.date_order;
  char mapping[64] = "";
  const char *map[] = {mapping};
  switch (plan.reader) {
    case 0:
      read_one(builder, 0, ORGKIT_PEOPLE, bytes, size, &options);
      read_fixed(builder, ORGKIT_ACCOUNTS, accounts);
      break;
    case 1:
      read_one(builder, 0, ORGKIT_ACCOUNTS, bytes, size, &options);
      read_fixed(builder, ORGKIT_PEOPLE, people);
      break;
    case 2:
      read_one(builder, 1, ORGKIT_PEOPLE, bytes, size, &options);
      read_fixed(builder, ORGKIT_ACCOUNTS, accounts);
      break;
    case 3:
      read_one(builder, 1, ORGKIT_ACCOUNTS, bytes, size, &options);
      read_fixed(builder, ORGKIT_PEOPLE, people);
      break;
    case 4:
      read_one(builder, 1, ORGKIT_COMPANY, bytes, size, &options);
      read_fixed(builder, ORGKIT_PEOPLE, people);
      read_fixed(builder, ORGKIT_ACCOUNTS, accounts);
      break;
    case 5: /* One after the other: what a failure leaves must not show. */
      read_fixed(builder, ORGKIT_PEOPLE, people);
      read_one(builder, 0, ORGKIT_PEOPLE, bytes, size, &options);
      read_one(builder, 0, ORGKIT_ACCOUNTS, bytes, size, &options);
      break;
    case 6: /* Both tables in one document. */
      read_one(builder, 1, ORGKIT_PEOPLE, bytes, size, &options);
      read_one(builder, 1, ORGKIT_ACCOUNTS, bytes, size, &options);
      break;
    default: { /* The first line is a mapping. */
      const unsigned char *end = size ? memchr(bytes, '\n', size) : NULL;
      size_t length = end ? (size_t)(end - bytes) : 0;
      if (length > 0 && length < sizeof mapping) {
        memcpy(mapping, bytes, length);
        options.map = map;
        options.map_count = 1;
        read_one(builder, 0, ORGKIT_PEOPLE, end + 1, size - length - 1, &options);
      }
      read_fixed(builder, ORGKIT_ACCOUNTS, accounts);
    }
  }
}

/* A document as text that the caller frees. */
static char *document(orgkit_text *text, int is_json) {
  REQUIRE(strlen(orgkit_text_data(text)) == orgkit_text_size(text));
  REQUIRE(!is_json || orgkit_text_data(text)[0] == '{');
  REQUIRE(!is_json || !strchr(orgkit_text_data(text), '\n'));
  char *copy = strdup(orgkit_text_data(text));
  orgkit_text_free(text);
  return copy;
}

/* Everything that OrgKit has to say of the input, as documents. */
struct answer {
  char *documents[4];
};

static struct answer run(struct plan plan, const unsigned char *bytes, size_t size) {
  struct answer answer = {{NULL}};
  orgkit_error *error = NULL;
  orgkit_org_builder *builder;
  orgkit_org *org;
  must(orgkit_org_builder_create(engine, &builder, &error), error);
  read_input(builder, plan, bytes, size);
  must(orgkit_org_builder_seal(builder, &org, &error), error);
  orgkit_org_builder_free(builder);
  use_rows(org);

  orgkit_render_options form = ORGKIT_RENDER_OPTIONS_INIT;
  form.format = plan.plain_text ? ORGKIT_PLAIN_TEXT : ORGKIT_JSON;
  form.color = plan.lenient;
  form.width = plan.latin1 ? 40 : 0;
  orgkit_text *text;

  orgkit_structure *structure;
  if (went_well(orgkit_structure_analyze(org, &structure, &error), &error)) {
    use_structure(structure, org);
    must(orgkit_structure_render(structure, &form, &text, &error), error);
    answer.documents[0] = document(text, !plan.plain_text);
    orgkit_structure_free(structure);
  }

  /* Of amounts whose sum no number holds there may be no document. */
  orgkit_segmentation *segmentation;
  if (went_well(orgkit_segmentation_analyze(engine, org, NULL, &segmentation, &error), &error)) {
    use_segmentation(segmentation);
    if (went_well(orgkit_segmentation_render(segmentation, &form, &text, &error), &error))
      answer.documents[1] = document(text, !plan.plain_text);
    orgkit_segmentation_free(segmentation);
  }

  orgkit_stages *stages;
  must(orgkit_stages_assess(engine, org, &stages, &error), error);
  use_stages(stages);
  if (went_well(orgkit_stages_render(stages, &form, &text, &error), &error))
    answer.documents[3] = document(text, !plan.plain_text);
  orgkit_stages_free(stages);

  orgkit_diagnosis_options options = ORGKIT_DIAGNOSIS_OPTIONS_INIT;
  options.as_of = "2026-03-31";
  orgkit_diagnosis *diagnosis;
  if (went_well(orgkit_diagnose(engine, org, &options, &diagnosis, &error), &error)) {
    use_diagnosis(diagnosis, orgkit_rule_count(engine));
    if (went_well(orgkit_diagnosis_render(diagnosis, &form, &text, &error), &error))
      answer.documents[2] = document(text, !plan.plain_text);
    orgkit_diagnosis_free(diagnosis);
  } else {
    REQUIRE(orgkit_org_person_count(org) + orgkit_org_account_count(org) == 0);
  }
  orgkit_org_free(org);
  return answer;
}

/* Takes `bytes` for a diagnosis that was written down, and compares it with itself. */
static void compare(const unsigned char *bytes, size_t size) {
  orgkit_error *error = NULL;
  orgkit_diff *diff;
  orgkit_diff_summary summary = ORGKIT_DIFF_SUMMARY_INIT;
  const char *text = (const char *)bytes;
  if (!went_well(orgkit_diff_create(text, size, text, size, NULL, &diff, &error), &error)) return;
  REQUIRE(orgkit_diff_summarize(diff, &summary) == ORGKIT_OK);
  REQUIRE(summary.cleared == 0 && summary.suppressed == 0 && summary.unchecked == 0);
  orgkit_diff_free(diff);
}

/* Takes `bytes` for the settings of an engine of its own or for a diagnosis, and for
 * words to look for. */
static void ask(struct plan plan, const unsigned char *bytes, size_t size) {
  orgkit_error *error = NULL;
  if (plan.reader % 2 == 0) {
    orgkit_engine_options options = ORGKIT_ENGINE_OPTIONS_INIT;
    options.settings = (const char *)bytes;
    options.settings_size = size;
    orgkit_engine *own;
    orgkit_status status = orgkit_engine_create(&options, &own, &error);
    REQUIRE(status == ORGKIT_OK || status == ORGKIT_BAD_INPUT ||
            status == ORGKIT_NOT_FOUND || status == ORGKIT_LIMIT);
    check(status, error);
    orgkit_engine_free(own);
    compare(bytes, size);
    return;
  }
  char query[256] = "";
  memcpy(query, bytes, size < sizeof query ? size : sizeof query - 1);
  orgkit_render_options form = ORGKIT_RENDER_OPTIONS_INIT;
  form.format = plan.plain_text ? ORGKIT_PLAIN_TEXT : ORGKIT_JSON;
  orgkit_text *text;
  if (went_well(orgkit_catalog_search(engine, query, &form, &text, &error), &error))
    free(document(text, !plan.plain_text));
}

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);

int LLVMFuzzerInitialize(int *argc, char ***argv) {
  (void)argc, (void)argv;
  orgkit_error *error = NULL;
  must(orgkit_engine_create(NULL, &engine, &error), error);
  return 0;
}

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size) {
  if (size == 0) return 0;
  struct plan plan = {data[0], data[0] >> 3, data[0] >> 4, data[0] >> 5, data[0] >> 7};
  if (plan.date_order == 3) {
    ask(plan, data + 1, size - 1);
    return 0;
  }
  struct answer first = run(plan, data + 1, size - 1);
  /* Twice takes twice as long: only for some. */
  if (plan.date_order == 0) {
    struct answer second = run(plan, data + 1, size - 1);
    for (size_t i = 0; i < 4; i++) {
      REQUIRE((first.documents[i] == NULL) == (second.documents[i] == NULL));
      REQUIRE(!first.documents[i] || !strcmp(first.documents[i], second.documents[i]));
      free(second.documents[i]);
    }
  }
  for (size_t i = 0; i < 4; i++) free(first.documents[i]);
  return 0;
}
