# Every target sets up what it needs: a .venv with the pinned packages of constraints.txt.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
# A worker gets neighbours, which share plans, and keeps what is compiled for the next run, whatever the environment says.
# No test rests on chance that has no seed of its own: it need not be set anew three times a test.
PYTEST := PYTHONDONTWRITEBYTECODE= $(BIN)/python -m pytest -n auto --dist worksteal --randomly-dont-reset-seed

.PHONY: demo test quick soak lint docs bench bench-growth format clean

demo: $(READY)
	@echo '$$ dxplan check plans/hcm.yaml'
	@$(BIN)/dxplan check plans/hcm.yaml || test $$? -eq 1  # 1: there are findings, and to find them is what it is for
	@echo; echo '$$ dxplan gantt plans/hcm.yaml'
	@$(BIN)/dxplan gantt plans/hcm.yaml
	@echo; echo '$$ dxplan report plans/hcm.yaml -o hop.md --force'
	@$(BIN)/dxplan report plans/hcm.yaml -o hop.md --force

test: $(READY)
	$(PYTEST)

quick: $(READY)
	$(PYTEST) -m 'not slow and not law' --durations 3 --durations-min 0.2

soak: $(READY)
	DXPLAN_SOAK=1 $(PYTEST) -m law

lint: $(READY)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(READY)
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

docs: $(READY)
	$(BIN)/dxplan rule --format markdown > docs/checks.md
	$(BIN)/dxplan procedure --format markdown > docs/procedure.md

bench: $(READY)
	$(BIN)/python -m bench

bench-growth: $(READY)
	$(BIN)/python -m bench.growth

clean:
	rm -rf $(VENV) build dist load.svg network.svg hop.md hop-full.md meeting.md my-plan.yaml plans.sarif findings.csv thu-duc.csv thu-duc.xml from-project.yaml from-project.csv

$(READY): pyproject.toml constraints.txt
	@echo 'setting up $(VENV) …'
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --upgrade pip
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[dev]'
	@touch $@
