# The two commands of a fresh machine with Swift: `make review` and `make test`.
SHELL := /bin/bash
PREFIX ?= /usr/local
DESTDIR ?=
SWIFT_FLAGS ?=
PACKAGES := libxml2-dev libzip-dev libxlsxwriter-dev libsqlite3-dev pkg-config g++
RUNTIME_PACKAGES := libsqlite3-0 libstdc++6 libxlsxwriter4 libxml2 libzip4 zlib1g
TEST_PACKAGES := $(PACKAGES) binutils libxml2-utils python3 python3-yaml time python3-docx python3-jsonschema python3-openpyxl
RELEASE := .build/release/review
AS_OF ?= 2026-11-20

.PHONY: review build test lint format goldens catalogue bench install uninstall clean packages test-packages

review: build
	$(RELEASE) check --fail-on never --as-of $(AS_OF) Fixtures/Documents
	$(RELEASE) rules test

build: packages
	swift build -c release --static-swift-stdlib $(SWIFT_FLAGS) --product review

test: test-packages
	swift test $(SWIFT_FLAGS)

lint:
	swift format lint -r -s Package.swift Sources Tests Benchmarks

format:
	swift format -i -r Package.swift Sources Tests Benchmarks

# Writes the expected files of the golden tests anew; read the diff before you commit it.
goldens: test-packages
	REVIEW_RECORD_GOLDENS=1 swift test $(SWIFT_FLAGS) --filter golden || true
	git diff --stat -- Fixtures

# Writes the catalogue of rules anew, measured on the labelled sentences.
catalogue: build
	$(RELEASE) rules doc $(foreach file,$(wildcard Fixtures/Labelled/*.tsv),--labelled $(file)) -o Documentation/RuleCatalogue.md

bench: test-packages build
	swift build -c release --static-swift-stdlib $(SWIFT_FLAGS) --product document-generator
	Benchmarks/run

install: build
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/review"
	install -m 755 $(RELEASE) "$(DESTDIR)$(PREFIX)/bin/review"
	rm -rf "$(DESTDIR)$(PREFIX)/share/review/Rules" "$(DESTDIR)$(PREFIX)/share/review/Schemas"
	cp -R Rules Schemas "$(DESTDIR)$(PREFIX)/share/review/"

uninstall:
	rm -f "$(DESTDIR)$(PREFIX)/bin/review"
	rm -rf "$(DESTDIR)$(PREFIX)/share/review"

clean:
	rm -rf .build bench-data

packages: ; @$(call install_missing,$(PACKAGES))
test-packages: ; @$(call install_missing,$(TEST_PACKAGES))

# Installs the Debian packages of a list that are not there; as another user than root, through sudo.
define install_missing
missing=""; \
for package in $(1); do \
  dpkg-query -W -f='$${Status}' $$package 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$package"; \
done; \
if [ -n "$$missing" ]; then \
  echo "installing$$missing"; \
  sudo=""; [ "$$(id -u)" = 0 ] || sudo=sudo; \
  $$sudo apt-get update -q && DEBIAN_FRONTEND=noninteractive $$sudo apt-get install -y -q --no-install-recommends $$missing; \
fi
endef
