"""Run the command line as `python -m layerwise`."""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - whoever leaves `course` out may have taken any Python
    sys.exit(f"Layerwise needs Python 3.11 or newer, not {sys.version.split()[0]}: start it with a newer one.")

from layerwise.cli import main

if __name__ == "__main__":
    sys.exit(main())
