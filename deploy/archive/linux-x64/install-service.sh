#!/bin/sh
# Installs the systemd unit of gateway or node for the folder that this archive was unpacked in. As root, or with --user for the account
# that runs it, without any right beyond its own (then: loginctl enable-linger, to go on after sign-off).
#   ./install-service.sh zicht-gateway [--user]
set -eu
here="$(cd "$(dirname "$(readlink -f "$0")")" && pwd)"
program="${1:-}"
case "$program" in zicht-gateway | zicht-node) ;; *) echo 'install-service.sh zicht-gateway|zicht-node [--user]' >&2 && exit 2 ;; esac
escaped="$(printf '%s' "$here" | sed 's/[\\&|"%]/\\&/g')"
if [ "${2:-}" = --user ]; then
  units="${XDG_CONFIG_HOME:-$HOME/.config}/systemd/user"
  mkdir -p "$units" "$HOME/.local/state/$program"
  {
    printf '[Unit]\nDescription=%s\n\n[Service]\n' "$program"
    printf 'ExecStart="%s/%s" serve --dir "%%S/%s"\n' "$here" "$program" "$program"
    printf 'UMask=0077\nRestart=on-failure\nTimeoutStopSec=30\nNoNewPrivileges=yes\n\n[Install]\nWantedBy=default.target\n'
  } >"$units/$program.service"
  systemctl --user daemon-reload
  echo "systemctl --user enable --now $program"
else
  sed "s|/opt/zichtlijn|$escaped|" "$here/deploy/systemd/$program.service" >"/etc/systemd/system/$program.service"
  systemctl daemon-reload
  echo "systemctl enable --now $program"
fi
