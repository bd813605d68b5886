# The two commands of a fresh machine with Swift: `make review` and `make test`.
SHELL := /bin/bash
PREFIX ?= /usr/local
DESTDIR ?=
SWIFT_FLAGS ?=
PACKAGES := libxml2-dev libzip-dev libxlsxwriter-dev libsqlite3-dev pkg-config g++
RUNTIME_PACKAGES := libsqlite3-0 libstdc++6 libxlsxwriter4 libxml2 libzip4 zlib1g
DEB_PACKAGES := binutils dpkg-dev python3
TEST_PACKAGES := $(PACKAGES) $(DEB_PACKAGES) groff-base libxml2-utils python3-docx python3-jsonschema python3-openpyxl python3-yaml time
RELEASE := .build/release/review
BIN = $(DESTDIR)$(PREFIX)/bin
SHARE = $(DESTDIR)$(PREFIX)/share
AS_OF ?= 2026-11-20

.PHONY: review build test lint format goldens catalogue bench install install-files uninstall deb sbom clean \
  packages deb-packages test-packages

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

install: build install-files

# Installs what is built; RELEASE may name another binary.
install-files:
	install -d "$(BIN)" "$(SHARE)/review" "$(SHARE)/man/man1" "$(SHARE)/bash-completion/completions" \
	  "$(SHARE)/zsh/site-functions" "$(SHARE)/fish/vendor_completions.d"
	install -m 755 $(RELEASE) "$(BIN)/review"
	rm -rf "$(SHARE)/review/Rules" "$(SHARE)/review/Schemas"
	cp -R Rules Schemas "$(SHARE)/review/"
	$(RELEASE) manual --output "$(SHARE)/man/man1" > "$(SHARE)/review/man-pages"
	$(RELEASE) --generate-completion-script bash > "$(SHARE)/bash-completion/completions/review"
	$(RELEASE) --generate-completion-script zsh > "$(SHARE)/zsh/site-functions/_review"
	$(RELEASE) --generate-completion-script fish > "$(SHARE)/fish/vendor_completions.d/review.fish"

uninstall:
	if [ -f "$(SHARE)/review/man-pages" ]; then \
	  while read -r page; do rm -f "$(SHARE)/man/man1/$$page"; done < "$(SHARE)/review/man-pages"; \
	fi
	rm -f "$(BIN)/review" "$(SHARE)/bash-completion/completions/review" "$(SHARE)/zsh/site-functions/_review" \
	  "$(SHARE)/fish/vendor_completions.d/review.fish"
	rm -rf "$(SHARE)/review"

# A Debian package of the release, in .build.
deb: build deb-packages
	Packaging/debian-package $(RELEASE) .build

# What review is made of (CycloneDX), in .build/review.cdx.json.
sbom: build deb-packages
	Packaging/software-list .build/review.cdx.json

clean:
	rm -rf .build bench-data

packages: ; @$(call install_missing,$(PACKAGES))
deb-packages: ; @$(call install_missing,$(DEB_PACKAGES))
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
