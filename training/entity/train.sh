#!/bin/sh
# Trains what finds names. Usage: sh training/entity/train.sh FOLDER
# FOLDER holds the corpora that docs/eval.md names; what is made on the way lies in
# WORK (a temporary folder unless set), so that a broken run goes on where it was.
. "$(dirname "$0")/../sequel/begin.sh"

make names.jsonl run gold "$data/ner/worldwide.train.tsv.gz"
make names-spaced.jsonl run gold --spaced "$data/ner/worldwide.train.tsv.gz"
make names-dev.jsonl run gold --spaced "$data/ner/worldwide.dev.tsv.gz"
make other-articles.jsonl "$python" "$root/training/sequel/unlabelled.py" --unnamed --data "$data"
words named "$work/names.jsonl"
words spaced "$work/names-spaced.jsonl"
words named-dev "$work/names-dev.jsonl"
words other "$work/other-articles.jsonl"
words news "$data/attribution/polnear.train.jsonl.gz"
words check "$here/check.jsonl"
teach entity-teacher.pt --train "$work/named" --dev "$work/named-dev" --epochs 4
for name in other news; do opinion entity-teacher.pt $name; done
fit() { run fit --dev "$work/named-dev" --hold 60 --words "$work/named" "$work/spaced" "$work/other" "$work/news" "$@"; }
make entity-first.pt fit --epochs 12
make entity-network.pt fit --start "$work/entity-first.pt" --epochs 7 --every 1 --forget 0.3 --seed 3 --integer 0.7
run calibrate --network "$work/entity-network.pt" --words "$work/spaced" --last 60 --out "$work/sure.json"
run pack --network "$work/entity-network.pt" --sure "$work/sure.json" --parser "$root/syntax/parser.hw" --out "$root/entity/entity.hw" \
	--check "$work/check" "$root/entity/testdata/network.json"
