/* host.c: the process is as it was: after loading, after use, after errors. */
#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <fenv.h>
#include <locale.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "loaded.h"

extern char **environ;

/* Everything of a process that a library could change behind its back. */
typedef struct host {
  struct sigaction actions[_NSIG];
  sigset_t blocked;
  stack_t signal_stack;
  int threads;
  char descriptors[4096];
  char locale[256];
  char environment[65536];
  char folder[4096];
  int rounding, traps;
  mode_t mask;
  struct rlimit stack, core;
} host;

static int count_entries(const char *path) {
  int count = 0;
  DIR *folder = opendir(path);
  if (!folder) return -1;
  while (readdir(folder)) count++;
  closedir(folder);
  return count;
}

/* Number and target of each open descriptor. */
static void list_descriptors(char *list, size_t room) {
  size_t length = 0;
  for (int descriptor = 0; descriptor < 1024 && length < room; descriptor++) {
    char path[64], target[256];
    snprintf(path, sizeof path, "/proc/self/fd/%d", descriptor);
    ssize_t size = readlink(path, target, sizeof target - 1);
    if (size < 0) continue;
    target[size] = '\0';
    length += (size_t)snprintf(list + length, room - length, "%d %s\n", descriptor, target);
  }
}

static void observe(host *now) {
  memset(now, 0, sizeof *now);
  for (int number = 1; number < _NSIG; number++)
    (void)sigaction(number, NULL, &now->actions[number]);
  sigprocmask(SIG_SETMASK, NULL, &now->blocked);
  sigaltstack(NULL, &now->signal_stack);
  now->threads = count_entries("/proc/self/task");
  list_descriptors(now->descriptors, sizeof now->descriptors);
  snprintf(now->locale, sizeof now->locale, "%s", setlocale(LC_ALL, NULL));
  size_t length = 0;
  for (char **entry = environ; *entry && length < sizeof now->environment; entry++)
    length += (size_t)snprintf(now->environment + length, sizeof now->environment - length,
                               "%s\n", *entry);
  if (!getcwd(now->folder, sizeof now->folder)) now->folder[0] = '\0';
  now->rounding = fegetround();
  now->traps = fegetexcept();
  now->mask = umask(0);
  umask(now->mask);
  getrlimit(RLIMIT_STACK, &now->stack);
  getrlimit(RLIMIT_CORE, &now->core);
}

static void check_same(const host *before, const host *after, const char *when) {
  int failed = checks_failed;
  for (int number = 1; number < _NSIG; number++) {
    CHECK(before->actions[number].sa_handler == after->actions[number].sa_handler);
    CHECK_INTEGER(after->actions[number].sa_flags, before->actions[number].sa_flags);
  }
  CHECK(memcmp(&before->blocked, &after->blocked, sizeof before->blocked) == 0);
  CHECK(before->signal_stack.ss_sp == after->signal_stack.ss_sp);
  CHECK_INTEGER(after->signal_stack.ss_flags, before->signal_stack.ss_flags);
  CHECK_INTEGER(after->threads, before->threads);
  CHECK_STRING(after->descriptors, before->descriptors);
  CHECK_STRING(after->locale, before->locale);
  CHECK(strcmp(after->environment, before->environment) == 0);
  CHECK_STRING(after->folder, before->folder);
  CHECK_INTEGER(after->rounding, before->rounding);
  CHECK_INTEGER(after->traps, before->traps);
  CHECK_INTEGER(after->mask, before->mask);
  CHECK(memcmp(&before->stack, &after->stack, sizeof before->stack) == 0);
  CHECK(memcmp(&before->core, &after->core, sizeof before->core) == 0);
  if (checks_failed > failed) fprintf(stderr, "  after %s\n", when);
}

