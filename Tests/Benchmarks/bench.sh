#!/usr/bin/env bash
# Times what people wait for, as one table. Ratios to the floor of the same run mean more than milliseconds on a busy
# machine: the floor is the least that a list in C on ncursesw costs (floor.c).
#   bench.sh PROGRAM     SIZES="1000 10000" for other sizes; STORES=DIR keeps the stores that are made
set -euo pipefail
program=$(realpath "$1")
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export LC_ALL=C.UTF-8 XDG_STATE_HOME=$work/state XDG_CONFIG_HOME=$work/config CASEDESK_SHARE=$here/../../Fixtures
stores=${STORES:-$work}
cc -O2 -o "$work/floor" "$here/floor.c" -lncursesw
cc -O2 -o "$work/measure" "$here/measure.c" -lutil

now() { date +%s%N; }
line() { printf '%-8s %-42s %10s %8s\n' "$@"; }
ratio() { awk -v a="$1" -v b="$2" 'BEGIN { if (a + 0 > 0 && b + 0 > 0) printf "%.1f", a / b; else printf "-" }'; }
best() { # COMMAND…: milliseconds, the best of three
  local least= start took
  for _ in 1 2 3; do
    start=$(now); "$@" > /dev/null; took=$(( ($(now) - start) / 10000 ))
    if [ -z "$least" ] || [ "$took" -lt "$least" ]; then least=$took; fi
  done
  awk -v t="$least" 'BEGIN { printf "%.1f", t / 100 }'
}
middle() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }
first() { awk '$1 == "first" { print $2 }'; }
keys='Down=\eOB*200 PageDown=\e[6~*20 End=\eOF*1 Home=\eOH*1 search=/*1 d=d*1 g=g*1 one=1*1'

line cases what ms 'x floor'
for size in ${SIZES:-1000 10000 100000}; do
  store=$stores/$size/store
  [ -d "$store" ] || "$here/../Smoke/bigstore.sh" "$program" "$store" "$size"
  "$program" list --store "$store" --as li-min > "$work/rows.txt"
  "$work/measure" "1 of $size" '' 'Down=\eOB*200 PageDown=\e[6~*20' "$work/floor" "$work/rows.txt" > "$work/floor.log"
  floor() { awk -v n="$1" '$1 == n { print $2 }' "$work/floor.log"; }
  ready="全部在办 $size "
  desk() { "$work/measure" "$ready" "$1" "$2" "$program" --store "$store" --as li-min --lang zh; }
  rm -rf "$store/derived"
  kept=$store/derived/worklist.top; [ "$size" -gt 2500 ] && kept=$store/derived/worklist.rows
  cold=$(ready= desk "$kept" '' | awk 'END { print $2 }')
  desk '' "$keys" > "$work/desk.log"
  # Eleven starts of each by turns: one alone says more about what else the machine was doing.
  : > "$work/floor.firsts"; : > "$work/desk.firsts"
  for _ in 1 2 3 4 5 6 7 8 9 10 11; do
    "$work/measure" "1 of $size" '' '' "$work/floor" "$work/rows.txt" | first >> "$work/floor.firsts"
    desk '' '' | first >> "$work/desk.firsts"
  done
  least=$(middle < "$work/floor.firsts"); warm=$(middle < "$work/desk.firsts")
  line "$size" 'the floor: first frame' "$least" 1
  line "$size" 'first frame, the top of the list kept' "$warm" "$(ratio "$warm" "$least")"
  line "$size" 'nothing kept: the whole list, and kept' "$cold" "$(ratio "$cold" "$least")"
  while read -r key median late bytes; do
    [ "$key" = first ] && continue
    line "$size" "$key: half of them within ($bytes bytes)" "$median" "$(ratio "$median" "$(floor "$key")")"
    line "$size" "$key: 99 of 100 within" "$late" -
  done < "$work/desk.log"
  shown=$(best "$program" show 2025-0001 --json --store "$store" --as li-min)
  line "$size" 'read the whole store, show one case' "$shown" -
  verified=$(best "$program" verify --store "$store")
  bytes=$(cat "$store"/journal/*.jsonl | wc -c)
  line "$size" "verify: $(awk -v b="$bytes" -v t="$verified" 'BEGIN { printf "%.0f", b / t / 1000 }') MB/s" "$verified" -
  : > "$work/desk.firsts"; : > "$work/acts"
  for _ in 1 2 3 4 5; do
    start=$(now)
    "$program" act 2025-0001 add-note "text=已电话联系" --store "$store" --as li-min > /dev/null
    echo $(( ($(now) - start) / 1000000 )) >> "$work/acts"
    desk '' '' | first >> "$work/desk.firsts"
  done
  line "$size" 'an act at the command line' "$(middle < "$work/acts")" -
  acted=$(middle < "$work/desk.firsts")
  line "$size" 'first frame after that' "$acted" "$(ratio "$acted" "$least")"
done
"$(dirname "$program")/RedFlagSweep"
