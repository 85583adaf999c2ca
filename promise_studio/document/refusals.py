"""Why a PDF was not made, in a sentence with what to do about it."""

from typing import NoReturn

from promise_studio.document.pdf.job import Outcome
from promise_studio.errors import MissingError, UserError

OTHER_FORMATS = "HTML, Markdown, CSV and XLSX work without it."
TOO_LARGE = "Split what is very long into several items, or export HTML, which has no such limit."


def refuse(outcome: Outcome) -> NoReturn:
    """Raise the sentence for what stopped the child process."""
    detail = f" ({outcome.detail})" if outcome.detail else ""
    match outcome.problem:
        case "library":
            raise MissingError(
                f"PDF export needs a library that is not on this computer{detail}. Your work is saved.",
                f"“promise-studio doctor” names the line that installs it. {OTHER_FORMATS}",
            )
        case "time":
            raise UserError("The PDF took too long to make and was stopped.", TOO_LARGE)
        case "cancelled":
            raise UserError("The PDF was cancelled.", "What was there before is still there.")
        case "memory":
            raise UserError(
                f"The PDF needed more memory than it may use, and was stopped{detail}.", TOO_LARGE
            )
        case "crash":
            raise UserError(f"The program that makes the PDF stopped by itself{detail}.", OTHER_FORMATS)
        case "depth":
            raise UserError("A text in this workshop is nested too deeply to be set in a PDF.", TOO_LARGE)
        case "blocked":
            raise UserError(
                f"The PDF was not made: it asked for something outside the program{detail}.", OTHER_FORMATS
            )
        case "system":
            raise UserError(
                f"The PDF could not be written: {outcome.detail}.", "Make room on the disk and try again."
            )
    raise UserError(f"The PDF could not be made{detail}.", f"Please report this. {OTHER_FORMATS}")
