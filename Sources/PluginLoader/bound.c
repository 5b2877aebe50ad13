#define _GNU_SOURCE
#include <dlfcn.h>
#include <ffi.h>
#include <link.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "loader.h"

enum { MOST_ARGUMENTS = 32 };

/* libffi, found when the first bound function is called: whoever has none needs none. */
typedef struct foreign {
  ffi_status (*prepare)(ffi_cif *, ffi_abi, unsigned, ffi_type *, ffi_type **);
  void (*call)(ffi_cif *, void (*)(void), void *, void **);
  ffi_type *types[LOADER_OUT_DOUBLE + 1];
} foreign;

static const char *const type_names[LOADER_OUT_DOUBLE + 1] = {
    [LOADER_VOID] = "ffi_type_void",      [LOADER_INT8] = "ffi_type_sint8",
    [LOADER_UINT8] = "ffi_type_uint8",    [LOADER_INT16] = "ffi_type_sint16",
    [LOADER_UINT16] = "ffi_type_uint16",  [LOADER_INT32] = "ffi_type_sint32",
    [LOADER_UINT32] = "ffi_type_uint32",  [LOADER_INT64] = "ffi_type_sint64",
    [LOADER_UINT64] = "ffi_type_uint64",  [LOADER_SIZE] = "ffi_type_uint64",
    [LOADER_FLOAT] = "ffi_type_float",    [LOADER_DOUBLE] = "ffi_type_double",
    [LOADER_CSTRING] = "ffi_type_pointer", [LOADER_COLUMN_DOUBLE] = "ffi_type_pointer",
    [LOADER_COLUMN_CSTRING] = "ffi_type_pointer", [LOADER_ROWS] = "ffi_type_uint64",
    [LOADER_OUT_INT32] = "ffi_type_pointer", [LOADER_OUT_DOUBLE] = "ffi_type_pointer"};

_Static_assert(sizeof(size_t) == 8, "sizes are passed as 64-bit integers");

static bool find_foreign(foreign *foreign, char *error) {
  void *handle = dlopen("libffi.so.8", RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE);
  if (!handle) handle = dlopen("libffi.so.7", RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE);
  if (!handle) {
    loader_say(error, "bound functions need libffi, which is not installed: install the package libffi8 (or libffi)");
    return false;
  }
  *(void **)&foreign->prepare = dlsym(handle, "ffi_prep_cif");
  *(void **)&foreign->call = dlsym(handle, "ffi_call");
  bool is_whole = foreign->prepare && foreign->call;
  for (int type = 0; type <= LOADER_OUT_DOUBLE; type++) {
    foreign->types[type] = dlsym(handle, type_names[type]);
    is_whole = is_whole && foreign->types[type];
  }
  if (!is_whole) loader_say(error, "this libffi lacks what every libffi has");
  return is_whole;
}

/* Any scalar, as libffi reads and writes it. */
typedef union cell {
  int8_t int8;
  uint8_t uint8;
  int16_t int16;
  uint16_t uint16;
  int32_t int32;
  uint32_t uint32;
  int64_t int64;
  uint64_t uint64;
  float single;
  double number;
  const void *pointer;
  /* Small integers come back widened to this. */
  ffi_sarg widened_signed;
  ffi_arg widened;
} cell;

/* A number that does not fit its type, NaN among them, becomes the nearest that does;
 * NaN becomes 0 in an integer. */
static double clamped(double number, double low, double high) {
  return isnan(number) ? 0 : number < low ? low : number > high ? high : number;
}

static void set_number(cell *cell, loader_type type, double number) {
  switch (type) {
    case LOADER_INT8: cell->int8 = (int8_t)clamped(number, INT8_MIN, INT8_MAX); return;
    case LOADER_UINT8: cell->uint8 = (uint8_t)clamped(number, 0, UINT8_MAX); return;
    case LOADER_INT16: cell->int16 = (int16_t)clamped(number, INT16_MIN, INT16_MAX); return;
    case LOADER_UINT16: cell->uint16 = (uint16_t)clamped(number, 0, UINT16_MAX); return;
    case LOADER_INT32: cell->int32 = (int32_t)clamped(number, INT32_MIN, INT32_MAX); return;
    case LOADER_UINT32: cell->uint32 = (uint32_t)clamped(number, 0, UINT32_MAX); return;
    case LOADER_INT64: cell->int64 = (int64_t)clamped(number, -0x1p63, 0x1.fffffffffffffp62); return;
    case LOADER_UINT64:
    case LOADER_SIZE: cell->uint64 = (uint64_t)clamped(number, 0, 0x1.fffffffffffffp63); return;
    case LOADER_FLOAT: cell->single = (float)number; return;
    default: cell->number = number; return;
  }
}

