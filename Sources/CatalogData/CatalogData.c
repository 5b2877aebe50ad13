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
static const char questions[] = {
#embed "data/questions.csv"
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
static const char schema_company[] = {
#embed "data/schemas/company.json"
    , 0};
static const char schema_diagnose[] = {
#embed "data/schemas/diagnose.json"
    , 0};
static const char schema_people[] = {
#embed "data/schemas/people.json"
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
    FILE_ENTRY("sample/people.csv", sample_people),
    FILE_ENTRY("sample/accounts.csv", sample_accounts),
    FILE_ENTRY("sample/company.json", sample_company),
    FILE_ENTRY("schemas/accounts.json", schema_accounts),
    FILE_ENTRY("schemas/benchmarks.json", schema_benchmarks),
    FILE_ENTRY("schemas/company.json", schema_company),
    FILE_ENTRY("schemas/diagnose.json", schema_diagnose),
    FILE_ENTRY("schemas/people.json", schema_people),
    FILE_ENTRY("schemas/rule.json", schema_rule),
    FILE_ENTRY("schemas/segment.json", schema_segment),
    FILE_ENTRY("schemas/structure.json", schema_structure),
    FILE_ENTRY("sources.csv", sources),
    FILE_ENTRY("vocabulary.csv", vocabulary),
};

const catalog_file *catalog_file_at(size_t index) {
  return index < sizeof files / sizeof *files ? &files[index] : NULL;
}
