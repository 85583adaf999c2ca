"""A workshop as the bytes of its file, and back."""

import gc
import json
import re
from typing import Annotated, Final

from pydantic import Field, ValidationError

from promise_studio.collection import without_collection
from promise_studio.model import Workshop
from promise_studio.model.base import Model
from promise_studio.model.integrity import broken_rules
from promise_studio.store.faults import DamagedFileError, damaged, explain_refusal
from promise_studio.store.formats import FORMATS, Formats, brought_up, version_of

HIGHEST_REVISION: Final = 2**53
_LARGE: Final = 2**19  # bytes, some three thousand items: less is walked in a millisecond
_HEAD: Final = re.compile(rb'\s*\{\s*"format"\s*:\s*([0-9]{1,9})\s*,')


class Contents(Model):
    """What a file holds: `revision` counts the edits that were ever made to this workshop."""

    format: int
    revision: Annotated[int, Field(ge=0, le=HIGHEST_REVISION)]
    workshop: Workshop


def encode(workshop: Workshop, revision: int) -> bytes:
    """The bytes of the file: keys in the model's order, one a line, fields that say nothing left out."""
    contents = Contents.model_construct(format=FORMATS.current, revision=revision, workshop=workshop)
    return contents.model_dump_json(indent=1, exclude_defaults=True).encode() + b"\n"


def decode(data: bytes, name: str, formats: Formats = FORMATS) -> Contents:
    """The workshop that the bytes of the file `name` hold; UserError says where they do not hold one."""
    data = data.removeprefix(b"\xef\xbb\xbf")
    # The collector would walk ten thousand new items, now and each time. Items hold no cycles: what an edit
    # replaces is freed by its count alone, also when it was set apart.
    with without_collection():
        head = _HEAD.match(data)
        if head is None or int(head[1]) != formats.current:
            data = _in_current_format(data, name, formats)
        contents = _validated(data, name)
        if contents.format != formats.current:
            raise DamagedFileError(f"{name} names its “format” twice.")
        if broken := broken_rules(contents.workshop):
            raise damaged(name, broken)
        if len(data) > _LARGE:
            gc.freeze()
    return contents


def _validated(data: bytes, name: str) -> Contents:
    try:
        return Contents.model_validate_json(data)
    except ValidationError as error:
        raise explain_refusal(data, name, error) from error


def _in_current_format(data: bytes, name: str, formats: Formats) -> bytes:
    try:
        held = json.loads(data)
    except (ValueError, RecursionError):
        _validated(data, name)
        raise DamagedFileError(f"{name} is not JSON that can be read.") from None
    if version_of(held, name) == formats.current:
        return data
    return json.dumps(brought_up(held, name, formats)).encode()