static double number_of(const cell *cell, loader_type type) {
  switch (type) {
    case LOADER_INT8:
    case LOADER_INT16:
    case LOADER_INT32: return (double)cell->widened_signed;
    case LOADER_UINT8:
    case LOADER_UINT16:
    case LOADER_UINT32: return (double)cell->widened;
    case LOADER_INT64: return (double)cell->int64;
    case LOADER_UINT64:
    case LOADER_SIZE: return (double)cell->uint64;
    case LOADER_FLOAT: return (double)cell->single;
    default: return cell->number;
  }
}

/* The index of a returned text, added if it is new; NaN for NULL. False if there are too
 * many. */
static bool intern(loader_results *results, const char *text, double *index, char *error) {
  *index = NAN;
  if (!text) return true;
  char copy[LOADER_TEXT_BYTES];
  size_t length = strnlen(text, LOADER_TEXT_BYTES);
  if (length == LOADER_TEXT_BYTES) {
    loader_say(error, "returned a text of more than %d bytes", LOADER_TEXT_BYTES - 1);
    return false;
  }
  memcpy(copy, text, length + 1);
  for (size_t known = 0; known < results->text_count; known++) {
    if (strcmp(results->texts[known], copy) == 0) {
      *index = (double)known;
      return true;
    }
  }
  if (results->text_count == LOADER_TEXTS) {
    loader_say(error, "returned more than %d different texts", LOADER_TEXTS);
    return false;
  }
  memcpy(results->texts[results->text_count], copy, length + 1);
  *index = (double)results->text_count++;
  return true;
}

typedef struct call {
  int library;
  const loader_function *function;
  const orgkit_table *table;
  loader_results *results;
  char *error;
} call;

static const loader_column *column_of(const call *call, const loader_argument *argument) {
  bool is_column = argument->column >= 0 && (size_t)argument->column < call->table->column_count;
  return is_column ? &call->table->columns[argument->column] : NULL;
}

static const char *text_at(const loader_column *column, size_t row) {
  return loader_text(column, column && column->codes ? column->codes[row] : -1);
}

static double number_at(const loader_column *column, size_t row) {
  return column->reals ? column->reals[row] : column->codes ? (double)column->codes[row] : NAN;
}

static int call_rows(const call *call, foreign *foreign, ffi_cif *cif, void (*function)(void)) {
  const loader_function *wanted = call->function;
  cell cells[MOST_ARGUMENTS];
  void *pointers[MOST_ARGUMENTS];
  const loader_column *columns[MOST_ARGUMENTS];
  for (size_t index = 0; index < wanted->argument_count; index++) {
    memset(&cells[index], 0, sizeof cells[index]);
    pointers[index] = &cells[index];
    columns[index] = column_of(call, &wanted->arguments[index]);
    if (!columns[index]) set_number(&cells[index], wanted->arguments[index].type, wanted->arguments[index].constant);
  }
  for (size_t row = 0; row < call->table->rows; row++) {
    for (size_t index = 0; index < wanted->argument_count; index++) {
      if (!columns[index]) continue;
      loader_type type = wanted->arguments[index].type;
      if (type == LOADER_CSTRING) {
        cells[index].pointer = text_at(columns[index], row);
      } else {
        set_number(&cells[index], type, number_at(columns[index], row));
      }
    }
    cell result;
    foreign->call(cif, function, &result, pointers);
    if (wanted->result != LOADER_CSTRING) {
      call->results->values[row] = number_of(&result, wanted->result);
    } else if (!intern(call->results, result.pointer, &call->results->values[row], call->error)) {
      return 1;
    }
  }
  return 0;
}

static int call_batch(const call *call, foreign *foreign, ffi_cif *cif, void (*function)(void)) {
  const loader_function *wanted = call->function;
  size_t rows = call->table->rows;
  cell cells[MOST_ARGUMENTS];
  void *pointers[MOST_ARGUMENTS];
  const char **texts[MOST_ARGUMENTS];
  int32_t *codes = NULL;
  int status = 0;
  memset(texts, 0, sizeof texts);
  for (size_t index = 0; index < wanted->argument_count; index++) {
    const loader_argument *argument = &wanted->arguments[index];
    const loader_column *column = column_of(call, argument);
    memset(&cells[index], 0, sizeof cells[index]);
    pointers[index] = &cells[index];
    switch (argument->type) {
      case LOADER_ROWS: cells[index].uint64 = rows; break;
      case LOADER_OUT_DOUBLE: cells[index].pointer = call->results->values; break;
      case LOADER_OUT_INT32:
        if (!codes) codes = loader_shared(rows * sizeof *codes);
        if (!codes) status = 1;
        cells[index].pointer = codes;
        break;
      case LOADER_COLUMN_DOUBLE: cells[index].pointer = column ? column->reals : NULL; break;
      case LOADER_COLUMN_CSTRING:
        texts[index] = loader_shared(rows * sizeof **texts);
        if (!texts[index]) status = 1;
        for (size_t row = 0; texts[index] && row < rows; row++) texts[index][row] = text_at(column, row);
        cells[index].pointer = texts[index];
        break;
      default: set_number(&cells[index], argument->type, argument->constant);
    }
  }
  if (status == 0) {
    cell result;
    memset(&result, 0, sizeof result);
    foreign->call(cif, function, &result, pointers);
    for (size_t row = 0; codes && row < rows; row++) call->results->values[row] = codes[row];
    /* By the custom of C: anything but 0 is an error. */
    if (wanted->result != LOADER_VOID && number_of(&result, wanted->result) != 0) {
      loader_say(call->error, "%s returned the error %g", wanted->symbol, number_of(&result, wanted->result));
      status = 1;
    }
  } else {
    loader_say(call->error, "no memory for the columns of %s", wanted->symbol);
  }
  loader_unshare(codes, rows * sizeof *codes);
  for (size_t index = 0; index < wanted->argument_count; index++)
    loader_unshare(texts[index], rows * sizeof **texts);
  return status;
}

