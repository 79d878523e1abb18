"""Questions agree: on one act, in the direction of each fact, with their texts, and in every face.

Each check is a function of what it is given, so that it can be seen red on a planted fault.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from itertools import permutations, product

import pytest

from decider import Answer, Decision, Outcome, Question, ask, law, question, questions
from decider.alike import ALIKE, told_alike
from decider.faces.cli import main
from decider.facts import SAID, Value
from decider.forces import forces
from decider.outcomes import Verb, reading
from decider.reasoning.agreement import ACTS, NEUTRAL, OF_STATUS, OPENS, OPENS_IN, UNLESS
from decider.reasoning.diagram import cells
from decider.reasoning.joined import Joined
from decider.reasoning.roles import texts
from decider.reasoning.table import Table
from decider.rules.danger.grounds import necessity
from decider.ruling import Asked, Ruling
from decider.site.pages.helping import HELPED_BY
from decider.wording.words import words

pytestmark = pytest.mark.sweep

GENERAL = [asked for asked in questions() if not asked.is_vignette]
DAYS = law.readings()
LATER = [day for day in DAYS if day != law.BOOK]
WAYS = {way.id for asked in GENERAL for way in asked.ways(law.AS_OF)}
ORDER = {Answer.NO: 0, Answer.NOT_SETTLED: 1, Answer.YES: 2}
Facts = Mapping[str, Value]


# (a) One act, one answer.


def no_plain_witness(facts: Facts) -> bool:
    return getattr(facts.get("capacity"), "name", "") != "WITNESS" or bool(facts.get("requisition_of_judge"))


# Where two questions of one act part, and why the law wants it: a writing is asked of a witness alone, while
# a complainant and a suspect speak for themselves; and a hearing by the police on a judge's requisition is
# testimony by word of mouth.
PARTED: dict[tuple[str, str], Callable[[Facts], bool]] = {
    ("testimony.answer", "testimony.in-writing"): no_plain_witness
}


def shared(facts: Facts, other: Question, on: date) -> dict[str, Value]:
    """What a question hears of the facts told to another one, under its own names."""
    here = told_alike(facts)
    back = {alias: {v: k for k, v in values.items()} for alias, (_, values) in ALIKE.items()}
    here |= {alias: back[alias][facts[name]] for alias, (name, _) in ALIKE.items() if name in facts}
    return {n: here[n] for n, values in other.facts_at(on).items() if n in here and here[n] in values}


def disagrees(id: str, read: Answer, other: str, found: Answer) -> bool:
    """Whether what one question says of some facts is contradicted by what another says of them.

    A way that is closed or contested speaks of itself alone: it is never held against an open one.
    """
    if found is Answer.IT_DEPENDS or read is found:
        return False
    alone, other_alone = id in WAYS, other in WAYS
    if alone and other_alone:
        return False
    if alone:
        return ORDER[read] > ORDER[found]
    if other_alone:
        return ORDER[found] > ORDER[read]
    return True


def states(id: str) -> dict[date, object]:
    """What a question's table is on each day that knows the question; days alike have one state."""
    asked = question(id)
    tables = {day: asked.evaluated(day) for day in LATER if asked.facts_at(day)}
    return {day: table.root if isinstance(table, Joined) else table.rulings for day, table in tables.items()}


@pytest.mark.parametrize(
    "act", [pytest.param(act, marks=pytest.mark.about(*asked)) for act, asked in ACTS.items()]
)
def test_one_act_has_one_answer(act: str, record_property: Callable[[str, object], None]) -> None:
    """Every row of each question, put to the others of the act as far as they hear it, on every day."""
    compared = 0
    for id, other in permutations(ACTS[act], 2):
        here, there = states(id), states(other)
        # Days on which both tables are as on an earlier day say nothing new.
        days = {(here[day], there[day]): day for day in reversed(LATER) if day in here and day in there}
        for day in days.values():
            said: dict[frozenset[tuple[str, Value]], Answer] = {}
            for facts, ruling in question(id).table(day):
                heard = shared(facts, question(other), day)
                key = frozenset(heard.items())
                if key not in said:
                    said[key] = Decision(question(other), day, heard).answer
                read = reading(question(id).verb, ruling.outcome)
                compared += 1
                if disagrees(id, read, other, said[key]):
                    excuse = PARTED.get((id, other)) or PARTED.get((other, id))
                    assert excuse and excuse({**facts, **heard}), (id, other, day, facts, read, said[key])
    record_property("compared", compared)
    print(f"{act}: {compared} rows compared")
    assert compared


