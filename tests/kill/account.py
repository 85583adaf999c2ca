"""What the outside world was told, kept by the parent: the only truth that a killed child is held to."""

from dataclasses import dataclass, field


@dataclass
class Account:
    """The names that must be in the file by what was acknowledged, and the one step that may or may not be.

    A disk that fails for a while (`lenient`) may keep a line that it could neither write nor take back:
    then one of the steps that were refused since the last acknowledged one may be there too.
    """

    done: list[str] = field(default_factory=list)
    undone: list[str] = field(default_factory=list)
    lenient: bool = False
    announced: str = ""
    refusals: list[str] = field(default_factory=list)
    acknowledged: int = 0
    complaints: list[str] = field(default_factory=list)
    extras: int = 0
    refused: int = 0

    def hear(self, line: str) -> None:
        """Take note of a line of the child: what it will do, did, could not do, holds or found."""
        word, _, rest = line.partition(" ")
        if word == "will":
            self.announced = rest
        elif word == "did":
            assert self.announced == rest, (self.announced, rest)
            self._step(rest)
            self.announced = ""
            self.refusals.clear()
            self.acknowledged += 1
        elif word == "not":
            self.announced = ""
            self.refusals.append(rest)
            self.refused += 1
        elif word == "holds":
            if rest.split() != self.done:
                self.complaints.append(f"the session holds {rest} and acknowledged {self.done}")
        elif word == "found":
            self.compare(rest.split(), "on opening")
        else:
            self.complaints.append(f"the child said: {line}")

    def compare(self, names: list[str], where: str) -> None:
        """Hold what is in the file against what was acknowledged, give or take a step that may be there."""
        open_steps = [self.announced] if self.announced else self.refusals if self.lenient else []
        for step in open_steps:
            before = list(self.done), list(self.undone)
            if names != self.done:
                self._step(step)
                self.extras += 1
                if names != self.done:
                    self.done, self.undone = before
                    self.extras -= 1
        if names != self.done:
            lost = [name for name in self.done if name not in names]
            twice = sorted({name for name in names if names.count(name) > 1})
            strange = [name for name in names if name not in self.done]
            self.complaints.append(f"{where}: lost {lost}, twice {twice}, not undone {strange}")
            self.done = names
        self.announced = ""
        self.refusals.clear()

    def _step(self, step: str) -> None:
        word, _, name = step.partition(" ")
        source, target = (self.done, self.undone) if word == "undo" else (self.undone, self.done)
        if word == "add":
            self.done.append(name)
            self.undone.clear()
        elif source:
            target.append(source.pop())
        else:
            self.complaints.append(f"{word} of a step that was never acknowledged")
