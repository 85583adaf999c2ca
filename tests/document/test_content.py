"""What the documents say: everything a reviewer asks for, and nothing that a customer should not read."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from pypdf.generic import Destination

from promise_studio.check.gates import gates, is_draft
from promise_studio.document.kinds import DOCUMENTS
from promise_studio.document.view.contents import see_contents
from promise_studio.document.view.marks import mark_verdict
from promise_studio.document.view.whole import build_view
from promise_studio.measure.verdict import judge_all
from promise_studio.model.promise import ClauseState
from promise_studio.resources import templates_dir
from tests.document.brimful import TODAY
from tests.document.harbour import harbour
from tests.document.shelf import WORKSHOPS, Made, Shelf, open_shelf

shelf = pytest.fixture(open_shelf, scope="session")
LINES = ("Line of interaction", "Line of visibility", "Line of internal interaction")


def squeezed(text: str) -> str:
    """The text without what line breaks and hyphenation change, and without its capitals."""
    return re.sub(r"[\s\u00ad\u2010-]+", "", text).casefold()


def annotations(made: Made, sort: str = "/Link") -> Iterator[tuple[int, Any]]:
    """Every link of a document, or every field, with the number of its page."""
    for number, page in enumerate(made.reader.pages):
        for found in page.get("/Annots", ()):
            if found["/Subtype"] == sort:
                yield number, found.get_object()


def inner_links(made: Made) -> set[tuple[int, str]]:
    """The page and the target of every link inside the document."""
    return {(page, str(link["/Dest"])) for page, link in annotations(made) if "/Dest" in link}


def shown_on(made: Made, anchor: str) -> int:
    """The number of the page on which an anchor stands."""
    number = made.reader.get_destination_page_number(made.reader.named_destinations[anchor])
    assert number is not None
    return number


def bookmarks(outline: list[Any], depth: int = 1) -> Iterator[tuple[int, str]]:
    """The bookmarks with their depth."""
    for entry in outline:
        if isinstance(entry, Destination):
            yield depth, str(entry.title)
        else:
            yield from bookmarks(entry, depth + 1)


@pytest.fixture(scope="session")
def review(shelf: Shelf) -> Made:
    """The review document of the harbour’s workshop."""
    return shelf("harbour", "review")


def test_every_clause_is_said(review: Made):
    """The text of every committed clause stands in the document, word for word."""
    text = squeezed(review.text)
    clauses = [item for item in harbour().clauses if item.state is ClauseState.COMMITTED]
    assert len(clauses) >= 3
    assert [item.id for item in clauses if squeezed(item.text) not in text] == []


def test_every_level_and_verdict_is_said(review: Made):
    """Every service level stands there by its id, and every verdict by its word."""
    verdicts = judge_all(harbour())
    assert [
        level.id for level in harbour().service_levels if not re.search(rf"\b{level.id}\b", review.text)
    ] == []
    assert {mark_verdict(verdict).word for verdict in verdicts.values()} - set(words_of(review)) == set()


def words_of(made: Made) -> list[str]:
    """The lines that a reader sees, trimmed: a mark stands alone on one."""
    return [line.strip() for line in made.text.splitlines()]


def test_the_blueprint_has_its_lines(review: Made):
    """The three lines that part what customers see from what they do not are named."""
    assert [line for line in LINES if squeezed(line) not in squeezed(review.text)] == []


def test_every_link_leads_somewhere(review: Made):
    """Each link inside the document has its target in it, and nothing else can be pressed but the form."""
    targets = {target for _, target in inner_links(review)}
    assert len(targets) >= 40
    assert targets - set(review.reader.named_destinations) == set()
    assert all({"/Dest", "/A"} & link.keys() for _, link in annotations(review))
    assert not any({"/Dest", "/A", "/AA"} & field.keys() for _, field in annotations(review, "/Widget"))
    every = [found for page in review.reader.pages for found in page.get("/Annots", ())]
    assert {found["/Subtype"] for found in every} == {"/Link", "/Widget"}


def test_clause_and_level_lead_to_each_other(review: Made):
    """A clause links to each of its service levels, and the table of levels links back to the clause."""
    links = inner_links(review)
    live = {item.id for item in harbour().clauses if item.state is not ClauseState.RETIRED}
    pairs = [(level.clause.to, level.id) for level in harbour().service_levels if level.clause]
    pairs = [(clause, level) for clause, level in pairs if clause in live]
    assert len(pairs) >= 5
    for clause, level in pairs:
        page = shown_on(review, clause)
        assert {(page, level), (page + 1, level)} & links, level
    tables = range(*sorted((shown_on(review, "levels"), shown_on(review, "recovery"))))
    back = {target for page, target in links if page in tables}
    assert {clause for clause, _ in pairs} <= back


def test_bookmarks(review: Made):
    """The parts that have something to say can be reached from the side bar, each heading as it is set."""
    found = [squeezed(title) for _, title in bookmarks(review.reader.outline)]
    view = build_view(harbour(), "review", TODAY)
    names = [part.name for part in see_contents(view) if squeezed(part.name) in squeezed(review.text)]
    assert len(names) >= 15
    assert len(found) >= len(names)
    assert [item.name for item in view.clauses.blocks if squeezed(item.name) not in "".join(found)] == []


def test_metadata(review: Made):
    """The file says its title and language, shows the title in the window, and is marked as tagged."""
    root = review.reader.root_object
    metadata = review.reader.metadata
    assert metadata is not None
    assert str(metadata.title).startswith(harbour().frame.title)
    assert root["/Lang"] == harbour().frame.language
    assert bool(root["/MarkInfo"]["/Marked"])
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert root["/AcroForm"].keys() == {"/Fields", "/DR", "/DA"}


def draft_pages(made: Made) -> list[bool]:
    """Of each page, whether the word DRAFT is drawn across it, found by the colour of its strokes."""
    picture = (templates_dir() / "icons" / "draft.svg").read_text("utf-8")
    colour = re.search(r'stroke="#(\w{6})"', picture)
    assert colour is not None
    parts = [int(colour[1][at : at + 2], 16) / 255 for at in (0, 2, 4)]
    return [any(strokes(page, parts)) for page in made.reader.pages]


def strokes(page: Any, colour: list[float]) -> Iterator[bool]:
    """Whether each stroke colour that a page sets is this one."""
    for content in contents(page):
        for found in re.finditer(rb"([\d.]+) ([\d.]+) ([\d.]+) RG", content):
            yield all(
                abs(float(seen) - wanted) < 0.002 for seen, wanted in zip(found.groups(), colour, strict=True)
            )


def contents(holder: Any) -> Iterator[bytes]:
    """The drawing instructions of a page and of everything that it draws."""
    stream = holder.get_contents() if hasattr(holder, "get_contents") else holder
    if stream is not None:
        yield stream.get_data()
    resources = holder.get("/Resources", {}).get_object() if "/Resources" in holder else {}
    for kind in ("/XObject", "/Pattern"):
        for inner in resources.get(kind, {}).values():
            if hasattr(inner.get_object(), "get_data"):
                yield from contents(inner.get_object())


@pytest.mark.parametrize("document", DOCUMENTS)
def test_draft_on_each_page(shelf: Shelf, document: str):
    """While a gate is shut, every page below the cover says so across itself and in its foot."""
    assert is_draft(gates(WORKSHOPS["empty"](), TODAY))
    made = shelf("empty", document)
    covers = 1 if document in {"review", "full", "customer"} else 0
    assert draft_pages(made)[covers:] == [True] * (len(made.pages) - covers)
    assert all("Draft for review" in text for text in made.pages)


def test_no_draft_when_agreed(shelf: Shelf):
    """Once every gate is passed, no page says draft."""
    assert not is_draft(gates(WORKSHOPS["whole"](), TODAY))
    made = shelf("whole", "customer")
    assert not any(draft_pages(made))
    assert not any("Draft" in text for text in made.pages)
    assert all("Agreed" in text for text in made.pages)


def public() -> str:
    """What of the harbour's workshop customers are told, in which a few of the house's words stand too."""
    workshop = WORKSHOPS["harbour"]()
    ladder = (rung.who for recovery in workshop.recoveries for rung in recovery.ladder)
    return squeezed(" ".join((workshop.statement.how_we_recover, *ladder)))


def internals() -> Iterator[str]:
    """What of the harbour's workshop is said inside the house only."""
    workshop = WORKSHOPS["harbour"]()
    for clause in workshop.clauses:
        yield from (clause.owner, clause.rivals, *clause.assurances, *(part.part for part in clause.roles))
        if clause.state is not ClauseState.COMMITTED:
            yield from (clause.name, clause.text, clause.id)
    for level in workshop.service_levels:
        yield from (level.owner, level.doer, level.source)
    for department in workshop.departments:
        yield from (department.lead, department.part)
    for procedure in workshop.procedures:
        yield from (procedure.id, procedure.title, procedure.owner, procedure.summary, procedure.where)
    for decision in workshop.decisions:
        yield from (decision.what, decision.why, decision.rejected, decision.dissent, decision.change_mind)
    for signoff in workshop.signoffs:
        yield from (signoff.name, signoff.words)
    yield from (vote.words for vote in workshop.votes)
    yield from (member.name for member in workshop.members)
    yield from (word for action in workshop.actions for word in (action.text, action.id))
    yield from (waiver.reason for waiver in workshop.waivers)
    yield from (note.text for note in workshop.notes)
    yield from (
        rung for recovery in workshop.recoveries for rung in (str(recovery.authority), *recovery.steps)
    )
    yield from (workshop.statement.owner, workshop.statement.ask, "headroom", "Safe", "Tight", "Broken")


