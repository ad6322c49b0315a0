"""How a person calls the command line here. The one place that knows; every sentence that names a command asks it."""

from __future__ import annotations

from pathlib import Path

IN_CHECKOUT = (Path(__file__).resolve().parents[1] / "course").is_file()
"""Whether this package lies in a checkout, with its script; else it was installed, from a wheel."""

CALLED = "python3 course" if IN_CHECKOUT else "layerwise"
"""What stands before a command's name: the script of a checkout, or the program that an installed package brings."""
