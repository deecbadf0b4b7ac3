# Moving, searching and marking on the worklist.

T2() { # moves
  desk; local shown first fifth last; mapfile -t shown < <(rows)
  first=${shown[0]}; fifth=${shown[5]}
  expect "the first row $first chosen, not $(chosen)" is chosen "$first"
  listen
  press j j j j j; within 250 "row $fifth after five j" is chosen "$fifth"
  press G; within 50 'another row after G' is_not chosen "$fifth"
  last=$(chosen)
  press g; within 50 "row $first after g" is chosen "$first"
  press PageDown; within 50 'another row after PageDown' is_not chosen "$first"
  press End; within 50 "row $last after End" is chosen "$last"
  press Home; within 50 "row $first after Home" is chosen "$first"
  expect 'no screen to be blanked' nothing_erased
  ok 'j, G, g, PageDown, End and Home go where they say, within 50 ms, and nothing is blanked'
}
nothing_erased() { ! grep -qaE $'\e\\[[0-3]?J' "$folder/bytes"; }

T3() { # search narrows, Esc restores
  desk; press j j j; until_true 'the fourth row' is chosen "$(rows | sed -n 4p)"
  local before row found; before=$(count_rows); row=$(chosen)
  press /; see '查找：'; type_text dg; within 100 'fewer rows' is_not count_rows "$before"; see '查找：dg'; see '电工'
  found=$(count_rows)
  type_text x; within 100 "fewer than $found rows after one more key" is_not count_rows "$found"
  press BSpace; within 100 "$found rows after Backspace" is count_rows "$found"
  press Escape; until_true "$before rows after Esc" is count_rows "$before"
  until_true "row $row again" is chosen "$row"
  ok "each key narrows within 100 ms ($before rows, $found for dg); Esc restores list and row"
}

mark() { press /; see '查找：'; type_text "$1"; press Enter; until_true "$1" is chosen "$1"; press Space; see '已选'; press Escape; see '全部在办'; }
T6() { # many at once
  local before; before=$(records)
  desk; mark 2025-0065; mark 2025-0067; mark 2025-0042
  press /; type_text 2025-006; press Enter
  press b; see '批量办理 3 件'; type_text 退回备案补正; see '件中 2 件可办'; press Enter
  see '提交'; type_text 缺少应急预案; press C-s
  see '已选 3，其中 1 件不在列表中'; see '键入件数 2'; see '2025-0042'
  press Enter; see '还没有办'
  expect 'nothing recorded by Enter alone' test "$(records)" = "$before"
  press 2 Enter; see '3 件中已记入 2 件'
  expect 'two more records' test "$(records)" = "$(( ${before%% *} + 2 )) case records"
  ok 'the preview says 3 with 1 hidden, what becomes of each; Enter alone does nothing, the number does'
}
