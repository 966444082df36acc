# Shared by run, stop, token and benchmark/run; the working directory is the root of the repository.

JOURNEY_JAR=deploy/journey/target/journey-0.1.0-SNAPSHOT.jar
BENCHMARK_JAR=deploy/benchmark/target/benchmark-0.1.0-SNAPSHOT.jar
SERVICES=(complaint-service evidence-service notification-service api-gateway)

java_command() {
  if [ -n "${JAVA_HOME:-}" ]; then echo "$JAVA_HOME/bin/java"; else echo java; fi
}

# What a module leaves when it is built.
artifact_of() {
  case "$1" in
    deploy/journey) echo "$JOURNEY_JAR" ;;
    deploy/benchmark) echo "$BENCHMARK_JAR" ;;
    *) echo "$1/target/quarkus-app/quarkus-run.jar" ;;
  esac
}

# The sources whose change makes a module stale: its own and those of the modules it is built from.
sources_of() {
  case "$1" in
    deploy/journey) echo pom.xml deploy/{journey,launcher,embedded}/{pom.xml,src/main} ;;
    deploy/benchmark) echo deploy/benchmark/pom.xml deploy/benchmark/src/main $(sources_of deploy/journey) ;;
    *) echo pom.xml "$1/pom.xml" "$1/src/main" service-kit/*/pom.xml service-kit/*/src/main ;;
  esac
}

is_stale() {
  local artifact source
  artifact=$(artifact_of "$1")
  [ -e "$artifact" ] || return 0
  for source in $(sources_of "$1"); do
    [ -e "$source" ] || continue
    [ -z "$(find "$source" -newer "$artifact" -print -quit)" ] || return 0
  done
  return 1
}

# Builds those of the named modules that are stale, and says so meanwhile.
build_modules() {
  local module stale=() artifacts=() list log maven ticker status=0 started=$SECONDS
  for module in "$@"; do
    if is_stale "$module"; then
      stale+=("$module")
      artifacts+=("$(artifact_of "$module")")
    fi
  done
  [ ${#stale[@]} -gt 0 ] || return 0
  list=$(IFS=,; echo "${stale[*]}")
  echo "building ${list//,/, } (the first time Maven fetches what it needs: some minutes)"
  ( while sleep 10; do echo "  still building ($((SECONDS - started)) s)"; done ) &
  ticker=$!
  mvn -q -B -Dquick -Dmaven.test.skip=true -Dquarkus.package.jar.appcds.enabled=true package -pl "$list" -am </dev/null || status=$?
  kill "$ticker" 2>/dev/null
  wait "$ticker" 2>/dev/null || true
  if [ "$status" -ne 0 ]; then
    echo "the build failed; what Maven said is above" >&2
    exit 1
  fi
  touch "${artifacts[@]}"
  echo "built in $((SECONDS - started)) s"
}

build() {
  build_modules "${SERVICES[@]}" deploy/journey
}

build_journey() {
  build_modules deploy/journey
}

# Replaces this shell, so that a signal reaches the program and not a shell before it.
exec_journey() {
  exec "$(java_command)" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx128m \
    -Dpromptly.repository="$PWD" -Djava.awt.headless=true -Dpdfbox.fontcache="$PWD/deploy/journey/target" \
    -cp "$JOURNEY_JAR:deploy/journey/target/lib/*" "$@"
}
