#!/bin/sh
# Makes the report of one run out of those of its shards, and refuses where one is missing or of another run:
#
#   ETALON_RESULTS=etalon-shards merge-shards.sh
#
# ETALON_RESULTS  folder of the run, with shard-1, shard-2 …; the report is written to `report` in it
#                 (default: etalon-shards)
# ETALON_EXPORT   formats that it is exported to as well, such as "junit sarif", as report.FORMAT in `exports`
#
# Exit codes are those of `etalon report merge`: 0 conforms for what is claimed, 1 does not, 2 not merged, 3 our fault,
# 4 inconclusive.
set -eu

results=${ETALON_RESULTS:-etalon-shards}
for folder in "$results"/shard-*; do
  [ -d "$folder" ] && set -- "$@" "$folder"
done
if [ "$#" -eq 0 ]; then
  printf 'merge-shards.sh: there is no shard-1, shard-2 … in %s\nmerge-shards.sh：%s中没有shard-1、shard-2……\n' \
    "$results" "$results" >&2
  exit 2
fi

code=0
# shellcheck disable=SC2086 # the command that ETALON names is words without spaces
${ETALON:-etalon} report merge "$@" --out "$results/report" || code=$?
case $code in
  0 | 1 | 4) ;;
  *) exit "$code" ;;
esac

for format in ${ETALON_EXPORT:-}; do
  mkdir -p "$results/exports"
  # Written beside and renamed, so that no half of an export stands there.
  # shellcheck disable=SC2086
  ${ETALON:-etalon} report export "$results/report" --to "$format" > "$results/exports/.report.$format.tmp"
  mv "$results/exports/.report.$format.tmp" "$results/exports/report.$format"
done
exit "$code"
