#!/bin/sh
# Runs one shard of `etalon conform`, or goes on with it where it was killed:
#
#   ETALON_SHARDS=4 ETALON_SEED=7 JOB_COMPLETION_INDEX=0 run-shard.sh COMMAND...
#
# ETALON_SHARDS         how many shards there are
# ETALON_SHARD          the number of this one, from 1; or
# JOB_COMPLETION_INDEX  the same from 0, as an Indexed Job of Kubernetes sets it
# ETALON_SEED           the seed, the same for all shards
# ETALON_RESULTS        folder of this run, in which the shard writes shard-I (default: etalon-shards)
# ETALON_SELECTION      what is asked: --standard, --class, --clause, --operation, --runs, --strict; the same for all
# ETALON_FLAGS          how it is asked: --env, --isolate, --timeout-multiplier, --progress, --lang
#
# Exit 0 where the shard came to its end, whatever it found: the verdict is that of the whole, from merge-shards.sh.
# Otherwise the exit code of `etalon conform`: 2 usage, 3 our fault, 1 or 4 stopped by the implementation, 130 interrupted.
set -eu

# In both languages: which one is spoken here is not known yet.
usage() {
  printf 'run-shard.sh: %s\nrun-shard.sh：%s\n' "$1" "$2" >&2
  exit 2
}

is_count() {
  case $1 in
    '' | 0* | *[!0-9]*) return 1 ;;
  esac
  [ "${#1}" -le 5 ]
}

[ "$#" -gt 0 ] ||
  usage 'no command: name the implementation under test, such as python3 adapter.py' \
    '缺少命令：请给出受测实现的启动命令，例如python3 adapter.py'
shards=${ETALON_SHARDS:-}
is_count "$shards" ||
  usage "ETALON_SHARDS has to be the number of shards, such as 4, not '$shards'" \
    "ETALON_SHARDS应为分片总数，例如4，而不是'$shards'"
shard=${ETALON_SHARD:-}
if [ -z "$shard" ]; then
  index=${JOB_COMPLETION_INDEX:-}
  [ "$index" = 0 ] || is_count "$index" ||
    usage "ETALON_SHARD (from 1) or JOB_COMPLETION_INDEX (from 0) has to say which shard this is, not '$index'" \
      "应由ETALON_SHARD（从1起）或JOB_COMPLETION_INDEX（从0起）给出本分片的序号，而不是'$index'"
  shard=$((index + 1))
fi
if ! is_count "$shard" || [ "$shard" -gt "$shards" ]; then
  usage "there is no shard $shard of $shards" "没有第$shard个分片（共$shards个）"
fi
[ -n "${ETALON_SEED:-}" ] ||
  usage 'ETALON_SEED has to be set, to the same seed for all shards' '应设置ETALON_SEED，各分片取相同的种子'

results=${ETALON_RESULTS:-etalon-shards}
place=$results/shard-$shard
mkdir -p "$results"

# The report is ours, written with two spaces; what an implementation says cannot begin a line of it.
came_to_its_end() { grep -q '^  "ended": "complete",$' "$place/report.json" 2>/dev/null; }

was_broken_off() {
  for transcript in "$results/.shard-$shard".*.tmp/transcript.jsonl; do
    [ -s "$transcript" ] && return 0
  done
  [ -s "$place/transcript.jsonl" ] && ! came_to_its_end
}

# A process that is the first of its container gets no signal that it does not ask for, so this one hands them on.
child=
trap '[ -z "$child" ] || kill -TERM "$child"' TERM INT

# shellcheck disable=SC2086 # flags are words without spaces; so is the command that ETALON names
if was_broken_off; then
  printf 'run-shard.sh: goes on with shard %s of %s\n' "$shard" "$shards" >&2
  ${ETALON:-etalon} conform --resume "$place" ${ETALON_FLAGS:-} -- "$@" &
else
  ${ETALON:-etalon} conform --shard "$shard/$shards" --seed "$ETALON_SEED" --out "$place" \
    ${ETALON_SELECTION:-} ${ETALON_FLAGS:-} -- "$@" &
fi
child=$!

# A signal ends the first wait before the child has ended.
code=0
wait "$child" || code=$?
while kill -0 "$child" 2>/dev/null; do
  code=0
  wait "$child" || code=$?
done

if [ "$code" -le 4 ] && [ "$code" -ne 2 ] && [ "$code" -ne 3 ] && came_to_its_end; then exit 0; fi
exit "$code"
