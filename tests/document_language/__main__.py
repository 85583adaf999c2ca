"""Brings every catalogue up to date, and begins those of the codes that are named."""

import sys

from promise_studio.document.language.catalogue import catalogue_file
from promise_studio.document.language.known import ENGLISH, languages
from tests.document_language.bringing import bring_up_to_date
from tests.document_language.messages import marked

for code in sorted({*languages(), *sys.argv[1:]} - {ENGLISH}):
    waiting = bring_up_to_date(catalogue_file(code), marked())
    print(f"{catalogue_file(code).name}: {len(marked())} messages, {waiting} wait for their words")
