# aws.sh - Debian's AWS CLI without its start-up time, for scripts that call it hundreds of times.
#
# Source it and call aws_start DIR once; then aws_run ARGS… is what /usr/bin/aws ARGS… is: the same
# code, forked from a process that has loaded it. aws_stop ends that process.
# shellcheck shell=bash

# aws_start DIR [CLI]: with another CLI than Debian's, that one is called each time.
aws_start() {
  aws_folder=$1 aws_other=
  [ "${2:-/usr/bin/aws}" = /usr/bin/aws ] || aws_other=$2
  [ -z "$aws_other" ] || return 0
  /usr/bin/python3 "${PANKA_SOURCE_DIR:-$here/../..}/tests/support/aws_server.py" \
    "$aws_folder/aws.port" &
  aws_server=$!
  for _ in $(seq 400); do
    [ -s "$aws_folder/aws.port" ] && break
    sleep 0.05
  done
  aws_port=$(cat "$aws_folder/aws.port")
}

aws_stop() {
  [ -n "$aws_other" ] || kill "$aws_server" 2>/dev/null
}

aws_run() {
  if [ -n "$aws_other" ]; then
    "$aws_other" "$@"
    return
  fi
  local words=() name status_file=$aws_folder/aws.status.$BASHPID fd
  local error_file=$aws_folder/aws.error.$BASHPID IFS=$'\x1f'
  for name in HOME "${!AWS_@}"; do words+=("$name=${!name}"); done
  exec {fd}<>"/dev/tcp/127.0.0.1/$aws_port"
  words=("$PWD" "$status_file" "$error_file" "${words[@]}" -- "$@")
  printf '%s\n' "${words[*]//$'\n'/$'\x1e'}" >&"$fd"
  cat <&"$fd"
  exec {fd}>&-
  cat "$error_file" >&2
  return "$(cat "$status_file")"
}
