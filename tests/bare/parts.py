"""What is tried on a bare computer, in order: what its users would do first."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Part:
    """One line of the result: who does what, in which checkout."""

    name: str
    user: str
    place: str
    script: str


_EXPECT = 'expect() { code=0; wanted=$1; shift; "$@" || code=$?; test "$code" = "$wanted"; }\n'
_FILES = "promise-studio-demo"

PARTS = (
    Part(
        "wheel",
        "root",
        "/srv/wheel",
        "apt-get -qq update\n"
        "apt-get -qq install -y --no-install-recommends python3 python3-venv\n"
        "python3 -m venv /opt/studio\n"
        "/opt/studio/bin/pip wheel --quiet --no-deps -w /opt/wheels .\n"
        "/opt/studio/bin/pip install --quiet /opt/wheels/*.whl",
    ),
    Part(
        "without Pango",
        "leader",
        "/tmp",
        _EXPECT + "expect 3 /opt/studio/bin/promise-studio doctor\n"
        "expect 3 /opt/studio/bin/promise-studio demo --no-studio -o without\n"
        "ls without/*.html without/*.xlsx without/*.md\n"
        "! ls without/*.pdf",
    ),
    Part(
        "make demo", "root", "/srv/studio", f"make demo\nls {_FILES}/*.pdf\n.venv/bin/promise-studio doctor"
    ),
    Part("make test", "root", "/srv/studio", "make test"),
    Part(
        "make demo as an ordinary user",
        "leader",
        "/srv/leader/studio",
        f"make demo\nls {_FILES}/*.pdf\n.venv/bin/promise-studio doctor",
    ),
    Part("wheel with Pango", "leader", "/tmp", "/opt/studio/bin/promise-studio doctor"),
    Part(
        "without a network",
        "root",
        "/srv/studio",
        'cut() { unshare --net -- "$@"; }\n'
        "cut make demo\n"
        f"cut .venv/bin/promise-studio check {_FILES}/*.promise.json || test $? = 1\n"
        f"cut .venv/bin/promise-studio export {_FILES}/*.promise.json --document one-page -o /tmp/offline\n"
        "ls /tmp/offline*",
    ),
)
