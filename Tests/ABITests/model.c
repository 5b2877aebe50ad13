/* model.c: models are listed and asked; options, gates and errors are those of the header. */
#include <stdint.h>
#include <stdlib.h>

#include "support.h"

static orgkit_engine *engine;
static orgkit_models *models;

static const char own[] =
    "{\"id\":\"office\",\"question\":\"Where?\",\"options\":["
    "{\"id\":\"office\",\"name\":\"Office\",\"what\":\"A room\",\"source\":\"OK\","
    "\"locator\":\"Convention\",\"grade\":\"assumption\"},"
    "{\"id\":\"home\",\"name\":\"Home\",\"what\":\"No room\",\"source\":\"OK\","
    "\"locator\":\"Convention\",\"grade\":\"assumption\"}],"
    "\"criteria\":[{\"id\":\"cost\",\"name\":\"Cost\",\"weight\":1,\"otherwise\":3,"
    "\"source\":\"OK\",\"locator\":\"Convention\",\"grade\":\"assumption\"}],"
    "\"ratings\":[{\"criterion\":\"cost\",\"scores\":{\"home\":5},\"why\":\"No rent.\","
    "\"source\":\"OK\",\"locator\":\"Convention\",\"grade\":\"assumption\"}]}";

/* What a model says of a company of facts; the org is gone before the result is used. */
static orgkit_model_answers *ask(const char *model, const char *facts,
                                 const orgkit_model_options *options) {
  orgkit_error *error = NULL;
  orgkit_model_answers *answers = NULL;
  orgkit_org_builder *builder = make_builder(engine);
  CHECK_OK(orgkit_org_builder_read_json(builder, ORGKIT_COMPANY, facts, strlen(facts), NULL,
                                        &error));
  orgkit_org *org = seal(builder);
  REQUIRE(CHECK_OK(orgkit_models_ask(models, org, model, options, &answers, &error)));
  orgkit_org_free(org);
  orgkit_org_builder_free(builder);
  return answers;
}

static orgkit_model_choice choice_at(const orgkit_model_answers *answers, size_t index,
                                     size_t option) {
  orgkit_model_choice choice = ORGKIT_MODEL_CHOICE_INIT;
  REQUIRE(CHECK_INTEGER(orgkit_model_answers_choice(answers, index, option, &choice), ORGKIT_OK));
  return choice;
}

static void check_list(void) {
  orgkit_error *error = NULL;
  orgkit_text *text = NULL;
  orgkit_model before = ORGKIT_MODEL_INIT, past = ORGKIT_MODEL_INIT;
  const size_t count = orgkit_models_count(models);
  CHECK_INTEGER(count, 14);
  for (size_t i = 0; i < count; i++) {
    orgkit_model model = ORGKIT_MODEL_INIT;
    CHECK_INTEGER(orgkit_models_at(models, i, &model), ORGKIT_OK);
    CHECK(model.option_count > 1 && model.criterion_count > 0);
    CHECK(i == 0 || strcmp(before.id, model.id) < 0);
    REQUIRE(CHECK_OK(orgkit_models_render(models, model.id, NULL, &text, &error)));
    CHECK_CONTAINS(orgkit_text_data(text), model.question);
    orgkit_text_free(text);
    before = model;
  }
  CHECK_INTEGER(orgkit_models_at(models, count, &past), ORGKIT_INVALID_ARGUMENT);
  CHECK_INTEGER(orgkit_models_at(models, SIZE_MAX, &past), ORGKIT_INVALID_ARGUMENT);
  CHECK(past.id == NULL);
  REQUIRE(CHECK_OK(orgkit_models_render(models, NULL, NULL, &text, &error)));
  CHECK_CONTAINS(orgkit_text_data(text), "\"id\":\"revops-model\"");
  orgkit_text_free(text);
  CHECK_FAILS(ORGKIT_NOT_FOUND, orgkit_models_render(models, "revops", NULL, &text, &error));
}

