"""Which parts of a page something was made of, so that what is left can be kept as a note."""

from collections import defaultdict
from collections.abc import Iterator

from promise_studio.exchange.markdown.blocks import Block, Bullets, Section, Table, Text, lines_of
from promise_studio.exchange.markdown.entries import Entry
from promise_studio.exchange.markdown.found import Leftover


class Claims:
    """Everything is left until it is claimed, as a whole block or as a part of one."""

    def __init__(self) -> None:
        self._whole: set[int] = set()
        self._parts: dict[int, set[int]] = defaultdict(set)

    def take(self, *blocks: Block) -> None:
        """Something was made of all that these blocks say."""
        self._whole.update(map(id, blocks))

    def take_entry(self, entry: Entry) -> None:
        """Something was made of what stands behind a label."""
        if entry.part is None:
            self.take(*entry.blocks)
        else:
            for block in entry.blocks:
                self._parts[id(block)].add(entry.part)

    def has(self, entry: Entry) -> bool:
        """Whether something was made of it already."""
        return any(
            id(block) in self._whole or entry.part in self._parts.get(id(block), ()) for block in entry.blocks
        )

    def is_taken(self, block: Block) -> bool:
        """Whether something was made of the whole block."""
        return id(block) in self._whole

    def leftovers(self, page: Section) -> Iterator[Leftover]:
        """What is left, a piece for each section that has any."""
        for section in page.walk():
            lines = [line for block in section.blocks for line in self._left(block)]
            text = "\n".join(line for line in lines if line.strip())
            if text:
                yield Leftover(section.title if section.level else "", text, section.line)

    def _left(self, block: Block) -> list[str]:
        if id(block) in self._whole:
            return []
        taken = self._parts.get(id(block), set())
        if not taken:
            return lines_of(block)
        match block:
            case Text():
                return [line for at, line in enumerate(block.text.split("\n")) if at not in taken]
            case Bullets():
                left = (one for at, one in enumerate(block.bullets) if at not in taken)
                return [line for bullet in left for line in bullet.lines()]
            case Table():
                return lines_of(
                    Table([row for at, row in enumerate(block.rows) if at not in taken], block.line)
                )
            case _:
                return lines_of(block)
