#!/bin/sh
# Runs one story of secret_service.py with a keyring of its own: secret_service.sh PYTHON STORY FOLDER
# To be started by dbus-run-session, which ends the bus and with it the keyring.
python=$1 story=$2 folder=$3
export HOME="$folder" XDG_DATA_HOME="$folder/data" XDG_RUNTIME_DIR="$folder/run" XDG_CONFIG_HOME="$folder/config"
unset DISPLAY WAYLAND_DISPLAY PYTHON_KEYRING_BACKEND
mkdir -p "$XDG_DATA_HOME" "$XDG_CONFIG_HOME" && mkdir -m 700 -p "$XDG_RUNTIME_DIR"
printf trial | gnome-keyring-daemon --unlock --components=secrets > "$folder/daemon.log" 2>&1
cd "$(dirname "$0")/../.." && "$python" -m tests.core.secret_service "$story" "$folder/base"
