/* threads.c: many threads on one const handle get the same bytes. */
#define _POSIX_C_SOURCE 200809L
#include <pthread.h>

#include "support.h"

enum { THREADS = 8, ROUNDS = 12, DOCUMENTS = 8 };

static const orgkit_engine *engine;
static const orgkit_org *org;

/* Every analysis and catalogue of one engine and org, as documents. */
typedef struct documents {
  orgkit_text *text[DOCUMENTS];
} documents;

static int make_documents(documents *made) {
  orgkit_structure *structure = NULL;
  orgkit_segmentation *segmentation = NULL;
  orgkit_diagnosis *diagnosis = NULL;
  orgkit_stages *stages = NULL;
  int failed = 0;
  failed |= orgkit_structure_analyze(org, &structure, NULL) != ORGKIT_OK;
  failed |= orgkit_segmentation_analyze(engine, org, NULL, &segmentation, NULL) != ORGKIT_OK;
  failed |= orgkit_diagnose(engine, org, NULL, &diagnosis, NULL) != ORGKIT_OK;
  failed |= orgkit_stages_assess(engine, org, &stages, NULL) != ORGKIT_OK;
  failed |= orgkit_structure_render(structure, NULL, &made->text[0], NULL) != ORGKIT_OK;
  failed |= orgkit_segmentation_render(segmentation, NULL, &made->text[1], NULL) != ORGKIT_OK;
  failed |= orgkit_diagnosis_render(diagnosis, NULL, &made->text[2], NULL) != ORGKIT_OK;
  failed |= orgkit_benchmarks_render(engine, NULL, NULL, &made->text[3], NULL) != ORGKIT_OK;
  failed |= orgkit_rule_render(engine, NULL, NULL, &made->text[4], NULL) != ORGKIT_OK;
  failed |= orgkit_stages_render(stages, NULL, &made->text[5], NULL) != ORGKIT_OK;
  failed |= orgkit_catalog_render(engine, "role", NULL, NULL, &made->text[6], NULL) != ORGKIT_OK;
  failed |= orgkit_catalog_search(engine, "renewal", NULL, &made->text[7], NULL) != ORGKIT_OK;
  orgkit_stages_free(stages);
  orgkit_diagnosis_free(diagnosis);
  orgkit_segmentation_free(segmentation);
  orgkit_structure_free(structure);
  return failed;
}

static void free_documents(documents *made) {
  for (int d = 0; d < DOCUMENTS; d++) orgkit_text_free(made->text[d]);
}

static int differ(const documents *a, const documents *b) {
  for (int d = 0; d < DOCUMENTS; d++) {
    size_t size = orgkit_text_size(a->text[d]);
    if (!size || size != orgkit_text_size(b->text[d]) ||
        memcmp(orgkit_text_data(a->text[d]), orgkit_text_data(b->text[d]), size) != 0)
      return 1;
  }
  return 0;
}

static documents expected;

/* Works on the shared handles and beside that with an engine of its own. Checks are
 * counted by the main thread only. */
static void *work(void *failures) {
  for (int round = 0; round < ROUNDS; round++) {
    documents made = {{NULL}};
    orgkit_engine *own = NULL;
    *(int *)failures += make_documents(&made) || differ(&made, &expected);
    *(int *)failures += orgkit_engine_create(NULL, &own, NULL) != ORGKIT_OK;
    *(int *)failures += orgkit_rule_count(own) != orgkit_rule_count(engine);
    orgkit_engine_free(own);
    free_documents(&made);
  }
  return NULL;
}

int main(void) {
  orgkit_engine *shared_engine = make_engine();
  orgkit_org *shared_org = make_sample(shared_engine);
  engine = shared_engine;
  org = shared_org;
  REQUIRE(make_documents(&expected) == 0);

  pthread_t threads[THREADS];
  int failures[THREADS] = {0};
  for (int t = 0; t < THREADS; t++)
    REQUIRE(pthread_create(&threads[t], NULL, work, &failures[t]) == 0);
  for (int t = 0; t < THREADS; t++) {
    CHECK(pthread_join(threads[t], NULL) == 0);
    CHECK_INTEGER(failures[t], 0);
  }

  free_documents(&expected);
  orgkit_org_free(shared_org);
  orgkit_engine_free(shared_engine);
  return check_finish();
}
