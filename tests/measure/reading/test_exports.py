"""Exports as the usual systems write them."""

# ruff: noqa: DTZ001 - the wall clock of a file has no zone, and instants are read as UTC without one

import json
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from promise_studio.errors import UserError
from tests.measure.reading.files import read, write

FIRST, LAST = datetime(2024, 1, 15, 10), datetime(2024, 1, 16, 11)

JIRA_PAGE = (
    'Project,Key,Summary,Created,Resolved\nA,A-1,"said ""no""\nand left",15/Jan/24 10:00,16/Jan/24 11:00\n'
    "A,A-2,b,15/Jan/24 10:00,\nGenerated at Thu Feb 08 10:00:00 UTC 2024 by Ann using Jira 9.4.\n"
)
JIRA_ALL = (
    "Issue key,Issue id,Created,Resolved,Comment,Comment,Comment\n"
    'A-1,1,15/Jan/24 10:00 AM,16/Jan/24 11:00 AM,"16/Jan/24;ann;done\nfor now",,\n'
    "A-2,2,15/Jan/24 10:00 AM,,a,b,c\n"
)
JIRA_API = json.dumps(
    {
        "expand": "names", "startAt": 0, "total": 2,
        "issues": [
            {"key": "A-1", "fields": {"created": "2024-01-15T11:00:00.000+0100", "resolutiondate": "2024-01-16T11:00:00.000+0000"}},
            {"key": "A-2", "fields": {"created": "2024-01-15T11:00:00.000+0100", "resolutiondate": None}},
        ],
    }
)  # fmt: skip
GITHUB = json.dumps(
    [
        {"number": 1, "created_at": "2024-01-15T10:00:00Z", "closed_at": "2024-01-16T11:00:00Z", "updated_at": "2024-02-01T00:00:00Z", "labels": [{"name": "bug"}]},
        {"number": 2, "created_at": "2024-01-15T10:00:00Z", "closed_at": None, "updated_at": "2024-02-01T00:00:00Z", "labels": []},
    ],
    indent=1,
)  # fmt: skip
ZENDESK_LINES = (
    '{"id": 1, "created_at": "2024-01-15T10:00:00Z", "via": {"channel": "web"}, "metric_set": {"solved_at": "2024-01-16T11:00:00Z"}}\n'
    '{"id": 2, "created_at": "2024-01-15T10:00:00Z", "via": {"channel": "email"}, "metric_set": {"solved_at": null}}\n'
)
ZENDESK = (
    "Ticket ID;Ticket created - Timestamp;Ticket solved - Timestamp;Ticket channel\n"
    "1;2024-01-15T10:00:00;2024-01-16T11:00:00;Web\n2;2024-01-15T10:00:00;;Email\n"
)
SERVICE_NOW = (
    '"number","opened_at","resolved_at","priority"\r\n"INC1","2024-01-15 10:00:00","2024-01-16 11:00:00","1 - Critical"\r\n'
    '"INC2","2024-01-15 10:00:00","","3 - Moderate"\r\n'
)
CITY = (
    "Unique Key|Created Date|Closed Date|Agency|Open Data Channel Type|Resolution Action Updated Date\n"
    "1|01/15/2024 10:00:00 AM|01/16/2024 11:00:00 AM|DOT|PHONE|01/20/2024 10:00:00 AM\n2|01/15/2024 10:00:00 AM||DOT|ONLINE|\n"
)
GERMAN = "Vorgangsnummer;Eröffnet am;Geschlossen am;Kanal\r\n1;15.01.2024 10:00;16.01.2024 11:00;Büro\r\n2;15.01.2024 10:00;offen;Büro\r\n"
FRENCH = "sep=;\nNuméro;Date de création;Date de clôture\n1;15 janv. 2024 10:00;16 janv. 2024 11:00\n2;15 janv. 2024 10:00;\n"
SPANISH = "\n\nNúmero\tFecha de apertura\tFecha de cierre\n1\t15/01/2024 10:00\t16/01/2024 11:00\n2\t15/01/2024 10:00\t-\n"
CALLS = "Call ID,Call start,Wait,Duration\n1,2024-01-15 10:00:00,0:35,25:00:00\n2,2024-01-15 10:00:00,0:20,\n"

