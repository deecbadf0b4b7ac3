# Waiting for what should be seen, and saying what was seen instead.
# Nothing waits a fixed time: every wait polls until it holds, or until the deadline that ends a failed check.

patience=${PATIENCE:-20}

now() { echo $(( $(date +%s%N) / 1000000 )); }

# until_true WHAT COMMAND…: polls until the command holds.
until_true() {
  local what=$1 end=$(( $(now) + patience * 1000 )); shift
  until "$@" >/dev/null 2>&1; do
    if [ "$(now)" -gt "$end" ]; then fail "$what"; fi
    sleep 0.02
  done
}

# within MILLISECONDS WHAT COMMAND…: the same, and no later than that; two looks at the terminal are given besides.
within() {
  local limit=$1 what=$2 start took look; shift 2
  start=$(now); chosen > /dev/null; look=$(( $(now) - start ))
  start=$(now)
  until "$@" >/dev/null 2>&1; do
    if [ "$(now)" -gt $(( start + patience * 1000 )) ]; then fail "$what"; fi
  done
  took=$(( $(now) - start ))
  [ "$took" -le $(( limit + 2 * look )) ] || fail "$what within $limit ms, not after $took ms"
}

# expect WHAT COMMAND…: holds at once, or the check has failed.
expect() {
  local what=$1; shift
  "$@" || fail "$what"
}

shows() { screen | grep -qE -- "$1"; }
lacks() { ! screen | grep -qE -- "$1"; }
see() { until_true "$1" shows "$1"; }
see_no() { until_true "no more $1" lacks "$1"; }
is() { [ "$("$1")" = "$2" ]; }
is_not() { [ "$("$1")" != "$2" ]; }
state_is() { [ "$(state "$1")" = "$2" ]; }
see_state() { until_true "$1 to be $2, not $(state "$1")" state_is "$1" "$2"; }

ok() { printf 'ok   %s\n' "$1" > "$verdict"; }

# What was expected, and under it the screen.
fail() {
  { printf 'FAIL expected %s\n' "$1"; screen 2>/dev/null | sed -e 's/ *$//' -e '/^$/d'; } > "$verdict"
  exit 1
}
