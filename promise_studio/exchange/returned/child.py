"""The child process that reads a PDF which others had in their hands: within limits, and never by name."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from promise_studio.document.pdf.limits import limit_resources
from promise_studio.exchange.returned.spoken import Found, Question, Wanted

if TYPE_CHECKING:
    from pypdf import PdfReader

MEMORY = 768 * 2**20
CPU_SECONDS = 30
MOST_UNPACKED = 24 * 2**20
"""Bytes that one stream may unpack to; the text of a workshop has at most five million."""
LIMITED = (
    "zlib_maximum_output_length",
    "lzw_maximum_output_length",
    "run_length_maximum_output_length",
    "brotli_maximum_output_length",
    "array_based_stream_maximum_output_length",
    "stream_decoding_work_maximum_length",
)


def main() -> int:
    """Answer one question; whatever goes wrong becomes a problem with a name."""
    limit_resources(MEMORY, CPU_SECONDS)
    answer = os.dup(1)
    os.dup2(2, 1)
    found = attempt(Question.from_json(sys.stdin.buffer.readline().decode()))
    with os.fdopen(answer, "w", encoding="utf-8") as stream:
        stream.write(found.to_json() + "\n")
    return 1 if found.problem else 0


def attempt(question: Question) -> Found:
    """Read what is wanted; a problem comes back by its name and never as a traceback."""
    try:
        from pypdf.errors import LimitReachedError
    except ImportError as error:
        return Found(problem="library", detail=str(error))
    try:
        return _read(question)
    except MemoryError:
        return Found(problem="memory")
    except LimitReachedError:
        return Found(problem="unpacks")
    except RecursionError:
        return Found(problem="damaged")
    except Exception as error:  # noqa: BLE001  a broken PDF raises whatever it likes
        return Found(problem="damaged", detail=f"{type(error).__name__}: {error}"[:200])


def _read(question: Question) -> Found:
    from pypdf import PdfReader, apply_configuration

    limits: dict[str, Any] = dict.fromkeys(LIMITED, MOST_UNPACKED)
    with (
        apply_configuration(**limits, stream_filters_maximum_length=3, jbig2dec_binary=None),
        Path(question.path).open("rb") as file,
    ):
        reader = PdfReader(file)
        if reader.is_encrypted:
            return Found(problem="encrypted")
        return _take(reader, question.wanted)


def _take(reader: "PdfReader", wanted: Wanted) -> Found:
    from promise_studio.exchange.returned.attached import attached_source
    from promise_studio.exchange.returned.form_values import form_values
    from promise_studio.exchange.returned.own_mark import own_mark
    from promise_studio.exchange.returned.page_notes import page_notes

    if wanted is Wanted.SOURCE:
        return attached_source(reader)
    notes, wordless = page_notes(reader)
    return Found(sent=own_mark(reader), fields=form_values(reader), notes=notes, wordless=wordless)


if __name__ == "__main__":
    sys.exit(main())
