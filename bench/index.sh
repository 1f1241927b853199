#!/bin/sh
# How long does the first index of a million events take, and how much memory? And a refresh with nothing new?
#   bench/index.sh [EVENTS]     (needs GNU time for the memory)
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
events=${1:-1000000}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$here/../tenken" sample "$work/sample" --events "$events" --state "$work/state"
ls -l "$work/sample/.pi/logs/dynamic-tools-audit.jsonl" | awk '{print $5 " bytes of log"}'
for what in cold warm; do
  /usr/bin/time -f "$what: %e s, %M KiB at most" "$here/../tenken" index -w "$work/sample" --state "$work/state" | tail -n 1
done
