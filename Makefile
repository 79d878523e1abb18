# make serve, make test: everything else follows from these two. Needs Python 3.11 or newer, and make.
PYTHON ?= python3
PY := .venv/bin/python

export NO_MKDOCS_2_WARNING := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1
# Notebooks run with nobody's own settings, and write nothing outside this folder.
export IPYTHONDIR := $(CURDIR)/.cache/ipython
export JUPYTER_CONFIG_DIR := $(CURDIR)/.cache/jupyter/config
export JUPYTER_DATA_DIR := $(CURDIR)/.cache/jupyter/data
export JUPYTER_RUNTIME_DIR := $(CURDIR)/.cache/jupyter/runtime

# Each failure is one line: what was found, what is needed, what to type.
define need_python
	@command -v $(PYTHON) >/dev/null || { echo >&2 \
	  "No $(PYTHON) found; Python 3.11 or newer is needed. Type: sudo apt-get install python3 python3-venv"; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo >&2 \
	  "$(PYTHON) is $$($(PYTHON) --version 2>&1); Python 3.11 or newer is needed. Where you have one, type: make PYTHON=python3.11"; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || { echo >&2 \
	  "$(PYTHON) has no venv and ensurepip; both are needed. Type: sudo apt-get install python3-venv"; exit 1; }
endef

.DEFAULT_GOAL := help
.PHONY: help audit bench serve site test check addresses answers compared changelog clean lock mutants venv zip pdf host publishable

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-9s %s\n", $$1, $$2 }' Makefile

serve: .venv/ready ## build both languages, serve them at the printed address, rebuild on save; PORT=8080
	@$(PY) -m decider.site serve $(PORT)

site: .venv/ready ## build both languages into site/
	@$(PY) -m decider.site build

zip: .venv/ready ## build the site as a zip that opens from a disk, without a server, into dist/
	@$(PY) -m decider.site zip

pdf: .venv/ready ## print two books in each language, the booklet with its cases and the law with its rules, into dist/
	@CHROMIUM=$$($(PY) tests/browser.py) && export CHROMIUM && $(PY) -m decider.site pdf

test: .venv/ready ## run every check and every test, a real browser included
	@CHROMIUM=$$($(PY) tests/browser.py) && export CHROMIUM && echo "Browser: $$CHROMIUM" && \
	$(PY) -m coverage erase && $(PY) -m coverage run -p -m pytest && $(PY) -m coverage combine -q && $(PY) -m coverage report

audit: .venv/ready ## what needs Java, npm, nginx and minutes: axe on every page, the Nu validator, Lighthouse, the site as nginx serves it
	@PATH="$$PATH:/usr/sbin"; command -v java >/dev/null && command -v npm >/dev/null && command -v nginx >/dev/null || { echo >&2 \
	  "make audit needs Java, npm and nginx. Type: sudo apt-get install default-jre-headless npm nginx-light"; exit 1; }
	@npm install --prefix .cache/audit --no-save --no-audit --no-fund --ignore-scripts --silent vnu-jar@26.9.27 lighthouse@12.2.3
	@$(PY) -m decider.site build
	@$(PY) tests/audit/valid.py .cache/audit/node_modules/vnu-jar/build/dist/vnu.jar site
	@$(PY) tests/audit/every.py site
	@$(PY) tests/audit/lighthouse.py .cache/audit/node_modules/.bin/lighthouse site
	@CHROMIUM=$$($(PY) tests/browser.py) && export CHROMIUM && $(PY) -m pytest -p no:recorder tests/audit/nginx.py

host: site ## build the site for a host into dist/: HOST=github, netlify, cloudflare, nginx or storage
	@$(PY) -m decider.site host $(or $(HOST),github)

publishable: .venv/ready ## name what site.toml still wants before the site is published
	@$(PY) -m decider.site publishable

check: .venv/ready ## what can move by what changed since the last commit, or SINCE=commit; ALL=1 for all
	@$(PY) -m pytest -m "not browser and not slow" $(if $(ALL),,--since=$(or $(SINCE),HEAD))

addresses: .venv/ready ## add the ids of new passages to addresses.lock, which only grows
	@$(PY) -m decider.site addresses

answers: .venv/ready ## record that pages whose computed text changed were read; PAGES="fr/cas/v7 …", or all
	@$(PY) -m decider.site answers $(PAGES)

changelog: .venv/ready ## write the changelog's section on the law from the data
	@$(PY) -m decider.site changelog

compared: .venv/ready ## record that the English was compared with the French; SECTIONS="b3-1-4 …", or all that changed
	@$(PY) -m decider.site compared $(SECTIONS)

clean: ## remove all that these targets made
	rm -rf site .venv .cache .mypy_cache .ruff_cache .pytest_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

mutants: .venv/ready ## change the rules, the stories and what evaluates them, one operator at a time, and list what no test noticed (half an hour)
	@test -x .cache/mutants/bin/cosmic-ray || { $(PYTHON) -m venv .cache/mutants && .cache/mutants/bin/python -m pip install -q "cosmic-ray>=8.7,<9"; }
	@rm -rf .cache/mutated && mkdir -p .cache/mutated && cp -r src tests docs pyproject.toml addresses.lock .cache/mutated/
	@cd .cache/mutated && export PATH=$(CURDIR)/.venv/bin:$(CURDIR)/.cache/mutants/bin:$$PATH PYTHONPATH=$(CURDIR)/.cache/mutated/src PYTHONDONTWRITEBYTECODE=1 && \
	  python tests/mutants/run.py session.sqlite && python tests/mutants/survivors.py session.sqlite

bench: .venv/ready ## one table: answers, builds, bytes, paints and searches beside plain mkdocs-material, as ratios; RUNS=1
	@CHROMIUM=$$($(PY) tests/browser.py) && export CHROMIUM && $(PY) benchmarks/bench.py $(RUNS)

lock: ## write requirements.lock again; UPGRADE=--upgrade takes the newest versions in range
	$(need_python)
	@$(PYTHON) -m venv .cache/lock
	@.cache/lock/bin/python -m pip install -q "uv>=0.11,<1"
	@.cache/lock/bin/uv pip compile -q --universal --fork-strategy fewest --python-version 3.11 \
	  --all-extras --generate-hashes --no-header --no-annotate --no-emit-index-url $(UPGRADE) \
	  --output-file requirements.lock pyproject.toml

.venv/ready: requirements.lock pyproject.toml
	@$(PY) -m pip --version >/dev/null 2>&1 || $(MAKE) --no-print-directory venv
	@echo "Installing the tools into .venv (a minute, once)"
	@$(PY) -m pip install -q --require-hashes -r requirements.lock
	@$(PY) -m pip install -q --no-deps --no-build-isolation -e .
	@touch $@

venv:
	$(need_python)
	@$(PYTHON) -m venv --clear .venv
