"""`export` writes what was asked for, where it was asked for, and nothing else."""

import io
import json
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest

from promise_studio.cli import exporting
from promise_studio.cli.doctor.pdf_probe import Probe
from promise_studio.cli.targets import stem_of
from promise_studio.store.writing import write_new
from tests.check.whole_workshop import PARTS, make, put
from tests.cli.conftest import RunMain

BEGINS = {
    "pdf": b"%PDF-",
    "html": b"<!DOCTYPE html>",
    "md": b"# Street lights",
    "csv": b"\xef\xbb\xbf#,Clause",
    "xlsx": b"PK\x03\x04",
}

pytestmark = pytest.mark.usefixtures("quick_pdf")


def made(folder: Path) -> dict[str, bytes]:
    """Every file in the folder but the workshop."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if not path.name.endswith(".json")}


def test_without_options_it_is_the_review_as_pdf(run_main: RunMain, whole: Path):
    """One file where the person stands: path, pages, what is inside on standard output, warnings on the other."""
    ran = run_main("export", whole)
    said = "whole-review.pdf  (3 pages, the workshop is inside: --without-source leaves it out)\n"
    assert (ran.code, ran.out) == (0, said)
    assert ran.err == "whole-review.pdf: 24 characters (Japanese) have no font\n"
    assert made(whole.parent)["whole-review.pdf"].startswith(b"%PDF-")


@pytest.mark.parametrize("more", [["--without-source"], ["--document", "customer"]])
def test_a_pdf_without_the_workshop(run_main: RunMain, whole: Path, more: list[str]):
    """Who asks for it, or makes the customer’s page, gets the pages and no word about what is inside."""
    ran = run_main("export", whole, *more)
    assert ran.out.endswith(".pdf  (3 pages)\n")
    ran = run_main("export", whole, "--json", *more)
    assert json.loads(ran.out)[0]["carries_workshop"] is False


@pytest.mark.parametrize(
    "asked", [["--format", "pdf,html,md,csv,xlsx"], [f"--format={form}" for form in BEGINS]]
)
def test_several_formats_at_once(asked: list[str], run_main: RunMain, whole: Path):
    """With commas or one by one: each file has its usual name and is what its ending says."""
    ran = run_main("export", whole, *asked)
    assert ran.code == 0
    found = made(whole.parent)
    names = {Path(name).suffix[1:]: name for name in found}
    assert set(names) == set(BEGINS)
    assert names["xlsx"] == "whole-service-levels.xlsx"
    assert names["md"] == "whole-review.md"
    for form, begin in BEGINS.items():
        assert found[names[form]].lower().startswith(begin.lower())


def test_the_table_can_be_read_back(run_main: RunMain, whole: Path):
    """What `export` wrote as XLSX is the SLA table."""
    run_main("export", whole, "--format", "xlsx")
    book = openpyxl.load_workbook(io.BytesIO(made(whole.parent)["whole-service-levels.xlsx"]))
    assert book["Service levels"]["A2"].value == "SLA-1"


def test_other_documents(run_main: RunMain, whole: Path):
    """The customer's copy and the table alone have names of their own."""
    assert run_main("export", whole, "--document", "customer", "--format", "md").out == "whole-customer.md\n"
    assert (
        run_main("export", whole, "--document", "sla-only", "--format", "md").out
        == "whole-service-levels.md\n"
    )
    assert "Ada" not in made(whole.parent)["whole-customer.md"].decode()


def test_the_table_as_json_is_what_its_schema_says(run_main: RunMain, whole: Path):
    """Asked for with the table it holds the service levels, else the whole workshop; `schema` says its fields."""
    assert (
        run_main("export", whole, "--document", "sla-only", "--format", "json", "-o", "levels.json").code == 0
    )
    held = json.loads((whole.parent / "levels.json").read_text("utf-8"))
    schema = json.loads(run_main("schema", "service-levels").out)
    assert held["format"] == schema["properties"]["format"]["const"]
    assert held["version"] == schema["properties"]["version"]["const"]
    assert [row["id"] for row in held["service_levels"]] == ["SLA-1"]
    run_main("export", whole, "-o", "everything.json")
    assert "clauses" in (whole.parent / "everything.json").read_text("utf-8")


def test_a_named_file_gives_its_format(run_main: RunMain, whole: Path):
    """`-o promise.csv` needs no `--format`; folders on the way are made."""
    assert run_main("export", whole, "-o", "out/deep/promise.csv").out == "out/deep/promise.csv\n"
    assert (whole.parent / "out/deep/promise.csv").read_bytes().startswith(BEGINS["csv"])
    assert run_main("export", whole, "-o", "no-ending", "--format", "csv").code == 0


@pytest.mark.parametrize("folder", ["there", "new/"])
def test_a_folder_gets_the_usual_names(folder: str, run_main: RunMain, whole: Path):
    """A folder that is there, or one whose name ends with a slash."""
    (whole.parent / "there").mkdir()
    ran = run_main("export", whole, "--format", "md,csv", "-o", folder)
    assert ran.code == 0
    assert set(made(whole.parent / folder)) == {"whole-review.md", "whole-service-levels.csv"}


def test_standard_output(run_main: RunMain, whole: Path):
    """`-o -` writes one file to standard output, to the byte, and leaves none behind."""
    command = [sys.executable, "-m", "promise_studio", "export", whole, "--format", "csv", "-o", "-"]
    said = subprocess.run(command, capture_output=True, check=True).stdout
    assert made(whole.parent) == {}
    run_main("export", whole, "--format", "csv")
    assert made(whole.parent) == {"whole-service-levels.csv": said}
    assert run_main("export", whole, "--format", "csv,md", "-o", "-").code == 2


