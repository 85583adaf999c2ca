"""Files that teams bring, broken in every way: each is read or refused in a sentence, soon, with every row counted."""

import random
import time
from pathlib import Path

import pytest

from promise_studio.edits import apply
from promise_studio.errors import UserError
from promise_studio.exchange.new_ids import next_id_in
from promise_studio.exchange.openslo.writing import service_levels_as_openslo
from promise_studio.exchange.readers import read_file
from promise_studio.exchange.tables.writing import tables_as_csv, tables_as_xlsx
from promise_studio.model import Workshop
from tests.check.whole_workshop import PARTS, make
from tests.exchange.openslo.test_openslo import test_what_went_out_comes_back_without_an_edit
from tests.exchange.test_tables import test_there_and_back_makes_no_edit

__all__ = ["test_there_and_back_makes_no_edit", "test_what_went_out_comes_back_without_an_edit"]

WHOLE = make(PARTS)
SURVEY = (
    'Response ID,Date,Via,Rating,"What could\nwe do better?"\n'
    + "".join(
        f'R{n},2026-03-{n % 28 + 1:02d},App,{n % 5},"Voice {n}, and ""why""\nso late"\n' for n in range(200)
    )
).encode()
SLO = b"""- apiVersion: openslo/v1
  kind: SLO
  metadata: {name: told, labels: {team: [a, b]}}
  spec:
    service: hotline
    indicator: {metadata: {name: i}, spec: {ratioMetric: {counter: true, good: {metricSource: {type: T, spec: {query: q}}}}}}
    timeWindow: [{duration: 1w, isRolling: false, calendar: {startTime: 2022-01-01 12:00:00, timeZone: UTC}}]
    budgetingMethod: Occurrences
    objectives: [{displayName: Good, target: 0.995}]
- &a [x, x]
- *a
"""
SEEDS = (SURVEY, SLO, tables_as_csv(WHOLE), tables_as_xlsx(WHOLE), service_levels_as_openslo(WHOLE))
PIECES = (
    b'"', b'""', b"\n", b"\r", b",", b";", b"\t", b"\0", b"\xff", b"=1", b"- ", b": ", b"&a ", b"*a ", b"|", b">",
    b"{", b"[", b"]", b"1e999", b"9" * 400, b"\xe2\x80\xae", b"'", b"<b>", b"&amp;", b"@a.b", b"+491712345678",
)  # fmt: skip
NAMES = ("x.csv", "x.tsv", "x.xlsx", "x.yaml", "x.zip", "x.json", "quotes.csv", "x.txt")
FORMATS = ("", "", "voices", "openslo", "tables", "json")
RUN = 150  # seconds
LONGEST = 2


def broken(chance: random.Random) -> bytes:
    """A file with pieces put in, taken out, turned over and moved."""
    data = bytearray(chance.choice(SEEDS)[: chance.choice([200, 2_000, 20_000, 1_000_000])])
    for _ in range(chance.randrange(1, 30)):
        at, way = chance.randrange(len(data) + 1), chance.randrange(4)
        if way == 0:
            data[at:at] = chance.choice(PIECES) * chance.choice([1, 1, 1, 5, 300])
        elif way == 1:
            del data[at : at + chance.randrange(1, 200)]
        elif way == 2:
            data[at : at + 1] = bytes([chance.randrange(256)])
        else:
            piece, there = data[at : at + chance.randrange(1, 400)], chance.randrange(len(data) + 1)
            data[there:there] = piece
    return bytes(data)


def bring_in(path: Path, named: str, workshop: Workshop) -> None:
    """Read the file; what it would do can be done, and every row of voices is accounted for."""
    try:
        preview = read_file(path, workshop, next_id_in(workshop), named=named)
    except UserError as refused:
        if not refused.message:
            raise
        return
    apply(workshop, preview.edit)
    if "taken" in preview.facts:
        parts = ("taken", "empty", "duplicate", "unreadable", "left")
        assert preview.facts["rows"] == sum(preview.facts[part] for part in parts)  # type: ignore[misc]


@pytest.mark.parametrize("seed", range(24))
def test_any_file_is_read_or_refused_in_a_sentence(seed: int, tmp_path: Path):
    """Thousands of broken tables, workbooks, archives and YAML files; none takes two seconds of work."""
    chance, end = random.Random(seed), time.monotonic() + RUN
    while time.monotonic() < end:
        path = tmp_path / chance.choice(NAMES)
        path.write_bytes(broken(chance))
        began = time.process_time()
        bring_in(path, chance.choice(FORMATS), chance.choice([Workshop(), WHOLE]))
        assert time.process_time() - began < LONGEST, path.rename(tmp_path / f"slow-{path.name}")
        path.unlink()
