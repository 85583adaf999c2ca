"""What templates call `_` and `ngettext`: the messages, with values put in safely."""

from collections.abc import Callable

from markupsafe import Markup

from promise_studio.document.language.say import say_number, translate, translate_many

Words = Callable[..., str | bool]


def template_words(
    as_text: Callable[[str], str] = Markup, escape: Callable[[object], object] = lambda value: value
) -> dict[str, Words]:
    """The functions for one kind of text: HTML, where Markup escapes what is put into a message.

    Elsewhere `as_text` makes a message safe, and `escape` a value that is not safe already.
    """

    def said(message: str, values: dict[str, object]) -> str:
        text = as_text(message)
        return type(text)(text % {name: escape(value) for name, value in values.items()})

    def one(message: str, /, **values: object) -> str:
        return said(translate(message), values)

    def many(one: str, more: str, number: int, /, **values: object) -> str:
        return said(translate_many(one, more, number), {"count": say_number(number), **values})

    return {"_": one, "ngettext": many}
