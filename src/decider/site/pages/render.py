"""A decision as a reader sees it: the answer first, then why, what goes with it, and the law."""

from datetime import date
from itertools import product
from math import prod
from xml.etree.ElementTree import Element

from markdown import Markdown

from decider import law
from decider.book import printed, sections
from decider.facts import JUDGEMENTS, Value
from decider.outcomes import Answer, Assumption, Outcome, reading
from decider.reasoning.ask import ask
from decider.reasoning.decision import Decision
from decider.reasoning.difference import differs, parted_by
from decider.reasoning.question import Question
from decider.reasoning.registry import question, questions
from decider.reasoning.tree import Tree
from decider.site.pages.chapter import rules_of
from decider.site.pages.elements import add, after, link, literal
from decider.site.pages.help import help_block
from decider.site.pages.legal import ended, provision_item
from decider.site.pages.places import home, home_of_provision, home_of_rule, home_of_section
from decider.wording.meaning import duties_beside, duty_beside, meaning
from decider.wording.routes import needs, other_ways, remarks, route
from decider.wording.shown import asked_status, penalties, suffices
from decider.wording.verdict import verdict
from decider.wording.words import Words

ROWS_SHOWN = 32
LEAVES_DRAWN = 16

_SILENCES = {Answer.NO, Answer.NOT_SETTLED, Answer.IT_DEPENDS}
_CHECK = {Assumption.BOUND: "status.secrecy", Assumption.COVERED: "object.covered"}