def test_a_planted_disagreement_is_seen() -> None:
    """What happened: three questions, three verdicts, and a contested way that hid necessity."""
    assert disagrees("danger.necessity", Answer.YES, "danger.protective-disclosure", Answer.NOT_SETTLED)
    assert disagrees("danger.protective-disclosure", Answer.NO, "danger.necessity", Answer.YES)
    assert disagrees("testimony.answer", Answer.YES, "testimony.in-writing", Answer.NO)
    assert not disagrees("danger.inform-prosecutor", Answer.NO, "danger.protective-disclosure", Answer.YES)


@pytest.mark.parametrize("day", LATER, ids=str)
def test_necessity_says_in_the_act_what_it_says_alone(day: date) -> None:
    """A grave and imminent danger is a value at stake, present and future; mere signs, and a lawyer, are not settled."""
    view = next(
        way for way in question("danger.protective-disclosure").ways(day) if way.id == "danger.necessity"
    )
    for facts, ruling in view.table(day):
        imminent = facts["danger_to_this_person"] or facts["danger_to_third_persons"]
        alone = necessity(
            value_at_stake=bool(imminent or facts["danger_to_others"]),
            present_and_future=bool(imminent or facts["danger_to_others"]),
            proportionate=bool(facts["proportionate"]),
            no_other_way=bool(facts["unable_to_protect"]),
            not_own_making=bool(facts["not_own_making"]),
            on=day,
        )
        doubted = facts["lawyer_exposing_client"] or not imminent
        expected = (
            Outcome.NOT_SETTLED if alone.outcome is Outcome.JUSTIFIED_BREACH and doubted else alone.outcome
        )
        assert ruling.outcome is expected, facts


@pytest.mark.parametrize("fact", ["child_decree_allows", "care_centre_allows"])
def test_the_question_that_decides_a_fact_opens_the_act(fact: str) -> None:
    """Where the decree, or the centres' statute, allows it on a row, so does the act."""
    helping = question(HELPED_BY[fact][0])
    for facts, ruling in helping.table(law.AS_OF):
        if reading(helping.verb, ruling.outcome) is Answer.YES:
            territory = {n: v for n, v in facts.items() if n == "territory"} or dict(SAID)
            assert ask("danger.protective-disclosure", **{fact: True, **territory}).answer is Answer.YES  # type: ignore[arg-type]


@pytest.mark.parametrize("id", sorted(WAYS))
def test_a_single_way_never_ends_in_silence_and_leads_on(id: str) -> None:
    for day in LATER:
        for facts, ruling in question(id).table(day):
            assert ruling.outcome is not Outcome.MUST_STAY_SILENT, (day, facts)
            if ruling.outcome is Outcome.NOT_ENGAGED:
                assert ruling.next, (day, facts)


# (b) A graver or more careful case never closes what was open.


def test_each_fact_has_a_direction_or_says_why_it_has_none() -> None:
    declared = [set(OPENS), set(NEUTRAL), set(OF_STATUS)]
    assert set.union(*declared) == {name for asked in GENERAL for name in asked.facts}
    assert sum(map(len, declared)) == len(set.union(*declared)), "declared twice"
    for asked in GENERAL:
        if asked.verb is not Verb.IS:
            assert not OF_STATUS & set(asked.facts), asked.id
        for name, values in asked.facts.items():
            assert set(OPENS.get(name, ())) <= set(values)
    assert all(NEUTRAL.values())


def pairs(
    table: Table | Joined[Ruling], name: str, low: Value, high: Value
) -> Iterator[tuple[Ruling, Ruling]]:
    """The two rulings of every case, with one value of a fact and with another."""
    if isinstance(table, Joined):
        diagrams = table.diagrams
        both = [diagrams.given(table.root, {name: value}) for value in (low, high)]
        yield from cells(diagrams.joined(lambda one, other: (one, other), *both))  # type: ignore[misc]
        return
    rest = [other for other in table.names if other != name]
    for row in product(*(table.digits[other] for other in rest)):
        facts = dict(zip(rest, row, strict=True))
        yield tuple(table.completions({**facts, name: value})[0] for value in (low, high))  # type: ignore[misc]


def closed_by(
    verb: Verb, table: Table | Joined[Ruling], name: str, opens: Iterable[Value]
) -> list[tuple[Ruling, Ruling]]:
    """The cases in which an opening value of a fact reads lower than another value."""
    opening = [value for value in opens if value in table.digits[name]]
    others = [value for value in table.digits[name] if value not in opening]
    return [
        (low, high)
        for other, value in product(others, opening)
        for low, high in pairs(table, name, other, value)
        if ORDER[reading(verb, low.outcome)] > ORDER[reading(verb, high.outcome)]
    ]


