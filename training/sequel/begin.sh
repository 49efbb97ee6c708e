# What train.sh of a network that goes on where the parser's ends begins with: as
# training/begin.sh, and words, teach and opinion.
. "$(dirname "$0")/../begin.sh"

# words NAME FILE: what the network will see of the articles of FILE.
words() {
	[ ! -f "$work/$1.clues" ] || return 0
	(cd "$root/training" && go run ./words -out "$work/part" "$2")
	for ending in jsonl states scales clues; do mv "$work/part.$ending" "$work/$1.$ending"; done
}
# teach FILE ARGUMENT...: the network's own teacher, which begins with the encoder of the parser's.
teach() {
	name=$1
	shift
	make "$name" run finetune --start "$work/teacher.pt" --onnx "$encoder" --tokenizer "$tokenizer" "$@"
}
# opinion TEACHER NAME: what a teacher says of the words of NAME.
opinion() {
	[ -f "$work/$2.soft.npy" ] || "$python" "$root/training/sequel/opinion.py" --teacher "$work/$1" --tokenizer "$tokenizer" --words "$work/$2"
}
