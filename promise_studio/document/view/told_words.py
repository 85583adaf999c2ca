"""Says the sentences of the checks, which remember what they are made of, in the language of the document."""

from datetime import date

from promise_studio.check.told import AND, Figure, Listed, Money, Span, Told
from promise_studio.document.language.dates import short_date
from promise_studio.document.language.durations import say_duration
from promise_studio.document.language.figures import write_figure
from promise_studio.document.language.money import say_money
from promise_studio.document.language.say import translate
from promise_studio.document.view.wording import join_and
from promise_studio.model.service_level import Unit


def say_told(words: str) -> str:
    """A sentence with its figures and days as the language writes them; what people typed stays."""
    if isinstance(words, Told):
        values = {name: _say_value(value) for name, value in words.values.items()}
        return translate(words.message) % values if values else translate(words.message)
    if isinstance(words, Listed):
        parts = [say_told(part) for part in words.parts]
        return join_and(parts) if words.between == AND else words.between.join(parts)
    if isinstance(words, Money):
        return say_money(words.amount, words.currency)
    if isinstance(words, Span):
        return say_duration(words.number, Unit(words.unit))
    return write_figure(words) if isinstance(words, Figure) else words


def _say_value(value: object) -> object:
    if isinstance(value, date):
        return short_date(value)
    return say_told(value) if isinstance(value, str) else value
