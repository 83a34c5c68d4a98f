#!/usr/bin/env bash
# A board whose titles, columns, labels and comments try to do something in every place that shows
# them, through every format of check and diff: nothing in any output is active.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh" "$1" "$2"
make_board "$scratch/work"
git rm -q -r board/cards
git commit -q -m "No cards"

# hostile FILE ID TITLE COLUMN
hostile() {
  mkdir -p board/cards
  printf 'id: %s\ntitle: "%s"\ncreated: 2026-11-18T09:00:00Z\n\ncolumn: "%s"\n\nlabels: [b, a]\n\ncomments:\n- at: 2026-11-19T09:00:00Z\n  by: "%s"\n  text: |\n    %s\n' \
    "$2" "$3" "$4" "@paula" "::error::in a comment" >"board/cards/$1.yaml"
}
n=0
titles=(
  '::error file=x,line=1::pwned' '  ::stop-commands::token' '##[add-mask]secret' '##vso[task.setvariable variable=x]y'
  '@paula @org/team look' 'fixes #12 GH-12 owner/name#3 !4 &5 %6' '<img src=x onerror=alert(1)><script>alert(1)</script>'
  'a|b `code` **bold** [x](https://example.org) ![y](https://example.org/z)' '\"]; click k0 call alert() %% @{shape: x}'
  '`backtick first' '{{ cookiecutter }} ${{ secrets.X }} $(id) %0A::error::x' '<!-- kanban:diff -->' '--> <!-- x'
  '‮desrever⁦ isolate' '＠fullwidth' 'https://example.org www.example.org' '# heading' '- [ ] task' '1. list' '| a | b |'
)
for title in "${titles[@]}"; do
  n=$((n + 1))
  hostile "h$n" "h$n" "$title" backlog
done
git add -A
git commit -q -m "Hostile titles"
# Now in columns that are not there and twice under one id, so that check shows them as well.
n=0
for title in "${titles[@]}"; do
  n=$((n + 1))
  hostile "h$n" "h$n" "$title" "$title"
  hostile "h$n-2" "h$n" "$title" doing
  hostile "m$n" "m$n" "$title" doing
done
# Lines that are quoted as they stand: a runner looks behind blanks as well.
printf 'id: q1\ntitle: "x"\ncreated: 2026-11-18T09:00:00Z\ncolumn: doing\n  ::error::quoted\n' >board/cards/q1.yaml
git add -A
git commit -q -m "Hostile columns"

out=$scratch/formats
mkdir "$out"
for format in text github gitlab json junit rdjson rdjsonl sarif; do
  status=0
  kanban check --format $format >"$out/check.$format" 2>"$out/check.$format.err" || status=$?
  [ $status = 5 ] || fail "check --format $format ended with $status"
done
GITHUB_ACTIONS=true kanban check >"$out/check.actions" 2>&1 || true
for format in text markdown json; do
  kanban diff HEAD^..HEAD --format $format >"$out/diff.$format"
  GITHUB_ACTIONS=true kanban diff HEAD^..HEAD --format $format >"$out/diff.$format.actions"
done
kanban diff HEAD^..HEAD --format markdown --mermaid >"$out/diff.mermaid"

# A runner takes a line that begins with ::, also behind blanks, and ##[…] anywhere in a line.
for file in "$out"/check.actions "$out"/check.github "$out"/diff.*.actions; do
  if grep -nE '^[[:space:]]*::' "$file" |
    grep -vE '^[0-9]+:::(error|warning|notice) (file=board/[a-z0-9/.-]*,line=[0-9]+,|title=kanban check::[0-9]+ )'; then
    fail "$file begins a line with a command"
  fi
done
for file in "$out"/*; do
  case $file in */check.text | */diff.text | *.err) continue ;; esac
  ! grep -nE '##(\[|vso\[)' "$file" || fail "$file holds a command"
done
grep -q 'file=board/cards' "$out/check.actions" || fail "there are no annotations"

# Every verb that prints what a card says, in a log that a runner reads for commands.
git checkout -q -b kept HEAD^
sed -i 's/^name: .*/name: "::stop-commands::b"/' board/board.yaml
git commit -q -a -m '::stop-commands::c ##[add-mask]e'
logs=$scratch/logs
mkdir "$logs"
first=$(kanban list --porcelain | head -n 1 | cut -f 1)
while read -r verb; do
  # shellcheck disable=SC2086 # a verb with its words
  GITHUB_ACTIONS=true kanban $verb >"$logs/github.${verb// /-}" 2>&1 || true
  # shellcheck disable=SC2086
  TF_BUILD=True kanban $verb >"$logs/azure.${verb// /-}" 2>&1 || true
done <<VERBS
list
list --format markdown
list --json
list --ndjson
board
board --format markdown
order --explain
next
why $first
show $first
log
audit
tree
lanes
report aging
report aging --markdown
daily
diff HEAD^
policy log
comment $first ##[group]x
VERBS
for file in "$logs"/*; do
  grep -q . "$file" || fail "$file is empty"
  ! grep -nE '^[[:space:]]*::|##[a-z]*\[' "$file" || fail "$file holds a command"
done
git checkout -q main

# Nothing but line ends below a blank, and nothing that turns the direction of text. JSON is exact.
for file in "$out"/*; do
  case $file in */check.json | */diff.json*) continue ;; esac
  ! LC_ALL=C grep -nP '[\x00-\x09\x0B-\x1F\x7F]|\xE2\x80[\xAA-\xAE]|\xE2\x81[\xA6-\xA9]' "$file" ||
    fail "$file holds control characters"
done

# What a forge makes of Markdown: no mention, reference, tag, picture or link, and one mark.
# A diagram is a block of code to the forge, and is looked at below.
sed '/^```mermaid$/,/^```$/d' "$out/diff.mermaid" >"$out/diff.undrawn"
for file in "$out/diff.markdown" "$out/diff.undrawn"; do
  ! grep -nE '(^|[^#;])@[a-z]|[^0-9a-z&;]#[0-9]|GH-[0-9]|<[a-z/]|[^\\]\]\(|[a-z]://|www\.[a-z]' "$file" ||
    fail "$file holds something active"
  [ "$(grep -c '<!--' "$file")" = 1 ] || fail "$file holds another mark"
  # Every row of the table has its six cells.
  ! grep -E '^\|' "$file" | sed 's/\\|//g' | awk -F'|' 'NF != 8' | grep . || fail "$file has a broken row"
done
label='"[^]["`<>{}()|@\\%]*"'
sed -n '/^```mermaid$/,/^```$/p' "$out/diff.mermaid" >"$scratch/diagram"
[ "$(wc -l <"$scratch/diagram")" -gt 10 ] || fail "there is no diagram"
! sed '1,2d;$d' "$scratch/diagram" |
  grep -vE "^  (c[0-9]+\[$label\]|(c[0-9]+ --> )?k[0-9]+\[$label\] --> c[0-9]+)\$" || fail "a label of the diagram is not safe"

# And every format is still what it says it is.
command -v python3 >/dev/null || exit 0
python3 "$root/tests/ci/validate.py" "$out" || fail "a format is not what it should be"
