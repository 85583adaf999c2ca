#!/bin/sh
# Makes .venv ready: Python, the libraries that PDF export needs, the locked packages, this checkout.
#   ./setup.sh           all of it; run again at any time
#   ./setup.sh --tools   only the programs that some tests use (qpdf)
#   ./setup.sh --readers only what the campaign has its documents read and judged by, in .venv/readers
# PYTHON=/path/to/python3.12 ./setup.sh takes that Python instead of the python3 on the PATH.
set -eu
cd "$(dirname "$0")"
here=$(pwd -P)

say() { printf '%s\n' "$*"; }
stop() {
    printf '%s\n' "$@" >&2
    exit 3
}

# as_root COMMAND…: runs it as root where that takes no password; 1 where it would.
as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
        sudo -n "$@"
    else
        return 1
    fi
}

# apt_install PACKAGE…: 1 where there is no apt-get, no right to use it, or no such package.
apt_install() {
    command -v apt-get >/dev/null 2>&1 || return 1
    as_root true || return 1
    say "Installing with apt-get: $*"
    as_root apt-get -qq update >/dev/null &&
        as_root env DEBIAN_FRONTEND=noninteractive \
            apt-get -qq install -y --no-install-recommends "$@" >/dev/null
}

is_new_enough() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; }
can_make_venv() { "$1" -c 'import ensurepip, venv' >/dev/null 2>&1; }

is_usable() { command -v "$1" >/dev/null 2>&1 && is_new_enough "$1"; }

# The first Python that is new enough; the one asked for, and no other, where PYTHON is set.
find_python() {
    if [ -n "${PYTHON:-}" ]; then
        ! is_usable "$PYTHON" || command -v "$PYTHON"
        return 0
    fi
    for name in python3 python3.14 python3.13 python3.12 python3.11; do
        ! is_usable "$name" || { command -v "$name" && return 0; }
    done
}

describe() {
    if command -v "$1" >/dev/null 2>&1; then "$1" --version 2>&1; else say "not installed"; fi
}

choose_python() {
    python=$(find_python)
    if [ -z "$python" ] && [ -z "${PYTHON:-}" ] && ! command -v python3 >/dev/null 2>&1; then
        apt_install python3 python3-venv || true
        python=$(find_python)
    fi
    [ -n "$python" ] || stop \
        "Promise Studio needs Python 3.11 or newer, and ${PYTHON:-python3} is $(describe "${PYTHON:-python3}")." \
        "Install one, or name it: make PYTHON=/path/to/python3.12"
    can_make_venv "$python" || apt_install python3-venv || true
    can_make_venv "$python" || stop \
        "$python cannot make a virtual environment: its venv module is not installed." \
        "On Debian or Ubuntu: apt-get install -y python3-venv" \
        "With another Python of yours: make PYTHON=/path/to/python3.12"
}

# The names under which WeasyPrint looks for its libraries, tried the way it tries them.
missing_libraries() {
    "$python" - <<'PY'
import ctypes
import ctypes.util

NAMES = {
    "gobject": ("gobject-2.0", "libgobject-2.0.so.0", "libgobject-2.0.0.dylib"),
    "pango": ("pango-1.0", "libpango-1.0.so.0", "libpango-1.0.dylib"),
    "pangoft2": ("pangoft2-1.0", "libpangoft2-1.0.so.0", "libpangoft2-1.0.dylib"),
    "harfbuzz": ("harfbuzz", "libharfbuzz.so.0", "libharfbuzz.0.dylib"),
    "harfbuzz-subset": ("harfbuzz-subset", "libharfbuzz-subset.so.0", "libharfbuzz-subset.0.dylib"),
    "fontconfig": ("fontconfig", "libfontconfig.so.1", "libfontconfig.1.dylib"),
}


def loads(name):
    try:
        return bool(ctypes.CDLL(name))
    except OSError:
        return False


def is_here(short, *files):
    return any(map(loads, files)) or loads(ctypes.util.find_library(short) or "no such file")


print(*(library for library, names in NAMES.items() if not is_here(*names)))
PY
}

