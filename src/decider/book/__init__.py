"""The booklet as data: its outline, the answers that it prints, its errors."""

from decider.book.answers import Printed, printed
from decider.book.errors import BookletError, errors
from decider.book.outline import Section, Units, sections, units

__all__ = ["BookletError", "Printed", "Section", "Units", "errors", "printed", "sections", "units"]