static int perform(void *context) {
  call *call = context;
  const loader_function *wanted = call->function;
  foreign foreign;
  void *handle = loader_library(call->library, call->error);
  if (!handle || !find_foreign(&foreign, call->error)) return 1;
  void (*function)(void) = NULL;
  *(void **)&function = dlsym(handle, wanted->symbol);
  if (!function) {
    loader_say(call->error, "exports no symbol %.200s", wanted->symbol);
    return 1;
  }
  Dl_info place;
  const ElfW(Sym) *entry = NULL;
  if (dladdr1(*(void **)&function, &place, (void **)&entry, RTLD_DL_SYMENT) != 0 && entry &&
      ELF64_ST_TYPE(entry->st_info) == STT_OBJECT) {
    loader_say(call->error, "exports %.200s, which is no function", wanted->symbol);
    return 1;
  }
  ffi_cif cif;
  ffi_type *types[MOST_ARGUMENTS];
  for (size_t index = 0; index < wanted->argument_count; index++) types[index] = foreign.types[wanted->arguments[index].type];
  if (foreign.prepare(&cif, FFI_DEFAULT_ABI, (unsigned)wanted->argument_count, foreign.types[wanted->result], types) !=
      FFI_OK) {
    loader_say(call->error, "libffi does not accept the signature of %.200s", wanted->symbol);
    return 1;
  }
  return wanted->is_batch ? call_batch(call, &foreign, &cif, function) : call_rows(call, &foreign, &cif, function);
}

/* What a child shares with its parent when it calls a function. */
typedef struct shared_call {
  char error[ORGKIT_PLUGIN_ERROR_CAPACITY];
  loader_results results;
  char texts[LOADER_TEXTS][LOADER_TEXT_BYTES];
} shared_call;

static loader_outcome isolated(call *wanted, const loader_limits *limits, loader_results *results, char *error) {
  size_t rows = wanted->table->rows;
  size_t size = sizeof(shared_call) + rows * sizeof *results->values;
  shared_call *shared = loader_shared(size);
  if (!shared) {
    loader_say(error, "no memory to share with a child process");
    return LOADER_UNABLE;
  }
  double *values = (double *)(void *)(shared + 1);
  memcpy(values, results->values, rows * sizeof *values);
  shared->results.values = values;
  shared->results.texts = shared->texts;
  wanted->results = &shared->results;
  wanted->error = shared->error;
  loader_outcome outcome = loader_in_child(perform, wanted, wanted->library, limits, error);
  if (outcome == LOADER_FAILED) loader_say(error, "%.1000s", shared->error);
  if (outcome == LOADER_DONE) {
    memcpy(results->values, values, rows * sizeof *values);
    /* What the function may have scribbled over is not trusted. */
    size_t count = shared->results.text_count;
    results->text_count = count <= LOADER_TEXTS ? count : LOADER_TEXTS;
    memcpy(results->texts, shared->texts, sizeof shared->texts);
    for (size_t index = 0; index < LOADER_TEXTS; index++) results->texts[index][LOADER_TEXT_BYTES - 1] = 0;
  }
  loader_unshare(shared, size);
  return outcome;
}

loader_outcome loader_call(int library, const loader_function *function, const orgkit_table *table, bool is_isolated,
                           const loader_limits *limits, loader_results *results, char *error) {
  if (function->argument_count > MOST_ARGUMENTS) {
    loader_say(error, "takes %zu arguments, and at most %d are passed", function->argument_count, MOST_ARGUMENTS);
    return LOADER_FAILED;
  }
  results->text_count = 0;
  for (size_t row = 0; row < table->rows; row++) results->values[row] = NAN;
  call wanted = {library, function, table, results, error};
  if (is_isolated) return isolated(&wanted, limits, results, error);
  return perform(&wanted) == 0 ? LOADER_DONE : LOADER_FAILED;
}
