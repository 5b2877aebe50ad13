/* host.c: loads a plugin, uses what it brings, and looks at what that did to it.
 *
 *   host FLAGS PATH
 *
 * Prints a line for each step: what the library said. Exits with 0 if it is still as it
 * was, whatever the plugin did. */
#define _DEFAULT_SOURCE
#include <dirent.h>
#include <errno.h>
#include <math.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <orgkit.h>

static const char people[] = "employee_id,title,manager_id\n1,CEO,\n2,VP Sales,1\n";
static const char accounts[] =
    "account_id,owner_id,arr,industry,health\na,2,600000,Retail,0.9\nb,2,,Retail,\nc,2,10,,0.2\n";

static int said(const char *step, orgkit_status status, orgkit_error *error) {
  printf("%s: %s", step, orgkit_status_name(status));
  if (error) printf(": %s", orgkit_error_message(error));
  if (error && orgkit_error_hint(error)) printf(" (%s)", orgkit_error_hint(error));
  printf("\n");
  orgkit_error_free(error);
  return status == ORGKIT_OK;
}

/* A picture of what a plugin must not change. */
typedef struct picture {
  int descriptors;
  char folder[4096];
  void (*handler)(int);
  const char *plugins;
} picture;

static picture look(void) {
  picture seen;
  memset(&seen, 0, sizeof seen);
  DIR *list = opendir("/proc/self/fd");
  while (list && readdir(list)) seen.descriptors++;
  if (list) closedir(list);
  if (!getcwd(seen.folder, sizeof seen.folder)) abort();
  struct sigaction action;
  sigaction(SIGSEGV, NULL, &action);
  seen.handler = action.sa_handler;
  seen.plugins = getenv("ORGKIT_PLUGINS");
  return seen;
}

static orgkit_engine *make(uint64_t flags, const char *path, orgkit_status *status,
                           orgkit_error **error) {
  orgkit_engine *engine = NULL;
  orgkit_engine_options options = ORGKIT_ENGINE_OPTIONS_INIT;
  options.flags = flags;
  options.plugins = &path;
  options.plugin_count = path ? 1 : 0;
  *status = orgkit_engine_create(&options, &engine, error);
  return engine;
}

static orgkit_org *org(orgkit_engine *engine) {
  orgkit_org_builder *builder = NULL;
  orgkit_org *org = NULL;
  if (orgkit_org_builder_create(engine, &builder, NULL) ||
      orgkit_org_builder_read_csv(builder, ORGKIT_PEOPLE, people, strlen(people), NULL, NULL) ||
      orgkit_org_builder_read_csv(builder, ORGKIT_ACCOUNTS, accounts, strlen(accounts), NULL, NULL) ||
      orgkit_org_builder_seal(builder, &org, NULL))
    abort();
  orgkit_org_builder_free(builder);
  return org;
}

static void use(orgkit_engine *engine) {
  orgkit_org *own = org(engine);
  for (size_t index = 1; index < orgkit_scheme_count(engine); index++) {
    orgkit_error *error = NULL;
    orgkit_segmentation *segments = NULL;
    orgkit_status status =
        orgkit_segmentation_analyze(engine, own, orgkit_scheme_id(engine, index), &segments, &error);
    if (said(orgkit_scheme_id(engine, index), status, error)) {
      orgkit_text *text = NULL;
      orgkit_segmentation_render(segments, NULL, &text, NULL);
      printf("  %.200s\n", orgkit_text_data(text));
      orgkit_text_free(text);
    }
    orgkit_segmentation_free(segments);
  }
  orgkit_error *error = NULL;
  orgkit_diagnosis *diagnosis = NULL;
  orgkit_status status = orgkit_diagnose(engine, own, NULL, &diagnosis, &error);
  said("diagnose", status, error);
  for (size_t index = 0; index < orgkit_diagnosis_count(diagnosis); index++) {
    orgkit_finding finding = ORGKIT_FINDING_INIT;
    orgkit_diagnosis_finding(diagnosis, index, &finding);
    if (finding.plugin) printf("  %s: %s\n", finding.rule, finding.message);
  }
  orgkit_diagnosis_free(diagnosis);
  orgkit_org_free(own);
}

int main(int count, char **arguments) {
  if (count != 3) return 64;
  setvbuf(stdout, NULL, _IONBF, 0);
  orgkit_status status;
  orgkit_error *error = NULL;
  /* Whatever is kept for good is there before the picture is taken. */
  orgkit_engine_free(make(0, NULL, &status, &error));
  picture before = look();
  orgkit_engine *engine = make(strtoull(arguments[1], NULL, 10), arguments[2], &status, &error);
  if (said("load", status, error)) use(engine);
  orgkit_engine_free(engine);
  picture after = look();

  orgkit_engine *fresh = make(0, NULL, &status, &error);
  orgkit_org_free(org(fresh));
  orgkit_engine_free(fresh);
  int left = waitpid(-1, NULL, WNOHANG) != -1 || errno != ECHILD;
  int changed = before.handler != after.handler || before.plugins != after.plugins ||
                strcmp(before.folder, after.folder) != 0 || before.descriptors != after.descriptors;
  printf("host: %s\n", left ? "children are left" : changed ? "is changed" : "as it was");
  return left || changed;
}
