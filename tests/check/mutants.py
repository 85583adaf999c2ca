"""Rules with one thing in their logic turned round, to see whether the examples and border cases notice."""

import ast
import copy
import importlib
import inspect
from collections.abc import Callable, Iterator
from types import ModuleType

from promise_studio.check.example import TODAY
from promise_studio.check.finding import Finding
from promise_studio.check.lookups import CheckContext
from promise_studio.check.rule import Rule
from promise_studio.check.structure_rule import StructureRule
from promise_studio.check.wording.reading import Reading
from promise_studio.check.wording.rule import WordingRule
from promise_studio.check.wording.text_finding import Hit
from promise_studio.model import Workshop

INVERTED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Eq: ast.NotEq, ast.NotEq: ast.Eq, ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.In: ast.NotIn,
    ast.NotIn: ast.In, ast.Lt: ast.GtE, ast.GtE: ast.Lt, ast.Gt: ast.LtE, ast.LtE: ast.Gt,
}  # fmt: skip
SHIFTED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt,
}  # fmt: skip
SWAPPED = {"any": "all", "all": "any", "min": "max", "max": "min"}


def module_of(rule: Rule) -> ModuleType:
    """The file that declares a rule."""
    assert isinstance(rule, StructureRule | WordingRule)
    reads = rule.look if isinstance(rule, StructureRule) else rule.read
    return importlib.import_module(reads.__module__)


def logic_of(tree: ast.Module) -> list[ast.FunctionDef]:
    """`look` or `read`, and the functions of the file that it calls."""
    functions = {node.name: node for node in tree.body if isinstance(node, ast.FunctionDef)}
    todo = [name for name in ("look", "read") if name in functions]
    seen = set(todo)
    while todo:
        names = {node.id for node in ast.walk(functions[todo.pop()]) if isinstance(node, ast.Name)}
        fresh = (names & functions.keys()) - seen
        seen |= fresh
        todo += fresh
    # What a table is worked out by belongs to the logic too, though `look` names only the table.
    tables = [node for node in tree.body if isinstance(node, ast.Assign) and isinstance(node.value, ast.Call)]
    for call in (node.value for node in tables if isinstance(node.value, ast.Call)):
        if isinstance(call.func, ast.Name) and call.func.id == "Table":
            seen |= {node.id for node in ast.walk(call) if isinstance(node, ast.Name)} & functions.keys()
    return [functions[name] for name in seen]


def _comparisons(node: ast.Compare) -> Iterator[tuple[str, ast.AST]]:
    for changes in (INVERTED, SHIFTED):
        if type(node.ops[0]) in changes:
            yield (
                "another comparison",
                ast.Compare(node.left, [changes[type(node.ops[0])](), *node.ops[1:]], node.comparators),
            )


def _parts(node: ast.BoolOp) -> Iterator[tuple[str, ast.AST]]:
    for number in range(len(node.values)):
        rest = node.values[:number] + node.values[number + 1 :]
        yield f"part {number} left out", rest[0] if len(rest) == 1 else ast.BoolOp(node.op, rest)


def _ways(node: ast.If | ast.IfExp) -> Iterator[tuple[str, ast.AST]]:
    for value in (True, False):
        new = copy.copy(node)
        new.test = ast.Constant(value)
        yield f"always {value}", new


def _severities(node: ast.keyword) -> Iterator[tuple[str, ast.AST]]:
    for value in (True, False) if node.arg == "mild" else ():
        if not isinstance(node.value, ast.Constant) or node.value.value is not value:
            yield f"mild {value}", ast.keyword("mild", ast.Constant(value))


def turns(node: ast.AST) -> Iterator[tuple[str, ast.AST]]:
    """Everything that one node could be turned into, each with its name."""
    if isinstance(node, ast.Compare):
        yield from _comparisons(node)
    elif isinstance(node, ast.BoolOp):
        yield from _parts(node)
    elif isinstance(node, ast.If | ast.IfExp):
        yield from _ways(node)
    elif isinstance(node, ast.keyword):
        yield from _severities(node)
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield "without its not", node.operand
    elif isinstance(node, ast.comprehension) and node.ifs:
        yield "unfiltered", ast.comprehension(node.target, node.iter, [], node.is_async)
    elif isinstance(node, ast.Name) and node.id in SWAPPED:
        yield f"{node.id} swapped", ast.Name(SWAPPED[node.id], node.ctx)


class _Replace(ast.NodeTransformer):
    """Puts one node in the place of another."""

    def __init__(self, old: ast.AST, new: ast.AST) -> None:
        self.old, self.new = old, new

    def visit(self, node: ast.AST) -> ast.AST:
        if node is self.old:
            return self.new
        return self.generic_visit(node)


def _nodes(functions: list[ast.FunctionDef]) -> list[ast.AST]:
    """Everything inside some functions, in an order that is the same each time."""
    ordered = sorted(functions, key=lambda function: function.name)
    return [node for function in ordered for node in ast.walk(function)]


def _named(node: ast.AST) -> str:
    shown = node.test if isinstance(node, ast.If | ast.IfExp) else node
    return " ".join(ast.unparse(shown).split())


def turned(
    source: str, logic: Callable[[ast.Module], list[ast.FunctionDef]]
) -> Iterator[tuple[str, ast.Module]]:
    """A file with one thing turned round in the functions that `logic` picks, once for each, and where."""
    counts = [len(list(turns(node))) for node in _nodes(logic(ast.parse(source)))]
    for place, count in enumerate(counts):
        for turn in range(count):
            tree = ast.parse(source)
            old = _nodes(logic(tree))[place]
            words, new = list(turns(old))[turn]
            yield f"{_named(old)}: {words}", ast.fix_missing_locations(_Replace(old, new).visit(tree))


def mutants(rule: Rule) -> Iterator[tuple[str, Rule]]:
    """The rule with one thing turned round, once for each thing, and where."""
    for words, tree in turned(inspect.getsource(module_of(rule)), logic_of):
        space: dict[str, object] = {"__name__": f"mutant_of_{rule.code.lower()}"}
        exec(compile(tree, rule.code, "exec"), space)  # noqa: S102 - our own rule, one thing turned round
        mutant = space["RULE"]
        assert isinstance(mutant, StructureRule | WordingRule)
        yield f"{rule.code}, {words}", mutant


def said_by(rule: Rule, workshop: Workshop) -> list[Finding] | str:
    """What a rule finds; the name of the error where its logic breaks down."""
    try:
        return list(rule.find(CheckContext(workshop, TODAY)))
    except Exception as error:  # noqa: BLE001 - a mutant may break in any way; that is noticed too
        return type(error).__name__


def read_by(rule: WordingRule, reading: Reading) -> list[Hit] | str:
    """What a wording rule finds in a text; the name of the error where its logic breaks down."""
    try:
        return list(rule.read(reading)) if rule.may_speak(reading) else []
    except Exception as error:  # noqa: BLE001 - a mutant may break in any way; that is noticed too
        return type(error).__name__
