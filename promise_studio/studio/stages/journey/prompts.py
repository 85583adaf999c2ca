"""What an empty journey stage says: what to do, why, an example, and the key that starts it."""

EMPTY = """A journey map walks with one persona, step by step: what they do, think and feel, where they wait.
Its lowest points and its hand-overs are where a promise is worth making.

It is best made beside an experience map, which names no product of ours.
Example: Maya, from desk to door: Plan → Board → Cross → Arrive.

a   begin the journey of the first persona
N   choose: as it is, as it should be, or the experience map"""

NO_PERSONA = """A journey is walked by one persona, because “customers in general” wait nowhere.

F3   add a persona first"""

NO_PHASES = """This map has no phases yet.

Phases are its columns, in the customer’s words: Plan, Board, Cross, Arrive.

a   name them, with commas between"""

QUESTION = "A new map for {who}:"
ANSWERS = {"j": "as it is", "t": "as it should be", "e": "experience map", "o": "other persona"}
ON_PHASE = "Enter renames the phase · m moves it · s says what it serves · x deletes it with its steps"
