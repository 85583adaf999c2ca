"""What every stage needs besides its own module; imported in a thread while the shell is on the screen."""

from promise_studio.studio import judgement
from promise_studio.studio.stages import outline_view, sections
from promise_studio.studio.widgets import edit_box, inspector, item_list

__all__ = ["edit_box", "inspector", "item_list", "judgement", "outline_view", "sections"]
