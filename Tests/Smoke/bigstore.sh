#!/usr/bin/env bash
# Makes a training store of many cases, one learner each:  bigstore.sh PROGRAM STORE CASES
# In pieces, as an office would: a line of the journal is one import.
set -euo pipefail
program=$1 store=$2 cases=$3
here=$(cd "$(dirname "$0")" && pwd)
share=$(cd "$here/../../Fixtures" && pwd)
paper=$(mktemp)
trap 'rm -f "$paper"' EXIT
import() { "$program" import --store "$store" --as "$1" "$2" > /dev/null; }

mkdir -p "$(dirname "$store")"
"$program" init --training --now 2025-06-03T09:00:00+08:00 --store "$store" > /dev/null
import admin "$share/import/office.json"
"$here/orders.sh" office "$cases" > "$paper"
if grep -q creditCode "$paper"; then import admin "$paper"; fi
piece=2500
for (( first = 1; first <= cases; first += piece )); do
  count=$(( cases - first + 1 < piece ? cases - first + 1 : piece ))
  "$here/orders.sh" "$count" "$first" 1 "$cases" > "$paper"
  import li-min "$paper"
done
