"""How wide the columns of a table are, by the words that stand in them."""

import math
from collections.abc import Sequence

from promise_studio.document.word.tables import Row

LEAST = 4.0
"""Characters that even an empty column has room for."""
MOST_WORD = 16
"""Characters of its longest word that a column must hold; longer words are broken."""


def column_weights(rows: Sequence[Row], columns: int) -> tuple[float, ...]:
    """A share of the width for each column: room for its longest word, then by the root of its longest cell.

    The root, since words run over several lines: four times the text wants twice the width.
    """
    words, texts = [LEAST] * columns, [0.0] * columns
    for row in rows:
        place = 0
        for cell in row.cells:
            if cell.span == 1 and place < columns:
                text = cell.node.text
                longest = max(map(len, text.split()), default=0)
                words[place] = max(words[place], min(longest, MOST_WORD))
                texts[place] = max(texts[place], math.sqrt(len(text)))
            place += cell.span
    weights = [word + 2 * text for word, text in zip(words, texts, strict=True)]
    whole = sum(weights)
    return tuple(weight / whole for weight in weights)
