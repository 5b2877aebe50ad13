/* cancel.c: a progress callback can stop long work, and nothing of it stays. */
#define _DEFAULT_SOURCE
#include <pthread.h>
#include <unistd.h>

#include "support.h"

enum { ROWS = 200000 };

static orgkit_engine *engine;
static char *csv, *json;
static size_t csv_size, json_size;

/* What a callback saw. */
typedef struct watch {
  uint64_t calls, last;
  int cancel_at, wrong;
  pthread_t thread;
} watch;

static int32_t look(void *payload, uint64_t done, uint64_t total) {
  watch *seen = payload;
  seen->calls++;
  seen->wrong += done < seen->last || (total && done > total);
  seen->wrong += !pthread_equal(seen->thread, pthread_self());
  seen->last = done;
  return seen->cancel_at && seen->calls >= (uint64_t)seen->cancel_at;
}

static watch watching(int cancel_at) {
  watch seen = {0, 0, cancel_at, 0, pthread_self()};
  return seen;
}

/* A wide, long chain of people: every hundredth manages those after it. */
static void make_inputs(void) {
  const size_t room = (size_t)ROWS * 64;
  csv = malloc(room);
  json = malloc(room);
  REQUIRE(csv && json);
  csv_size = (size_t)sprintf(csv, "employee_id,manager_id\n");
  json_size = (size_t)sprintf(json, "[");
  for (int i = 0; i < ROWS; i++) {
    int manager = i / 100;
    csv_size += (size_t)sprintf(csv + csv_size, i ? "E%d,E%d\n" : "E%d,\n", i, manager);
    json_size += (size_t)sprintf(json + json_size, i ? ",{\"employee_id\":\"E%d\"}"
                                                     : "{\"employee_id\":\"E%d\"}", i);
  }
  json_size += (size_t)sprintf(json + json_size, "]");
}

typedef orgkit_status (*reader)(orgkit_org_builder *, const orgkit_read_options *,
                                orgkit_error **);

static orgkit_status read_as_csv(orgkit_org_builder *builder, const orgkit_read_options *options,
                                 orgkit_error **error) {
  return orgkit_org_builder_read_csv(builder, ORGKIT_PEOPLE, csv, csv_size, options, error);
}

static orgkit_status read_as_json(orgkit_org_builder *builder,
                                  const orgkit_read_options *options, orgkit_error **error) {
  return orgkit_org_builder_read_json(builder, ORGKIT_PEOPLE, json, json_size, options, error);
}

static char path[] = "/tmp/orgkit-cancel-XXXXXX.csv";

static orgkit_status read_as_file(orgkit_org_builder *builder,
                                  const orgkit_read_options *options, orgkit_error **error) {
  return orgkit_org_builder_read_file(builder, ORGKIT_PEOPLE, path, options, error);
}

static void check_reading(reader read) {
  orgkit_error *error = NULL;
  orgkit_org_builder *builder = make_builder(engine);
  orgkit_read_options options = ORGKIT_READ_OPTIONS_INIT;
  options.progress = look;
  read_csv(builder, ORGKIT_PEOPLE, "employee_id\nkept\n");

  for (int at = 1; at <= 2; at++) {
    watch seen = watching(at);
    options.progress_payload = &seen;
    CHECK_FAILS(ORGKIT_CANCELLED, read(builder, &options, &error));
    CHECK_INTEGER(seen.calls, at);
    CHECK_INTEGER(seen.wrong, 0);
  }
  orgkit_org *org = seal(builder);
  CHECK_INTEGER(orgkit_org_person_count(org), 1);
  orgkit_org_free(org);

  watch seen = watching(0);
  options.progress_payload = &seen;
  CHECK_OK(read(builder, &options, &error));
  CHECK(seen.calls > 1);
  CHECK_INTEGER(seen.wrong, 0);
  org = seal(builder);
  CHECK_INTEGER(orgkit_org_person_count(org), ROWS);
  orgkit_org_free(org);
  orgkit_org_builder_free(builder);
}

static void check_diagnosing(void) {
  orgkit_error *error = NULL;
  orgkit_org_builder *builder = make_builder(engine);
  CHECK_OK(orgkit_org_builder_read_csv(builder, ORGKIT_PEOPLE, csv, csv_size, NULL, &error));
  orgkit_org *org = seal(builder);
  orgkit_diagnosis_options options = ORGKIT_DIAGNOSIS_OPTIONS_INIT;
  options.progress = look;

  watch seen = watching(1);
  options.progress_payload = &seen;
  orgkit_diagnosis *diagnosis = (orgkit_diagnosis *)&engine;
  CHECK_FAILS(ORGKIT_CANCELLED, orgkit_diagnose(engine, org, &options, &diagnosis, &error));
  CHECK(diagnosis == NULL);
  CHECK_INTEGER(seen.calls, 1);

  seen = watching(0);
  CHECK_OK(orgkit_diagnose(engine, org, &options, &diagnosis, &error));
  CHECK(seen.calls > 0);
  CHECK_INTEGER(seen.wrong, 0);
  orgkit_diagnosis_free(diagnosis);
  orgkit_org_free(org);
  orgkit_org_builder_free(builder);
}

int main(void) {
  engine = make_engine();
  make_inputs();
  int descriptor = mkstemps(path, 4);
  REQUIRE(descriptor >= 0);
  REQUIRE(write(descriptor, csv, csv_size) == (ssize_t)csv_size);
  close(descriptor);

  check_reading(read_as_csv);
  check_reading(read_as_json);
  check_reading(read_as_file);
  check_diagnosing();

  unlink(path);
  free(csv);
  free(json);
  orgkit_engine_free(engine);
  return check_finish();
}
