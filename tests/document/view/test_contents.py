"""The contents list what a document holds, as its readers know it."""

import re

from promise_studio.document.html import document_html
from tests.document.brimful import TODAY
from tests.document.shelf import example


def test_a_persona_is_called_by_its_name_and_number_wherever_the_contents_lead():
    """The list of every note leads to the notes, and names the persona as the list of the personas does."""
    page = document_html(example(), "full", TODAY).text
    contents = page[page.index('<nav class="toc">') : page.index("</nav>")]
    line = r'<span class="n">PER-1</span><a href="#([^"]+)"'
    assert re.findall(line, contents) == ["PER-1", "notes-PER-1"]
    assert 'id="notes-PER-1"' in page
