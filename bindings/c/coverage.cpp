// coverage.cpp: books of business by owner, from CSV in memory, in C++17.
//
//   coverage                                a small company of its own
//   coverage --json PEOPLE ACCOUNTS COMPANY  the diagnosis of three files as JSON
#include <orgkit.h>

#include <cmath>
#include <cstdio>
#include <exception>
#include <fstream>
#include <iterator>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

namespace {

// One deleter for every handle: a free function of the C interface.
template <auto Free>
struct Freeing {
  template <typename Handle>
  void operator()(Handle *handle) const noexcept {
    Free(handle);
  }
};

using Engine = std::unique_ptr<orgkit_engine, Freeing<orgkit_engine_free>>;
using Builder = std::unique_ptr<orgkit_org_builder, Freeing<orgkit_org_builder_free>>;
using Org = std::unique_ptr<orgkit_org, Freeing<orgkit_org_free>>;
using Segmentation =
    std::unique_ptr<orgkit_segmentation, Freeing<orgkit_segmentation_free>>;
using Diagnosis = std::unique_ptr<orgkit_diagnosis, Freeing<orgkit_diagnosis_free>>;
using Text = std::unique_ptr<orgkit_text, Freeing<orgkit_text_free>>;
using Error = std::unique_ptr<orgkit_error, Freeing<orgkit_error_free>>;

// Calls `call(error)` and throws what it reports.
template <typename Call>
void attempt(Call call) {
  orgkit_error *raw = nullptr;
  const orgkit_status status = call(&raw);
  const Error error(raw);
  if (status == ORGKIT_OK) return;
  std::string message = raw ? orgkit_error_message(raw) : orgkit_status_name(status);
  if (const char *hint = orgkit_error_hint(raw)) message.append(" (").append(hint).append(")");
  throw std::runtime_error(message);
}

// Calls `call(out, error)` and gives the handle that it makes.
template <typename Handle, typename Call>
Handle make(Call call) {
  typename Handle::pointer raw = nullptr;
  attempt([&](orgkit_error **error) { return call(&raw, error); });
  return Handle(raw);
}

void read(orgkit_org_builder *builder, orgkit_table table, std::string_view csv) {
  attempt([&](orgkit_error **error) {
    return orgkit_org_builder_read_csv(builder, table, csv.data(), csv.size(), nullptr, error);
  });
}

std::string contents(const char *path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error(std::string(path) + " cannot be opened");
  return {std::istreambuf_iterator<char>(file), {}};
}

constexpr std::string_view people =
    "Employee ID,Title,Manager\n"
    "E1,VP Customer Success,\n"
    "E2,Customer Success Manager,E1\n"
    "E3,Customer Success Manager,E1\n";

constexpr std::string_view accounts =
    "Account ID,Owner,ARR\n"
    "A1,E2,640000\n"
    "A2,E2,120000\n"
    "A3,E3,30000\n"
    "A4,E3,\n"
    "A5,,8000\n";

void print(const orgkit_segmentation *segmentation) {
  for (size_t i = 0; i < orgkit_segmentation_segment_count(segmentation); i++) {
    orgkit_segment segment = ORGKIT_SEGMENT_INIT;
    attempt([&](orgkit_error **) {
      return orgkit_segmentation_segment(segmentation, i, &segment);
    });
    std::printf("%-12s %4llu accounts %12.0f ARR\n", segment.id,
                static_cast<unsigned long long>(segment.accounts), segment.arr);
  }
  for (size_t i = 0; i < orgkit_segmentation_book_count(segmentation); i++) {
    orgkit_book book = ORGKIT_BOOK_INIT;
    attempt([&](orgkit_error **) { return orgkit_segmentation_book(segmentation, i, &book); });
    std::printf("%-12s %4llu accounts ", book.owner_id,
                static_cast<unsigned long long>(book.accounts));
    // NaN says that no account of the book has a known ARR.
    if (std::isnan(book.arr)) {
      std::puts("ARR not known");
    } else {
      std::printf("%12.0f ARR\n", book.arr);
    }
  }
}

Org seal(orgkit_org_builder *builder) {
  return make<Org>([&](orgkit_org **out, orgkit_error **error) {
    return orgkit_org_builder_seal(builder, out, error);
  });
}

void print_diagnosis(const orgkit_engine *engine, const orgkit_org *org) {
  const auto diagnosis = make<Diagnosis>([&](orgkit_diagnosis **out, orgkit_error **error) {
    return orgkit_diagnose(engine, org, nullptr, out, error);
  });
  const auto json = make<Text>([&](orgkit_text **out, orgkit_error **error) {
    return orgkit_diagnosis_render(diagnosis.get(), nullptr, out, error);
  });
  std::puts(orgkit_text_data(json.get()));
}

}  // namespace

int main(int count, char **arguments) {
  const bool is_diagnosis = count == 5 && std::string_view(arguments[1]) == "--json";
  if (count != 1 && !is_diagnosis) {
    std::fputs("usage: coverage [--json PEOPLE ACCOUNTS COMPANY]\n", stderr);
    return 2;
  }
  try {
    const auto engine = make<Engine>([](orgkit_engine **out, orgkit_error **error) {
      return orgkit_engine_create(nullptr, out, error);
    });
    const auto builder = make<Builder>([&](orgkit_org_builder **out, orgkit_error **error) {
      return orgkit_org_builder_create(engine.get(), out, error);
    });
    if (is_diagnosis) {
      read(builder.get(), ORGKIT_PEOPLE, contents(arguments[2]));
      read(builder.get(), ORGKIT_ACCOUNTS, contents(arguments[3]));
      const std::string company = contents(arguments[4]);
      attempt([&](orgkit_error **error) {
        return orgkit_org_builder_read_json(builder.get(), ORGKIT_COMPANY, company.data(),
                                            company.size(), nullptr, error);
      });
      print_diagnosis(engine.get(), seal(builder.get()).get());
      return 0;
    }
    read(builder.get(), ORGKIT_PEOPLE, people);
    read(builder.get(), ORGKIT_ACCOUNTS, accounts);
    const auto org = seal(builder.get());
    const auto segmentation =
        make<Segmentation>([&](orgkit_segmentation **out, orgkit_error **error) {
          return orgkit_segmentation_analyze(engine.get(), org.get(), nullptr, out, error);
        });
    print(segmentation.get());
    return 0;
  } catch (const std::exception &problem) {
    std::fprintf(stderr, "coverage: %s\n", problem.what());
    return 1;
  }
}
