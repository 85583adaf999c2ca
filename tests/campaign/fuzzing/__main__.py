"""Fuzzes one target for some seconds, by `python -m tests.campaign.fuzzing TARGET SECONDS FOLDER`.

Atheris looks which branches each input takes and goes on with those that take new ones. A fault does not end
the run: each is written into the folder once, by where it happened, with the input that shows it.
"""

import resource
import signal
import sys
import traceback
from pathlib import Path
from types import FrameType
from typing import NoReturn

import atheris

LONGEST = 2.0
"""Seconds of work that one input may take."""
MEMORY = 1 << 30
"""Bytes beyond what the program has when it begins."""
HANGS = 120
"""Seconds after which an input that holds even the clock up ends the run as a fault."""
LARGEST = 65_536
WATCHED = ["promise_studio.exchange", "promise_studio.measure.reading", "promise_studio.store"]
"""Whose branches are looked at."""


class TooLong(BaseException):
    """An input that takes longer than a person would wait."""


def too_long(_number: int, _frame: FrameType | None) -> NoReturn:
    """Say where the time went."""
    raise TooLong(f"more than {LONGEST:g} s of work")


def main(target: str, seconds: str, folder: Path) -> None:
    """Run until the time is over; libFuzzer ends the process by itself."""
    with atheris.instrument_imports(include=WATCHED + (["pypdf"] if "PDF" in target else [])):
        from tests.campaign.fuzzing.seeds import dictionary_of, seeds_of
        from tests.campaign.fuzzing.targets import TARGETS, in_this_process
    in_this_process()
    run, faults = TARGETS[target], set[str]()
    corpus = folder / "corpus"
    corpus.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(seeds_of(target)):
        (corpus / f"seed-{number}").write_bytes(seed[:LARGEST])
    (folder / "dictionary").write_text(dictionary_of(target), encoding="ascii")
    signal.signal(signal.SIGPROF, too_long)

    def try_one(data: bytes) -> None:
        try:
            signal.setitimer(signal.ITIMER_PROF, LONGEST)
            run(data)
        except (KeyboardInterrupt, SystemExit):
            raise
        except BaseException as fault:  # noqa: BLE001  every one is told, none ends the run
            signal.setitimer(signal.ITIMER_PROF, 0)
            tell(fault, data, faults, folder)
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)

    for seed in sorted(corpus.iterdir()):
        try_one(seed.read_bytes())  # what is loaded once is not what an input takes
    allowed = in_use() + MEMORY
    resource.setrlimit(resource.RLIMIT_AS, (allowed, allowed))
    options = (
        f"-max_total_time={seconds}",
        f"-max_len={LARGEST}",
        f"-timeout={HANGS}",
        "-rss_limit_mb=0",
        "-len_control=0",
    )
    files = (f"-dict={folder / 'dictionary'}", f"-artifact_prefix={folder}/fault-", str(corpus))
    atheris.Setup([sys.argv[0], *options, "-print_final_stats=1", *files], try_one)
    atheris.Fuzz()


def tell(fault: BaseException, data: bytes, known: set[str], folder: Path) -> None:
    """Keep a fault that was not seen yet, with its input beside it."""
    frames = traceback.extract_tb(fault.__traceback__)
    ours = [frame for frame in frames if "promise_studio" in frame.filename] or frames[-1:]
    place = f"{type(fault).__name__} {Path(ours[-1].filename).stem} {'' if isinstance(fault, TooLong) else ours[-1].lineno}"
    if place in known:
        return
    known.add(place)
    name = folder / f"fault-{len(known)}"
    name.write_bytes(data)
    said = "".join(traceback.format_exception(fault))
    name.with_suffix(".txt").write_text(
        f"{place.strip()}\n{said[-6000:]}", encoding="utf-8", errors="replace"
    )


def in_use() -> int:
    """The bytes of address space that the process has now."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    return pages * resource.getpagesize()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], Path(sys.argv[3]))