/* Reads the sample, makes every analysis, and provokes errors of each kind. */
static int use_everything(void *library) {
  LOOK_UP(library, orgkit_engine_create);
  LOOK_UP(library, orgkit_engine_free);
  LOOK_UP(library, orgkit_org_builder_create);
  LOOK_UP(library, orgkit_org_builder_read_csv);
  LOOK_UP(library, orgkit_org_builder_read_json);
  LOOK_UP(library, orgkit_org_builder_read_file);
  LOOK_UP(library, orgkit_org_builder_seal);
  LOOK_UP(library, orgkit_org_builder_free);
  LOOK_UP(library, orgkit_org_free);
  LOOK_UP(library, orgkit_structure_analyze);
  LOOK_UP(library, orgkit_structure_render);
  LOOK_UP(library, orgkit_structure_free);
  LOOK_UP(library, orgkit_segmentation_analyze);
  LOOK_UP(library, orgkit_segmentation_render);
  LOOK_UP(library, orgkit_segmentation_free);
  LOOK_UP(library, orgkit_diagnose);
  LOOK_UP(library, orgkit_diagnosis_render);
  LOOK_UP(library, orgkit_diagnosis_free);
  LOOK_UP(library, orgkit_rule_render);
  LOOK_UP(library, orgkit_text_free);
  LOOK_UP(library, orgkit_error_free);
  LOOK_UP(library, orgkit_sample_file);

  orgkit_engine *engine = NULL;
  orgkit_org_builder *builder = NULL;
  orgkit_org *org = NULL;
  orgkit_structure *structure = NULL;
  orgkit_segmentation *segmentation = NULL;
  orgkit_diagnosis *diagnosis = NULL;
  orgkit_text *text[4] = {NULL, NULL, NULL, NULL};
  orgkit_error *errors[3] = {NULL, NULL, NULL};
  int wrong = 0;

  wrong += orgkit_engine_create_(NULL, &engine, NULL) != ORGKIT_OK;
  wrong += orgkit_org_builder_create_(engine, &builder, NULL) != ORGKIT_OK;
  for (size_t i = 0; i < 3; i++) {
    const char *name = "", *data = NULL;
    size_t size = 0;
    wrong += orgkit_sample_file_(i, &name, &data, &size) != ORGKIT_OK;
    orgkit_table table = name[0] == 'p' ? ORGKIT_PEOPLE : ORGKIT_ACCOUNTS;
    orgkit_status status =
        strcmp(name, "company.json") == 0
            ? orgkit_org_builder_read_json_(builder, ORGKIT_COMPANY, data, size, NULL, NULL)
            : orgkit_org_builder_read_csv_(builder, table, data, size, NULL, NULL);
    wrong += status != ORGKIT_OK;
  }
  wrong += orgkit_org_builder_read_csv_(builder, ORGKIT_PEOPLE, "employee_id,fte\nE1,abc\n", 23,
                                        NULL, &errors[0]) != ORGKIT_BAD_INPUT;
  wrong += orgkit_org_builder_read_file_(builder, ORGKIT_PEOPLE, "/nowhere/people.csv", NULL,
                                         &errors[1]) != ORGKIT_BAD_INPUT;
  wrong += orgkit_rule_render_(engine, "no-such-rule", NULL, &text[0], &errors[2]) !=
           ORGKIT_NOT_FOUND;
  wrong += orgkit_org_builder_seal_(builder, &org, NULL) != ORGKIT_OK;
  wrong += orgkit_structure_analyze_(org, &structure, NULL) != ORGKIT_OK;
  wrong += orgkit_segmentation_analyze_(engine, org, NULL, &segmentation, NULL) != ORGKIT_OK;
  wrong += orgkit_diagnose_(engine, org, NULL, &diagnosis, NULL) != ORGKIT_OK;
  orgkit_render_options plain = ORGKIT_RENDER_OPTIONS_INIT;
  plain.format = ORGKIT_PLAIN_TEXT;
  plain.color = 1;
  wrong += orgkit_structure_render_(structure, &plain, &text[1], NULL) != ORGKIT_OK;
  wrong += orgkit_segmentation_render_(segmentation, &plain, &text[2], NULL) != ORGKIT_OK;
  wrong += orgkit_diagnosis_render_(diagnosis, NULL, &text[3], NULL) != ORGKIT_OK;

  for (int i = 0; i < 4; i++) orgkit_text_free_(text[i]);
  for (int i = 0; i < 3; i++) orgkit_error_free_(errors[i]);
  orgkit_diagnosis_free_(diagnosis);
  orgkit_segmentation_free_(segmentation);
  orgkit_structure_free_(structure);
  orgkit_org_free_(org);
  orgkit_org_builder_free_(builder);
  orgkit_engine_free_(engine);
  return wrong;
}

int main(void) {
  static host before, loaded, used;
  /* Settings that are not the default, so that a reset to it would be seen. */
  setenv("TZ", "Asia/Tokyo", 1);
  setlocale(LC_ALL, "C.UTF-8");
  fesetround(FE_UPWARD);
  umask(027);

  FILE *printed = tmpfile();
  int standard_output = dup(1), standard_error = dup(2);
  REQUIRE(printed && standard_output >= 0 && standard_error >= 0);
  fflush(NULL);
  dup2(fileno(printed), 1);
  dup2(fileno(printed), 2);

  observe(&before);
  void *library = open_library();
  observe(&loaded);
  int wrong = use_everything(library);
  observe(&used);
  fflush(NULL);
  struct stat output;
  int known = fstat(fileno(printed), &output);
  dup2(standard_output, 1);
  dup2(standard_error, 2);
  fesetround(FE_TONEAREST);

  CHECK_INTEGER(wrong, 0);
  check_same(&before, &loaded, "loading");
  check_same(&before, &used, "use");
  CHECK_INTEGER(known, 0);
  CHECK_INTEGER(output.st_size, 0);
  fclose(printed);
  close(standard_output);
  close(standard_error);
  return check_finish();
}