class Rendering:
    """The parts of one question's block, in one language."""

    def __init__(self, md: Markdown, say: Words, asked: Question) -> None:
        self.md, self.say, self.asked = md, say, asked
        self.now, self.book = ask(asked.id, **asked.said), ask(asked.id, on=law.BOOK)

    def answer(self, parent: Element) -> None:
        """The verdict line, what it means, its reason, its article, and the booklet's own word."""
        say, now = self.say, self.now
        kind = now.answer.name.lower().replace("_", "-")
        box = add(parent, "div", cls=f"answer answer--{kind}")
        self._assumes(box)
        add(box, "p", verdict(now, say.lang), cls="verdict")
        said = [other_ways(now, say.lang), meaning(now, say.lang), asked_status(now, say.lang)]
        if any(said):
            add(box, "p", " ".join(filter(None, said)), cls="meaning")
        reason = add(box, "p", cls="reason")
        literal(reason, self.now.lead)
        after(
            reason, f" {say.rule(self.now.lead)} ({say.word(f'kind_{law.rule(self.now.lead).kind.value}')})"
        )
        if now.grounds:
            add(box, "p", f"{say.word('ground')}: {say.grounds(now.grounds)}.", cls="ground")
        self._articles(add(box, "p", cls="article"))
        self._booklet(add(box, "p", cls="booklet"))

    def ways(self, parent: Element) -> None:
        """The ways of a composite question: where each stands, what it still needs, what is contested."""
        say, now = self.say, self.now
        if not now.ways:
            return
        self._heading(parent, "ways")
        add(parent, "p", say.word("ways_text"))
        listed = add(parent, "ul", cls="routes")
        for way in now.ways:
            item = add(listed, "li")
            name = say.way(way.question.id)
            link(item, self.md, home(question(way.question.id)), _capital(name))
            after(item, f". {route(way, say.lang, self.asked.id)}")
            needed = needs(way, say.lang, self.asked.id)
            if needed:
                conditions = add(item, "ul")
                for need in needed:
                    add(conditions, "li", _capital(need))
            for remark in remarks(way, say.lang):
                add(item, "p", remark)

    def help(self, parent: Element) -> None:
        """No verdict of silence stands alone."""
        if {self.now.answer, self.book.answer} & _SILENCES or Outcome.MUST_ASSIST in self.now.possible_duties:
            help_block(parent, self.md, self.say)

    def also(self, parent: Element) -> None:
        """The duties beside the answer, the remarks, and the questions that take over."""
        say, now = self.say, self.now
        self._heading(parent, "also")
        listed = add(parent, "ul")
        for duty in duties_beside(now):
            item = add(listed, "li", duty_beside(now, duty, say.lang))
            if duty is Outcome.MUST_ASSIST:
                after(item, " ")
                link(item, self.md, home(question("danger.assist")), say.question("danger.assist"))
        for note in () if now.ways else now.notes:  # each way has told its own
            add(listed, "li", say.note(note))
        for id in now.next:
            item = add(listed, "li", say.word("next") + ": ")
            link(item, self.md, home(question(id)), say.question(id))
        for rule in (rule for rule in now.rules if rule != self.now.lead):
            item = add(listed, "li")
            literal(item, rule)
            after(item, f" {say.rule(rule)}")
        if not len(listed):
            add(listed, "li", say.word("also_none"))

    def basis(self, parent: Element) -> None:
        """Each provision at both readings, with its address and how sure we are."""
        say = self.say
        self._heading(parent, "basis")
        cited = {c.provision.id: c for d in (self.book, self.now) for c in d.provisions}
        bare = [rule for rule in self.now.rules if not law.rule(rule).authority]
        if bare:
            line = add(parent, "p", say.word("no_authority_for") + " ")
            for i, rule in enumerate(bare):
                after(line, ", " if i else "")
                link(line, self.md, home_of_rule(rule), rule)
            after(line, ".")
        if not cited:
            return
        listed = add(parent, "ul", cls="provisions")
        for citation in cited.values():
            item = add(listed, "li")
            provision_item(item, self.md, say, citation.provision)
            if citation.role is not law.Role.CARRIES:
                after(item, f" · {say.word(f'text_{citation.role.value}')}")
        if self.now.uncarried:
            add(parent, "p", say.word("uncarried"), cls="mark")

    def penalties(self, parent: Element) -> None:
        """What a breach costs, by the day of the facts; where the question asks about it."""
        told = penalties(self.now, self.say.lang)
        if told:
            self._heading(parent, "penalties")
            listed = add(parent, "ul")
            for penalty in told:
                add(listed, "li", penalty)

    def taken(self, parent: Element) -> None:
        """The facts that the story tells, those that the answer supposes, those left open."""
        asked, say = self.asked, self.say
        if not asked.is_vignette:
            return
        self._heading(parent, "taken")
        groups: list[tuple[str, dict[str, Value | None]]] = [
            ("told", dict(asked.settled)),
            ("assumed", dict(asked.assumed)),
            ("open", {name: None for name in self.now.missing}),
        ]
        listed = add(parent, "dl", cls="facts")
        columns = {**asked.facts_at(law.AS_OF)}
        for key, facts in groups:
            for name, value in facts.items():
                if name in columns:
                    add(listed, "dt", self.say.ask(asked.id, name))
                    told = "unsaid" if name in asked.general.dated and key == "told" else key
                    shown = say.word(told)
                    if value is not None:
                        shown = f"{_capital(say.short(asked.id, name, value))} · {shown}"
                    if name in JUDGEMENTS:
                        shown += f" · {say.word('own_assessment')}"
                    add(listed, "dd", shown, cls=f"facts__{key}")
        deciding = suffices(self.now, say.lang)
        if deciding:
            add(parent, "p", deciding, cls="suffices")

    def table(self, parent: Element) -> None:
        """The rows that the facts given leave open; in a general question, the stories that stand on each."""
        say, asked, missing = self.say, self.asked, self.now.missing
        columns = [self.now.table.digits[name] for name in missing]
        if not missing or prod(map(len, columns)) > ROWS_SHOWN:
            return
        told = [] if asked.is_vignette else [q for q in questions() if q.told_of is asked]
        fold = add(parent, "details", cls="tree", **{"data-search-exclude": ""})
        add(fold, "summary", say.word("table_of"))
        table = add(fold, "table")
        head = add(add(table, "thead"), "tr")
        for name in missing:
            add(head, "th", _capital(say.topic(asked.id, name)), scope="col")
        add(head, "th", say.word("table_answer"), scope="col")
        body = add(table, "tbody")
        for row in product(*columns):
            facts = dict(zip(missing, row, strict=True))
            ruling = Decision(asked, self.now.on, {**self.now.known, **facts}).rulings[0]
            line = add(body, "tr")
            for name, value in facts.items():
                add(line, "td", _capital(say.short(asked.id, name, value)))
            said = say.outcome(asked.id, ruling.outcome, asked.general.id)
            cell = add(line, "td", say.typeset(said))
            for story in told:
                known = {**story.settled, **story.assumed}
                if all(known.get(name, value) == value for name, value in facts.items()):
                    after(cell, " ")
                    literal(cell, story.id)

    def tree(self, parent: Element) -> None:
        """The whole general question, fact by fact: drawn where it is small, nested text where it is not."""
        ways = self.asked.ways(law.AS_OF)
        parts = [(part, part.tree()) for part in ways or (self.asked,)]
        drawn = " tree--drawn" if sum(whole.leaves() for _, whole in parts) <= LEAVES_DRAWN else ""
        fold = add(parent, "details", cls=f"tree{drawn}", **{"data-search-exclude": ""})
        add(fold, "summary", self.say.word("tree_of"))
        for part, whole in parts:
            if ways:
                add(fold, "p", _capital(self.say.way(part.id)), cls="node")
            self._branch(fold, whole, part.general.id)

    def history(self, parent: Element) -> None:
        """The answer on each day since which it, or the number of its article, is another."""
        say, states = self.say, self._states()
        if len(states) == 1:
            return
        fold = add(parent, "details", cls="tree", **{"data-search-exclude": ""})
        add(fold, "summary", say.word("day_by_day"))
        listed = add(fold, "ul")
        for since, decision, cited in reversed(states):
            item = add(listed, "li", _capital(say.word("since", date=say.date(since))) + ": ")
            after(item, " · ".join(part for part in (verdict(decision, say.lang), cited) if part))

    def belongs(self, parent: Element) -> None:
        """The sections of the booklet where the vignette, or the rules of the question, stand."""
        vignette = self.asked.vignette
        stated = {law.rule(rule).section for rule in rules_of(self.asked.id)}
        found = [
            section
            for section in sections().values()
            if vignette in section.vignettes or (not vignette and section.id in stated)
        ]
        line = add(parent, "p", self.say.word("section") + " ", cls="belongs")
        for i, section in enumerate(found):
            after(line, " · " if i else "")
            title = f"{section.number} {section.title[self.say.lang]}"
            link(line, self.md, home_of_section(section), title)

    def _heading(self, parent: Element, key: str) -> None:
        add(parent, "h3", self.say.word(key), id=f"{self.asked.anchor}-{key}")

    def _assumes(self, box: Element) -> None:
        for name, value in self.asked.said.items():
            if name in self.now.known:
                supposed = self.say.clause(self.asked.id, name, value)
                add(box, "p", self.say.typeset(f"{self.say.word('supposed')}: {supposed}."), cls="assumes")
        if not self.asked.assumes:
            return
        line = add(box, "p", self.say.word("assumes") + " ", cls="assumes")
        for i, assumption in enumerate(self.asked.assumes):
            after(line, ", " if i else "")
            target = home(question(_CHECK[assumption]))
            link(line, self.md, target, self.say.word(f"assumes_{assumption.value}"))
        after(line, ". " + self.say.word("assumes_else") + " ")
        link(line, self.md, "regles/discretion.md#q-discretion-retell", self.say.word("assumes_discretion"))
        after(line, ".")

    def _articles(self, line: Element) -> None:
        """The text that the reason rests on, if there is one, and the text on secrecy where it counts."""
        say, day = self.say, self.say.date(law.AS_OF)
        after(line, say.word("law_on", date=day) + ": ")
        own = [law.Citation(law.provision(id), law.AS_OF) for id in law.rule(self.now.lead).authority]
        # What stands in the law comes before what has left it.
        own.sort(key=lambda citation: citation.provision.status(law.AS_OF) is not law.Status.IN_FORCE)
        if not own:
            after(line, say.word(f"no_text_{law.rule(self.now.lead).kind.value}"))
        for i, citation in enumerate(own):
            after(line, " · " if i else "")
            self._cite(line, citation)
        named = {citation.provision.id for citation in own}
        others = [
            c for c in self.now.provisions if c.provision.id == "secrecy" and c.provision.id not in named
        ]
        if others:
            after(line, f" · {say.word(f'role_{others[0].role.value}')}: ")
            self._cite(line, others[0])
        seen = [citation for citation in (own or others) if citation.sure]
        if self._same() and seen:
            before, current = seen[0].provision.at(law.BOOK, say.lang), seen[0].text(say.lang)
            key = "same_answer" if before != current else "same_both"
            after(line, " · " + say.word(key, before=before, after=current, date=day))

    def _cite(self, line: Element, citation: law.Citation) -> None:
        say = self.say
        link(line, self.md, home_of_provision(citation.provision.id), citation.text(say.lang))
        after(line, ended(say, citation.provision))
        if not citation.sure:
            after(line, " ")
            add(line, "span", f"({say.word('to_verify')})", cls="mark")

    def _states(self) -> list[tuple[date, Decision, str]]:
        states: list[tuple[date, Decision, str]] = []
        for day in law.turning_days():
            decision = ask(self.asked.id, on=day, **self.asked.said)
            authority = law.rule(decision.lead).authority
            cited = law.provision(authority[0]).at(day, self.say.lang) if authority else ""
            shown = (day, decision, cited)
            moved = not states or cited != states[-1][2] or differs(states[-1][1], decision)
            # Where the ways moved and the words did not, a line would repeat the one before.
            if moved and not (
                states and self.asked.ways(day) and self._told(states[-1]) == self._told(shown)
            ):
                states.append(shown)
        return states

    def _told(self, state: tuple[date, Decision, str]) -> tuple[str, str]:
        _, decision, cited = state
        return verdict(decision, self.say.lang), cited

    def _same(self) -> bool:
        now, book = self.now, self.book
        return self.asked.in_booklet and not differs(now, book)

    def _booklet(self, line: Element) -> None:
        say, id = self.say, self.asked.id
        word = printed()[id].word if id in printed() else ""
        if self._same():
            if word:
                after(line, say.word("booklet_reading") + ": ")
                _quote(line, word)
            return
        after(line, say.word("booklet_reading") + ": ")
        if not self.asked.in_booklet:
            after(line, say.word("booklet_silent"))
            return
        add(line, "span", verdict(self.book, say.lang), cls="verdict-then")
        parting = [law.rule(id) for id in parted_by(self.now, self.book)]
        for told, known in (("omits", "older"), ("changed_since", "later")):
            rules = [rule.id for rule in parting if rule.known == known]
            for i, id in enumerate(rules):
                after(line, ", " if i else f" {say.word(told)} ")
                link(line, self.md, home_of_rule(id), id)
            after(line, "." if rules else "")

    def _branch(self, parent: Element, tree: Tree, id: str) -> None:
        say = self.say
        if tree.outcome is not None:
            kind = reading(self.asked.verb, tree.outcome).name.lower().replace("_", "-")
            add(parent, "p", _leaf(say, id, tree), cls=f"leaf answer--{kind}")
            return
        add(parent, "p", say.ask(id, tree.fact), cls="node")
        listed = add(parent, "ul")
        for values, branch in tree.branches:
            item = add(listed, "li")
            either = " / ".join(say.short(id, tree.fact, value) for value in values)
            add(item, "strong", _capital(either))
            self._branch(item, branch, id)


def _leaf(say: Words, id: str, tree: Tree) -> str:
    assert tree.outcome is not None
    duties = [say.duty(id, duty) for duty in sorted(tree.duties, key=lambda outcome: outcome.value)]
    clause = say.outcome(id, tree.outcome)
    return "→ " + say.typeset("; ".join([clause, *duties]))


def _quote(parent: Element, word: str) -> None:
    add(parent, "q", word, lang="fr", cls="booklet__word")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