def test_json_says_what_was_made(run_main: RunMain, whole: Path):
    """Path, format, pages and warnings of each file, and nothing else on standard output."""
    ran = run_main("export", whole, "--format", "pdf,csv", "--json")
    assert json.loads(ran.out) == [
        {
            "path": "whole-review.pdf",
            "format": "pdf",
            "pages": 3,
            "carries_workshop": True,
            "warnings": ["24 characters (Japanese) have no font"],
            "without_font": "",
        },
        {
            "path": "whole-service-levels.csv",
            "format": "csv",
            "pages": None,
            "carries_workshop": False,
            "warnings": [],
            "without_font": "",
        },
    ]


def test_an_export_replaces_an_export(run_main: RunMain, whole: Path):
    """Exporting again is no question."""
    for _ in range(2):
        assert run_main("export", whole, "--format", "csv").code == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["-o", "whole.promise.json"], "is the workshop itself"),
        (["-o", "link.csv", "--format", "csv"], "is the workshop itself"),
        (["-o", "other.promise.json"], "is the name of a workshop"),
        (["-o", "whole.promise.json.journal", "--format", "csv"], "is the name of a workshop"),
        (["-o", "promise.pdf", "--format", "csv"], "ends like pdf, but the format is csv"),
        (["--format", "md,json", "--document", "review"], "cannot be made as json"),
        (["-o", "nowhere", "--format", "csv,md"], "Several formats need a folder"),
        (["-o", "whole.promise.json/x.csv"], "could not be made"),
    ],
)
def test_places_that_are_refused(arguments: list[str], said: str, run_main: RunMain, whole: Path):
    """The workshop is never written over, under any of its names; odd places are named."""
    (whole.parent / "link.csv").hardlink_to(whole)
    before = whole.read_bytes()
    ran = run_main("export", whole, *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
    assert whole.read_bytes() == before


def test_the_day_reaches_the_document(run_main: RunMain, whole: Path):
    """`--today` is the day that the document is made for."""
    run_main("export", whole, "--format", "md", "--today", "2031-05-04")
    assert "4 May 2031" in made(whole.parent)["whole-review.md"].decode()


@pytest.mark.parametrize(
    ("file", "stem"),
    [
        ("a.promise.json", "a"),
        ("x/b.json", "b"),
        (".promise.json", ".promise"),
        ("c", "c"),
        ("d.e.promise.json", "d.e"),
    ],
)
def test_names_of_exports_come_from_the_workshop(file: str, stem: str):
    """The workshop's ending goes, the rest stays."""
    assert stem_of(Path(file)) == stem


@pytest.mark.usefixtures("quick_pdf", "no_pango")
@pytest.mark.parametrize("formats", ["csv,pdf", "pdf,csv"])
def test_without_pango_the_line_that_installs_it_is_said(formats: str, run_main: RunMain, whole: Path):
    """Exit code 3, one sentence, one line to run; the other formats are made, whatever comes first."""
    ran = run_main("export", whole, "--format", formats)
    assert (ran.code, ran.out) == (3, "whole-service-levels.csv\n")
    assert "Pango (libpango-1.0-0) is not on this computer" in ran.err
    assert "\n  Run: " in ran.err
    assert "Traceback" not in ran.err
    assert set(made(whole.parent)) == {"whole-service-levels.csv"}


@pytest.mark.usefixtures("quick_pdf", "no_pango")
def test_a_pdf_that_fails_for_another_reason_says_that_reason(
    run_main: RunMain, whole: Path, monkeypatch: pytest.MonkeyPatch
):
    """Where the engine answers the doctor, the export's own sentence stands."""
    monkeypatch.setattr(exporting, "probe_pdf", lambda: Probe(weasyprint="70.0", pango="1.50.12"))
    ran = run_main("export", whole)
    assert ran.code == 3
    assert "needs a library that is not on this computer" in ran.err
    assert "Run:" not in ran.err


def test_the_review_says_what_changed_since_another_file(run_main: RunMain, whole: Path):
    """`--since OLD` adds the page; for what cannot show it the option is refused before anything is made."""
    older = whole.with_name("old.promise.json")
    write_new(older, put(make(PARTS), "SLA-1", share=99))
    ran = run_main("export", whole, "--format", "md,csv", "--since", older)
    assert ran.code == 0
    text = made(whole.parent)["whole-review.md"].decode()
    assert "What changed for the customer since old.promise.json" in text
    assert "Weaker: kept less often" in text
    for arguments in (["--document", "customer"], ["--format", "csv,xlsx"]):
        refused = run_main("export", whole, "--since", older, *arguments)
        assert (refused.code, refused.out) == (2, "")
        assert "--since adds to the review document" in refused.err
    assert run_main("export", whole, "--since", "gone.promise.json", "--format", "md").code == 2


def test_the_review_prints_the_rules_that_the_house_switches_off(run_main: RunMain, whole: Path):
    """From NAME.rules.toml beside the workshop, or from the file that is named."""
    whole.with_name("whole.rules.toml").write_text('[rules.off]\nS118 = "The law sets our review."\n')
    run_main("export", whole, "--format", "md")
    assert "The law sets our review" in made(whole.parent)["whole-review.md"].decode()
    whole.with_name("other.toml").write_text('[rules.off]\nS105 = "We have one channel."\n')
    run_main("export", whole, "--format", "md", "--rules", "other.toml")
    assert "We have one channel" in made(whole.parent)["whole-review.md"].decode()
