# Forms: order of the fields, drafts, the caret.

caret_row() { state '#{cursor_y}'; }
caret() { state '#{cursor_x},#{cursor_y} #{cursor_flag}'; }

T11() { # a finding
  desk; open_case 2025-0054; open_form 登记抽查
  press -N 9 BTab; until_true 'the caret at the first field' caret_at 抽查方式
  press Tab; until_true 'the caret at the second field' caret_at 实到人数
  press -N 4 Tab; until_true 'the caret at the findings' caret_at 发现的问题
  press -N 4 BTab; until_true 'the caret back at the second field' caret_at 实到人数
  press C-u; type_text 12x; press Tab; see '实到人数 .*|^ *[^ ].*(数字|整数)'
  press C-s; until_true 'the caret where it is wrong' caret_at 实到人数; see '12x'
  leave_form k; see '留作草稿'
  ok 'Tab and Shift-Tab go by order, what is wrong is said at the field, the caret is there, the draft is kept'
}
caret_at() { screen | sed -n "$(( $(caret_row) + 1 ))p" | grep -q -- "$1"; }

T12() { # a draft outlives kill -9
  local words='示例 Ünï𠮷 “草稿” é'
  desk; open_case 2025-0077; open_form 添加备注; type_text "$words"; see "$words"
  kill -9 "$(process)"; until_true 'the end of the program' not_running
  desk; see '1 份草稿'; open_case 2025-0077
  press :; see '›'; type_text 添加备注; until_true 添加备注 first_found 添加备注; press Enter
  see '恢复草稿'; press Enter; see "$words"; press C-s; see '已记入：添加备注'
  expect 'the same bytes recorded' recorded 2025-0077 "$words"
  ok 'after kill -9 the form is offered again, and what is recorded is the same byte for byte'
}

T27() { # others write meanwhile
  desk; open_case 2025-0077; open_form 添加备注; type_text 正在写; see 正在写
  local before text; before=$(caret)
  for text in 一 二 三; do
    run act 2025-0076 add-note --as he-jing "text=$text" > /dev/null
    expect "the caret at $before, not $(caret)" is caret "$before"
    see '正在写'
  done
  see '他人刚有改动'; expect "the caret at $before, not $(caret)" is caret "$before"
  type_text 完; see '正在写完'
  ok 'while others record, the caret keeps its cell and the text its place'
}
