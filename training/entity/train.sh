#!/bin/sh
# Trains what finds names. Usage: sh training/entity/train.sh FOLDER
# FOLDER holds the corpora that docs/eval.md names; what is made on the way lies in
# WORK (a temporary folder unless set), so that a broken run goes on where it was.
# The parser's teacher, whose encoder this one begins with, is made as train.sh of
# training/syntax makes it, unless WORK holds it.
set -eu
data=$(cd "${1:?name the folder of the corpora}" && pwd)
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
work=${WORK:-$(mktemp -d)}
. "$root/training/begin.sh"

# words NAME FILE: what the network will see of the articles of FILE.
words() {
	[ -f "$work/$1.clues" ] || (cd "$root/training" && go run ./words -out "$work/$1" "$2")
}
opinion() {
	[ -f "$work/$1.soft.npy" ] || run opinion --teacher "$work/entity-teacher.pt" --tokenizer "$tokenizer" --words "$work/$1"
}

make teacher.pt "$python" "$root/training/syntax/teach.py" --ud "$data/ud" --onnx "$work/bge-small-en-v1.5.onnx" --tokenizer "$tokenizer"
make names.jsonl run gold "$data/ner/worldwide.train.tsv.gz"
make names-spaced.jsonl run gold --spaced "$data/ner/worldwide.train.tsv.gz"
make names-dev.jsonl run gold --spaced "$data/ner/worldwide.dev.tsv.gz"
make other-articles.jsonl "$python" "$root/training/attribution/unlabelled.py" --unnamed --data "$data"
words named "$work/names.jsonl"
words spaced "$work/names-spaced.jsonl"
words named-dev "$work/names-dev.jsonl"
words other "$work/other-articles.jsonl"
words news "$data/attribution/polnear.train.jsonl.gz"
words check "$here/check.jsonl"
make entity-teacher.pt run finetune --train "$work/named" --dev "$work/named-dev" --epochs 4 --start "$work/teacher.pt" \
	--onnx "$work/bge-small-en-v1.5.onnx" --tokenizer "$tokenizer"
for name in other news; do opinion $name; done
fit() { run fit --dev "$work/named-dev" --hold 60 --words "$work/named" "$work/spaced" "$work/other" "$work/news" "$@"; }
make entity-first.pt fit --epochs 12
make entity-network.pt fit --start "$work/entity-first.pt" --epochs 7 --every 1 --forget 0.3 --seed 3 --integer 0.7
run calibrate --network "$work/entity-network.pt" --words "$work/spaced" --last 60 --out "$work/sure.json"
run pack --network "$work/entity-network.pt" --sure "$work/sure.json" --parser "$root/syntax/parser.hw" --out "$root/entity/entity.hw" \
	--check "$work/check" "$root/entity/testdata/network.json"
