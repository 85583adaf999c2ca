"""Why nothing can be taken out of a PDF, in a sentence with what to do about it."""

from pathlib import Path
from typing import NoReturn

from promise_studio.document.pdf.job import LARGEST_SOURCE
from promise_studio.errors import MissingError, UserError
from promise_studio.exchange.returned.spoken import Found

AGAIN = "Ask for the file again, as it was exported."
MEGABYTE = 2**20
SENTENCES = {
    "no file": ("There is no file “{path}”.", "Check the name and the folder."),
    "not a file": ("“{path}” is a folder or a device, not a file.", "Name a PDF."),
    "no access": ("You may not read “{path}”.", "Ask its owner, or change its permissions."),
    "no pdf": ("“{name}” is not a PDF, whatever its name says.", AGAIN),
    "large file": ("“{name}” is larger than any document of a workshop, and is not opened.", AGAIN),
    "encrypted": (
        "“{name}” is locked with a password.",
        "Open it in your reader, save a copy without the password, and take that.",
    ),
    "damaged": ("“{name}” is damaged: it cannot be read to its end.", AGAIN),
    "nothing inside": (
        "There is no workshop inside “{name}”.",
        "It is left out of the customer’s page and with --without-source; printing to a new PDF drops it.",
    ),
    "several": ("“{name}” has more than one workshop inside, so that none can be trusted.", AGAIN),
    "large": (
        f"What is inside “{{name}}” is larger than {LARGEST_SOURCE // MEGABYTE} MB; no workshop in a PDF is.",
        AGAIN,
    ),
    "unpacks": ("“{name}” unpacks to far more than a document holds, and was given up.", AGAIN),
    "memory": ("“{name}” needs more memory than a document may, and was given up.", AGAIN),
    "time": ("“{name}” takes too long to read, and was given up.", AGAIN),
    "stopped": ("The program that reads “{name}” stopped by itself.", AGAIN),
}


def refuse(path: Path, found: Found) -> NoReturn:
    """Raise the sentence for what stands in the way."""
    if found.problem == "library":
        raise MissingError(
            f"Reading a PDF needs a package that is missing ({found.detail}).",
            "Install it: pip install pypdf",
        )
    sentence, hint = SENTENCES[found.problem]
    raise UserError(sentence.format(path=path, name=path.name), hint)
