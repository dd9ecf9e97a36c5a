#!/usr/bin/env python3
"""aws_server.py - the AWS CLI, loaded once and forked for each command: see aws.sh.

    aws_server.py PORT_FILE

A request is one line: words separated by 0x1f, a newline within a word is 0x1e. The words are
the directory, the files for the exit status and for standard error, NAME=VALUE for each variable
of the environment that matters, "--", and the command's arguments. Standard output is the answer.
"""

import os
import signal
import socket
import sys

import awscli.clidriver


def run(request, connection):
    words = [word.replace("\x1e", "\n") for word in request.split("\x1f")]
    directory, status_file, error_file = words[:3]
    rest = words[3:]
    split = rest.index("--")
    for name in [name for name in os.environ
                 if name.startswith("AWS_") and name != "AWS_DATA_PATH"]:
        del os.environ[name]
    os.environ.update(word.split("=", 1) for word in rest[:split])
    os.chdir(directory)
    os.dup2(connection.fileno(), 1)
    errors = os.open(error_file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    os.dup2(errors, 2)
    sys.argv = ["aws"] + rest[split + 1:]
    try:
        status = awscli.clidriver.main()
    except SystemExit as end:
        status = end.code
    sys.stdout.flush()
    sys.stderr.flush()
    with open(status_file, "w", encoding="ascii") as file:
        file.write(str(status or 0))


def main():
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    listener = socket.create_server(("127.0.0.1", 0), backlog=64)
    with open(sys.argv[1] + ".new", "w", encoding="ascii") as file:
        file.write(str(listener.getsockname()[1]))
    os.rename(sys.argv[1] + ".new", sys.argv[1])
    while True:
        connection, _ = listener.accept()
        if os.fork() == 0:
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            listener.close()
            with connection.makefile("r", encoding="utf-8", newline="\n") as stream:
                request = stream.readline().rstrip("\n")
            run(request, connection)
            os._exit(0)
        connection.close()


main()
