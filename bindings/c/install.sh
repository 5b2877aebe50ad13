#!/usr/bin/env bash
# Puts the built library, its headers and the command where programs find them, or
# takes exactly those files away again.
#
#   VERSION=0.1.0 ABI=1 install.sh install|uninstall BUILD_DIR PREFIX [DESTDIR]
set -euo pipefail
umask 022

if (($# < 3 || $# > 4)) || [[ $1 != install && $1 != uninstall ]]; then
  echo "usage: VERSION=x.y.z ABI=n install.sh install|uninstall BUILD_DIR PREFIX [DESTDIR]" >&2
  exit 2
fi
action=$1 build=$2 prefix=$3 destdir=${4-}
: "${VERSION:?is not set}" "${ABI:?is not set}"

if [[ $prefix != /* ]]; then
  echo "install: PREFIX must be an absolute path, e.g. PREFIX=$PWD/$prefix" >&2
  exit 2
fi

bindings=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
root=$(dirname "$bindings")
target=$destdir$prefix
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

completions=(
  bash:share/bash-completion/completions/orgkit
  zsh:share/zsh/site-functions/_orgkit
  fish:share/fish/vendor_completions.d/orgkit.fish
)
headers=(orgkit.h)
for header in "$root"/include/orgkit/*.h; do headers+=("orgkit/${header##*/}"); done

# Every file of an installation, below the prefix.
list_files() {
  printf '%s\n' "lib/liborgkit.so.$VERSION" "lib/liborgkit.so.$ABI" lib/liborgkit.so
  printf 'include/%s\n' "${headers[@]}"
  printf '%s\n' lib/pkgconfig/orgkit.pc \
    lib/cmake/OrgKit/OrgKitConfig.cmake lib/cmake/OrgKit/OrgKitConfigVersion.cmake \
    bin/orgkit share/man/man1/orgkit.1
  printf '%s\n' "${completions[@]#*:}"
}

# put MODE SOURCE FILE: replaces rather than overwrites, so that a program which has
# the old library mapped goes on unharmed.
put() {
  mkdir -p "$target/$(dirname "$3")"
  install -m "$1" "$2" "$target/$3"
}

put_template() {
  sed -e "s/@VERSION@/$VERSION/g" -e "s/@ABI@/$ABI/g" "$bindings/c/$1.in" >"$work/filled"
  put 0644 "$work/filled" "$2/$1"
}

install_files() {
  local header entry
  put 0755 "$build/liborgkit.so" "lib/liborgkit.so.$VERSION"
  ln -sfn "liborgkit.so.$VERSION" "$target/lib/liborgkit.so.$ABI"
  ln -sfn "liborgkit.so.$ABI" "$target/lib/liborgkit.so"
  for header in "${headers[@]}"; do put 0644 "$root/include/$header" "include/$header"; done
  put_template orgkit.pc lib/pkgconfig
  put_template OrgKitConfig.cmake lib/cmake/OrgKit
  put_template OrgKitConfigVersion.cmake lib/cmake/OrgKit
  put 0755 "$build/orgkit-command" bin/orgkit
  put 0644 "$bindings/shell/man/orgkit.1" share/man/man1/orgkit.1
  for entry in "${completions[@]}"; do
    "$build/orgkit-command" --generate-completion-script "${entry%%:*}" >"$work/completion"
    put 0644 "$work/completion" "${entry#*:}"
  done
}

uninstall_files() {
  local file directory
  while IFS= read -r file; do rm -f "$target/$file"; done < <(list_files)
  # Only these folders are ours alone.
  for directory in include/orgkit lib/cmake/OrgKit; do
    [[ ! -d $target/$directory ]] || rmdir --ignore-fail-on-non-empty "$target/$directory"
  done
}

"${action}_files"

# A library in a system folder is found once the loader's cache knows it.
if [[ -z $destdir && $EUID == 0 && ($prefix == /usr || $prefix == /usr/local) ]] &&
  command -v ldconfig >/dev/null; then
  ldconfig
fi
