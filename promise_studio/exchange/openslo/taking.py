"""Takes the documents of an OpenSLO file: which become service levels, which systems, which have no place."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from promise_studio.edits import Add, Change, Edit, EditError, apply
from promise_studio.exchange.home import home_of
from promise_studio.exchange.new_ids import NewIds, next_id_in
from promise_studio.exchange.openslo.annotations import ID, WORKSHOP, read_annotations
from promise_studio.exchange.openslo.known_fields import VERSIONS, unknown_fields
from promise_studio.exchange.openslo.matching import Written, match
from promise_studio.exchange.openslo.objectives import levels_of, marker_of, share_of
from promise_studio.exchange.openslo.yaml_tree import Value
from promise_studio.exchange.plain_fields import plain_fields
from promise_studio.exchange.preview import Skipped
from promise_studio.model import Workshop
from promise_studio.model.service_level import ServiceLevel
from promise_studio.model.text import CELL_LIMIT, TITLE_LIMIT, clean_line, clean_text, clip
from promise_studio.spoken import counted

_FROM_FILE: Final = ("measure", "target", "unit", "share", "window")
"""What a file that comes again may change; the words may have been made better here."""
_HIGHEST: Final = 99.9999
"""The share that stands for every time, in a format that takes no 100."""


class Taken:
    """What was found so far, and what it makes."""

    def __init__(self, workshop: Workshop, ids: NewIds) -> None:
        self._workshop = workshop
        self._ids = ids
        self._waiting: list[tuple[str, Value]] = []
        self._indicators: dict[str, Value] = {}
        self._home = home_of(workshop)
        self._lines: dict[str, int] = {}
        self._written: list[Written] = []
        self.edits: list[Edit] = []
        self.skipped: list[Skipped] = []
        self.notes: list[str] = []
        self.already = 0
        self.named = 0

    def what(self, name: str) -> str:
        """What the file brings, in words."""
        counts = {
            word: sum(isinstance(edit, Add) and edit.kind == word for edit in self.edits)
            for word in ("service level", "system")
        }
        parts = [counted(count, word) for word, count in counts.items() if count]
        return f"{' and '.join(parts) or 'service levels'} from {name}"

    def sort(self, document: Value) -> None:
        """Put a document where it belongs, or name why it belongs nowhere."""
        said, kind = document.at("apiVersion"), document.at("kind").text
        version = VERSIONS.get(said.text)
        name = document.at("metadata", "name").text
        if version is None:
            known = ", ".join(VERSIONS)
            reason = (
                f"this version is not known; {known} are"
                if said.text
                else "it does not say “apiVersion: openslo/v1”"
            )
            self.skipped.append(Skipped(said.line, said.text or kind or name, reason))
            return
        for path, line in unknown_fields(document, version, kind):
            self.skipped.append(Skipped(line, path, f"OpenSLO {version} has no such field in “{kind}”"))
        if kind == "SLI":
            self._indicators[name] = document
        elif kind in {"SLO", "Service"}:
            self._waiting.append((kind, document))
        else:
            self.skipped.append(
                Skipped(document.line, f"{kind or 'no kind'} {name}".strip(), "it has no place in a workshop")
            )

    def read_all(self) -> None:
        """Make the edits, systems first."""
        for wanted, make in (("Service", self._take_service), ("SLO", self._take_slo)):
            for kind, document in self._waiting:
                if kind == wanted:
                    make(document)
        self._settle()

    def _take_service(self, document: Value) -> None:
        metadata = document.at("metadata")
        said = metadata.at("displayName").text or metadata.at("name").text
        name = clip(str(clean_line(said)), TITLE_LIMIT)
        if metadata.at("annotations", WORKSHOP).text == self._home:
            self.named += 1
        elif not name:
            self.skipped.append(Skipped(document.line, "Service", "it has no name"))
        elif any(system.name == name for system in self._workshop.systems):
            self.already += 1
        else:
            purpose = clip(str(clean_text(document.at("spec", "description").text)), CELL_LIMIT)
            fields = {"name": name, "purpose": purpose}
            if not any(
                isinstance(edit, Add) and edit.fields.get("name") == fields["name"] for edit in self.edits
            ):
                self._try(
                    document.line,
                    name,
                    lambda: Add(kind="system", id=self._ids.take("system"), fields=fields),
                )

    def _take_slo(self, document: Value) -> None:
        annotations = {
            name: value.text for name, value in document.at("metadata", "annotations").fields.items()
        }
        name = document.at("metadata", "name").text
        if ID in annotations:
            self._take_ours(document, annotations)
            return
        if not clean_line(name):
            self.skipped.append(Skipped(document.line, "SLO", "it has no name (“metadata.name”)"))
            return
        objectives = document.at("spec", "objectives").entries
        if not objectives:
            self.skipped.append(Skipped(document.line, name, "it has no objectives"))
        for objective, fields in zip(objectives, levels_of(document, self._indicators), strict=True):
            if share_of(objective) is None:
                self.skipped.append(
                    Skipped(
                        objective.line,
                        f"{name}: {objective.at('target').text}",
                        "its target is no share between 0 and 1",
                    )
                )
            else:
                self._take_foreign(objective.line, name, fields)

    def _take_foreign(self, line: int, name: str, fields: dict[str, Any]) -> None:
        """A service level that another program wrote, known again by its name there."""
        mark = marker_of(fields["source"])
        if not self._is_second(line, name, mark):
            levels = self._workshop.service_levels
            known = next((one for one in levels if marker_of(one.source) == mark), None)
            self._put(line, name, known, fields if known is None else _only(fields))

    def _take_ours(self, document: Value, annotations: Mapping[str, str]) -> None:
        """A service level that this software wrote: the same one here, or a new one in another workshop."""
        fields, lost = read_annotations(annotations, self._workshop)
        objectives = document.at("spec", "objectives").entries
        share = share_of(objectives[0]) if objectives else None
        if share is not None and abs(min(share, _HIGHEST) - min(fields["share"] or 0, _HIGHEST)) > 1e-7:
            fields["share"] = share  # somebody changed it in the file, where everybody looks
        if lost:
            self.notes.append(
                f"{annotations[ID]} pointed to {', '.join(lost)}, which this workshop does not have."
            )
        home = annotations.get(WORKSHOP, "")
        if self._is_second(document.line, annotations[ID], f"{home} {annotations[ID]}"):
            return
        kept = self._kept(document.line, annotations[ID], fields)
        if kept is not None:
            self._written.append(Written(document.line, annotations[ID], home == self._home, kept))

    def _kept(self, line: int, name: str, fields: dict[str, Any]) -> dict[str, Any] | None:
        """What a service level would say that has these fields; None when there can be none."""
        trial = next_id_in(self._workshop)("service level")
        try:
            made = apply(self._workshop, Add(kind="service level", id=trial, fields=fields)).workshop
        except EditError as refused:
            self.skipped.append(Skipped(line, name, refused.message))
            return None
        return plain_fields(made.get(trial))

    def _settle(self) -> None:
        """Bring in what this software wrote, once all of it is known."""
        matched = match(self._written, self._workshop.service_levels)
        for place, one in enumerate(self._written):
            self._put(one.line, one.id, matched.get(place), dict(one.fields))

    def _is_second(self, line: int, name: str, mark: str) -> bool:
        """Whether the file has had a level that is called the same; then this one is left out."""
        told = self._lines.get(mark)
        if told is None:
            self._lines[mark] = line
            return False
        reason = f"the same is already there, in line {told}; this one is left out"
        self.skipped.append(Skipped(line, name, reason))
        return True

    def _put(self, line: int, name: str, known: ServiceLevel | None, fields: dict[str, Any]) -> None:
        """Add a level, or change the one that is known."""
        if known is None:
            self._try(
                line,
                name,
                lambda: Add(kind="service level", id=self._ids.take("service level"), fields=fields),
            )
            return
        held = plain_fields(known)
        changed = {field: value for field, value in fields.items() if held[field] != value}
        if changed:
            self._try(line, name, lambda: Change(id=known.id, fields=changed))
        else:
            self.already += 1

    def _try(self, line: int, name: str, make: Callable[[], Edit]) -> None:
        """Keep an edit that can be made; name the others with what stands against them."""
        edit = make()
        try:
            apply(self._workshop, edit)
        except EditError as refused:
            self.skipped.append(Skipped(line, name, refused.message))
        else:
            self.edits.append(edit)


def _only(fields: Mapping[str, Any]) -> dict[str, Any]:
    return {field: value for field, value in fields.items() if field in _FROM_FILE}