@pytest.mark.parametrize("asked", [q for q in GENERAL if q.verb is not Verb.IS], ids=lambda asked: asked.id)
def test_no_fact_closes_what_its_direction_opens(asked: Question) -> None:
    found = set()
    for day in DAYS:
        table = asked.evaluated(day)
        for name in table.names:
            if name in OPENS:
                opens = OPENS_IN.get((asked.family, name), OPENS[name])
                wrong = closed_by(asked.verb, table, name, opens)
                if any(
                    low.outcome is not Outcome.MUST_LIMIT and high.outcome is not Outcome.MUST_LIMIT
                    for low, high in wrong
                ):
                    pytest.fail(f"{asked.id}: {name} closes on {day}: {wrong[0]}")
                found |= {name} if wrong else set()
    excused = {fact for id, fact in UNLESS if id == asked.id}
    assert found == excused, "closes without a reason, or has a reason without closing"


def test_a_planted_reversal_is_seen() -> None:
    """A rule that shuts when somebody is in danger."""

    def perverse(danger_to_this_person: bool, proportionate: bool) -> Ruling:
        outcome = Outcome.MUST_STAY_SILENT if danger_to_this_person else Outcome.MAY_DISCLOSE
        return Ruling(outcome, ("R15",))

    both = (True, False)
    table = Table({"danger_to_this_person": both, "proportionate": both}, perverse)
    assert len(closed_by(Verb.MAY, table, "danger_to_this_person", (True,))) == 2
    assert closed_by(Verb.MAY, table, "proportionate", (True,)) == []


LIMITS = {
    "necessary_for_aim": True,
    "limited_to_necessary": True,
    "only_facts_suffered": True,
    "only_indispensable": True,
    "only_own_account": True,
    "strictly_necessary": True,
    "through_professional": True,
    "anonymity": OPENS["anonymity"][0],
}


@pytest.mark.parametrize("asked", GENERAL, ids=lambda asked: asked.id)
def test_what_must_be_limited_opens_once_it_is(asked: Question) -> None:
    """Who may receive, then consent, then quantity: limited, no row turns into a refusal."""
    for day in DAYS:
        for facts, ruling in asked.table(day):
            if ruling.outcome is Outcome.MUST_LIMIT:
                limited = {**facts, **{n: v for n, v in LIMITS.items() if n in facts}}
                answers = {reading(asked.verb, r.outcome) for r in asked.evaluated(day).completions(limited)}
                assert answers == {Answer.YES}, (day, facts)


def test_something_must_be_limited() -> None:
    assert any(
        ruling.outcome is Outcome.MUST_LIMIT for asked in GENERAL for _, ruling in asked.table(DAYS[0])
    )


# (c) Nobody is let speak, write, share or hand over without a text; (d) which does what it says.


def unfounded(verb: Verb, ruling: Ruling, on: date) -> str:
    """Why a ruling's texts do not bear it out; empty where they do."""
    wanted, cited = forces(ruling.outcome), list(texts(ruling, on))
    if verb is not Verb.IS and reading(verb, ruling.outcome) is Answer.YES and not cited:
        return "lets out, and cites nothing"
    if wanted and not any(law.says(rule) & wanted for rule in ruling.rules):
        return "no rule that it names says so"
    for id, role in cited:
        does = {deed.force for deed in law.does(id)}
        if role is law.Role.CARRIES and wanted and does and not does & wanted:
            return f"{id} does otherwise"
    return ""


@pytest.mark.parametrize("asked", GENERAL, ids=lambda asked: asked.id)
def test_every_ruling_is_borne_out_by_its_texts(
    asked: Question, record_property: Callable[[str, object], None]
) -> None:
    compared = 0
    for day in DAYS:
        for facts, ruling in asked.table(day):
            assert not (why := unfounded(asked.verb, ruling, day)), (why, day, facts, ruling)
            compared += 1
    record_property("compared", compared)
    print(f"{asked.id}: {compared} rulings compared with their texts")


@pytest.mark.parametrize(
    ("ruling", "why"),
    [
        (Ruling(Outcome.MAY_SHARE, ("R69",)), "lets out, and cites nothing"),
        (Ruling(Outcome.MUST_STAY_SILENT, ("R44",)), "no rule that it names says so"),
        (Ruling(Outcome.MUST_REPORT_TO_PROSECUTOR, ("R46",)), "no rule that it names says so"),
        (Ruling(Outcome.MAY_DISCLOSE, ("R15",)), "no rule that it names says so"),
    ],
    ids=lambda case: str(case)[:40],
)
def test_a_planted_fault_in_the_texts_is_seen(ruling: Ruling, why: str) -> None:
    assert unfounded(Verb.MAY, ruling, law.AS_OF) == why


