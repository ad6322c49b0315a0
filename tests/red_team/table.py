"""All attacks, and the page that lists them: `python -m tests.red_team.table` writes it anew."""

from itertools import groupby
from pathlib import Path

from tests.red_team.attack import Attack, all_attacks

ATTACKS = all_attacks()
PAGE = Path(__file__).parent / "README.md"

_BEGINNING = """\
# Attacks on the grader

Hostile submissions, each with the verdict that it must get. `tests/test_red_team.py` hands them in beside honest work
and grades the class with two workers. It holds for every one of them: no points, nothing reached that is not a
learner's, nothing changed or left over around the class, no script in a page, and full marks for the honest learner who
comes next.

Each attack is a file: a docstring that says what it tries, its verdict, and what it is made of. In `cells/<group>/`
that is cells as in a text notebook; exercises that it does not answer have a wrong answer. `<COURSE>`, `<CHECKOUT>`,
`<OTHER>` (a classmate's notebook) and `<PORT>` (of a server on this machine) are filled in: an attacker is taken to
know all of it. In `notebooks/` it is a function that changes a notebook, in `folders/` one that fills a learner's
folder. A cell that gets at something forbidden prints the word REACHED, which fails the test.

A verdict names the reason that the grader gives for missing points, by exercise; *wrong* means that all answers were
simply wrong, *any* that the reason depends on who is first, or on how fast the machine is. Attacks on what comes next
are graded by one worker.

This page is written by `.venv/bin/python -m tests.red_team.table`, and a test holds it against the attacks. What the
same attacks win on a stock nbgrader, `benchmarks/red_team.py` measures.
"""


def page() -> str:
    """Write the page."""
    parts = [_BEGINNING]
    for group, attacks in groupby(ATTACKS, key=lambda attack: attack.name.partition("-")[0]):
        rows = [f"| `{attack.name.partition('-')[2]}` | {attack.tries} | {_verdict(attack)} |" for attack in attacks]
        heading = f"## {group.capitalize()}\n\n| attack | what it tries | verdict |\n|---|---|---|"
        parts.append("\n".join([heading, *rows]))
    return "\n\n".join(part.strip() for part in parts) + "\n"


def _verdict(attack: Attack) -> str:
    if attack.reasons is None:
        return "any"
    reasons = sorted(set(attack.reasons.values()))
    named = [f"{reason}: {', '.join(e for e, why in attack.reasons.items() if why == reason)}" for reason in reasons]
    return "; ".join(named) or "wrong"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
