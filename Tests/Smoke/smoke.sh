#!/usr/bin/env bash
# The checks T1 to T32 of docs/console.md: the real program in a real terminal (tmux), as a person would run it.
#   smoke.sh PROGRAM [T7 …]     one line a check; under a failed one, the screen as it was; ends with 1 unless all pass.
set -euo pipefail
program=$(realpath "$1"); shift
here=$(cd "$(dirname "$0")" && pwd)
share=$(cd "$here/../../Fixtures" && pwd)
export LC_ALL=C.UTF-8
. "$here/words.sh"
. "$here/waiting.sh"
for checks in "$here"/checks/*.sh; do . "$checks"; done

work=$(mktemp -d)
trap 'end_server; rm -rf "$work"' EXIT
folder=$work/made; store=$folder/store; mkdir -p "$folder"
run demo --no-console > "$work/demo.log" 2>&1 || { cat "$work/demo.log"; exit 1; }
begin_server

failures=0
selected=("$@")
[ ${#selected[@]} -gt 0 ] || mapfile -t selected < <(seq -f 'T%g' 1 32)
for id in "${selected[@]}"; do
  folder=$work/$id; store=$folder/store; verdict=$folder/verdict
  mkdir -p "$folder/state" "$folder/config"; cp -a "$work/made/store" "$store"
  if [ "$(type -t "$id")" = function ]; then
    ( set +e; "$id" ) > "$folder/log" 2>&1 || true
  else
    echo 'FAIL there is no such check' > "$verdict"
  fi
  end_terminal
  [ -s "$verdict" ] || printf 'FAIL the check broke off: %s\n' "$(tail -1 "$folder/log")" > "$verdict"
  printf '%-3s %s\n' "$id" "$(head -1 "$verdict")"
  if ! grep -q '^ok' "$verdict"; then
    failures=$((failures + 1))
    sed -n '2,$s/^/    | /p' "$verdict"
  fi
  rm -rf "$folder"
done
echo "${#selected[@]} checks, $failures failed"
[ "$failures" = 0 ]
