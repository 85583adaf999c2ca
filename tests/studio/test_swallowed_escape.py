"""Esc and a letter that come in one breath: neither is lost, and Alt stays Alt where somebody wants it."""

from pathlib import Path

from textual import events
from textual._xterm_parser import XTermParser

from promise_studio.studio.commands import use_keys
from promise_studio.studio.swallowed_escape import keys_of
from tests.studio.driver import studio
from tests.studio.samples import make_workshop


def reported(packet: str) -> list[events.Key]:
    """What Textual makes of a packet from a terminal."""
    parser = XTermParser()
    found = [*parser.feed(packet), *parser.feed("")]
    return [one for one in found if isinstance(one, events.Key)]


def test_a_packet_with_esc_and_a_letter_is_two_keys():
    """So is one with a capital or a letter of another alphabet; a key with no Alt, and Alt alone, stay as they are."""
    for letter in "xXß":
        (event,) = reported(f"\x1b{letter}")
        assert [(one.key, one.character) for one in keys_of(event)] == [("escape", "\x1b"), (letter, letter)]
    for event in (events.Key("x", "x"), events.Key("alt+x", None), events.Key("alt+enter", None)):
        assert keys_of(event) == (event,)


def test_a_key_with_alt_that_somebody_set_is_that_key():
    """Where a command has the key with Alt, that is what was pressed."""
    event = events.Key("alt+p", "p")
    use_keys({"park": ("alt+p",)})
    try:
        assert keys_of(event) == (event,)
    finally:
        use_keys({})
    assert len(keys_of(event)) == 2


async def test_esc_and_a_letter_leave_the_field_and_run_the_command(tmp_path: Path):
    """What was typed is kept without the letter, which then does on the stage what it does there."""
    async with studio(make_workshop(tmp_path / "w.promise.json")) as driver:
        await driver.app.go_to("VAL-1")
        await driver.settled()
        await driver.keys("a")
        await driver.type("Say it straight")
        driver.app.post_message(events.Key("alt+p", "p"))
        driver.app.post_message(events.Key("n", "n"))
        await driver.settled()
        await driver.type("ow?")
        await driver.keys("enter")
        assert driver.workshop.values[-1].name_aloud == "Say it straight"
        assert driver.workshop.parked[-1].text == "now?"
