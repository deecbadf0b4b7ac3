# What a key does, and how one finds out.

T4() { # Chinese at the caret
  desk; press /; see_state '#{cursor_flag}' 1
  local start; start=$(state '#{cursor_x}')
  type_text 中文; see_state '#{cursor_x}' $((start + 4)); expect 'a visible caret' state_is '#{cursor_flag}' 1
  press Left; see_state '#{cursor_x}' $((start + 2))
  press BSpace; see_state '#{cursor_x}' "$start"; see '查找：文'
  ok 'two columns a character: caret, Left and Backspace'
}

T5() { # full-width keys
  desk; local row; row=$(chosen)
  type_text ？; see '帮助：'; press Escape; see_no '帮助：'
  type_text ：; see '›'; press Escape; see_no '›'
  type_text ／; see '查找：'; press Escape; see '全部在办'
  type_text 中; see '切换到英文输入|按 Shift 切换'; expect "row $row still chosen" is chosen "$row"
  ok 'full-width signs act as narrow ones; a hanzi only tells how to go on'
}

T8() { # help: search and do
  quiet_desk; local before; before=$(screen)
  press '?'; see '›'; type_text 总览; until_true '总览 found by its name' first_found 总览
  press Escape; until_true 'the same screen again' is screen "$before"
  press '?'; see '›'; type_text B; until_true '总览 found by its key' first_found 总览
  press Enter; see '^ *总览'; press Escape; see '全部在办'
  ok 'help finds by name and by key, Enter does it, Esc leaves the screen as it was'
}

T9() { # what cannot be done says why
  local before; before=$(records)
  desk; press Enter; see '1 概况'; press a; see '暂不能办'
  expect 'dim lines' dim_line '认定结班不通过'
  press End; press Enter; see '为什么不能办'; see '[RH]-[0-9]{3}'
  expect 'an unchanged store' test "$(records)" = "$before"
  ok 'unavailable actions are there, dim, and say the rule; nothing changes'
}
dim_line() { styled | grep -a -- "$1" | grep -qaE $'\e\\[([0-9;]*;)?(2|90|38;5;[0-9]+)(;[0-9;]*)?m'; }

T10() { # one action by three languages
  desk; local words
  for words in 总览 zonglan zl board; do
    press :; see '›'; type_text "$words"; until_true "总览 first for $words" first_found 总览
    press Escape; see_no '›'
  done
  ok 'hanzi, pinyin, initials and English find the same action first'
}

T13() { # pasted text never acts
  desk; local row; row=$(chosen)
  paste 'y\nq\nD'; see '粘贴'; expect "row $row still chosen" is chosen "$row"
  expect 'the program still there' state_is '#{pane_dead}' 0
  open_case 2025-0077; open_form 添加备注
  paste 'y\nq\nD'; see '^ *y$|y *$'; see '^ *D'; expect 'the form still there' shows '提交'
  ok 'into the list it is ignored with a word; into a field it is text, line by line'
}

T23() { # Esc goes one level back
  quiet_desk; press Escape; see '全部在办'
  press Enter; see '1 概况'; press a; see '办理事项'; press Escape; within 50 'the case' lacks '办理事项'; see '1 概况'
  press t; see '算期单'; press Escape; see '1 概况'; press Escape; see '全部在办'
  local key list_bar; list_bar=$(bar)
  for key in '?' : v s c w o B; do
    press "$key"; until_true "$key to open something" is_not bar "$list_bar"
    press Escape; until_true "Esc to close what $key opened" is bar "$list_bar"
  done
  press n; see '登记备案申请'; press Escape; see '全部在办'
  expect 'the program still there' state_is '#{pane_dead}' 0
  ok 'Esc closes one level of every dialog, decides nothing and never quits'
}
bar() { screen | sed -n 30p; }
