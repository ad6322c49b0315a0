"""Deletes the gradebook, the source and all submissions."""
# verdict: wrong

# %%
import os
import shutil

for path in ("<COURSE>/gradebook.db", "<COURSE>/source", "<COURSE>/submitted", "<COURSE>/autograded"):
    if os.path.exists(path):
        print("REACHED", path)
    shutil.rmtree(path, ignore_errors=True)
    try:
        os.remove(path)
    except OSError:
        pass
