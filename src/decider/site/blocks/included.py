"""What a page includes by its name: a list, a question's conditions, a vignette."""

from typing import Any, ClassVar
from xml.etree.ElementTree import Element

from pymdownx.blocks.block import Block

from decider.errors import nearest
from decider.reasoning.registry import question
from decider.site.blocks.errors import PageError, on
from decider.site.blocks.inline import conditions
from decider.site.pages.chapter import vignette_inclusion
from decider.site.pages.computed import COMPUTED
from decider.site.pages.templates import draw
from decider.site.pages.territories import territories
from decider.wording.words import Words


class ComputedBlock(Block):
    """A list made from the registry and the data."""

    NAME = "computed"
    ARGUMENT = True
    OPTIONS: ClassVar[dict[str, Any]] = {}

    def on_create(self, parent: Element) -> Element:
        with on(self.md, f"/// computed | {self.argument}"):
            say: Words = self.config["words"]()
            if self.argument not in COMPUTED:
                raise PageError(f"no list {self.argument!r}; near: {nearest(self.argument, COMPUTED)}")
            draw(parent, self.md, say, "computed", list=self.argument)
            COMPUTED[self.argument](parent[-1], self.md, say)
        return parent[-1]


class ConditionsBlock(Block):
    """The conditions of a question, each as its label has it: number and list come from the function."""

    NAME = "conditions"
    ARGUMENT = True
    OPTIONS: ClassVar[dict[str, Any]] = {}

    def on_create(self, parent: Element) -> Element:
        with on(self.md, f"/// conditions | {self.argument}"):
            say: Words = self.config["words"]()
            asked = question(self.argument)
            clauses = [say.clause(asked.id, name, value) for name, value in conditions(asked).items()]
            draw(parent, self.md, say, "conditions", conditions=clauses)
        return parent[-1]


class TerritoriesBlock(Block):
    """One question in the four Communities: its id, then the facts that are told in each."""

    NAME = "territories"
    ARGUMENT = True
    OPTIONS: ClassVar[dict[str, Any]] = {}

    def on_create(self, parent: Element) -> Element:
        with on(self.md, f"/// territories | {self.argument}"):
            id, *pairs = self.argument.split()
            asked = question(id)
            if wrong := [pair for pair in pairs if "=" not in pair]:
                raise PageError(f"{wrong[0]!r} is no fact; write fact=value")
            facts = dict(pair.split("=", 1) for pair in pairs)
            territories(parent, self.md, self.config["words"](), asked, facts)
        return parent[-1]


class VignetteBlock(Block):
    """A vignette where the booklet has it: its title and the verdicts that its own page computes."""

    NAME = "vignette"
    ARGUMENT = True
    OPTIONS: ClassVar[dict[str, Any]] = {}

    def on_create(self, parent: Element) -> Element:
        with on(self.md, f"/// vignette | {self.argument}"):
            say: Words = self.config["words"]()
            if self.argument not in say.find("vignettes"):
                near = nearest(self.argument, say.find("vignettes"))
                raise PageError(f"no vignette {self.argument!r}; near: {near}")
            return vignette_inclusion(parent, self.md, say, self.argument)
