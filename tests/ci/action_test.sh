#!/usr/bin/env bash
# The steps of the composite action, taken from action.yml and run by bash as a runner would, in the
# checkout of a pull request's merge of depth 2. The forge's own program is a stand-in.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh" "$1" "$2"
action=$root/.github/actions/kanban/action.yml

# step NAME: the text of its `run:` block.
step() {
  awk -v name="$1" '
    /^    - name: / { inside = ($0 == "    - name: " name); run = 0; next }
    inside && /^      run: \|$/ { run = 1; next }
    run && /^        / { print substr($0, 9); next }
    run && /^$/ { print; next }
    run { run = 0 }
  ' "$action"
}
# Values of the forge come through the environment alone: text in a script could be anything.
for name in install check rights summary comment; do
  step "$name" >"$scratch/$name.sh"
  [ -s "$scratch/$name.sh" ] || fail "action.yml has no step '$name'"
  lacks "$scratch/$name.sh" '\$\{\{'
  bash -n "$scratch/$name.sh"
done

make_board "$scratch/origin"
git checkout -q -b change
kanban move "$(basename "$(card log-in)" | cut -c1-6)" doing >/dev/null
kanban add -q "New one" >/dev/null
git checkout -q main
echo notes >notes.txt
git add notes.txt
git commit -q -m Notes
git merge -q --no-ff -m "Merge the pull request" change
git clone -q --depth 2 "file://$scratch/origin" "$scratch/checkout"
cd "$scratch/checkout"
git checkout -q --detach

export RUNNER_TEMP=$scratch/temp GITHUB_STEP_SUMMARY=$scratch/summary.md GITHUB_ACTIONS=true
export KANBAN_ONLY= KANBAN_FAIL_ON=error KANBAN_BASE= KANBAN_SUMMARY=true
export GITHUB_REPOSITORY=owner/name PULL_REQUEST=7 GH_TOKEN=none
mkdir "$RUNNER_TEMP"
: >"$GITHUB_STEP_SUMMARY"
ends 0 bash "$scratch/check.sh"
ends 0 bash "$scratch/summary.sh"
holds "$GITHUB_STEP_SUMMARY" '^<!-- kanban:diff -->$'
holds "$GITHUB_STEP_SUMMARY" '1 new, 1 moved'
holds "$GITHUB_STEP_SUMMARY" '^\| [a-z0-9]{6} \| backlog \| doing \|'

# Where the base is there, it is used; where it is not, the merge's first parent is.
KANBAN_BASE=origin/main ends 0 bash "$scratch/summary.sh"
KANBAN_BASE=origin/nowhere ends 0 bash "$scratch/summary.sh"
holds "$RUNNER_TEMP/kanban-diff.md" '1 new, 1 moved'

# The comment is made once and then kept up to date.
cat >"$scratch/bin/gh" <<'GH'
#!/usr/bin/env bash
echo "$*" >>"$TMPDIR/gh.log"
case " $* " in
  *" --paginate "*) [ ! -f "$TMPDIR/posted" ] || echo 42 ;;
  *" -X POST "*) touch "$TMPDIR/posted" ;;
esac
GH
chmod +x "$scratch/bin/gh"
ends 0 bash "$scratch/comment.sh"
ends 0 bash "$scratch/comment.sh"
holds "$scratch/gh.log" '^api -X POST repos/owner/name/issues/7/comments -F body=@.*/kanban-diff.md$'
holds "$scratch/gh.log" '^api -X PATCH repos/owner/name/issues/comments/42 '

# With an author the change is judged by the rules of the base; a review of its commit counts.
(
  git clone -q "file://$scratch/origin" "$scratch/judged"
  cd "$scratch/judged"
  git config user.name Sara && git config user.email sara@example.org
  cat >>board/board.yaml <<'EOF'
people:
  paula: {github: paula-po}
roles:
  admin: [paula]
rules:
- {id: R1, on: set, field: rank, allow: admin}
EOF
  git commit -q -a -m Rules
  git checkout -q -b rank
  sed -i 's/^column: .*/&\n\nrank: b/' "$(card log-in)"
  git commit -q -a -m Rank
  git checkout -q main
  export KANBAN_BASE=main KANBAN_HEAD=rank KANBAN_ACTOR=dev1 KANBAN_APPROVED_BY=
  ends 1 bash "$scratch/rights.sh"
  holds "$scratch/out" 'title=field-right::|error\[field-right\]'
  KANBAN_APPROVED_BY="omar@$(git rev-parse main) Paula-PO@$(git rev-parse rank)" ends 0 bash "$scratch/rights.sh"
)

# A broken card fails the check and is annotated at its line.
sed -i 's/^column: .*/column: doingg/' "$(card log-in)"
ends 1 bash "$scratch/check.sh"
holds "$scratch/out" '^::error file=board/cards/[^,]*,line=[0-9]+,col=9,endColumn=15,title=unknown-column::'
KANBAN_FAIL_ON=never ends 0 bash "$scratch/check.sh"
KANBAN_ONLY=board ends 1 bash "$scratch/check.sh"

# The release's archive is taken only with the right sum.
mkdir -p "$scratch/release/kanban-1.0.0/bin"
cp "$kanban_program" "$scratch/release/kanban-1.0.0/bin/kanban"
tar -czf "$scratch/archive.tar.gz" -C "$scratch/release" kanban-1.0.0
cat >"$scratch/bin/curl" <<'CURL'
#!/usr/bin/env bash
while [ "$1" != -o ]; do shift; done
cp "$TMPDIR/archive.tar.gz" "$2"
CURL
chmod +x "$scratch/bin/curl"
export GITHUB_PATH=$scratch/path KANBAN_VERSION=1.0.0 KANBAN_SOURCE=https://forge.example/owner/name
KANBAN_SHA256=$(sha256sum "$scratch/archive.tar.gz" | cut -d' ' -f1) ends 0 bash "$scratch/install.sh"
"$(cat "$GITHUB_PATH")/kanban" --version >/dev/null || fail "the installed program does not run"
KANBAN_SHA256=$(printf '0%.0s' {1..64}) ends 1 bash "$scratch/install.sh"
