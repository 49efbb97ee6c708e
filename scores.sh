#!/bin/sh
# Writes scores.txt: what "headwater eval" measures on the development corpora.
# Usage: sh scores.sh FOLDER (the folder of the corpora; docs/eval.md says which)
set -eu
data=${1:?name the folder of the corpora}
here=$(cd "$(dirname "$0")" && pwd)
bin=$(mktemp)
out=$(mktemp)
trap 'rm -f "$bin" "$out"' EXIT
(cd "$here" && go build -o "$bin" ./cmd/headwater)
score() { task=$1 file=$2; shift 2; "$bin" eval "$task" --data "$data/$file" "$@" >>"$out"; echo >>"$out"; }
ours() { "$bin" eval "$1" --data "$here/eval/gold/$2" >>"$out"; echo >>"$out"; }
score attribution attribution/polnear.dev.jsonl.gz
score attribution attribution/gum.jsonl.gz
score attribution attribution/gum.jsonl.gz --only GUM_news
ours attribution first.txt
ours attribution second.txt
score credits story/reuters2018.jsonl
score ner ner/worldwide.dev.tsv.gz
score geo geo/GeoVirus.xml.gz
score geo geo/GWN.xml.gz
ours links links-first.txt
ours links links-second.txt
ours claims claims-first.txt
ours claims claims-second.txt
score events events/PLOVER_GSR_CAMEO.json
score events events/PLOVER_GSR_CAMEO.json --only end
score noise ner/worldwide.dev.tsv.gz --data "$data/ner/worldwide.train.tsv.gz"
score reuse reuse/census_articles.csv.gz --data "$data/reuse/spotify_articles.csv.gz" --data "$data/reuse/helsinki_dev_articles.csv.gz" --data "$data/reuse/clough_stevenson_pairs.csv"
score timex time/timenorm.train.tsv
score syntax ud/en_ewt-ud-dev.conllu.gz
score syntax ud/en_gum-ud-dev.conllu.gz
score syntax ud/en_gum-ud-dev.conllu.gz --only GUM_news
score tokens ud/en_ewt-ud-dev.conllu.gz
score tokens ud/en_gum-ud-dev.conllu.gz
cp "$out" "$here/scores.txt"
