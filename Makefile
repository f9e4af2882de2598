# What a user needs: run, test, install. What a developer needs: check, bench, pictures.
SWIFT ?= swift
PREFIX ?= /usr/local
DESTDIR ?=
RELEASE = --configuration release --static-swift-stdlib
SOURCES = Package.swift Sources Tests Benchmarks

.PHONY: run test check deps build install uninstall bench bench-bytes bench-html bench-html-memory \
  bench-extraction bench-site-memory conformance fuzz page-test pictures manual train-extraction \
  train-entities lint clean

run: build
	@.build/release/lectern

build: deps
	$(SWIFT) build $(RELEASE) --product lectern

test: deps
	$(SWIFT) test --disable-xctest

# The tests hold the rules of who may import whom as well, and come last.
check: deps lint
	LECTERN_STRICT=1 $(SWIFT) build --build-tests
	.build/debug/lectern themes --check
	LECTERN_STRICT=1 $(MAKE) --no-print-directory test

lint:
	$(SWIFT) format lint --strict --parallel --recursive $(SOURCES)

deps:
	@Tools/deps

install: build
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/lectern/themes" \
	  "$(DESTDIR)$(PREFIX)/share/lectern/samples" "$(DESTDIR)$(PREFIX)/share/man/man1"
	install -s -m 755 .build/release/lectern "$(DESTDIR)$(PREFIX)/bin/lectern"
	install -m 644 Themes/*.toml "$(DESTDIR)$(PREFIX)/share/lectern/themes"
	install -m 644 Samples/*.* "$(DESTDIR)$(PREFIX)/share/lectern/samples"
	install -m 644 docs/lectern.1 "$(DESTDIR)$(PREFIX)/share/man/man1"

uninstall:
	rm -f "$(DESTDIR)$(PREFIX)/bin/lectern" "$(DESTDIR)$(PREFIX)/share/man/man1/lectern.1"
	rm -rf "$(DESTDIR)$(PREFIX)/share/lectern"

bench: deps
	Benchmarks/run

# Each key of 200 typed queries in Lectern, SQLite's FTS5 and notmuch (where python3-notmuch2 is installed), over
# the same made-up articles; and in Lectern once more after a thousand small imports.
bench-search: deps
	$(SWIFT) build $(RELEASE) --product LibraryBench
	Benchmarks/bench-search

# How many bytes a key makes the reader send, beside less, w3m and newsboat where they are installed.
bench-bytes: build
	python3 Benchmarks/bench-bytes.py .build/release/lectern

# The HTML parser beside lexbor and libxml2, on real pages; needs selectolax and lxml from PyPI.
bench-html: deps
	$(SWIFT) build --configuration release --product HTMLBench
	python3 Benchmarks/bench-html.py

# Memory of the HTML parser, and whether it stays linear, on markup made to be costly.
bench-html-memory: deps
	$(SWIFT) build --configuration release --product HTMLBench
	python3 Benchmarks/bench-html-memory.py

# The extraction's scores on the page sets that lie beside the project, and its speed beside
# resiliparse and trafilatura from PyPI.
bench-extraction: build
	python3 Benchmarks/bench-extraction.py

# What the memory of sites brings, on generated sites of twelve and more templates.
bench-site-memory: build
	python3 Benchmarks/bench-site-memory.py

# The public conformance suite of HTML parsers, where it lies beside the project.
conformance: deps
	$(SWIFT) test --disable-xctest --filter Conformance 2>&1 | grep -E "conformance |✘|skipped|Test run"

FUZZ_SECONDS ?= 600
fuzz:
	Tests/Fuzz/fuzz-html.sh parser $(FUZZ_SECONDS)
	Tests/Fuzz/fuzz-html.sh encoding $(FUZZ_SECONDS)

# Makes a test of the extraction out of a page: make page-test FILE=page.html [NAME=ferry]
page-test:
	$(SWIFT) build --product lectern
	Tools/page-test "$(FILE)" $(NAME)

# Draws docs/pictures from the cells of a real terminal.
pictures: build
	Tools/pictures

# Writes the manual page from the tables of commands and keys.
manual:
	$(SWIFT) build --product lectern
	.build/debug/lectern manual > docs/lectern.1

PYTHON ?= python3
TRAINING_DATA ?= ../shared/data/pages
TRAINING = .build/training
EXTRACTION = Sources/Core/Extraction
DUMPS = --truth $(TRAINING)/dumps/truth.jsonl --pages $(TRAINING)/dumps

# Fits all trained weights of the extraction anew (docs/extraction-models.md). The model of headlines sees
# where the text starts by the line model: so the latter is built in between.
train-extraction: deps
	mkdir -p $(TRAINING)
	$(SWIFT) build --configuration release --product html-features
	$(PYTHON) Tools/train-extraction $(TRAINING_DATA) --program .build/release/html-features \
	  --work $(TRAINING)/pages --export $(EXTRACTION)/HTML/Model
	$(PYTHON) Tools/render-dumps $(TRAINING_DATA) $(TRAINING)/dumps
	$(SWIFT) build --configuration release --product line-features
	$(PYTHON) Tools/train-line-model.py --features .build/release/line-features $(DUMPS) \
	  --out $(EXTRACTION)/PageDump/Model/LineModelWeights.swift
	$(SWIFT) build --configuration release --product line-features
	$(PYTHON) Tools/train-title-model.py --features .build/release/line-features $(DUMPS) \
	  --out $(EXTRACTION)/PageDump/Model/TitleModelWeights.swift

ENTITY_DATA ?= ../shared/data/entities
ENTITY_MODEL = Sources/Core/CEntityModel

# Trains the model of names anew (docs/entities.md). The checksum in bytes.S has the changed model
# built in.
train-entities: deps
	mkdir -p $(TRAINING)/lists
	for file in $(ENTITY_DATA)/gazetteers/*.gz $(ENTITY_DATA)/clusters/*.gz; do \
	  gzip -dc "$$file" > "$(TRAINING)/lists/$$(basename "$$file" .gz)" || exit 1; done
	Tools/entity-vectors $(TRAINING)/vectors
	$(SWIFT) build --configuration release --product train-entities
	.build/release/train-entities $(ENTITY_DATA) $(TRAINING)/lists $(TRAINING)/vectors \
	  $(TRAINING)/entities.bin
	cp $(TRAINING)/entities.bin $(ENTITY_MODEL)/include/entities.bin
	sed -i "s/Checksum: .*/Checksum: $$(cksum < $(TRAINING)/entities.bin | cut -d' ' -f1)/" \
	  $(ENTITY_MODEL)/bytes.S

clean:
	rm -rf .build .bench
