"""The beginnings of a course: four weeks whose masters tell their exercises, some of which have the same names."""

from pathlib import Path

WEEK = "week4_deep_network_step_by_step"
WEEKS = {
    "week1_numpy_basics": ["sigmoid", "softmax", "L1", "L2"],
    "week2_logistic_regression": ["sigmoid", "propagate", "predict"],
    "week3_planar_classification": ["initialize_parameters", "compute_cost", "nn_model", "predict"],
    WEEK: ["linear_forward", "activation_forward", "compute_cost"],
}


def make_masters(root: Path) -> None:
    """Write the masters of four weeks with exercises of 10 points below a folder."""
    for week, names in WEEKS.items():
        folder = root / "notebooks" / week
        folder.mkdir(parents=True)
        (folder / "assignment.py").write_text("".join(f'# %% test="{name}" points=10\n' for name in names))
