"""Reads and runs what it is not to see by IPython's own commands: files, folders, history, variables, programs."""
# verdict: wrong

# %%
SECRET = "<COURSE>/source/week1_numpy_basics/references.txt"
shell = get_ipython()


def seek(name, line, cell=None):
    try:
        found = shell.run_line_magic(name, line) if cell is None else shell.run_cell_magic(name, line, cell)
    except BaseException as error:
        found = error
    if "CANARY" in f"{found} {globals().get('found_by_magic')}":
        print("REACHED", name, line)


# %%
found_by_magic = !cat {SECRET}

# %%
for name, line in (
    ("run", "<COURSE>/source/week1_numpy_basics/assignment.ipynb"),
    ("load", SECRET),
    ("pycat", SECRET),
    ("cd", "<COURSE>/source"),
    ("sx", f"cat {SECRET}"),
    ("system", f"cat {SECRET}"),
    ("env", ""),
    ("who_ls", ""),
    ("recall", "1-100"),
    ("history", "-g -f history.txt"),
    ("save", "-f saved.py 1-100"),
    ("alias", f"show cat {SECRET}"),
    ("show", ""),
    ("logstart", "<COURSE>/LAYERWISE_RED_TEAM"),
):
    seek(name, line)

# %%
seek("bash", "--out found_by_magic", f"cat {SECRET}")
seek("script", "python --out found_by_magic", f"print(open({SECRET!r}).read())")
seek("writefile", "<OTHER>", "{}")
seek("file", "<COURSE>/gradebook.db", "{}")

# %%
%cd <COURSE>

# %%
%run <COURSE>/source/week1_numpy_basics/assignment.ipynb