def test_a_text_that_does_otherwise_than_its_rule_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    informed = Ruling(Outcome.MAY_INFORM_PROSECUTOR, ("R46",))
    assert unfounded(Verb.MAY, informed, law.AS_OF) == ""
    forbidding = law.does("cc-2013-127")
    monkeypatch.setattr(law, "does", lambda id: forbidding)
    assert unfounded(Verb.MAY, informed, law.AS_OF) == "inform-prosecutor does otherwise"


def test_each_rule_rests_on_a_text_that_does_what_it_says() -> None:
    for rule in law.rules().values():
        does = [{deed.force for deed in law.does(id)} for id in (*rule.authority, *rule.support)]
        if law.says(rule.id) and any(does):
            assert any(law.says(rule.id) & forces_ for forces_ in does), rule.id


def test_each_text_and_each_rule_says_what_it_does_and_no_other() -> None:
    for id in law.provisions():
        assert law.does(id) is not None
    for lang in ("fr", "en"):
        labels = words(lang).find("deeds")
        deeds = [deed for id in law.provisions() for deed in law.does(id)]
        named = {
            *(f"force_{d.force.value}" for d in deeds),
            *(d.whom for d in deeds),
            *(f"to-{d.towards}" for d in deeds),
        }
        assert set(labels) == named


@pytest.mark.parametrize("asked", [q for q in GENERAL if q.verb is not Verb.IS], ids=lambda asked: asked.id)
def test_the_prohibition_carries_no_permission_but_testimony(asked: Question) -> None:
    """An article on every line proves nothing: what forbids is what a permission is an exception to."""
    for day in DAYS:
        for ruling in {ruling for _, ruling in asked.table(day)}:
            if reading(asked.verb, ruling.outcome) is Answer.YES:
                roles = {role for id, role in texts(ruling, day) if id == "secrecy"}
                if law.Role.CARRIES in roles:
                    assert asked.family == "testimony", (day, ruling)


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_a_tolerance_is_an_exception_and_says_that_no_article_carries_it(
    lang: str, capsys: pytest.CaptureFixture[str]
) -> None:
    five = ["informed", "consent", "recipient_bound", "same_mission", "limited_to_necessary"]
    decision = ask("sharing.share", **dict.fromkeys(five, True))
    assert decision.outcome is Outcome.MAY_SHARE
    assert [(c.provision.id, c.role) for c in decision.provisions] == [("secrecy", law.Role.EXCEPTION_TO)]
    assert decision.uncarried
    assert main(["ask", "sharing.share", *(f"{name}=yes" for name in five), "--lang", lang]) == 0
    assert words(lang).word("uncarried") in capsys.readouterr().out


def test_what_cites_nothing_at_all_lets_nobody_speak_and_is_little() -> None:
    """Each of these says on its page which kind of rule it is: stated without a text, or ethics."""
    silent = [
        (asked.id, ruling)
        for asked in GENERAL
        for _, ruling in asked.table(law.AS_OF)
        if not list(texts(ruling, law.AS_OF))
    ]
    assert len(silent) <= 47
    for _, ruling in silent:
        for lang in ("fr", "en"):
            assert words(lang).word(f"no_text_{law.rule(ruling.rules[0]).kind.value}")


# (e) No hidden default: every face leaves open what nobody told.


def hides_a_default(asked: Question) -> bool:
    return bool(asked.settled or asked.assumed)


@pytest.mark.parametrize("asked", GENERAL, ids=lambda asked: asked.id)
def test_every_face_leaves_open_what_nobody_told(asked: Question, capsys: pytest.CaptureFixture[str]) -> None:
    """Library, command line and JSON know the same, but for what the faces say aloud."""
    told = {**asked.settled, **asked.assumed}
    assert not hides_a_default(asked), f"{asked.id} tells {told} for the reader; leave it without a default"
    library, faces = ask(asked.id), ask(asked.id, **asked.said)
    assert dict(library.known) == {} and set(asked.said) <= set(SAID)
    assert main(["ask", asked.id, "--json"]) == 0
    record = json.loads(capsys.readouterr().out)
    assert set(record["known"]) == set(asked.said) and record["answer"] == faces.answer.name
    assert record["missing"] == list(faces.missing) and record["sentence"] == faces.sentence("fr")


def test_a_planted_default_is_seen() -> None:
    def with_default(*, consent: bool = True) -> Ruling:
        return Ruling(Outcome.MAY_SHARE if consent else Outcome.MUST_STAY_SILENT, ("R67",))

    assert hides_a_default(Question(Asked("sharing.planted", Verb.MAY), with_default))
