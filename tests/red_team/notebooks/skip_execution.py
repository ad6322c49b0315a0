"""Tags its test cells so that notebook runners leave them out."""
# verdict: wrong

from tests.red_team.parts import tests_of


def change(notebook):
    for test in tests_of(notebook):
        test.metadata["tags"] = ["skip-execution"]
    return notebook
