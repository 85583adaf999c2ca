"""A minimal Debian or Ubuntu in a folder, made by debootstrap, in which commands run with none of our environment."""

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

UBUNTU = ("noble",)
SUITES = ("bookworm", "trixie", *UBUNTU)
_PINS = re.compile(r"^(PIP_(?!FIND_LINKS)|.*(CERT|CA_BUNDLE|CAINFO)|https?_proxy|no_proxy)")
_MOUNTS = ("dev", "dev/pts", "dev/shm")


def mirror_for(suite: str) -> str:
    """Where the packages come from: BARE_MIRROR, or the mirror that this computer's own apt uses."""
    if "BARE_MIRROR" in os.environ:
        return os.environ["BARE_MIRROR"]
    apt = Path("/etc/apt")
    for file in (*sorted(apt.glob("sources.list.d/*.sources")), apt / "sources.list"):
        found = re.search(r"^(?:URIs:|deb )\s*(\S+)", file.read_text() if file.exists() else "", re.MULTILINE)
        if found:
            return re.sub(r"/debian/?$", "/ubuntu", found[1]) if suite in UBUNTU else found[1]
    raise SystemExit("No mirror in /etc/apt: name one in BARE_MIRROR.")


def settings() -> dict[str, str]:
    """The variables by which this computer's pip reaches its packages."""
    return {name: value for name, value in os.environ.items() if _PINS.match(name)}


def _files_of_settings() -> list[Path]:
    """The files that those variables and pip's own settings name."""
    told = subprocess.run(
        [sys.executable, "-m", "pip", "config", "debug"], capture_output=True, text=True, check=False
    )
    named = re.findall(r"^\s*(/.*), exists: True$", told.stdout, re.MULTILINE)
    named += re.findall(r"^\s*[\w.-]+: (/\S*)$", told.stdout, re.MULTILINE)
    return [
        path for path in map(Path, [*named, *settings().values()]) if path.is_absolute() and path.is_file()
    ]


@dataclass(frozen=True)
class System:
    """A system in `folder`; `run` speaks as a user of it."""

    suite: str
    folder: Path

    def make(self) -> None:
        """Install the base system with what a clone and make need, and what lets it reach its packages."""
        command = ["debootstrap", "--variant=minbase", "--include=ca-certificates,make,git"]
        place = [self.suite, str(self.folder), mirror_for(self.suite)]
        if self.suite in UBUNTU:
            # A Debian has no keys of Ubuntu, and may know its layout by an older name only.
            command += ["--no-check-gpg", "--components=main,universe"]
            place.append("/usr/share/debootstrap/scripts/gutsy")
        subprocess.run([*command, *place], check=True, stdout=subprocess.DEVNULL)
        for user in ("root", "leader"):
            (self.folder / f"srv/{user}").mkdir()
        leader = ["useradd", "--root", str(self.folder), "--home-dir", "/srv/leader", "leader"]
        subprocess.run(leader, check=True)
        subprocess.run(["chroot", self.folder, "chown", "leader:", "/srv/leader"], check=True)

    def bring_settings(self) -> None:
        """Copy the resolver's and pip's settings to the places they have here."""
        for path in (Path("/etc/resolv.conf"), *_files_of_settings()):
            target = self.folder / path.relative_to("/")
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)

    def mount(self) -> None:
        """Give it the devices and processes that every system has."""
        for name in _MOUNTS:
            subprocess.run(["mount", "--bind", f"/{name}", self.folder / name], check=True)
        subprocess.run(["mount", "-t", "proc", "proc", self.folder / "proc"], check=True)

    def unmount(self) -> bool:
        """Let go of them, innermost first; whether none is left, so that the folder holds only what is its own."""
        for name in ("proc", *reversed(_MOUNTS)):
            subprocess.run(["umount", "-q", self.folder / name], check=False, stderr=subprocess.DEVNULL)
        return not any(os.path.ismount(self.folder / name) for name in ("proc", *_MOUNTS))

    def clone(self, project: Path, place: str, owner: str) -> None:
        """The last commit of `project`, as somebody's checkout."""
        target = self.folder / place.lstrip("/")
        if not target.exists():
            subprocess.run(["git", "clone", "-q", "--no-hardlinks", f"file://{project}", target], check=True)
            subprocess.run(["chroot", self.folder, "chown", "-R", f"{owner}:", place], check=True)

    def run(self, user: str, place: str, script: str, log: Path) -> bool:
        """Whether `script` ends well as `user` in `place`; what it prints goes to `log`."""
        home = f"/srv/{user}"
        own = {
            "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
            "LANG": "C.UTF-8",
            "TERM": "dumb",
            "HOME": home,
            "USER": user,
        }
        given = [f"{name}={value}" for name, value in (own | settings()).items()]
        become = ["setpriv", "--reuid", user, "--regid", user, "--init-groups"]
        command = [
            "chroot",
            self.folder,
            "/usr/bin/env",
            "-i",
            *given,
            *become,
            "/bin/sh",
            "-euc",
            f"cd {place}\n{script}",
        ]
        with log.open("w") as output:
            return (
                subprocess.run(
                    command, stdin=subprocess.DEVNULL, stdout=output, stderr=output, check=False
                ).returncode
                == 0
            )
