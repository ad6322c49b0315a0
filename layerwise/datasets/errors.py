"""What is raised when a data file is not what it should be."""

from __future__ import annotations


class DataError(ValueError):
    """A data file that cannot be used: the sentence names the file, the fault and what to do."""

    def _render_traceback_(self) -> list[str]:
        """Show IPython the sentence alone: a traceback through our own code teaches nobody."""
        return [str(self)]


def require(condition: object, message: str) -> None:
    """Make sure of something about a data file.

    Parameters
    ----------
    condition : truth value
    message : str — what is wrong where it does not hold

    Raises
    ------
    DataError
    """
    if not condition:
        raise DataError(message)
