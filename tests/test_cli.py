"""`decider list`: the fifteen questions with the booklet's answers, in either language."""

import pytest

from decider import ask, law, questions
from decider.cli import main


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_list_prints_the_fifteen_answers(capsys: pytest.CaptureFixture[str], lang: str) -> None:
    assert main(["list", "--lang", lang]) == 0
    printed = capsys.readouterr().out.splitlines()
    asked = [q for q in questions() if q.is_vignette]
    assert printed[0::2] == [f"{q.id}  {q.text(lang)}" for q in asked]
    assert [line.strip() for line in printed[1::2]] == [ask(q.id, on=law.BOOK).sentence(lang) for q in asked]
    assert len(printed) == 30


def test_list_speaks_french_unless_told_otherwise(capsys: pytest.CaptureFixture[str]) -> None:
    main(["list"])
    assert "Le voisin" in capsys.readouterr().out


def test_an_unknown_language_is_named_with_the_valid_ones(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["list", "--lang", "nl"])
    assert stopped.value.code == 2
    assert "nl" in (said := capsys.readouterr().err) and "fr" in said and "en" in said
