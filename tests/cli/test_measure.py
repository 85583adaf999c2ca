"""`measure` answers on its own, asks where two columns fit, and says what is wrong in a sentence."""

import json
import re
from pathlib import Path

import pytest

from promise_studio.measure.reading.open_cases import open_cases
from tests.cli.conftest import RunMain

KEYS = (
    "cases", "rows", "open", "missing", "negative", "excluded", "duplicates", "percentiles_hours", "attained",
    "lower_bound", "headroom", "worst_month", "verdict", "sentence", "safe_target_hours",
)  # fmt: skip


def write(path: Path, rows: list[str], head: str = "opened,closed,channel") -> Path:
    """A small export."""
    path.write_text("\n".join([head, *rows]) + "\n", "utf-8")
    return path


@pytest.fixture
def tickets(tmp_path: Path) -> Path:
    """Sixty cases of two channels in two months: 57 within two hours, three of the phone after thirty."""
    rows = []
    for number in range(60):
        month, day = 5 + number % 2, 1 + number // 2
        channel, hour = ("Phone", 10) if number % 3 else ("E-mail", 11)
        slow = number in {1, 7, 31}
        closed = (
            f"2024-{month:02}-{day + 1:02} 16:{number:02}"
            if slow
            else f"2024-{month:02}-{day:02} 11:{number:02}"
        )
        rows.append(f"2024-{month:02}-{day:02} {hour}:00,{closed},{channel}")
    return write(tmp_path / "tickets.csv", rows)


def facts(run_main: RunMain, *arguments: str | Path) -> dict[str, object]:
    """What `--json` says."""
    ran = run_main("measure", *arguments, "--json")
    assert (ran.code, ran.err) == (0, "")
    found: dict[str, object] = json.loads(ran.out)
    return found


def test_json_has_the_promised_keys(run_main: RunMain, tickets: Path):
    """For all cases, and the same for each channel."""
    found = facts(run_main, tickets, "--target", "4h")
    channels = found["by_channel"]
    assert isinstance(channels, dict)
    assert set(channels) == {"Phone", "E-mail"}
    for part in (found, *channels.values()):
        assert set(KEYS) <= set(part)
        assert set(part["percentiles_hours"]) == {"p50", "p80", "p90", "p95", "p99"}
    assert (found["cases"], found["rows"], found["verdict"]) == (60, 60, "tight")
    assert found["attained"] == 0.95
    assert sum(part["cases"] for part in channels.values()) == 60


def test_a_person_reads_counts_a_picture_a_table_and_the_verdict(run_main: RunMain, tickets: Path):
    """The line at the target stands in the picture; the sentence is that of every other place."""
    ran = run_main("measure", tickets, "--target", "4h", "--by", "month")
    assert ran.code == 0
    lines = ran.out.splitlines()
    assert "60 cases counted; 1 that took no time." in lines
    assert any(re.search(r"target 4 h +╌{10,}", line) for line in lines)
    assert any(re.search(r"Phone +40 .*too few", line) for line in lines)
    assert any(line.startswith("  2024-05") for line in lines)
    assert any(line.startswith("▲ Tight: 57 of 60 cases kept (95.0") for line in lines)
    assert any(line.startswith("The smallest round promise that is safe today: ") for line in lines)


def test_without_a_target_it_offers_what_would_be_safe(run_main: RunMain, tickets: Path):
    """No verdict on nothing; the safe promise is there all the same."""
    found = facts(run_main, tickets, "--share", "90")
    assert (found["verdict"], found["attained"], found["target_hours"]) == (None, None, None)
    assert (found["safe_target_hours"], found["safe_target"]) == (36, "36 hours")


def test_working_time_by_hours_holidays_and_zone(run_main: RunMain, tmp_path: Path):
    """From Friday to Monday over a holiday: two hours on each side."""
    path = write(
        tmp_path / "t.csv",
        ["2024-07-03 15:00,2024-07-05 11:00,Phone", "2024-07-05 15:00,2024-07-08 11:00,Phone"],
    )
    found = facts(
        run_main, path, "--hours", "Mon–Fri 9:00–17:00", "--holidays", "US", "--time-zone", "America/New_York"
    )
    assert found["clock"] == "working"
    assert found["percentiles_hours"] == dict.fromkeys(("p50", "p80", "p90", "p95", "p99"), 4.0)
    assert found["working_day_hours"] == 8


