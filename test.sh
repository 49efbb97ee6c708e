#!/bin/sh
# All tests. Needs Go; everything else comes with the modules.
set -eu
cd "$(dirname "$0")"
go vet ./...
go test ./...
go -C training vet ./...
go -C training test ./...
if python3 -c 'import numpy, torch' 2>/dev/null; then
	python3 -m unittest discover -s training/syntax -p '*_test.py'
	python3 -m unittest discover -s training/attribution -p '*_test.py'
	python3 -m unittest discover -s training/entity -p '*_test.py'
	python3 -m unittest discover -s training/speed -p '*_test.py'
else
	echo "skipped: the tests that train the parser on a sample; training/syntax/requirements.txt names the Python packages they need"
fi
[ -n "${HEADWATER_DATA:-}" ] || echo "skipped: the tests that read corpora; set HEADWATER_DATA to their folder to run them"
[ -n "${HEADWATER_PACKAGES:-}" ] || echo "skipped: the test that rebuilds the gazetteer; set HEADWATER_PACKAGES to a folder with the npm packages to run it"
