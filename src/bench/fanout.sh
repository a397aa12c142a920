#!/usr/bin/env bash
# The way of a notice to every viewer's socket, measured: POST, commit, view, frame, sockets, as ratios to rawfan.
#
#   src/bench/fanout.sh HARNESS [PEER,PEER…]
#
# HARNESS is the folder with bench.py, wsfan.c and rawfan.c; it is copied, never changed. Build the jar first (mvn package).
# PEER: what bench.py knows beside rawfan and Leitai (nchan, node-ws, vx-plain…). In the environment: N viewers (10000),
# REPS (3), TABLES ("steady merged": at 2 and 8 a second and as fast as it goes; 100 changes a second merged to 10 frames),
# JAVA (java), JAVA_OPTIONS, OUT (target/fanout). Phases are RATE:COUNT:BYTES of notices, in STEADY and MERGED; a frame repeats ten notices. An evening lasts hours: the warming
# up is long enough for Java to have compiled what runs a few times a second.
set -euo pipefail
harness=${1:?the harness\' folder}
peers=${2:+,$2}
here=$(cd "$(dirname "$0")/../.." && pwd)
out=${OUT:-$here/target/fanout}
n=${N:-10000} reps=${REPS:-3} java=${JAVA:-java}
address=127.0.0.77 port=9700 token=the-organisers-own-token contest=weixian-8

mkdir -p "$out"
rm -rf "$out/harness"
cp -r "$harness" "$out/harness"
chmod -R u+w "$out/harness"
cd "$out/harness"

# A frame is the whole truth of its view and repeats the notices before it: a stamp that this viewer has got is no delivery.
sed -i 's/const uint8_t \*e = p + n; char key\[80\]; size_t kl;/& const int32_t had = c->last_seq;/
        s/record(w, c, s, now, wire); wire = 0;/if (s < 0 || s > had) { & }/' wsfan.c
[ "$(grep -c 'had' wsfan.c)" = 2 ] || { echo "wsfan.c is another one than this script knows" >&2; exit 1; }
if [ -n "$peers" ]; then
  ./setup.sh
else
  mkdir -p work/out
  gcc -O2 -Wall -pthread -o work/wsfan wsfan.c
  gcc -O2 -Wall -pthread -o work/rawfan rawfan.c
fi
printf '{"text":"{MARK}{PAD}"}' > notice.json

# A process for each run, on data of its own; ours and rawfan by turns. rawfan and the peers send a notice as it is, ours repeats the
# notices before it: so rawfan runs once with notices of the same size, and once, with the peers, with frames of the same size.
table() { # name, frames a second, phases, wsfan's options…
  local name=$1 fps=$2 phases=$3 rep sized
  shift 3
  rm -f "$out/$name.jsonl"
  export OWN_PORT=$port
  export OWN_CMD="$java ${JAVA_OPTIONS:-} -jar '$here/target/leitai.jar' serve --sample --host $address --port $port
    --frames-per-second $fps --organiser-token $token --data \"\$(mktemp -d '$out/data.XXXXXX')\""
  export OWN_ARGS="--pub http:$address:$port/api/v1/contests/$contest/notices --pub-header 'Authorization: Bearer $token'
    --pub-header 'Content-Type: application/json' --template '$PWD/notice.json'
    ws://$address:$port/live?contest=$contest&view=notice"
  OWN_CMD=${OWN_CMD//$'\n'/}
  for rep in $(seq "$reps"); do
    python3 bench.py "$out/$name.jsonl" "$n" 1 own "$phases" -- "$@"
    sized=$(python3 "$here/src/bench/table.py" --as-sent "$out/$name.jsonl" "$phases")
    python3 bench.py "$out/$name.jsonl" "$n" 1 rawfan "$phases" -- "$@"
    python3 bench.py "$out/$name.jsonl" "$n" 1 "rawfan$peers" "$sized" -- "$@"
    rm -rf "$out"/data.*
  done
}

for wanted in ${TABLES:-steady merged}; do
  case $wanted in
    steady) table steady 1000 "${STEADY:-2:100:40,8:100:40,0:100:40}" --warmup 320 --warm-rate 16 ;;
    merged) table merged 10 "${MERGED:-100:500:40}" --warmup 320 --warm-rate 16 ;;
  esac
done
for wanted in ${TABLES:-steady merged}; do
  echo
  echo "$wanted: $n viewers, medians of $reps runs; $(nproc) cores, $(uname -sr), $("$java" -version 2>&1 | head -1)"
  python3 "$here/src/bench/table.py" "$out/$wanted.jsonl"
done
