# What a check is said in: a store and a terminal of its own, keys, and what the terminal shows.

shell_prompt='shell> '

terminal() { tmux -u -L "casedesk-smoke-$$" -f /dev/null "$@"; }

# One server for all checks: one that is being ended cannot be asked to begin again.
begin_server() {
  terminal new-session -d -s first 'exec cat' \; \
    set -s escape-time 0 \; set -g remain-on-exit on \; set -g default-terminal tmux-256color \; \
    set -g history-limit 0
}

end_server() { terminal kill-server 2>/dev/null || true; }

# terminal_of COLUMNS ROWS COMMAND…: a new terminal with nothing but the command in it.
terminal_of() {
  local columns=$1 rows=$2; shift 2
  end_terminal
  terminal new-session -d -s desk -x "$columns" -y "$rows" "$@"
}

end_terminal() { terminal kill-session -t desk 2>/dev/null || true; }

# desk [ARGUMENT…]: the program on the check's own store, as a reviewer, in Chinese, at 100 × 30, with rows to choose from.
desk() {
  terminal_of 100 30 "$(command_line "$@")"
  see '全部在办'; until_true 'a chosen row' is_not chosen ''
}

# The same on the demonstration, and what is said once all of it is read put away, so that a later screen can be compared
# with it.
quiet_desk() { desk "$@"; see '证书号将尽'; press Home; see_no '证书号将尽'; }

# desk_with 'NAME=VALUE …' [ARGUMENT…]: the same in other surroundings.
desk_with() {
  local surroundings=$1; shift
  terminal_of 100 30 "env $surroundings $(command_line "$@")"
}

# A shell on the terminal, to look at what the program leaves behind.
shell() {
  terminal_of 100 30 "PS1='$shell_prompt' exec bash --norc --noprofile -i"
  see 'shell>'
}

desk_in_shell() { shell; type_text "$(command_line "$@")"; press Enter; see '全部在办'; }

# A debugger that a Swift toolchain would start after a trap is not what a reviewer has.
surroundings() {
  printf 'SWIFT_BACKTRACE=enable=no CASEDESK_SHARE=%q XDG_STATE_HOME=%q XDG_CONFIG_HOME=%q' "$share" "$folder/state" "$folder/config"
}

command_line() {
  printf 'env %s %q --store %q' "$(surroundings)" "$program" "$store"
  case " $* " in *' --as '*) ;; *) printf ' --as li-min' ;; esac
  case " $* " in *' --lang '*) ;; *) printf ' --lang zh' ;; esac
  if [ $# -gt 0 ]; then printf ' %q' "$@"; fi
}

# The program at the command line, on the check's own store.
run() {
  CASEDESK_SHARE=$share XDG_STATE_HOME=$folder/state XDG_CONFIG_HOME=$folder/config \
    "$program" "$@" --store "$store"
}

settings() { # TEXT: what stands in this person's settings file
  mkdir -p "$folder/config/casedesk"; printf '%b' "$1" > "$folder/config/casedesk/config.toml"
}

# Leaves a form in which something stands: y throws it away, k keeps it. What follows Esc at once would be Alt.
leave_form() { press Escape; see '放弃已填的内容'; press "$1"; see_no '放弃已填的内容'; }

press() { terminal send-keys -t desk "$@"; }
type_text() { terminal send-keys -t desk -l -- "$1"; }
paste() { printf '%b' "$1" | terminal load-buffer -; terminal paste-buffer -p -t desk; }
resize() { terminal resize-window -t desk -x "$1" -y "$2"; }

screen() { terminal capture-pane -p -t desk; }
styled() { terminal capture-pane -e -p -t desk; }
state() { terminal display-message -p -t desk "$1"; }
# Every byte the program writes from now on.
listen() { : > "$folder/bytes"; terminal pipe-pane -t desk "cat >> '$folder/bytes'"; }

# The number of the case that is in reverse video.
chosen() { styled | grep -aE $'\e\\[([0-9;]*;)?7(;[0-9;]*)?m' | grep -aoE '20[0-9]{2}-[0-9]{4,}' | head -1; }
count_rows() { screen | grep -cE '^.{0,3}20[0-9]{2}-[0-9]{4} '; }
rows() { screen | grep -oE '^.{0,3}20[0-9]{2}-[0-9]{4,} ' | grep -oE '20[0-9]{2}-[0-9]{4,}'; }

# Finds a case and opens it.
open_case() { press /; see '查找：'; type_text "$1"; see "查找：$1"; press Enter Enter; see '1 概况'; see "$1"; }
# Opens the form of an action of the open case by way of the palette.
open_form() {
  press :; see '›'; type_text "$1"; until_true "$1 first" first_found "$1"; press Enter; see "^ *$1"; see '提交'
}
first_found() { screen | sed -n '4,5p' | grep -q -- "$1"; }

# How many records the store holds, and that they are whole.
records() { run verify --lang en | grep -oE '[0-9]+ case records'; }
# recorded CASE WORDS: whether a record of the case has these words, byte for byte.
recorded() { cat "$store"/journal/*.jsonl | grep -F -- "$1" | grep -qF -- "$2"; }
process() { pgrep -f -- "$program --store $store" | head -1; }
not_running() { ! pgrep -f -- "$program --store $store"; }
