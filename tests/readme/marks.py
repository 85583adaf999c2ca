"""The parts of the README that programs write: between two marks, and nothing outside of them."""

from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
README = ROOT / "README.md"


@dataclass(frozen=True)
class Marks:
    """One part that a program writes, between a start and an end of its own."""

    name: str
    start: str
    end: str

    def parts_of(self, text: str) -> tuple[str, str, str]:
        """What stands before, in and behind this part; ValueError when a mark is missing or doubled."""
        if (text.count(self.start), text.count(self.end)) != (1, 1):
            raise ValueError(f"a README has one start and one end of {self.name}")
        before, _, rest = text.partition(self.start)
        inside, _, behind = rest.partition(self.end)
        return before + self.start, inside, self.end + behind

    def put(self, text: str, inside: str) -> str:
        """The README with this part written anew."""
        before, _, behind = self.parts_of(text)
        return f"{before}\n{inside}{behind}"


TOUR = Marks(
    "the tour", "<!-- The tour: python -m tests.readme writes it. -->\n", "<!-- The tour ends. -->\n"
)
PROOF = Marks(
    "the proof",
    "<!-- The proof: python -m tests.benchmarks --readme writes it. -->\n",
    "<!-- The proof ends. -->\n",
)
