"""What is raised when a data file is not what it should be."""

from __future__ import annotations


class DataError(ValueError):
    """A data file that cannot be used: the sentence names the file, the fault and what to do."""
