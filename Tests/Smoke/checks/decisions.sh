# Decisions: recalled, in conflict, refused by a disk, and line by line.

# Case 2025-0077 with nothing left but the approval of its filing.
prepare_approval() {
  run act 2025-0077 check-material --as li-min verdict=in-order "materials=$filing_papers"
  run act 2025-0077 verify-point --as li-min points=identity,premises,teachers,equipment,safety
}
filing_papers=filing-form,premises-proof,textbook-list,training-plan,timetable,emergency-plan,roster,identity-proof

T7() { # recall
  prepare_approval
  local before; before=$(records)
  desk --grace 300; open_case 2025-0077; see '下一步 准予备案'
  press Enter; see '提交'; press C-s; see '秒后记入。按 u 撤回'
  press u; see '已撤回'; expect 'nothing recorded' test "$(records)" = "$before"
  see '下一步 准予备案'; press Enter; see '提交'; press C-s; see '按 u 撤回'; press Escape; see_no '1 概况'
  until_true 'the same case' is chosen 2025-0077
  until_true 'one more record' test "$(records)" != "$before"
  expect 'the approval in the history' recorded 2025-0077 filing-approved
  ok 'u recalls it before it is recorded, form and all; afterwards it stands in the history, the row is the same'
}

T26() { # two sessions, one case
  desk; open_case 2025-0077; open_form 添加备注; type_text 甲方
  run act 2025-0077 add-note --as he-jing text=乙方 > /dev/null
  press C-s; see '何静例已改动本案卷'; see '您打开之后，别人做了'; see '甲方'
  press C-s; see '已记入：添加备注'
  expect 'both notes' recorded 2025-0077 甲方; expect 'both notes' recorded 2025-0077 乙方
  ok 'the second sees what the first did, keeps what was typed, and nothing is lost'
}

T31() { # the disk is full
  local before; before=$(records)
  terminal_of 100 30 "trap '' XFSZ; ulimit -f 0; $(command_line)"
  see '全部在办'; open_case 2025-0077; open_form 添加备注; type_text 写不进; press C-s
  see 'File too large|空间'; see '写不进'; leave_form y; see '1 概况'; press Escape; see '查找：2025-0077'
  expect 'the program still there' state_is '#{pane_dead}' 0
  expect 'nothing half-written' test "$(records)" = "$before"
  ok 'refused with its cause, the screen stays usable, nothing half-written'
}

T32() { # line by line
  prepare_approval
  cp -a "$store" "$folder/other"
  terminal_of 100 30 "script -qec $(printf %q "TERM=dumb $(command_line --linear)") $folder/typescript"
  see '清单>'; type_text 2025-0077; press Enter; see '案卷>'
  press Enter; local tries
  for tries in $(seq 20); do
    until_true 'a question' shows '(填写>|放弃>) *$'
    shows '放弃> *$' && break
    terminal clear-history -t desk; press C-l 2>/dev/null; press Enter
  done
  type_text y; press Enter; see '已记入：准予备案'; type_text q; press Enter; see '再见'
  expect 'no cursor addressing' no_escapes "$folder/typescript"
  run export 2025-0077 | facts > "$folder/linear"
  store=$folder/other; desk --grace 0; open_case 2025-0077; press Enter; see '提交'; press C-s; see '已记入：准予备案'
  run export 2025-0077 | facts > "$folder/screen"
  expect "the same records: $(diff "$folder/linear" "$folder/screen" | head -2)" cmp -s "$folder/linear" "$folder/screen"
  ok 'the approval line by line leaves the records the screen leaves, and no escape byte'
}
facts() { grep -v '"subject"\|"operation"\|"hash"'; }
no_escapes() { ! grep -q $'\e' "$1"; }