pdf_line() {
    if [ "$(uname -s)" = Darwin ]; then
        say "brew install pango libffi"
        say "and, with a Python that is not Homebrew's: export DYLD_FALLBACK_LIBRARY_PATH=\"$(brew --prefix 2>/dev/null || echo /opt/homebrew)/lib\""
    elif command -v apt-get >/dev/null 2>&1; then
        say "sudo apt-get update && sudo apt-get install -y --no-install-recommends $PDF_PACKAGES"
    elif command -v dnf >/dev/null 2>&1; then
        say "sudo dnf install -y pango"
    elif command -v pacman >/dev/null 2>&1; then
        say "sudo pacman -S --needed pango"
    elif command -v apk >/dev/null 2>&1; then
        say "sudo apk add pango fontconfig"
    else
        say "install Pango, HarfBuzz and fontconfig with this system's package manager"
    fi
}

PDF_PACKAGES="libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz0b libharfbuzz-subset0"

install_libraries() {
    missing=$(missing_libraries)
    [ -n "$missing" ] || return 0
    # shellcheck disable=SC2086 # a list of packages
    apt_install $PDF_PACKAGES || true
    missing=$(missing_libraries)
    [ -n "$missing" ] || return 0
    say "PDF export needs libraries that are not on this computer ($missing). To get them, run:"
    say "  $(pdf_line)"
    say "Everything else works without them."
}

# A venv does not survive a moved checkout, a removed Python, or another Python being asked for.
venv_fits() {
    is_usable .venv/bin/python || return 1
    case "$(grep '^command = ' .venv/pyvenv.cfg)" in *" $here/.venv") ;; *) return 1 ;; esac
    [ -z "${PYTHON:-}" ] || [ "$(version_of .venv/bin/python)" = "$(version_of "$python")" ]
}
version_of() { "$1" -c 'import sys; print(sys.version)'; }

install_packages() {
    if ! venv_fits; then
        say "Making .venv with $("$python" --version)"
        "$python" -m venv --clear .venv
    fi
    rm -f .venv/.ready
    say "Installing the packages of requirements.lock into .venv (a minute the first time)"
    PIP_DISABLE_PIP_VERSION_CHECK=1
    export PIP_DISABLE_PIP_VERSION_CHECK
    .venv/bin/python -m pip install --quiet --require-hashes -r requirements.lock
    .venv/bin/python -m pip install --quiet --no-deps --no-build-isolation -e .
    printf '%s\n' "$here" >.venv/.ready
}

install_tools() {
    command -v qpdf >/dev/null 2>&1 || apt_install qpdf || true
    command -v qpdf >/dev/null 2>&1 ||
        say "Some tests are skipped: they check the PDF with qpdf (apt-get, dnf, pacman or brew install qpdf)."
}

SARIF_SCHEMA_URL=https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json

# What cannot be had is named, and the parts of the campaign that need it say that they were not run.
install_readers() {
    [ -z "${READERS:-}" ] || return 0
    say "Installing what reads and judges documents into .venv/readers"
    readers=.venv/readers
    "$readers/bin/python" -c '' 2>/dev/null || .venv/bin/python -m venv --clear "$readers"
    "$readers/bin/python" -m pip install --quiet --disable-pip-version-check -r tests/campaign/readers.in ||
        say "Not installed: what tests/campaign/readers.in names."
    chromium=$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)
    [ -n "$chromium" ] || apt_install chromium || say "Not installed: Chromium, for HTML and pdf.js."
    /usr/bin/python3 -c "import gi; gi.require_version('Poppler', '0.18')" 2>/dev/null ||
        apt_install python3-gi gir1.2-poppler-0.18 || say "Not installed: Poppler for Python."
    npm install --silent --prefix "$readers" pdfjs-dist >/dev/null 2>&1 || say "Not installed: pdf.js, which npm brings."
    schema=.venv/sarif-schema-2.1.0.json
    [ -n "${SARIF_SCHEMA:-}" ] || [ -s "$schema" ] || curl -fsSL -m 60 -o "$schema" "$SARIF_SCHEMA_URL" 2>/dev/null ||
        say "Not fetched: the schema of SARIF ($SARIF_SCHEMA_URL); SARIF_SCHEMA names one that is here."
}

if [ "${1:-}" = --tools ]; then
    install_tools
elif [ "${1:-}" = --readers ]; then
    install_readers
else
    choose_python
    install_libraries
    install_packages
fi
