"""Our step in nbgrader's `generate_assignment`: take solutions out as far as the notebook's level says."""

from __future__ import annotations

from typing import Any

from nbgrader.preprocessors import ClearSolutions

from layerwise.building.master import BEGIN_SOLUTION
from layerwise.building.scaffold import guided_stub

RELEASED = "layerwise_released"
"""Key of a cell's metadata, in the instructor's version alone: what learners get in the cell's place."""


class ClearToLevel(ClearSolutions):  # type: ignore[misc]  # nbgrader ships no types
    """Clear solutions as nbgrader does, but leave the steps and the blanks in a notebook of the level `guided`.

    Where a cell says what learners get in its place, such as a fault to be mended, that is put there.
    """

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        """Clear the solutions of a notebook."""
        stubs: dict[int, str] = {}  # by place: notebooks of formats before 4.5 have no ids
        cells = list(enumerate(nb.cells))
        if nb.metadata.get("layerwise", {}).get("level") == "guided":
            answers = [(i, cell) for i, cell in cells if cell.cell_type == "code" and BEGIN_SOLUTION in cell.source]
            answers = [(i, cell) for i, cell in answers if RELEASED not in cell.metadata]
            stubs = {i: guided_stub(cell.source, f"the cell '{cell.id}'") for i, cell in answers}
        stubs |= {i: cell.metadata.pop(RELEASED) for i, cell in cells if RELEASED in cell.metadata}
        nb, resources = super().preprocess(nb, resources)
        for place, text in stubs.items():
            nb.cells[place].source = text
        return nb, resources
