# deckgen: run `make help`.  GNU make 3.81 or newer, Python 3.11 or newer.
SHELL := /bin/sh
VENV ?= .venv
BIN := $(VENV)/bin
# The first Python on the path that is new enough; PYTHON=/path/to/python chooses another one.
PYTHON ?= $(shell for name in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	if command -v $$name >/dev/null 2>&1 && $$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; \
	then echo $$name; break; fi; done)
# Bytecode is worth its files: without it every run of the tests compiles them anew.
export PYTHONDONTWRITEBYTECODE :=
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check

.PHONY: decks clients preview test quick fuzz trial lint lookcheck fidelity format bench instructions docs pages looks clean help
.DEFAULT_GOAL := help

decks: $(VENV)/.run ## All decks of stories/ into decks/default/
	$(BIN)/deckgen build --theme default

clients: $(VENV)/.run ## Decks of stories/ for the two clients of examples/, with a page about them: decks/clients.html
	cd examples && ../$(BIN)/deckgen build ../stories --matrix clients.yaml --report ../decks/clients.html

preview: $(VENV)/.preview ## A page with all slides of stories/: decks/preview.html; needs no PowerPoint
	$(BIN)/deckgen preview

# Tests that share decks and drawings run first, on the first worker: the 200 that it gets at once. Then both get fewer and
# fewer, so that neither waits for the other.
test: $(VENV)/.dev ## The whole test suite
	$(BIN)/python -m pytest -n 2 --maxschedchunk 200

quick: $(VENV)/.dev ## The tests without rendering and without what takes seconds: at most 30 s of processor time
	EXAMPLES=10 $(BIN)/python -m pytest -q -m "not render and not slow" $(addprefix --ignore=tests/,trial serve preview merge pull ready templates build)

fuzz: $(VENV)/.dev ## 10,000 documents of every construct the notes may hold, 10,000 double edits of a deck, 100 on whole files; FUZZ=500 for fewer
	FUZZ=$(or $(FUZZ),10000) $(BIN)/python -m pytest -q tests/test_notes_grammar.py tests/merge tests/trial

trial: $(VENV)/.dev ## Decks edited by hand while their notes change, 300 of 2,000 ways, and by programs; RUNS=50 for fewer
	PYTHONPATH=src:tests:tools $(BIN)/python -m trial --runs $(or $(RUNS),300) --seed $(or $(SEED),1) --office
	PYTHONPATH=src:tests:tools $(BIN)/python -m trial --only-noise
	PYTHONPATH=src:tests:tools $(BIN)/python -m trial --only-moments

lint: $(VENV)/.dev ## ruff, mypy, import-linter and complexipy
	$(BIN)/ruff check --no-cache .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	$(BIN)/complexipy --max-complexity-allowed 12 --failed --plain --color no src

lookcheck: $(VENV)/.dev ## What a designer would measure, over all looks and all stories; fails on a miss
	$(BIN)/python tools/lookcheck.py stories $(wildcard ../shared/gold/blind-given.md)

looks: $(VENV)/.dev ## Contact sheets of all decks in every look, density and format; fails on an overflow; ONLY="night 4x3"
	$(BIN)/python tools/make_looks.py $(ONLY)

fidelity: $(VENV)/.dev ## Where lines break in the preview and in LibreOffice, every slide in every look; fails under 99 of 100 texts
	$(BIN)/python tools/fidelity.py $(ONLY)

format: $(VENV)/.dev ## Let ruff format the code
	$(BIN)/ruff format .

pages: $(VENV)/.dev ## What of docs/ is made from the program, anew: findings, commands, tables
	$(BIN)/python tools/make_pages.py

# The site has no clock: dates in it are that of SOURCE_DATE_EPOCH, the theme's advertisement is off.
docs: $(VENV)/.docs ## The site of docs/ into build/site
	SOURCE_DATE_EPOCH=$${SOURCE_DATE_EPOCH:-1577836800} NO_MKDOCS_2_WARNING=1 $(BIN)/python -m mkdocs build --strict --quiet

bench: $(VENV)/.bench ## Speed and memory beside pandoc and a plain python-pptx script, growth of everything that repeats
	$(BIN)/python bench/run.py $(BEFORE)
	$(BIN)/python bench/doubling.py
	$(BIN)/python bench/live.py
	$(BIN)/python bench/scale.py

instructions: $(VENV)/.dev ## Instructions of a build and other runs against bench/instructions.json; needs valgrind
	$(BIN)/python bench/instructions.py

clean: ## Remove what was made: environment, decks, caches
	rm -rf $(VENV) decks build .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis

help: ## This list
	@sed -n 's/^\([a-z]*\):.*## /  make \1	/p' Makefile

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "deckgen needs Python 3.11 or newer; none is on the path. Try: make PYTHON=/path/to/python3.12 $(MAKECMDGOALS)" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.run: pyproject.toml | $(BIN)/python
	$(PIP) --editable .
	@touch $@

$(VENV)/.preview: pyproject.toml | $(BIN)/python
	$(PIP) --editable ".[preview]"
	@touch $@ $(VENV)/.run

$(VENV)/.dev: pyproject.toml constraints.txt | $(BIN)/python
	$(PIP) --constraint constraints.txt --editable ".[dev]"
	@touch $@ $(VENV)/.run

$(VENV)/.bench: $(VENV)/.dev
	$(PIP) --constraint constraints.txt --editable ".[bench]"
	@touch $@

$(VENV)/.docs: pyproject.toml constraints.txt | $(BIN)/python
	$(PIP) --constraint constraints.txt --editable ".[docs]"
	@touch $@
