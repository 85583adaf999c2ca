"""Numbers and beginnings as people write them, for the sentences of every layer."""


def counted(number: int, word: str) -> str:
    """“1 row”, “2,000 rows”: of words that take an s."""
    return f"{number:,} {word}{'' if number == 1 else 's'}"


def signed(value: int) -> str:
    """“+2”, “0”, “−1” with a real minus."""
    return f"{value:+d}".replace("-", "\N{MINUS SIGN}") if value else "0"


def capital(text: str) -> str:
    """The text with its first letter as a capital; all others stay as they are."""
    return text[:1].upper() + text[1:]