def test_nothing_internal_reaches_a_customer(shelf: Shelf):
    """Owners, procedures, votes, doubts, aims and drafts stay out of what customers read, metadata too."""
    made = shelf("harbour", "customer")
    told = squeezed(made.text + str(made.reader.metadata))
    secrets = {secret for secret in internals() if len(secret) > 4 and squeezed(secret) not in public()}
    assert len(secrets) > 60
    assert told_secrets(told, secrets) == set()


def told_secrets(told: str, secrets: set[str]) -> set[str]:
    """The secrets that were told."""
    return {secret for secret in secrets if squeezed(secret) in told}


def test_a_reviewer_reads_the_internals(shelf: Shelf):
    """The same words are what the service-level table and a reviewer's document are made of."""
    told = squeezed(shelf("harbour", "sla-only").text)
    assert len(told_secrets(told, set(internals()) - {""})) >= 10


def test_a_customer_reads_the_promise(shelf: Shelf):
    """Every committed clause, what it takes to reach us and what we ask stand in the customer's document."""
    workshop = WORKSHOPS["harbour"]()
    told = squeezed(shelf("harbour", "customer").text)
    committed = [item for item in workshop.clauses if item.state is ClauseState.COMMITTED]
    texts = [*(item.text for item in committed), workshop.statement.text, workshop.statement.contact]
    texts += workshop.statement.asks_of_customer
    assert [text for text in texts if squeezed(text) not in told] == []
