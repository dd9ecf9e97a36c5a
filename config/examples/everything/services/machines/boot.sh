#!/bin/sh
# Formats the disk once and mounts it.
device=/dev/nvme1n1
blkid "$device" >/dev/null || mkfs.ext4 "$device"
mkdir -p "${DATA:-/data}"
mount "$device" "${DATA:-/data}"
