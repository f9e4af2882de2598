#!/bin/bash
# Fuzzes the HTML parser or the encodings: fuzz-html.sh parser|encoding [SECONDS] [CORPUS]
#
# Builds with libFuzzer and the address sanitizer (leaks included), checks as in release, as one module
# with the room's sources. Exits with the fuzzer's status: 0 where nothing was found.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
target=${1:-parser}
seconds=${2:-60}
corpus=${3:-"$root/.build/fuzz/corpus-$target"}
case $target in
  parser) file=ParserFuzz.swift ;;
  encoding) file=EncodingFuzz.swift ;;
  *) echo "usage: fuzz-html.sh parser|encoding [SECONDS] [CORPUS]" >&2; exit 2 ;;
esac
mkdir -p "$root/.build/fuzz" "$corpus"
dictionary="$root/.build/fuzz/html.dict"
sed 's/.*/"&"/' "$root/Tests/Fuzz/HTMLTree/words.txt" > "$dictionary"
mapfile -t sources < <(find "$root/Sources/Core/HTMLTree" -name '*.swift' | sort)
swiftc -swift-version 6 -O -g -D FUZZING -parse-as-library -module-name HTMLTreeFuzz \
  -sanitize=fuzzer,address "${sources[@]}" "$root/Tests/HTMLTreeTests/TreeInvariants.swift" \
  "$root/Tests/Fuzz/HTMLTree/$file" -o "$root/.build/fuzz/html-$target"
"$root/.build/fuzz/html-$target" -max_total_time="$seconds" -timeout=10 -max_len=4096 \
  -dict="$dictionary" -artifact_prefix="$root/.build/fuzz/" -print_final_stats=1 "$corpus"