/* S2, Centralized Model: $30M ARR, five people. */
static void check_answer(void) {
  orgkit_error *error = NULL;
  orgkit_text *text = NULL;
  orgkit_model_answers *answers = ask("revops-model", "{\"arr\":3e7,\"revops\":5}", NULL);
  orgkit_model_answer answer = ORGKIT_MODEL_ANSWER_INIT;
  CHECK_INTEGER(orgkit_model_answers_count(answers), 1);
  CHECK_INTEGER(orgkit_model_answers_at(answers, 0, &answer), ORGKIT_OK);
  CHECK_STRING(answer.model, "revops-model");
  CHECK(answer.subject == NULL);
  CHECK(answer.is_applicable && !answer.is_settled && answer.margin > 0);
  CHECK_INTEGER(answer.option_count, 4);
  CHECK_INTEGER(answer.winner_count, 1);
  orgkit_model_choice first = choice_at(answers, 0, 0);
  CHECK_STRING(first.id, "centralized");
  CHECK_INTEGER(first.rank, 1);
  CHECK_INTEGER(first.standing, ORGKIT_OPEN);
  CHECK(first.low < first.score && first.score < first.high && first.gate == NULL);
  CHECK(first.acceptability > choice_at(answers, 0, 1).acceptability);
  CHECK_INTEGER(orgkit_model_answers_at(answers, 1, &answer), ORGKIT_INVALID_ARGUMENT);
  CHECK_INTEGER(orgkit_model_answers_choice(answers, 0, 4, &first), ORGKIT_INVALID_ARGUMENT);
  CHECK_INTEGER(orgkit_model_answers_choice(answers, 1, 0, &first), ORGKIT_INVALID_ARGUMENT);
  for (int format = ORGKIT_JSON; format <= ORGKIT_PLAIN_TEXT; format++) {
    orgkit_render_options form = ORGKIT_RENDER_OPTIONS_INIT;
    form.format = format;
    REQUIRE(CHECK_OK(orgkit_model_answers_render(answers, &form, &text, &error)));
    CHECK_CONTAINS(orgkit_text_data(text), "entralized");
    orgkit_text_free(text);
  }
  orgkit_model_answers_free(answers);
}

/* S4: most companies under $5M ARR need none of the models. */
static void check_gates(void) {
  orgkit_model_answers *answers = ask("revenue-model", "{\"arr\":4e6,\"headcount\":30}", NULL);
  CHECK_STRING(choice_at(answers, 0, 0).id, "none");
  for (size_t i = 1; i < 4; i++) {
    orgkit_model_choice closed = choice_at(answers, 0, i);
    CHECK_INTEGER(closed.standing, ORGKIT_CLOSED);
    CHECK_INTEGER(closed.rank, 0);
    CHECK_NUMBER(closed.score, NAN);
    CHECK_NUMBER(closed.acceptability, NAN);
    CHECK(closed.gate && closed.gate[0]);
  }
  orgkit_model_answers_free(answers);
}

static void check_options(void) {
  static const char *const readings[] = {"founder-first"};
  static const char *const criteria[] = {"lean"};
  static const double weights[] = {100};
  orgkit_model_options options = ORGKIT_MODEL_OPTIONS_INIT;
  options.readings = readings;
  options.reading_count = 1;
  orgkit_model_answers *answers = ask("revops-team", "{\"arr\":4e6}", &options);
  CHECK_STRING(choice_at(answers, 0, 0).id, "none");
  orgkit_model_answers_free(answers);

  options = (orgkit_model_options)ORGKIT_MODEL_OPTIONS_INIT;
  options.criteria = criteria;
  options.weights = weights;
  options.weight_count = 1;
  answers = ask("revops-team", "{\"arr\":6e8}", &options);
  CHECK(strcmp(choice_at(answers, 0, 0).id, "specialists") != 0);
  orgkit_model_answers_free(answers);

  options = (orgkit_model_options)ORGKIT_MODEL_OPTIONS_INIT;
  options.subject = "enterprise";
  answers = ask("cs-coverage", "{}", &options);
  CHECK_INTEGER(orgkit_model_answers_count(answers), 1);
  CHECK_STRING(choice_at(answers, 0, 0).id, "named");
  orgkit_model_answers_free(answers);
  answers = ask("cs-coverage", "{}", NULL);
  CHECK_INTEGER(orgkit_model_answers_count(answers), 5);
  orgkit_model_answers_free(answers);
}

