# Sourced by ./mvnw and ./tenken: sets JAVA_HOME to a JDK 25, or says what to install and ends with 69.
# JavaFX 26 wants class files of Java 24 and later, and 25 is the release with long-term support.

is_jdk25() {
  [ -x "$1/bin/javac" ] && [ -f "$1/release" ] && grep -q '^JAVA_VERSION="25[."]' "$1/release"
}

find_jdk25() {
  top=${TENKEN_SEARCH_TOP:-} # the folder taken for / when looking around; a test points it at an empty one
  on_path=$(command -v javac 2>/dev/null) && on_path=$(dirname "$(dirname "$(readlink -f "$on_path" 2>/dev/null || echo "$on_path")")")
  for home in "${TENKEN_JDK:-}" "${JAVA_HOME:-}" "${JAVA_HOME_25_X64:-}" "${JAVA_HOME_25_ARM64:-}" "${JDK_25:-}" "$on_path" \
      "$top"/usr/lib/jvm/* "$top"/usr/java/* "$top"/opt/java/* "$top"/opt/jdk* "$top"/opt/*jdk* "$top"/usr/local/lib/jvm/* \
      "${HOME:-/nonexistent}"/.sdkman/candidates/java/* "${HOME:-/nonexistent}"/.jdks/* "${HOME:-/nonexistent}"/.local/share/mise/installs/java/* \
      "$top"/Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME:-/nonexistent}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
      "$top"/opt/homebrew/opt/openjdk@25/libexec/openjdk.jdk/Contents/Home; do
    if [ -n "$home" ] && is_jdk25 "$home"; then
      JAVA_HOME=$home
      export JAVA_HOME
      return 0
    fi
  done
  return 1
}

if ! find_jdk25; then
  cat >&2 <<'MESSAGE'
Tenken needs a JDK 25, and none was found on this machine.
  Debian, Ubuntu   sudo apt-get install temurin-25-jdk   (or openjdk-25-jdk, where it is offered)
  macOS            brew install openjdk@25
  others           any JDK 25; then set JAVA_HOME to its folder
Looked at: TENKEN_JDK, JAVA_HOME, the javac on the PATH, /usr/lib/jvm, /opt, and the folders of SDKMAN, mise, IDEs and macOS.

Tenken には JDK 25 が必要ですが、このパソコンには見つかりませんでした。
上のどれかの方法で入れるか、JAVA_HOME に JDK 25 の場所を設定してから、もう一度実行してください。
MESSAGE
  exit 69
fi
