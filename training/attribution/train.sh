#!/bin/sh
# Trains what finds attributions. Usage: sh training/attribution/train.sh FOLDER
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
	[ -f "$work/$1.scales" ] || (cd "$root/training" && go run ./words -out "$work/$1" "$2")
}
opinion() {
	[ -f "$work/$1.soft.npy" ] || run opinion --teacher "$work/attribution-teacher.pt" --tokenizer "$tokenizer" --words "$work/$1"
}

make teacher.pt "$python" "$root/training/syntax/teach.py" --ud "$data/ud" --onnx "$work/bge-small-en-v1.5.onnx" --tokenizer "$tokenizer"
make plain-articles.jsonl run unlabelled --data "$data"
words train "$data/attribution/polnear.train.jsonl.gz"
words dev "$data/attribution/polnear.dev.jsonl.gz"
words plain "$work/plain-articles.jsonl"
words check "$here/check.jsonl"
make attribution-teacher.pt run finetune --train "$work/train.jsonl" --dev "$work/dev.jsonl" --epochs 3 --start "$work/teacher.pt" \
	--onnx "$work/bge-small-en-v1.5.onnx" --tokenizer "$tokenizer"
opinion plain
fit() { run fit --dev "$work/dev" --hold 60 "$@"; }
make first.pt fit --words "$work/train" "$work/train" "$work/plain" --epochs 11
opinion train
make network.pt fit --words "$work/train" "$work/train" "$work/plain" --start "$work/first.pt" --epochs 4 --rate 1.2e-3 --drop 0.15 --integer 0 --trust 0.6 --seed 2
# Of the decoders that search finds near the best, one that still finds 80 % of unnamed groups.
make decoder.json run calibrate --network "$work/network.pt" --words "$work/train" --last 60 --dev "$work/dev" --chosen 0.5,1.2,-0.8,-0.1
run pack --network "$work/network.pt" --decoder "$work/decoder.json" --parser "$root/syntax/parser.hw" --out "$root/attribution/attribution.hw" \
	--check "$work/check" "$root/attribution/testdata/network.json"