static void check_refused(void) {
  static const char *const names[] = {NULL};
  static const double negative[] = {-1};
  static const char *const cost[] = {"stage"};
  orgkit_error *error = NULL;
  orgkit_model_answers *answers = NULL;
  orgkit_org_builder *builder = make_builder(engine);
  orgkit_org *org = seal(builder);
  orgkit_org_builder_free(builder);
  orgkit_model_options options = ORGKIT_MODEL_OPTIONS_INIT;
  CHECK_FAILS(ORGKIT_NOT_FOUND,
              orgkit_models_ask(models, org, "revops", NULL, &answers, &error));
  CHECK_FAILS(ORGKIT_INVALID_ARGUMENT,
              orgkit_models_ask(models, org, NULL, NULL, &answers, &error));
  CHECK_FAILS(ORGKIT_INVALID_ARGUMENT,
              orgkit_models_ask(models, NULL, "revops-model", NULL, &answers, &error));
  CHECK_FAILS(ORGKIT_INVALID_ARGUMENT,
              orgkit_models_ask(NULL, org, "revops-model", NULL, &answers, &error));
  options.readings = names;
  options.reading_count = 1;
  CHECK_FAILS(ORGKIT_INVALID_ARGUMENT,
              orgkit_models_ask(models, org, "revops-model", &options, &answers, &error));
  options = (orgkit_model_options)ORGKIT_MODEL_OPTIONS_INIT;
  options.criteria = cost;
  options.weights = negative;
  options.weight_count = 1;
  CHECK_FAILS(ORGKIT_INVALID_ARGUMENT,
              orgkit_models_ask(models, org, "revops-model", &options, &answers, &error));
  options.weights = NULL;
  CHECK_FAILS(ORGKIT_INVALID_ARGUMENT,
              orgkit_models_ask(models, org, "revops-model", &options, &answers, &error));
  options = (orgkit_model_options)ORGKIT_MODEL_OPTIONS_INIT;
  options.subject = "enterprise";
  CHECK_FAILS(ORGKIT_INVALID_ARGUMENT,
              orgkit_models_ask(models, org, "revops-model", &options, &answers, &error));
  options = (orgkit_model_options)ORGKIT_MODEL_OPTIONS_INIT;
  options.samples = UINT64_MAX;
  CHECK_FAILS(ORGKIT_LIMIT,
              orgkit_models_ask(models, org, "revops-model", &options, &answers, &error));
  CHECK(answers == NULL);
  orgkit_org_free(org);
  orgkit_models_free(NULL);
  orgkit_model_answers_free(NULL);
  CHECK_INTEGER(orgkit_models_count(NULL), 0);
  CHECK_INTEGER(orgkit_model_answers_count(NULL), 0);
}

static void check_own(void) {
  const char *documents[] = {own, "{\"id\":\"x\"}"};
  size_t sizes[] = {sizeof own - 1, 10};
  const char *names[] = {"office.json", "x.json"};
  orgkit_error *error = NULL;
  orgkit_models *more = NULL;
  orgkit_models_options options = ORGKIT_MODELS_OPTIONS_INIT;
  options.documents = documents;
  options.sizes = sizes;
  options.names = names;
  options.count = 1;
  REQUIRE(CHECK_OK(orgkit_models_create(engine, &options, &more, &error)));
  CHECK_INTEGER(orgkit_models_count(more), 15);
  orgkit_models_free(more);
  options.count = 2;
  CHECK_INTEGER(orgkit_models_create(engine, &options, &more, &error), ORGKIT_BAD_INPUT);
  CHECK_STRING(orgkit_error_file(error), "x.json");
  orgkit_error_free(error);
  error = NULL;
  options.documents = NULL;
  CHECK_FAILS(ORGKIT_INVALID_ARGUMENT, orgkit_models_create(engine, &options, &more, &error));
  CHECK(more == NULL);
}

int main(void) {
  orgkit_error *error = NULL;
  engine = make_engine();
  REQUIRE(CHECK_OK(orgkit_models_create(engine, NULL, &models, &error)));
  check_list();
  check_answer();
  check_gates();
  check_options();
  check_refused();
  check_own();

  /* A result outlives the models and the engine. */
  orgkit_model_answers *answers = ask("revops-model", "{\"arr\":3e7,\"revops\":5}", NULL);
  orgkit_models_free(models);
  orgkit_engine_free(engine);
  CHECK_STRING(choice_at(answers, 0, 0).id, "centralized");
  orgkit_model_answers_free(answers);
  return check_finish();
}
