"""The file of house rules is read once, and again when somebody changed it while the workshop is open."""

from pathlib import Path

from promise_studio.check.house_rules import NO_HOUSE_RULES
from promise_studio.check.house_watch import HouseWatch

OFF = '[rules.off]\nP010 = "our readers are engineers"\n'


def test_the_file_is_read_when_it_is_there_and_again_when_it_changed(tmp_path: Path):
    """First quietly; a change, a mistake and the end of the file are each said once."""
    rules = tmp_path / "lights.rules.toml"
    watch = HouseWatch(tmp_path / "lights.promise.json")
    assert watch.read() is NO_HOUSE_RULES
    assert not watch.is_stale
    rules.write_text(OFF, "utf-8")
    assert watch.is_stale
    read = watch.read()
    assert read.off == {"P010"}
    assert watch.take_news() == "The house rules in lights.rules.toml are read again."
    assert watch.take_news() == ""
    assert watch.read() is read
    rules.write_text(OFF + "\n[words]\nvauge = []\n", "utf-8")
    assert watch.read() is read
    assert not watch.is_readable
    news = watch.take_news()
    assert news.startswith("lights.rules.toml, line 5: nobody knows “vauge” here.")
    assert news.endswith("The house rules from before stay in use.")
    rules.unlink()
    assert watch.read() is NO_HOUSE_RULES
    assert watch.take_news() == "lights.rules.toml is gone: no house rule is in use."


def test_a_broken_file_costs_a_sentence_and_no_more(tmp_path: Path):
    """The rules are used as they are; several mistakes are counted, and the command that lists them is named."""
    rules = tmp_path / "named.toml"
    rules.write_text('[rules]\noff = ["P999", "S999"]\n', "utf-8")
    watch = HouseWatch(tmp_path / "lights.promise.json", rules)
    assert watch.read() is NO_HOUSE_RULES
    news = watch.take_news()
    assert "\n" not in news
    assert "2 mistakes. promise-studio check lights.promise.json" in news
    assert news.endswith("No house rule is in use.")
    assert not HouseWatch(tmp_path / "lights.promise.json").take_news()
