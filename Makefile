# casedesk: `make run` and `make test` are all a fresh Debian 12 with Swift needs.

SWIFT ?= swift
# What the program and its tests are built on; installed when missing.
PACKAGES := libncurses-dev libvterm-dev pkg-config
# The pages the program makes of its own tables, each in both languages.
PAGES := workflow keys exit-codes policy-coverage
# Where `make install` puts things, and which of Fixtures the program itself reads.
PREFIX ?= /usr/local
DESTDIR ?=
SHARED := calendars policies demo
# What kills and stops the program at its calls to the kernel, in the trials.
TRIAL_TOOLS := strace
# What `make smoke` drives: the program as it is shipped, for some checks ask how long things take.
SMOKE_PROGRAM ?= .build/release/casedesk

.PHONY: run test smoke pictures check-pictures screens build release lint format docs check-docs install bench torture clean dependencies help

help: ## list what make can do
	@awk -F':.*## ' '/^[a-z-]+:.*## /{printf "  make %-14s %s\n", $$1, $$2}' Makefile

run: build ## build, and open the console on demonstration data
	@.build/debug/casedesk demo

test: dependencies ## install what is missing, build, run every test, check the generated pages and pictures
	@$(MAKE) --no-print-directory dependencies PACKAGES=$(TRIAL_TOOLS)
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build
	@$(MAKE) --no-print-directory check-docs check-pictures

smoke: release ## run the checks T1 to T32 in a real terminal; one alone: make smoke ONLY=T7
	@dpkg-query -W -f='$${Status}' tmux 2>/dev/null | grep -q 'ok installed' \
	  || $(MAKE) --no-print-directory dependencies PACKAGES=tmux
	@Tests/Smoke/smoke.sh $(SMOKE_PROGRAM) $(ONLY)

pictures: build ## picture real screens for the README and the guides
	@$(SWIFT) build --product PictureMaker
	@.build/debug/PictureMaker .build/debug/casedesk

# Takes the pictures again and compares: the demonstration and its clock are fixed, so the bytes are too.
check-pictures: build
	@$(SWIFT) build --product PictureMaker
	@.build/debug/PictureMaker .build/debug/casedesk --check

screens: dependencies ## record the desk's golden screens anew; read what changed before committing it
	CASEDESK_RECORD=1 $(SWIFT) test --filter CaseConsoleTests.GoldenTests
	@git status --short Fixtures/screens/console

build: dependencies ## build the program for development
	$(SWIFT) build --product casedesk

# With the runtimes of Swift and C++ in it: where it runs neither need be there, and it starts sooner. The folder has the
# one library alone, because a linker that finds it shared as well takes that. Relocations are packed (glibc 2.36, which
# Debian 12 has): docs/decisions/0030.
STATIC := $(CURDIR)/.build/static
RELEASE := -c release --static-swift-stdlib --disable-local-rpath -Xswiftc -use-ld=bfd -Xswiftc -L$(STATIC) \
  -Xswiftc -Xclang-linker -Xswiftc -static-libgcc -Xlinker -z -Xlinker pack-relative-relocs
release: dependencies ## build the program as it is shipped
	@mkdir -p $(STATIC) && ln -sf "$$(clang -print-file-name=libstdc++.a)" $(STATIC)/libstdc++.a
	$(SWIFT) build $(RELEASE) --product casedesk

lint: ## the formatter's judgement, strictly
	$(SWIFT) format lint --strict --recursive --parallel Package.swift Sources Tests

format: ## let the formatter rewrite the sources
	$(SWIFT) format --in-place --recursive --parallel Package.swift Sources Tests

docs: build ## make the generated pages anew
	@for page in $(PAGES); do \
	  .build/debug/casedesk $$page --lang en > docs/$$page.md; \
	  .build/debug/casedesk $$page --lang zh > docs/$$page.zh-CN.md; \
	done
	@mkdir -p docs/man/zh_CN
	@.build/debug/casedesk man --lang en > docs/man/casedesk.1
	@.build/debug/casedesk man --lang zh > docs/man/zh_CN/casedesk.1

# Pages that the program makes of its own tables; stale ones fail.
check-docs:
	@set -e; made=$$(mktemp); trap 'rm -f "$$made"' EXIT; \
	check() { \
	  .build/debug/casedesk $$1 --lang $$2 > "$$made"; \
	  cmp "$$made" docs/$$3 || { echo "docs/$$3 is stale: run make docs"; exit 1; }; \
	}; \
	for page in $(PAGES); do check $$page en $$page.md; check $$page zh $$page.zh-CN.md; done; \
	check man en man/casedesk.1; check man zh man/zh_CN/casedesk.1

install: release ## install program, shared files, manual pages and completions (PREFIX, DESTDIR)
	@set -e; root="$(DESTDIR)$(PREFIX)"; share="$$root/share"; built=.build/release/casedesk; \
	install -D -m 755 $$built "$$root/bin/casedesk"; \
	for folder in $(SHARED); do \
	  (cd Fixtures && find $$folder -type f) | while read -r file; do \
	    install -D -m 644 "Fixtures/$$file" "$$share/casedesk/$$file"; \
	  done; \
	done; \
	install -D -m 644 docs/man/casedesk.1 "$$share/man/man1/casedesk.1"; \
	install -D -m 644 docs/man/zh_CN/casedesk.1 "$$share/man/zh_CN/man1/casedesk.1"; \
	complete() { \
	  mkdir -p "$$share/$$2"; \
	  docs/completions/completions.sh $$built $$1 > "$$share/$$2/$$3"; \
	}; \
	complete bash bash-completion/completions casedesk; \
	complete zsh zsh/site-functions _casedesk; \
	complete fish fish/vendor_completions.d casedesk.fish; \
	echo "casedesk is installed in $$root"

bench: release ## time what people wait for
	@$(SWIFT) build -c release --product RedFlagSweep
	@Tests/Benchmarks/bench.sh .build/release/casedesk

# At the scale of a night; SCALE=commit takes minutes, SCALE=test seconds. SEED=… tries other faults, ONLY='power loss'
# the trials with those words in their name.
SCALE ?= nightly
SEED ?= 1
torture: dependencies ## try every kind of fault on the store, at length
	@$(MAKE) --no-print-directory dependencies PACKAGES=$(TRIAL_TOOLS)
	$(SWIFT) build -c release --product casedesk
	$(SWIFT) build -c release --product Torture
	@.build/release/Torture --scale $(SCALE) --seed $(SEED) $(if $(ONLY),--only "$(ONLY)")

clean: ## forget what was built
	$(SWIFT) package clean

dependencies:
	@missing=""; \
	for package in $(PACKAGES); do \
	  dpkg-query -W -f='$${Status}' $$package 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$package"; \
	done; \
	if [ -n "$$missing" ]; then \
	  echo "installing:$$missing"; \
	  if [ "$$(id -u)" = 0 ]; then root=""; else root="sudo"; fi; \
	  $$root apt-get update -q && DEBIAN_FRONTEND=noninteractive $$root apt-get install -q -y --no-install-recommends $$missing; \
	fi
