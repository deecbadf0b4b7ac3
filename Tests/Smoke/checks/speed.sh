# How quickly, on a big store: CASES says how big.

cases=${CASES:-20000}

# A store of many cases, made once for all checks that want one; CASEDESK_BIG may name one that was made before
# (Tests/Smoke/bigstore.sh) and is left alone but for what is derived.
big_store() {
  local made=${CASEDESK_BIG:-$work/big}
  [ -d "$made/store" ] || "$here/bigstore.sh" "$program" "$made/store" "$cases"
  store=$made/store
}

# The rows of the list are kept once it was worked out to its end.
keep_rows() {
  local patience=600
  [ -f "$store/derived/worklist.rows" ] && return
  terminal_of 100 30 "$(command_line)"
  until_true 'the rows to be kept' test -f "$store/derived/worklist.rows"
  end_terminal
}

T1() { # start
  big_store; keep_rows
  terminal_of 100 30 "exec cat"
  local start took; start=$(now)
  terminal respawn-pane -k -t desk "$(command_line)"
  until shows "全部在办 $cases" && shows '\? 帮助'; do
    [ "$(now)" -lt $(( start + patience * 1000 )) ] || fail "$cases cases on the screen"
  done
  took=$(( $(now) - start ))
  press j; until_true 'the key to work' is_not chosen "$(rows | head -1)"
  expect "$cases cases and the hints within 300 ms, not after $took ms" test "$took" -le 300
  ok "$cases cases and the hints after $took ms, and keys work"
}

T29() { # a key held down
  big_store
  desk; local round last target; target=$(run list --as li-min | sed -n '1001s/ .*//p')
  for round in $(seq 100); do press -N 10 j; done
  last=$(now)
  within 100 'the last of 1000 rows that were asked for' is chosen "$target"
  ok "1000 times j among $cases cases: there $(( $(now) - last )) ms after the last, looks included"
}

T30() { # idle
  quiet_desk; listen
  local process before used seconds=${IDLE:-60}; process=$(process); before=$(ticks "$process")
  read -r -t "$seconds" < <(exec tail -f /dev/null)
  used=$(( $(ticks "$process") - before ))
  expect "less than 1 % of a processor, not $used ticks" test "$used" -lt "$seconds"
  expect "no bytes, not $(wc -c < "$folder/bytes")" test ! -s "$folder/bytes"
  ok "idle for $seconds s: $used ticks of 10 ms, nothing written"
}
ticks() { awk '{print $14 + $15}' "/proc/$1/stat"; }
