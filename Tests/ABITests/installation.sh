#!/usr/bin/env bash
# `make install` puts every file in its place, wherever that is, programs find it
# there, and `make uninstall` takes exactly those files away.
set -euo pipefail

cd "$WORK"
version=$(sed -n 's/^#define ORGKIT_VERSION "\(.*\)"/\1/p' "$ROOT/include/orgkit/version.h")
unset PKG_CONFIG_PATH LD_LIBRARY_PATH MAKEFLAGS MAKELEVEL
make() { command make --no-print-directory -s -C "$ROOT" "$@" >&2; }

expected=$(LC_ALL=C sort <<END
bin/orgkit
$(cd "$ROOT" && printf '%s\n' include/orgkit.h include/orgkit/*.h)
lib/cmake/OrgKit/OrgKitConfig.cmake
lib/cmake/OrgKit/OrgKitConfigVersion.cmake
lib/liborgkit.so
lib/liborgkit.so.1
lib/liborgkit.so.$version
lib/pkgconfig/orgkit.pc
share/bash-completion/completions/orgkit
share/fish/vendor_completions.d/orgkit.fish
share/man/man1/orgkit.1
share/zsh/site-functions/_orgkit
END
)

# check_tree FOLDER: exactly the files, with the modes of an installation.
check_tree() {
  diff <(echo "$expected") <(cd "$1" && find . ! -type d -printf '%P\n' | LC_ALL=C sort)
  diff <(printf '%s\n' "755 bin/orgkit" "755 lib/liborgkit.so.$version") \
    <(find "$1" -type f ! -perm 644 -printf '%m %P\n' | LC_ALL=C sort)
  diff /dev/null <(find "$1" -mindepth 1 -type d ! -perm 755)
  [[ $(readlink "$1/lib/liborgkit.so") == liborgkit.so.1 ]]
  [[ $(readlink "$1/lib/liborgkit.so.1") == "liborgkit.so.$version" ]]
  [[ $("$1/bin/orgkit" --version) == *"$version"* ]]
}

# check_consumers PREFIX: a program built by pkg-config, and two by CMake.
check_consumers() {
  local flags build
  mapfile -t flags < <(PKG_CONFIG_PATH=$1/lib/pkgconfig pkg-config --cflags --libs orgkit |
    xargs -n 1)
  gcc -std=c11 -Wall -Werror "$ROOT/bindings/c/build_org.c" -o by-pkg-config "${flags[@]}" \
    "-Wl,-rpath,$1/lib"
  ./by-pkg-config >/dev/null
  [[ $(PKG_CONFIG_PATH=$1/lib/pkgconfig pkg-config --modversion orgkit) == "$version" ]]

  build=$(mktemp -d "$WORK/consumer.XXXXXX")
  cat >"$build/CMakeLists.txt" <<END
cmake_minimum_required(VERSION 3.16)
project(consumer C CXX)
find_package(OrgKit 0.1 REQUIRED)
find_package(OrgKit REQUIRED)
add_executable(build_org "$ROOT/bindings/c/build_org.c")
target_link_libraries(build_org PRIVATE OrgKit::orgkit)
add_executable(coverage "$ROOT/bindings/c/coverage.cpp")
target_compile_features(coverage PRIVATE cxx_std_17)
target_link_libraries(coverage PRIVATE OrgKit::orgkit)
END
  if ! { cmake -S "$build" -B "$build/out" "-DCMAKE_PREFIX_PATH=$1" &&
    cmake --build "$build/out"; } >"$build/log" 2>&1; then
    cat "$build/log"
    return 1
  fi
  "$build/out/build_org" >/dev/null
  "$build/out/coverage" >/dev/null
  sed -i 's/OrgKit 0.1/OrgKit 9.0/' "$build/CMakeLists.txt"
  if cmake -S "$build" -B "$build/newer" "-DCMAKE_PREFIX_PATH=$1" >/dev/null 2>&1; then
    echo "CMake takes $version for 9.0"
    return 1
  fi
}

# A prefix with a space, whatever the umask.
prefix="$WORK/a prefix"
(umask 077 && make install "PREFIX=$prefix")
check_tree "$prefix"
check_consumers "$prefix"

# It can be moved as a whole.
mv "$prefix" "$WORK/moved"
check_consumers "$WORK/moved"
mv "$WORK/moved" "$prefix"

# Installing again over it is fine; a neighbour's files survive the removal.
make install "PREFIX=$prefix"
touch "$prefix/lib/liborgkit-neighbour.so" "$prefix/include/orgkit/neighbour.h"
make uninstall "PREFIX=$prefix"
diff <(printf '%s\n' include/orgkit/neighbour.h lib/liborgkit-neighbour.so) \
  <(cd "$prefix" && find . ! -type d -printf '%P\n' | LC_ALL=C sort)
[[ ! -e $prefix/lib/cmake/OrgKit ]]

# Packagers install for one place into another.
make install PREFIX=/opt/orgkit "DESTDIR=$WORK/package root"
check_tree "$WORK/package root/opt/orgkit"
[[ $(cd "$WORK/package root" && find . -maxdepth 2 -mindepth 2) == ./opt/orgkit ]]
if grep -rlF "$WORK" "$WORK/package root/opt/orgkit/lib/"{cmake,pkgconfig}; then
  echo "holds the path of the staging folder" && exit 1
fi
make uninstall PREFIX=/opt/orgkit "DESTDIR=$WORK/package root"
[[ -z $(find "$WORK/package root" ! -type d) ]]
[[ ! -e "$WORK/package root/opt/orgkit/include/orgkit" ]]

# A relative prefix would mean another place at each call.
if make install PREFIX=relative 2>relative.txt; then
  echo "a relative PREFIX is accepted" && exit 1
fi
grep -q 'absolute' relative.txt
[[ ! -e $ROOT/relative ]]
