#!/usr/bin/env bash
# package.sh BUILD — makes the Debian package of the program, looks at what is in it, unpacks it into
# an empty root and uses it there.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
root=$(mktemp -d "${TMPDIR:-/tmp}/kanban-package.XXXXXX")
trap 'rm -rf "$root"' EXIT
# As it is released, but for a compression that costs less time.
pack() {
  SOURCE_DATE_EPOCH=1700000000 cpack --config "$1/CPackConfig.cmake" -G DEB -B "$root" \
    -D CPACK_COMPONENTS_ALL=program -D CPACK_DEBIAN_COMPRESSION_TYPE=zstd \
    >"$root/log" 2>&1 || { cat "$root/log"; exit 1; }
}
pack "$1"
deb=$(echo "$root"/kanban_*.deb)
field() { dpkg-deb --field "$deb" "$1"; }

expect "it is called as Debian calls packages" "${deb##*/}" "kanban_$(field Version)_$(field Architecture).deb"
expect "shlibdeps found what it needs" "$(field Depends)" "libc6 (>= "
expect "it says what it is" "$(field Description)" "boards of cards as plain text"
(cd "$root" && sha256sum --quiet --check kanban_*.sha256) && good "its checksum is beside it"

dpkg-deb --extract "$deb" "$root/tree"
cd "$root/tree"
expect "every file has its place" "$(find . -type f -o -type l | sed 's|man/man./.*|man|' | sort -u | tr '\n' ' ')" \
  "./usr/bin/git-kanban ./usr/bin/kanban ./usr/share/bash-completion/completions/git-kanban ./usr/share/bash-completion/completions/kanban ./usr/share/doc/kanban/changelog.Debian.gz ./usr/share/doc/kanban/changelog.gz ./usr/share/doc/kanban/copyright ./usr/share/fish/vendor_completions.d/kanban.fish ./usr/share/man ./usr/share/zsh/vendor-completions/_git-kanban ./usr/share/zsh/vendor-completions/_kanban"
expect "the link leads to the program beside it" "$(readlink usr/bin/git-kanban)" kanban
[ -z "$(find usr/share/man -type f ! -name '*.gz')" ] && good "the manual is compressed" ||
  bad "a page is not compressed"
[ -z "$(find . -perm /022 ! -type l)" ] && good "nobody else may write" || bad "others may write"
[ -z "$(find . -type f ! -path './usr/bin/*' -perm /111)" ] && good "only programs are programs" ||
  bad "a file may be run that is no program"
expect "the licence is there" "$(cat usr/share/doc/kanban/copyright)" "License: MIT"
expect "what changed is there" "$(zcat usr/share/doc/kanban/changelog.gz)" "# Changelog"
zcat usr/share/doc/kanban/changelog.Debian.gz >"$root/changelog"
expect "for Debian too" "$(dpkg-parsechangelog -l "$root/changelog" -S Version 2>&1)" "$(field Version)"
expect "the unpacked program runs" "$(usr/bin/kanban --version)" "kanban 0."

cp "$deb" "$root/first.deb"
pack "$1"
cmp -s "$deb" "$root/first.deb" && good "packed again it is the same, byte for byte" ||
  bad "two packages of one build differ"

cpack --config "$1/CPackConfig.cmake" -G TGZ -D CPACK_COMPONENTS_ALL=program -B "$root" \
  >"$root/log" 2>&1 || cat "$root/log"
archive=$(echo "$root"/kanban-*.tar.gz)
expect "the archive of a release holds one folder" \
  "$(tar -tzf "$archive" | cut -d/ -f1,2,3 | grep bin/kanban)" \
  "kanban-$(field Version | cut -d- -f1)-linux-$(uname -m)/bin/kanban"

[ "$failures" = 0 ]
