"""Every rule there is: the modules of `check/rules`, so that adding a rule is adding a file."""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import MappingProxyType

from promise_studio.check import rules as folder
from promise_studio.check.rule import Rule


@cache
def rules() -> MappingProxyType[str, Rule]:
    """The rules by code, in the order of their codes."""
    names = (f"{folder.__name__}.{module.name}" for module in iter_modules(folder.__path__))
    found: list[Rule] = [import_module(name).RULE for name in names]
    return MappingProxyType({rule.code: rule for rule in sorted(found, key=lambda rule: rule.code)})
