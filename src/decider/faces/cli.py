"""The command line: questions, answers, tables and provisions, at the booklet's reading or on a day."""

import argparse
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import date

from decider import law
from decider.errors import DeciderError, UnknownDate, UnknownFact
from decider.faces.records import (
    Record,
    case_record,
    decision_record,
    provision_record,
    table_record,
    tree_record,
)
from decider.facts import SAID
from decider.languages import LANGUAGES
from decider.reasoning.ask import ask
from decider.reasoning.case import case
from decider.reasoning.decision import Decision
from decider.reasoning.registry import question, questions
from decider.reasoning.tree import Tree
from decider.wording.shown import reviewed
from decider.wording.standing import reading, standing
from decider.wording.words import Words, value_name, words


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; 0 when it answered, 2 when it was not understood."""
    chosen = _parser().parse_args(arguments)
    try:
        shown = list(chosen.run(chosen, words(chosen.lang)))
    except DeciderError as error:
        print(f"decider: {error}", file=sys.stderr)
        return 2
    with suppress(BrokenPipeError):  # whoever reads the pipe had enough
        if chosen.json:
            records = [part for part in shown if isinstance(part, dict)]
            alone = len(records) == 1 and chosen.command != "list"
            print(json.dumps(records[0] if alone else records, ensure_ascii=False, indent=2))
        else:
            print("\n".join(map(str, shown)))
        sys.stdout.flush()
    return 0


def _parser() -> argparse.ArgumentParser:
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument("--lang", default="fr", choices=LANGUAGES, help="fr (default) or en")
    shared.add_argument(
        "--on",
        default="",
        metavar="DAY",
        help="a day such as 2026-09-01, or book; without it, the last check",
    )
    shared.add_argument("--json", action="store_true", help="print records, as decision.schema.json has them")
    parser = argparse.ArgumentParser(prog="decider", description=__doc__)
    community = argparse.ArgumentParser(add_help=False)
    community.add_argument(
        "--territory",
        default="",
        metavar="COMMUNITY",
        help="french-community (supposed where nothing is said), flanders, german-speaking, brussels-bicommunitary",
    )
    commands = parser.add_subparsers(dest="command", required=True)

    def command(
        name: str, run: object, help: str, *parents: argparse.ArgumentParser
    ) -> argparse.ArgumentParser:
        made = commands.add_parser(name, help=help, parents=[shared, *parents])
        made.set_defaults(run=run)
        return made

    command("list", _list, "print the questions of the stories with their answers")
    asking = command("ask", _ask, "answer a question, with the facts that are known", community)
    asking.add_argument("id", help="V7.1, sharing.share, …")
    asking.add_argument("facts", nargs="*", metavar="fact=value", help="consent=yes, forum=police, …")
    telling = command("case", _case, "put one set of facts to every question that it bears on", community)
    telling.add_argument(
        "facts", nargs="+", metavar="fact=value", help="profession=social-worker, asker=police, …"
    )
    command("table", _table, "print every row of a question").add_argument("id")
    command("tree", _tree, "print a question fact by fact").add_argument("id")
    legal = command("law", _law, "print a provision, or all of them, as they stood on a day")
    legal.add_argument("id", nargs="?", default="")
    legal.add_argument("--due", default="", metavar="DAY", help="what an editor must look at by a day")
    return parser


def _list(chosen: argparse.Namespace, say: Words) -> Iterator[str | Record]:
    for asked in questions():
        if asked.is_vignette:
            decision = ask(asked.id, on=_day(chosen.on or ("" if asked.ours else "book")))
            if chosen.json:
                yield decision_record(decision, say.lang)
                continue
            yield f"{asked.id}  {asked.text(say.lang)}"
            yield f"      {decision.sentence(say.lang)}"


def _ask(chosen: argparse.Namespace, say: Words) -> Iterator[str | Record]:
    facts = _told(chosen.facts, chosen.territory)
    decision = ask(chosen.id, on=_day(chosen.on), **{**question(chosen.id).said, **facts})
    if chosen.json:
        yield decision_record(decision, say.lang)
        return
    yield f"{decision.reply(say.lang)}"
    yield from _supposed(decision, facts, say)


def _case(chosen: argparse.Namespace, say: Words) -> Iterator[str | Record]:
    facts = _told(chosen.facts, chosen.territory)
    told = case(on=_day(chosen.on), **facts)
    # A Community that is only supposed brings in no question of its own.
    found = case(on=told.on, **{**SAID, **facts})
    answers = {id: found.answers[id] for id in told.answers}
    asked_by = {name: id for id, one in reversed(answers.items()) for name in one.missing}
    missing = [name for name in found.missing if name in asked_by]
    if chosen.json:
        yield case_record(told, answers, missing, say.lang)
        return
    yield reading(found.on, say)
    for id, decision in answers.items():
        yield f"\n{id}  {decision.question.text(say.lang)}"
        yield f"      {decision.sentence(say.lang)}"
        yield from (f"      {line}" for line in _supposed(decision, facts, say))
    if missing:
        yield f"\n{say.word('case_missing')}"
        yield from (f"- {say.ask(asked_by[name], name)} ({name})" for name in missing)


def _told(pairs: Sequence[str], territory: str) -> dict[str, str]:
    wrong = [pair for pair in pairs if "=" not in pair]
    if wrong:
        raise UnknownFact(f"{wrong[0]!r} is no fact; write fact=value")
    community = {"territory": territory} if territory else {}
    return community | dict(pair.split("=", 1) for pair in pairs)


def _supposed(decision: Decision, told: Mapping[str, str], say: Words) -> Iterator[str]:
    """What was said for the reader, who may say otherwise."""
    for name, value in decision.question.said.items():
        if name in decision.known and name not in told:
            supposed = say.clause(decision.question.id, name, value)
            yield say.typeset(f"{say.word('supposed')}: {supposed} ({name}={value_name(value).lower()}).")


def _table(chosen: argparse.Namespace, say: Words) -> Iterator[str | Record]:
    asked, day = question(chosen.id), law.day(_day(chosen.on))
    if chosen.json:
        yield table_record(asked, day)
        return
    names = tuple(asked.facts_at(day))
    yield "\t".join([*names, "outcome", "duties"])
    for facts, ruling in asked.table(day):
        duties = ", ".join(sorted(duty.name for duty in ruling.duties))
        yield "\t".join([*(value_name(facts[name]) for name in names), ruling.outcome.name, duties])


def _tree(chosen: argparse.Namespace, say: Words) -> Iterator[str | Record]:
    asked, day = question(chosen.id), law.day(_day(chosen.on))
    if chosen.json:
        yield tree_record(asked, day)
        return
    for part in asked.ways(day) or (asked,):
        if asked.ways(day):
            yield say.way(part.id)
        yield from _branch(asked.id, part.general.id, part.tree(day), say, "")


def _branch(id: str, general: str, tree: Tree, say: Words, indent: str) -> Iterator[str]:
    if tree.outcome is not None:
        yield f"{indent}→ {say.typeset(say.outcome(id, tree.outcome, general))}"
        return
    yield f"{indent}{say.ask(id, tree.fact)}"
    for values, branch in tree.branches:
        yield f"{indent}- " + " / ".join(say.short(id, tree.fact, value) for value in values)
        yield from _branch(id, general, branch, say, f"{indent}  ")


def _law(chosen: argparse.Namespace, say: Words) -> Iterator[str | Record]:
    if chosen.due:
        yield from law.due(_written(chosen.due))
        return
    day = law.day(_day(chosen.on))
    found = [law.provision(chosen.id)] if chosen.id else list(law.provisions().values())
    for provision in found:
        if chosen.json:
            yield provision_record(provision, day, say.lang)
            continue
        yield f"{provision.id}  {say.typeset(provision.name[say.lang])}"
        yield f"      {standing(provision, day, say.lang)}"
        if chosen.id:
            period = provision.period(day)
            yield from (f"      - {say.typeset(element)}" for element in period.substance[say.lang])
            yield f"      {say.word('source')}{say.typeset(':')} {period.source}"
            yield from (f"      {line}" for line in reviewed([law.Citation(provision, day)], say.lang))


def _day(written: str) -> date | None:
    return _written(written) if written else None


def _written(written: str) -> date:
    if written == "book":
        return law.BOOK
    try:
        return date.fromisoformat(written)
    except ValueError:
        raise UnknownDate(f"{written!r}: not a day; write one such as 2026-09-01, or book") from None
