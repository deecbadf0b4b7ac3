#!/bin/sh
# Times what people wait for, on the demonstration store: ratios mean more than milliseconds on a busy machine.
set -eu
program=$1
store=$(mktemp -d)/store
trap 'rm -rf "$(dirname "$store")"' EXIT
export LC_ALL=C.UTF-8

now() { date +%s%N; }
measure() {
  name=$1; shift
  best=
  for _ in 1 2 3 4 5; do
    start=$(now); "$@" > /dev/null; took=$(( ($(now) - start) / 1000 ))
    if [ -z "$best" ] || [ "$took" -lt "$best" ]; then best=$took; fi
  done
  printf '%-44s %8d µs (best of 5)\n' "$name" "$best"
}

start=$(now); "$program" demo --no-console --store "$store" > /dev/null
printf '%-44s %8d µs\n' "fill the demonstration store" $(( ($(now) - start) / 1000 ))
measure "start and end: exit-codes" "$program" exit-codes
measure "open the store, list every case" "$program" list --store "$store" --as li-min
measure "open the store, show one case as JSON" "$program" show 2025-0001 --json --store "$store" --as li-min
measure "verify the store" "$program" verify --store "$store"
"$(dirname "$program")/RedFlagSweep"