EXPORTS = {
    "Jira, the page": (JIRA_PAGE, "Created", "Resolved", "Key"),
    "Jira, all fields": (JIRA_ALL, "Created", "Resolved", "Issue key"),
    "Jira, the interface": (JIRA_API, "fields.created", "fields.resolutiondate", "key"),
    "GitHub": (GITHUB, "created_at", "closed_at", "number"),
    "Zendesk, lines": (ZENDESK_LINES, "created_at", "metric_set.solved_at", "id"),
    "Zendesk, a table": (ZENDESK, "Ticket created - Timestamp", "Ticket solved - Timestamp", "Ticket ID"),
    "ServiceNow": (SERVICE_NOW, "opened_at", "resolved_at", "number"),
    "a city": (CITY, "Created Date", "Closed Date", "Unique Key"),
    "German": (GERMAN, "Eröffnet am", "Geschlossen am", "Vorgangsnummer"),
    "French": (FRENCH, "Date de création", "Date de clôture", "Numéro"),
    "Spanish": (SPANISH, "Fecha de apertura", "Fecha de cierre", "Número"),
    "calls": (CALLS, "Call start", "Duration", "Call ID"),
}


@pytest.mark.parametrize(("text", "start", "stop", "key"), EXPORTS.values(), ids=EXPORTS)
def test_usual_exports(tmp_path: Path, text: str, start: str, stop: str, key: str):
    """The columns are found by themselves: one case of 25 hours and one that is still open."""
    table, cases = read(write(tmp_path, text))
    assert (table.columns.start, table.columns.stop, table.columns.key) == (start, stop, key)
    assert [(case["started"], case["stopped"], case["open"]) for case in cases] == [
        (FIRST, LAST, False),
        (FIRST, None, True),
    ]


ENCODINGS: dict[str, Callable[[str], bytes]] = {
    "utf-8": str.encode,
    "utf-8 with a mark": lambda text: text.encode("utf-8-sig"),
    "utf-16": lambda text: text.encode("utf-16"),
    "utf-16, big end first": lambda text: b"\xfe\xff" + text.encode("utf-16-be"),
    "utf-16 without a mark": lambda text: text.encode("utf-16-le"),
    "Windows": lambda text: text.encode("cp1252"),
    "old Mac line ends": lambda text: text.replace("\r\n", "\r").encode(),
    "mixed line ends": lambda text: text.replace("\r\n", "\n", 1).encode(),
    "mixed encodings": lambda text: text.encode().replace("Büro".encode(), "Büro".encode("cp1252"), 1),
}


@pytest.mark.parametrize("encode", ENCODINGS.values(), ids=ENCODINGS)
def test_encodings(tmp_path: Path, encode: Callable[[str], bytes]):
    """Whatever the encoding and the line ends, umlauts and times come out whole."""
    table, cases = read(
        write(tmp_path, encode(GERMAN)), start="Eröffnet am", stop="Geschlossen am", channel="Kanal"
    )
    assert [case["channel"] for case in cases] == ["Büro", "Büro"]
    assert cases[0]["stopped"] == LAST
    assert table.sources[0].delimiter == ";"


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|", "^", "~"])
def test_delimiters(tmp_path: Path, delimiter: str):
    """The delimiter is found, also where cells hold others."""
    rows = [["id", "opened", "closed", "text"], ["1", "2024-01-15 10:00", "2024-01-16 11:00", '"a,b;c|d"']]
    table, cases = read(write(tmp_path, "".join(delimiter.join(row) + "\n" for row in rows)))
    assert table.sources[0].delimiter == delimiter
    assert cases[0]["stopped"] == LAST


def test_several_months(tmp_path: Path):
    """Months in files of their own are one table; a case in both counts once, closed as the later one says."""
    january = write(
        tmp_path,
        "id,opened,closed\n1,2024-01-15 10:00,\n2,2024-01-15 10:00,2024-01-15 11:00\n",
        "January.csv",
    )
    february = write(
        tmp_path, "id,closed,opened\n1,2024-01-16 11:00,2024-01-15 10:00\n3,,2024-02-01\n", "February.csv"
    )
    table, cases = read(january, february)
    assert (table.rows, table.cases, table.duplicates) == (4, 3, 1)
    assert [source.rows for source in table.sources] == [2, 2]
    assert cases[0]["stopped"] == LAST
    other = write(tmp_path, "id,opened,finished\n3,2024-02-01,2024-02-02\n", "March.csv")
    with pytest.raises(UserError, match=r"“March\.csv” has no column “closed”"):
        read(january, other)
