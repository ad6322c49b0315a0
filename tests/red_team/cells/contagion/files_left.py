"""Leaves files, links and pipes where the next learner's process will work, and files it takes for its modules."""
# verdict: wrong
# order: matters

# %%
import os

print("REACHED" if os.path.exists("left_by_another") else "an empty folder", os.listdir())
open("left_by_another", "w").close()
for name in ("numpy", "math", "h5py", "matplotlib", "layerwise", "encodings", "IPython"):
    os.makedirs(name, exist_ok=True)
    with open(f"{name}/__init__.py", "w") as file:
        file.write("raise SystemExit('LAYERWISE_RED_TEAM')")
os.mkfifo("pipe")
os.symlink("pipe", "assignment.ipynb")
os.chmod(".", 0)
