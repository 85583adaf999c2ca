"""The scenes of README's tour: where to go, which keys to press, what must then stand on the screen."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Scene:
    """One stop of the tour.

    `select` is the item to stand on, `shows` what a reader is told to see and so must see.
    """

    name: str
    stage: str
    title: str
    words: str
    shows: tuple[str, ...]
    select: str = ""
    keys: tuple[str, ...] = ()


SCENES = (
    Scene(
        "empathy",
        "empathy",
        "What customers say, think, do and feel",
        "A board of cards a persona. The arrows walk, `a` writes, `m` moves, `g` groups, `l` links a card to a "
        "customer’s own words. What contradicts itself is marked as a tension.",
        ("SAYS", "THINKS", "DOES", "FEELS"),
    ),
    Scene(
        "journey",
        "journey",
        "The journey, and the moments that matter",
        "The emotion curve stands above its phases. Candidate moments are offered with their reason; the team "
        "confirms them, and clauses hang on them.",
        ("emotion", "importance", "touchpoint"),
    ),
    Scene(
        "promise",
        "promise",
        "A clause, and all that stands behind it",
        "Each clause names the moments and quotes it answers, and the levels, procedures and recovery that keep "
        "it. What the linter finds stands under the words while they are typed.",
        ("PRM-3", "Rests on", "Kept by", "If broken", "Findings"),
        select="PRM-3",
    ),
    Scene(
        "trace",
        "promise",
        "The trace",
        "`t` on anything: from a customer’s words to the clause, and on to the figure, the procedure and the "
        "recovery. A link whose target has changed since is suspect until somebody accepts it.",
        ("Trace · PRM-3", "VOC-13", "SLA-5", "SOP-7", "Carries"),
        select="PRM-3",
        keys=("t",),
    ),
    Scene(
        "commit",
        "commit",
        "Can we keep it?",
        "Every service level with today’s figures and a verdict. `i` measures a ticket export; then `←` and `→` "
        "move the target through what was measured.",
        ("● safe", "▲ tight", "■ broken", "◌ too few", "headroom"),
        select="SLA-1",
    ),
    Scene(
        "agree",
        "agree",
        "Who has signed, and what is still missing",
        "Sign-offs by department, which a later edit voids; the gates that decide whether the document says "
        "DRAFT; decisions with their dissent.",
        ("Sign-offs", "DRAFT until all of these hold", "Decisions"),
    ),
)
