"""Data for the notebooks: planar shapes, written with numpy alone."""
