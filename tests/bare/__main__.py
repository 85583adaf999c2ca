"""Try Promise Studio on a computer that has nothing yet: sudo python -m tests.bare bookworm [--keep DIR] [--only PART…].

Makes a minimal Debian 12 or 13 or Ubuntu 24.04 from the mirror that this computer's apt uses (or BARE_MIRROR), clones the last
commit into it, and does what a new user would: the wheel, no Pango, make demo, make test, no rights, no network.
"""

import argparse
import os
import shutil
import sys
import tempfile
import time
from pathlib import Path

from tests.bare.parts import PARTS, Part
from tests.bare.system import SUITES, System

PROJECT = Path(__file__).resolve().parents[2]


def _try(system: System, part: Part, log: Path) -> bool:
    """Do one part and print its line; the end of what it printed, too, when it failed."""
    if "studio" in part.place or "wheel" in part.place:
        system.clone(PROJECT, part.place, part.user)
    begun = time.monotonic()
    passed = system.run(part.user, part.place, part.script, log)
    print(
        f"{system.suite}: {part.name} {'passed' if passed else 'FAILED'}, {time.monotonic() - begun:.0f} s",
        flush=True,
    )
    if not passed:
        print(*log.read_text(errors="replace").splitlines()[-15:], sep="\n", flush=True)
    return passed


def main() -> int:
    """All parts on one system; 1 when one failed."""
    parser = argparse.ArgumentParser(prog="python -m tests.bare", description=__doc__)
    parser.add_argument("suite", choices=SUITES)
    parser.add_argument(
        "--keep", type=Path, metavar="DIR", help="a folder for the system, kept and used again"
    )
    parser.add_argument("--only", nargs="+", choices=[part.name for part in PARTS], help="some of the parts")
    asked = parser.parse_args()
    if os.geteuid() or not shutil.which("debootstrap"):
        raise SystemExit(
            "A new system is made by root with debootstrap: apt-get install debootstrap, then sudo."
        )
    folder = asked.keep or Path(tempfile.mkdtemp())
    system = System(asked.suite, folder)
    try:
        if not (folder / "etc/os-release").exists():
            system.make()
        system.bring_settings()
        system.mount()
        chosen = [part for part in PARTS if not asked.only or part.name in asked.only]
        with tempfile.TemporaryDirectory() as logs:
            results = [_try(system, part, Path(logs, "log")) for part in chosen]
    finally:
        if not system.unmount():
            print(
                f"{folder} still holds this computer’s own devices: end what runs in it, umount them, then remove it."
            )
        elif not asked.keep:
            shutil.rmtree(folder)
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
