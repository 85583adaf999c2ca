# make demo    a finished example workshop, open on your screen
# make test    everything that must hold: style, types, layers, tests
# make bench   how long things take        make campaign   long random runs
# make lock    resolve requirements.lock   make clean      remove what the others made
# PYTHON=/path/to/python3.12 takes that Python instead of the python3 on the PATH.

BIN := .venv/bin
PYTEST := $(BIN)/python -m pytest
.DEFAULT_GOAL := demo
.PHONY: demo test bench campaign lock clean again

demo: .venv/.ready
	@$(BIN)/promise-studio demo

test: .venv/.ready .venv/.tools
	$(BIN)/ruff check --quiet .
	$(BIN)/mypy --no-error-summary
	$(BIN)/lint-imports --no-logo --no-cache
	$(PYTEST) -q -ra -n 2 --dist loadfile

bench: .venv/.ready .venv/.peers
	@$(BIN)/python -m tests.benchmarks

.venv/.peers: .venv/.ready tests/benchmarks/peers.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r tests/benchmarks/peers.lock
	@touch $@

campaign: .venv/.ready .venv/.tools .venv/.readers
	$(PYTEST) -q -ra -n 2 --dist loadfile --hypothesis-profile=campaign tests/campaign

# The file names every package with its digests and no index, so that it holds for everybody.
LOCK := uv pip compile --universal --python-version 3.11 --generate-hashes --upgrade \
	--quiet --no-header --no-annotate --no-emit-index-url --no-emit-find-links

lock:
	@command -v uv >/dev/null || { echo "make lock needs uv: pip install uv" >&2; exit 3; }
	$(LOCK) pyproject.toml --extra dev --output-file requirements.lock
	$(LOCK) tests/benchmarks/peers.in --constraint requirements.lock --output-file tests/benchmarks/peers.lock

clean:
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache build dist
	find promise_studio tests -name __pycache__ -type d -prune -exec rm -rf {} +

# The stamp holds the folder it was made in: a checkout that moved, or a Python that went, is set up anew.
ifneq ($(shell test -x $(BIN)/python && cat .venv/.ready 2>/dev/null),$(CURDIR))
.venv/.ready: again
endif
ifdef PYTHON
.venv/.ready: again
endif

.venv/.ready: requirements.lock pyproject.toml setup.sh
	@PYTHON="$(PYTHON)" ./setup.sh

.venv/.readers: .venv/.ready tests/campaign/readers.in
	@./setup.sh --readers
	@touch $@

.venv/.tools: .venv/.ready
	@./setup.sh --tools
	@touch $@

again:
