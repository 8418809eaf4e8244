# Every target sets up what it needs: a .venv with the pinned packages of constraints.txt.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: demo test lint bench format clean

demo: $(READY)
	$(BIN)/dxplan check plans/hcm.yaml || test $$? -eq 1  # findings are what it is for
	$(BIN)/dxplan gantt plans/hcm.yaml
	$(BIN)/dxplan report plans/hcm.yaml -o hop.md --force
	@echo "hop.md: kế hoạch cho cuộc họp / the plan for the meeting"

test: $(READY)
	$(BIN)/python -m pytest -n auto

lint: $(READY)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(READY)
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: $(READY)
	$(BIN)/python -m bench

clean:
	rm -rf $(VENV) build dist hop.md

$(READY): pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --upgrade pip
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[dev]'
	@touch $@
