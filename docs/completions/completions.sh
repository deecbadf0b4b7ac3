#!/bin/sh
# Completions of casedesk for a shell, with descriptions in both languages where the shell shows any.
#   completions.sh PROGRAM bash|zsh|fish
# Which language is shown is asked of the locale when the shell reads the file, as the program does: English for an
# English locale, Chinese for every other.
set -eu
program=$1 shell=$2

script() { LC_ALL=$1.UTF-8 "$program" --generate-completion-script "$shell"; }
english() { script en_US; }
# What the parser of arguments says by itself is English in every language.
chinese() {
  script zh_CN | sed -e 's/Show the version\./显示版本/' -e 's/Show help information\./显示帮助/' \
    -e 's/Show subcommand help information\./显示子命令的帮助/'
}

case $shell in
bash) english ;; # bash shows no descriptions
zsh)
  # The first line is what zsh looks for.
  english | head -n 1
  printf 'if [[ "${LC_ALL:-${LC_MESSAGES:-$LANG}}" == en* ]]; then\n'
  english | tail -n +2
  printf 'else\n'
  chinese | tail -n +2
  printf 'fi\n'
  ;;
fish)
  printf 'set -l locale $LC_ALL $LC_MESSAGES $LANG\n'
  printf 'if string match -q "en*" -- "$locale[1]"\n'
  english
  printf 'else\n'
  chinese
  printf 'end\n'
  ;;
*) echo "completions.sh PROGRAM bash|zsh|fish" >&2; exit 64 ;;
esac
