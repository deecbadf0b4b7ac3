# The terminal: sizes, signals, kinds of terminals, languages, settings.

T14() { # sizes
  desk; press j j; until_true 'the third row' is chosen "$(rows | sed -n 3p)"; local row caret round
  row=$(chosen); press /; type_text dg; see '查找：dg'; caret=$(state '#{cursor_x},#{cursor_y}')
  for round in 1 2 3; do
    resize 20 5; see '窗口太小'; resize 1 1; see_state '#{pane_width}' 1; resize 200 60; see '查找：dg'
    resize 100 30; see '查找：dg'; see_state '#{cursor_x},#{cursor_y}' "$caret"
  done
  press Escape; until_true "row $row again" is chosen "$row"
  ok 'alive at every size; what is too small says so; text, caret and row come back'
}

T18() { # suspend
  desk_in_shell; press C-z; see 'Stopped'; see_state '#{alternate_on}' 0
  sane_shell
  type_text fg; press Enter; see '全部在办'; see_state '#{alternate_on}' 1
  press '?'; see '帮助：'
  ok 'the shell is sane while stopped, and fg brings the whole desk back'
}
# What a shell wants of its terminal.
sane_shell() {
  type_text 'stty -a; echo END'; press Enter; see '^END'
  expect 'echo' shows '( |^)echo '; expect 'icanon' shows '( |^)icanon '
}

T19() { # signals
  local signal; settings 'mouse = true\n'
  for signal in TERM HUP INT ILL TRAP SEGV; do
    desk_in_shell; see_state '#{alternate_on} #{mouse_any_flag}' '1 1'; listen
    open_case 2025-0077; open_form 添加备注; type_text "写到$signal"; see "写到$signal"
    kill -s "$signal" "$(process)"; see_state '#{alternate_on} #{mouse_any_flag} #{cursor_flag}' '0 0 1'
    expect 'bracketed paste off' grep -qa $'\e\\[?2004l' "$folder/bytes"
    until_true 'the program gone' not_running; press C-l; see '^shell> *$'; sane_shell
    grep -rqa "写到$signal" "$folder/state" || fail "the draft of $signal kept"
    rm -rf "$folder/state/casedesk/drafts"
  done
  ok 'TERM, HUP, INT and traps give the terminal back, and the draft is kept'
}

T20() { # no terminal to speak of
  local kind out
  for kind in '-u TERM' TERM=nope TERM=dumb; do
    shell; type_text "env $kind $(command_line); echo status \$?"; press Enter; see 'status [0-9]+$'
    see 'status 69'; expect "the remedy for $kind" shows '打不开屏幕'
  done
  out=$(run --as li-min < /dev/null 2>&1); expect 'a failing status' test $? -ne 0
  printf '%s' "$out" > "$folder/out"
  expect 'words' test -s "$folder/out"; expect 'no escape byte' plain "$folder/out"
  ok 'without a terminal a line of words with the remedy, status 69, no escapes'
}

T21() { # locales
  local name
  for name in C zh_CN.UTF-8; do
    shell; type_text "LC_ALL=$name $(command_line)"; press Enter
    see '全部在办'; see_no '[?][?][?]'; press q; see 'shell>'; see "$name"; see 'C.UTF-8'
  done
  ok 'C and a locale that is not installed show Chinese, and say afterwards what was done'
}

T22() { # colours
  desk_with NO_COLOR=1; see '全部在办'; see '^! .*逾期'
  expect 'no colour with NO_COLOR' no_colour
  local name
  for name in xterm xterm-256color; do
    desk_with "TERM=$name"; see '全部在办'; see '^! .*逾期'; expect "colours on $name" colour
  done
  desk --ascii; see_no '[─│┌┐└┘▲]'; see '^! .*逾期'
  ok 'no colour with NO_COLOR; xterm, xterm-256color and --ascii too tell what is urgent by sign and word'
}
colour() { styled | grep -qaE $'\e\\[([0-9;]*;)?(3[0-7]|4[0-7]|9[0-7]|38;5;[0-9]+)(;[0-9;]*)?m'; }
no_colour() { ! colour; }

click() { type_text $'\e[<0;'"$1;$2"$'M\e[<0;'"$1;$2"'m'; }
T24() { # mouse
  desk; expect 'the mouse off at first' state_is '#{mouse_any_flag}' 0
  press M; see_state '#{mouse_any_flag}' 1; see '鼠标开'
  local fourth; fourth=$(rows | sed -n 4p)
  click 20 $(( $(screen | grep -n "$fourth" | cut -d: -f1) )); until_true "the click to choose $fourth" is chosen "$fourth"
  type_text $'\e[<65;20;8M'; until_true 'the wheel to move' is_not chosen "$fourth"
  press M; see_state '#{mouse_any_flag}' 0; see_no '鼠标开'
  ok 'off at first; with M click and wheel act and the bar says so; M gives selection back'
}

# The screen without what people and places are called: head, tabs, titles of the columns, and the bar of keys.
own_words() { screen | sed -n -e '2,3p' -e '30p'; }
T25() { # languages
  quiet_desk; local before; before=$(screen)
  press L; see 'Open [0-9]+'
  own_words > "$folder/words"
  expect 'no Chinese in the English words' no_hanzi "$folder/words"
  expect 'labels of keys' grep -q 'Enter open' "$folder/words"
  press L; until_true 'the same screen again' is screen_but_last "$(printf '%s' "$before" | sed '$d')"
  press Enter; see '1 概况'; press L; see '1 Overview'; see_no '概况|下一步'
  ok 'L changes every word of the desk, and back'
}
screen_but_last() { screen | sed '$d'; }
no_hanzi() { ! grep -qP '\p{Han}' "$1"; }

T28() { # settings with faults
  settings '# mine\n[keys.worklist]\nopen = ["/"]\nserach = ["x"]\n'
  desk_with X=; see 'config.toml'; see '第 3 行'; see '打开案卷 open'; see '查找 search'; see '第 4 行'; see 'serach'
  press Escape; see '全部在办'; press Enter; see '1 概况'
  ok 'it starts, names file, line and both actions, and the defaults stay'
}
