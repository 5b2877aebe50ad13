# The two that do all set-up: `make demo` runs the main job, `make test` passes
# the tests. `make help` lists the rest.

SWIFT   ?= swift
PYTHON  ?= python3
PREFIX  ?= /usr/local
DESTDIR ?=

VERSION := $(shell sed -n 's/^.define ORGKIT_VERSION "\(.*\)"/\1/p' include/orgkit/version.h)
ABI     := $(shell sed -n 's/^.define ORGKIT_ABI_VERSION \(.*\)/\1/p' include/orgkit/version.h)

RELEASE := .build-release
STAGE   := $(CURDIR)/$(RELEASE)/stage
MAP     := $(RELEASE)/orgkit.map
VENV    := $(CURDIR)/.build-python
READY   := .build-python/ready
HEADERS := $(wildcard include/*.h include/orgkit/*.h include/module.modulemap)
INPUTS  := Package.swift include/orgkit.symbols $(HEADERS) \
  $(shell find Sources bindings/shell -type f -not -path '*/tests/*')

# One set of flags for library and command, so that neither evicts the other.
RELEASE_FLAGS := -c release --disable-local-rpath --scratch-path $(RELEASE) -Xswiftc -static-stdlib \
  -Xlinker "--version-script=$(CURDIR)/$(MAP)" -Xlinker -soname=liborgkit.so.$(ABI) \
  -Xlinker -z -Xlinker nodelete -Xlinker --gc-sections -Xlinker -s

.DEFAULT_GOAL := help
.PHONY: help demo test check release stage install uninstall bench asan generate clean \
  test-tools python-tools

help: ## List the targets
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 20

demo: stage ## Build what is needed and diagnose the sample company
	@"$(STAGE)/bin/orgkit" demo

test: stage test-tools python-tools ## Install what tests need, run all, one summary
	@STAGE="$(STAGE)" VENV="$(VENV)" Tests/run

check: stage test-tools python-tools ## Format, lint, headers, symbols, generated files
	@STAGE="$(STAGE)" VENV="$(VENV)" Tests/Checks/run

asan: ## Run the Swift and C tests under AddressSanitizer and LeakSanitizer
	@Tests/Checks/asan

bench: stage ## Compare with DuckDB and Polars on a million accounts
	@STAGE="$(STAGE)" Tests/Benchmarks/run

generate: ## Regenerate the rule registry and the pages made from catalogue and rules
	@$(SWIFT) run -q generate-registry .
	@$(SWIFT) run -q generate-docs .

release: $(RELEASE)/built ## Build the shared library and the command

$(MAP): include/orgkit.symbols
	@mkdir -p $(@D)
	@awk 'BEGIN {print "ORGKIT_$(ABI) { global:"} /^orgkit_/ {print "  " $$1 ";"} END {print "  local: *; };"}' $< > $@

# SwiftPM does not see a change of include/, so what is built from it is made to look new.
$(RELEASE)/headers: $(HEADERS)
	@mkdir -p $(@D)
	@find Sources/OrgKitABI bindings/shell/Sources -name '*.swift' -exec touch {} +
	@touch $@

$(RELEASE)/built: $(INPUTS) $(MAP) $(RELEASE)/headers
	@command -v $(SWIFT) >/dev/null || { echo "orgkit needs Swift 6.3 or later: https://swift.org/install" >&2; exit 1; }
	@.ci/tools ffi.h=libffi-dev
	$(SWIFT) build $(RELEASE_FLAGS) --product orgkit
	$(SWIFT) build $(RELEASE_FLAGS) --product orgkit-command
	@touch $@

# An installation inside the build folder; tests and the demo use it as users do.
stage: $(RELEASE)/staged

$(RELEASE)/staged: $(RELEASE)/built $(wildcard bindings/c/*.in bindings/shell/man/* bindings/c/install.sh)
	@rm -rf "$(STAGE)"
	@$(MAKE) --no-print-directory -s install PREFIX="$(STAGE)" DESTDIR=
	@touch $@

install: release ## Install library, headers and command (PREFIX, DESTDIR)
	@VERSION=$(VERSION) ABI=$(ABI) bindings/c/install.sh install "$(RELEASE)/release" "$(PREFIX)" "$(DESTDIR)"

uninstall: ## Remove exactly what install put there (PREFIX, DESTDIR)
	@VERSION=$(VERSION) ABI=$(ABI) bindings/c/install.sh uninstall "$(RELEASE)/release" "$(PREFIX)" "$(DESTDIR)"

test-tools:
	@.ci/tools bats shellcheck pkg-config cmake valgrind

python-tools: $(READY)

$(READY): bindings/python/pyproject.toml Makefile
	@$(PYTHON) -m venv "$(VENV)"
	@"$(VENV)/bin/pip" install -q --disable-pip-version-check pytest hypothesis ruff mypy jsonschema pandas polars pymcdm
	@touch $@

clean: ## Remove everything that was built
	rm -rf .build .build-*
