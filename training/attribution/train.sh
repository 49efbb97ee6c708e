#!/bin/sh
# Trains what finds attributions. Usage: sh training/attribution/train.sh FOLDER
# FOLDER holds the corpora that docs/eval.md names; what is made on the way lies in
# WORK (a temporary folder unless set), so that a broken run goes on where it was.
. "$(dirname "$0")/../sequel/begin.sh"

make plain-articles.jsonl "$python" "$root/training/sequel/unlabelled.py" --data "$data"
words train "$data/attribution/polnear.train.jsonl.gz"
words dev "$data/attribution/polnear.dev.jsonl.gz"
words plain "$work/plain-articles.jsonl"
words check "$here/check.jsonl"
teach attribution-teacher.pt --train "$work/train" --dev "$work/dev" --epochs 3
opinion attribution-teacher.pt plain
fit() { run fit --dev "$work/dev" --hold 60 --words "$work/train" "$work/train" "$work/plain" "$@"; }
make first.pt fit --epochs 11
opinion attribution-teacher.pt train
make network.pt fit --start "$work/first.pt" --epochs 4 --rate 1.2e-3 --drop 0.15 --integer 0 --trust 0.6 --seed 2
# Of the decoders that search finds near the best, one that still finds 80 % of unnamed groups.
make decoder.json run calibrate --network "$work/network.pt" --words "$work/train" --last 60 --dev "$work/dev" --chosen 0.5,1.2,-0.8,-0.1
run pack --network "$work/network.pt" --decoder "$work/decoder.json" --parser "$root/syntax/parser.hw" --out "$root/attribution/attribution.hw" \
	--check "$work/check" "$root/attribution/testdata/network.json"
