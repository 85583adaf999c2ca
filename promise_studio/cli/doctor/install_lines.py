"""The line that installs what PDF export needs, for the system at hand."""

import os
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

APT_PACKAGES = "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz0b libharfbuzz-subset0"

LINES = {
    "apt-get": f"apt-get update && apt-get install -y --no-install-recommends {APT_PACKAGES}",
    "dnf": "dnf install -y pango",
    "zypper": "zypper install -y libpango-1_0-0",
    "pacman": "pacman -S --needed pango",
    "apk": "apk add pango fontconfig",
}
MAC_LINE = "brew install pango libffi"
WINDOWS_LINE = "pacman -S mingw-w64-ucrt-x86_64-pango (in the UCRT64 shell of MSYS2)"
ANY_LINE = "install Pango, HarfBuzz and fontconfig with this system’s package manager"

MANAGERS = {
    "debian": "apt-get",
    "ubuntu": "apt-get",
    "fedora": "dnf",
    "rhel": "dnf",
    "centos": "dnf",
    "suse": "zypper",
    "opensuse": "zypper",
    "arch": "pacman",
    "alpine": "apk",
}

PACKAGES = {
    "gobject": "GLib (libglib2.0-0)",
    "pangoft2": "Pango for FreeType (libpangoft2-1.0-0)",
    "pango": "Pango (libpango-1.0-0)",
    "harfbuzz-subset": "HarfBuzz subsetting (libharfbuzz-subset0)",
    "harfbuzz": "HarfBuzz (libharfbuzz0b)",
    "fontconfig": "Fontconfig (libfontconfig1)",
}
"""A part of the name that WeasyPrint loads, and what people call the library; longer names first."""


@dataclass(frozen=True)
class Host:
    """What is needed to know of a system: its platform, its os-release, its programs and its user."""

    platform: str
    release: str
    programs: frozenset[str]
    is_root: bool


def read_host() -> Host:
    """The system that this runs on."""
    release = Path("/etc/os-release")
    programs = frozenset(name for name in {*LINES, "brew", "sudo"} if shutil.which(name))
    return Host(
        platform=sys.platform,
        release=release.read_text("utf-8", "replace") if release.is_file() else "",
        programs=programs,
        is_root=hasattr(os, "geteuid") and os.geteuid() == 0,
    )


def pdf_install_line(host: Host) -> str:
    """The one line that brings Pango and its companions to this system."""
    if host.platform == "darwin":
        return MAC_LINE
    if host.platform == "win32":
        return WINDOWS_LINE
    manager = _manager_of(host)
    if manager is None:
        return ANY_LINE
    if host.is_root:
        return LINES[manager]
    return " && ".join(f"sudo {part}" for part in LINES[manager].split(" && "))


def _manager_of(host: Host) -> str | None:
    words = [
        word
        for line in host.release.splitlines()
        if line.startswith(("ID=", "ID_LIKE="))
        for word in line.partition("=")[2].strip("\"'").replace("-", " ").split()
    ]
    named = [MANAGERS[word] for word in words if word in MANAGERS]
    present = [manager for manager in LINES if manager in host.programs]
    return next(iter([*named, *present]), None)


def name_library(message: str) -> str:
    """The library that a failed load was about, as people call it; empty when the message names none."""
    return next((words for part, words in PACKAGES.items() if part in message), "")
