"""The parser of the command line: its help has examples, and what it does not understand it says in a sentence."""

from __future__ import annotations

import argparse
import difflib
import re
from collections.abc import Iterator, Sequence
from typing import Any, NoReturn, TypeAlias

Commands: TypeAlias = "argparse._SubParsersAction[CommandParser]"  # noqa: SLF001 - without a public name
"""What argparse gives for subcommands."""

WEEK = "3, week3 or the whole name"
"""What a command that takes a week says of it."""

_TYPES = {"int": "a whole number", "float": "a number"}
_CHOICE = re.compile(r"argument (?P<name>.+): invalid choice: '(?P<word>.*)' \(choose from (?P<known>.*)\)")
_SENTENCES = (
    (r"the following arguments are required: COMMAND", "Say which command."),
    (r"the following arguments are required: (.+)", r"Something is missing: \1."),
    (r"argument (.+): expected .*argument.*", r"Something is missing behind \1."),
    (r"argument (.+): not allowed with argument (.+)", r"\1 and \2 exclude each other."),
)
"""What argparse says, in the words of the course; what is not here is shown as it is."""


class CommandParser(argparse.ArgumentParser):
    """A parser whose errors are sentences, with what was likely meant."""

    def __init__(self, *arguments: Any, **settings: Any) -> None:
        """Take argparse's own settings; lines of the description and of the examples stay as they are."""
        settings.setdefault("formatter_class", argparse.RawDescriptionHelpFormatter)
        super().__init__(*arguments, **settings)

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:
        """Refuse what is left over here, where the command's own options are known, and not at the front door."""
        known, left = super().parse_known_args(args, namespace)
        if left:
            self.error("\n".join(self._of_left_over(left)))
        return known, left

    def error(self, message: str) -> NoReturn:
        """Say what was not understood, and where help is; end with 2, as is usual."""
        lines = [_in_words(message)]
        if self.epilog and "missing" in lines[0]:
            lines.append(self.epilog)
        lines.append(f"All of it: {self.prog} --help")
        self.exit(2, "\n".join([*lines, ""]))

    def _of_left_over(self, words: Sequence[str]) -> Iterator[str]:
        """Say of each option that there is none of that name, and of the rest that it is too much."""
        options = [word.split("=")[0] for word in words if word.startswith("-")]
        for option in options:
            yield f"`{self.prog}` has no option {option}.{_likely(option, self._option_string_actions)}"
        if not options:
            yield f"`{self.prog}` takes less: {' '.join(words)} is too much."


def add_command(commands: Commands, name: str, does: str, *examples: str, of_course: bool = False) -> CommandParser:
    """Add a command to the command line.

    Parameters
    ----------
    commands : what argparse gives for subcommands
    name : str
    does : str — what it does, in a few words
    *examples : str — what may stand behind the command's name
    of_course : bool — whether it needs a checkout of the course, which learners have not always
    """
    from layerwise.course import CHECKOUT, SHIPPED  # noqa: PLC0415 - looked up as it is now, for tests

    listed: dict[str, Any] = {} if of_course and CHECKOUT == SHIPPED else {"help": does}
    parser = commands.add_parser(name, description=f"{does[0].upper()}{does[1:]}.", **listed)
    if examples:
        parser.epilog = "\n".join(["such as:", *(f"  {parser.prog} {example}".rstrip() for example in examples)])
    parser.set_defaults(of_course=of_course)
    return parser


def _in_words(message: str) -> str:
    """Give argparse's message as a sentence."""
    choice = _CHOICE.fullmatch(message)
    if choice:
        return _of_choice(choice["name"], choice["word"], re.findall(r"[\w-]+", choice["known"]))
    typed = re.fullmatch(r"argument (.+): invalid (\w+) value: (.+)", message)
    if typed:
        return f"{typed[1]} takes {_TYPES.get(typed[2], f'a {typed[2]}')}, not {typed[3]}."
    for form, sentence in _SENTENCES:
        if re.fullmatch(form, message):
            return re.sub(form, sentence, message)
    return message


def _of_choice(name: str, word: str, known: list[str]) -> str:
    likely = _likely(word, known)
    if name == "COMMAND":
        return f"There is no command '{word}'.{likely}"
    return f"{name} takes {' or '.join(known)}, not '{word}'.{likely}"


def _likely(word: str, known: Any) -> str:
    alike = difflib.get_close_matches(word, list(known), 1, 0.6)
    return f" Did you mean {alike[0]}?" if alike else ""
