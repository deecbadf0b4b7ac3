# Text that is hard to measure, and text that would act.

T15() { # borders
  local text='汉字 é 𠮷 👨‍👩‍👧 “”—…① '$'\ue000'' é 尾'
  run act 2025-0042 add-note --as he-jing "text=$text" > /dev/null
  file_case "$text"
  local name
  for name in 100x30 140x45; do
    terminal_of "${name%x*}" "${name#*x}" "$(command_line)"; see '全部在办'
    press /; type_text 汉字; see '汉字.*𠮷'; press Enter; press Enter; see '1 概况'; press 7; see '汉字|登记'
    expect "no row of the history wider than ${name%x*}" rows_fit "${name%x*}"
    press Escape; see '查找：汉字'
    [ "$name" = 100x30 ] && { press w; see '┐'; }
    see '[│┐┘]'; expect "the borders in one column, not $(paste -sd' ' "$folder/columns")" borders_align
    expect "no row of the list wider than ${name%x*}" rows_fit "${name%x*}"
  done
  ok 'borders stand in one column and no row is wider than the window, at 100×30 and 140×45'
}
# Whether the part of each line before its first border, and that before its last, has the same width in all of them.
borders_align() {
  local line
  screen | grep '[│┐┘]' | while IFS= read -r line; do columns_of "${line%[│┐┘]*}"; done | sort -u > "$folder/columns"
  [ "$(wc -l < "$folder/columns")" = 1 ]
}
rows_fit() { local widest; widest=$(screen | while IFS= read -r line; do columns_of "$line"; done | sort -n | tail -1); [ "$widest" -le "$1" ]; }
# The family is one character of two columns, which wc does not know.
columns_of() { printf '%s' "${1//👨‍👩‍👧/家}" | wc -L; }

# Files case 2025-0078, its title as JSON writes it.
file_case() {
  "$here/orders.sh" 1 700000 1 | sed -e 's/52620171TEXT00017N/52620171TEXT0101X2/' -e 's/"T001"/"T-101-1"/' |
    title="$1" awk '{
      at = match($0, /"title":"[^"]*"/)
      if (at && !done++) $0 = substr($0, 1, at - 1) "\"title\":\"" ENVIRON["title"] "\"" substr($0, at + RLENGTH)
      print }' > "$folder/filing.json"
  run import --as li-min "$folder/filing.json" || fail "a case of this title: $(tail -2 "$folder/log")"
}

# As JSON writes it: OSC 52, erasing, a title, C1, CR, LF, a reversal of direction, NUL.
hostile='始\u001b]52;c;QUJD\u0007a\u001b[2Jb\u001b]0;EVIL\u0007c\u009b31md\re\nf\u202eg\u0000h终'
hostile_case() {
  file_case "$hostile"
  printf '{"text":"%s"}' "$hostile" > "$folder/note.json"
  run act 2025-0078 add-note --as li-min --from "$folder/note.json"
}
# What a terminal would act upon: OSC 52, a title, erasing a screen, C1 and the reversal of direction in UTF-8, NUL.
acts() { grep -qaP '\x1b\]52|\x1b\]0;EVIL|EVIL\x07|\x1b\[2J|\xc2\x9b|\xe2\x80\xae|\x00' "$1"; }
inert() { ! acts "$1"; }

T16() { # on the screen
  hostile_case
  terminal_of 140 45 'exec cat'; terminal select-pane -t desk -T 'a quiet title'; listen
  terminal respawn-pane -k -t desk "$(command_line)"; see '全部在办'; open_case 2025-0078; see '始.*终'
  press 7; see '始.*终'
  expect 'bytes that act on nothing' inert "$folder/bytes"
  expect "the title unchanged, not $(state '#{pane_title}')" state_is '#{pane_title}' 'a quiet title'
  ok 'no escape, C1, NUL or reversal reaches the terminal; the text stands in one row with marks; the title is unchanged'
}

T17() { # elsewhere
  hostile_case
  local file
  run export 2025-0078 > "$folder/export"; run show 2025-0078 --as li-min > "$folder/show"
  run list --as li-min > "$folder/list"
  desk_with PAGER="'cat > $folder/pager'"; see '全部在办'; listen
  open_case 2025-0078; press P; until_true 'the pager' test -s "$folder/pager"; see '1 概况'
  press y; until_true 'the copy' grep -qa ']52;c;' "$folder/bytes"
  grep -aoP '\]52;c;\K[A-Za-z0-9+/=]+' "$folder/bytes" | tail -1 | base64 -d > "$folder/copy"
  run act 2025-0078 $'fly\e[2J\r' --as li-min 2> "$folder/errors"
  for file in export show list pager copy errors; do
    expect "something in the $file" test -s "$folder/$file"
    expect "a neutral $file" inert "$folder/$file"
    expect "no ESC and no CR in the $file" plain "$folder/$file"
  done
  ok 'export, list, page, pager, copy and standard error are neutral too'
}
plain() { ! grep -qaP '[\x1b\r]' "$1"; }
