"""Turns round one thing after another in how words are read, and counts what some text notices."""

import ast
import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from types import CodeType, FunctionType, ModuleType
from typing import NamedTuple

from promise_studio.check import wording
from promise_studio.check.wording import HouseWords, carries_recovery, read_text
from promise_studio.check.wording.text_rules import wording_rules
from tests.check.mutants import turned

HOUSES = (
    HouseWords(rivals=frozenset({"Harbour Express"})),
    HouseWords(not_vague=frozenset({"simply", "of course", "promptly", "average"})),
)
INVENTED = Path(__file__).parents[1] / "check" / "wording" / "invented_clauses.txt"
FLOOR = 0.9
"""The share that must be noticed of the mutations that change what is said of any text here; of a third of
them, picked at random, 96 % were."""
MODULES = [
    importlib.import_module(f"{wording.__name__}.{found.name}")
    for found in pkgutil.iter_modules(wording.__path__)
    if not found.ispkg
]


def texts() -> list[str]:
    """Every example of every wording rule, and the invented clauses."""
    lines = INVENTED.read_text("utf-8").splitlines()
    clauses = [line.partition("|")[2].strip() for line in lines if "|" in line and line[0] != "#"]
    return [text for rule in wording_rules() for text in (*rule.bad, *rule.good)] + clauses


def compounds(clauses: list[str]) -> list[str]:
    """The clauses put together in other ways, to tell a mutation that nothing notices from a mere short cut."""
    made = []
    for first, second in pairwise(clauses[::4]):
        small = second[:1].lower() + second[1:]
        made += [
            f"{first} {second}",
            f"{first.rstrip('.')}, and {small}",
            f"{first.rstrip('.')}; {small}",
            f"If {small.rstrip('.')}, {first[:1].lower()}{first[1:]}",
            f"We will: {small}",
        ]
    return made


def answers(text: str) -> object:
    """All that is said of a text; the name of the error where the reading breaks down."""
    try:
        return [read_text(text, house) for house in HOUSES], carries_recovery(text)
    except Exception as error:  # noqa: BLE001 - a mutant may break in any way; that is noticed too
        return type(error).__name__


def functions(module: ModuleType) -> Iterator[tuple[str, FunctionType]]:
    """The functions and methods that a module defines itself."""
    for name, held in vars(module).items():
        plain = inspect.unwrap(held) if callable(held) else held
        if isinstance(plain, FunctionType) and plain.__module__ == module.__name__:
            yield name, plain


def code_of(code: CodeType, name: str) -> CodeType | None:
    """The code of a function at the top of a compiled module."""
    return next(
        (part for part in code.co_consts if isinstance(part, CodeType) and part.co_name == name), None
    )


def forget_all() -> None:
    """Empty what functions remember of earlier answers."""
    for module in MODULES:
        for held in vars(module).values():
            if hasattr(held, "cache_clear"):
                held.cache_clear()


def mutations(module: ModuleType) -> Iterator[tuple[str, FunctionType, CodeType]]:
    """Each thing that could be turned round in a module, the function it is in and its code then."""
    source = inspect.getsource(module)
    for name, function in functions(module):

        def of_that_name(tree: ast.Module, name: str = name) -> list[ast.FunctionDef]:
            return [node for node in tree.body if isinstance(node, ast.FunctionDef) and node.name == name]

        for words, tree in turned(source, of_that_name):
            code = code_of(compile(tree, module.__name__, "exec"), name)
            if code is not None and code.co_freevars == function.__code__.co_freevars:
                yield f"{name}, {words}", function, code


class Tally(NamedTuple):
    """Of the mutations of a module: how many some text notices, which change only compounds, how many nothing."""

    noticed: int
    missed: list[str]
    idle: int


def tally(module: ModuleType, cases: list[tuple[str, object]], more: list[tuple[str, object]]) -> Tally:
    """What becomes of each thing that is turned round in a module."""
    noticed, idle = 0, 0
    missed = []
    for words, function, code in mutations(module):
        kept, function.__code__ = function.__code__, code
        try:
            forget_all()
            if any(answers(text) != answer for text, answer in cases):
                noticed += 1
            elif any(answers(text) != answer for text, answer in more):
                missed.append(words)
            else:
                idle += 1
        finally:
            function.__code__ = kept
    forget_all()
    return Tally(noticed, missed, idle)


def test_the_share_of_mutations_that_is_noticed_does_not_fall(
    record_property: Callable[[str, object], None],
):
    """What changes nothing even in clauses put together is a short cut; of the others, those left are named."""
    cases = [(text, answers(text)) for text in texts()]
    more = [(text, answers(text)) for text in compounds([text for text, _ in cases])]
    found = {module.__name__.rpartition(".")[2]: tally(module, cases, more) for module in MODULES}
    noticed = sum(one.noticed for one in found.values())
    missed = sum(len(one.missed) for one in found.values())
    for name, one in sorted(found.items(), key=lambda pair: -len(pair[1].missed)):
        for words in one.missed:
            record_property("said", f"{name}: {words}")
    idle = sum(one.idle for one in found.values())
    record_property("said", f"noticed {noticed}, missed {missed}, and {idle} that change nothing")
    assert noticed / (noticed + missed) >= FLOOR