def test_two_stops_are_asked_for(run_main: RunMain, tmp_path: Path):
    """Exit code 2, the proposal, and the option that settles it; with the option it goes on."""
    rows = [f"{n},2024-05-0{n} 10:00,2024-05-0{n} 11:00,2024-05-0{n} 12:00" for n in range(1, 6)]
    path = write(tmp_path / "two.csv", rows, "id,opened_at,resolved_at,closed_at")
    ran = run_main("measure", path)
    assert ran.code == 2
    assert "--stop resolved_at" in ran.err
    assert "--stop closed_at" in ran.err
    assert "“opened_at”" in ran.out
    asked = json.loads(run_main("measure", path, "--json").out)
    assert asked["questions"][0]["candidates"] == ["resolved_at", "closed_at"]
    assert facts(run_main, path, "--stop", "closed_at")["percentiles_hours"]["p50"] == 2.0  # type: ignore[index]


def test_the_first_answer_and_the_end_are_two_measures(run_main: RunMain, tmp_path: Path):
    """Each with its own target."""
    rows = [f"2024-05-0{n} 10:00,2024-05-0{n} 10:30,2024-05-0{n} 12:00" for n in range(1, 6)]
    path = write(tmp_path / "r.csv", rows, "created,first_response_at,closed")
    found = facts(
        run_main, path, "--response", "first_response_at", "--target", "3h", "--response-target", "20min"
    )
    response = found["response"]
    assert isinstance(response, dict)
    assert (found["measure"], found["attained"]) == ("resolution", 1.0)
    assert (response["measure"], response["attained"]) == ("response", 0.0)


def test_excluded_cases_are_shown_with_their_share(run_main: RunMain, tickets: Path):
    """`--exclude` and `--only` leave the same ones."""
    for option, value in (("--exclude", "channel=E-mail"), ("--only", "channel=Phone")):
        found = facts(run_main, tickets, option, value)
        assert (found["cases"], found["excluded"]) == (40, 20)
        assert found["excluded_share"] == pytest.approx(1 / 3)


def test_a_label_that_no_case_has_leaves_nothing(run_main: RunMain, tickets: Path):
    """The counts say so, and no time is blamed."""
    said = run_main("measure", tickets, "--only", "channel=Phon").out
    assert "0 cases counted; 60 excluded (100" in said
    assert "There is nothing to measure: every case was left out." in said


def test_a_label_of_two_lines_is_one_line_of_the_table(run_main: RunMain, tmp_path: Path):
    """Cells hold what people typed, line breaks too; the JSON keeps them."""
    rows = ['2024-05-01 10:00,2024-05-01 11:00,"Parks,\nNorth"', "2024-05-01 10:00,2024-05-01 11:00,Roads"]
    path = write(tmp_path / "parks.csv", rows)
    lines = run_main("measure", path).out.splitlines()
    assert any(line.startswith("  Parks, North ") for line in lines)
    assert set(facts(run_main, path)["by_channel"]) == {"Parks,\nNorth", "Roads"}  # type: ignore[call-overload]


def test_open_cases_and_the_day_they_are_looked_at(run_main: RunMain, tmp_path: Path):
    """Late on the day that is named, and not a day earlier."""
    path = write(
        tmp_path / "o.csv",
        ["2024-05-01 10:00,2024-05-01 11:00,a", "2024-05-02 10:00,,a", "2024-05-02 09:00,,a"],
    )
    for day, late in (("2024-05-02", 0), ("2024-05-03", 2)):
        found = facts(run_main, path, "--target", "24h", "--until", day)
        assert (found["open"], found["open_late"], found["cases"]) == (2, late, 1 + late)


def test_what_misses_cost(run_main: RunMain, tickets: Path):
    """By tier, in the whole, by month, and for a tighter promise."""
    options = (
        "--target",
        "4h",
        "--remedy",
        "30",
        "--remedy",
        "25h=50",
        "--second-payment",
        "10",
        "--paid-late",
        "50",
    )
    cost = facts(run_main, tickets, *options)["remedies"]
    assert isinstance(cost, dict)
    assert (cost["breaches"], cost["by_tier"]) == (3, [0, 3])
    assert (cost["remedies"], cost["late_payments"], cost["total"]) == (150, 15, 165)
    said = run_main("measure", tickets, *options).out
    assert "3 misses would cost" in said
    assert "by tier 0 at 30, 3 at 50 (over 25 h late)" in said
    assert "within 3 hours instead: " in said


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--target", "soon"), "not a time"),
        (("--share", "120"), "not a share"),
        (("--hours", "Mon-Fri 9-5"), "two ways"),
        (("--working",), "hours in which you work"),
        (("--time-zone", "Europe/Berln"), "no time zone"),
        (("--holidays", "Atlantis"), "Atlantis"),
        (("--by", "colour"), "colour"),
        (("--exclude", "nobody"), "channel=Test"),
        (("--by", "priority"), "No column holds the priority"),
        (("--remedy", "much"), "not an amount"),
        (("--until", "someday"), "not a day"),
        (("--start", "begun"), "begun"),
    ],
)
def test_wrong_options_are_said_in_a_sentence(
    run_main: RunMain, tickets: Path, options: tuple[str, ...], said: str
):
    """Exit code 2, nothing on standard output."""
    ran = run_main("measure", tickets, *options)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err


def test_a_file_that_is_not_there(run_main: RunMain, tmp_path: Path):
    """A sentence with its name."""
    ran = run_main("measure", tmp_path / "nowhere.csv")
    assert ran.code == 2
    assert "nowhere.csv" in ran.err


def test_ctrl_c_leaves_quietly(run_main: RunMain, tickets: Path, monkeypatch: pytest.MonkeyPatch):
    """Exit code 130 and one line, whatever was going on."""

    def interrupted(*arguments: object, **named: object) -> object:
        open_cases(*arguments, **named)  # type: ignore[arg-type]
        raise KeyboardInterrupt

    monkeypatch.setattr("promise_studio.measure.origin.open_cases", interrupted)
    ran = run_main("measure", tickets)
    assert (ran.code, ran.out) == (130, "")
    assert "stopped" in ran.err


def test_every_row_is_in_one_count_and_the_help_says_which_are_parts_of_others(
    run_main: RunMain, tmp_path: Path
):
    """Four counts share the cases among them; open ones are named twice, and the help says so."""
    rows = [
        "1,2024-05-01 10:00,2024-05-01 11:00,Phone",
        "2,2024-05-01 10:00,2024-05-01 10:00,Phone",
        "3,2024-05-01 10:00,,Phone",
        "4,?,2024-05-01 11:00,Phone",
        "5,2024-05-02 10:00,2024-05-01 11:00,Phone",
        "6,2024-05-01 10:00,2024-05-01 11:00,Test",
        "6,2024-05-01 10:00,2024-05-01 11:00,Test",
        ",,,",
    ]
    path = write(tmp_path / "cases.csv", rows, head="Ticket,opened,closed,channel")
    found = json.loads(run_main("measure", str(path), "--exclude", "channel=Test", "--json").out)
    four = [found[name] for name in ("finished", "missing", "negative", "excluded")]
    assert four == [2, 2, 1, 1]
    assert found["rows"] == sum(four) + found["duplicates"] + found["not_cases"] == 8
    assert (found["open"], found["zero"]) == (1, 1)
    said = run_main("measure", "--help").out
    assert "every case is in exactly one of these four" in said
    assert "open of missing" in said


def test_the_deadline_in_the_file_is_said_beside_the_target(run_main: RunMain, tmp_path: Path):
    """Proposed by its name, or named; in words and as JSON, and nothing where the file holds none."""
    rows = [
        "2024-05-01 10:00,2024-05-01 11:00,2024-05-01,A",
        "2024-05-01 10:00,2024-05-02 11:00,2024-05-01,A",
    ]
    path = write(tmp_path / "due.csv", rows, head="opened,closed,Due date,channel")
    assert (
        "50.0\N{NO-BREAK SPACE}% met the deadline that the file itself holds (“Due date”)"
        in run_main("measure", str(path)).out
    )
    other = write(tmp_path / "other.csv", rows, head="opened,closed,By when,channel")
    named = ("--start", "opened", "--stop", "closed")
    assert json.loads(run_main("measure", str(other), *named, "--json").out)["deadline"] is None
    found = json.loads(run_main("measure", str(other), *named, "--deadline", "By when", "--json").out)
    assert found["deadline"] == {"cases": 2, "met": 1, "share": 0.5} == found["by_channel"]["A"]["deadline"]
    wrong = run_main("measure", str(other), *named, "--deadline", "channel")
    assert (wrong.code, "--deadline" in wrong.err) == (2, True)


def test_a_table_without_times_is_no_question(run_main: RunMain, tmp_path: Path):
    """Names and ages are not offered as the ends of a clock."""
    ran = run_main("measure", str(write(tmp_path / "people.csv", ["Ann,3", "Bob,4"], head="name,age")))
    assert (ran.code, ran.out) == (2, "")
    assert "No column holds times" in ran.err
