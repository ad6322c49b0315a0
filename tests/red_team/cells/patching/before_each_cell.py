"""Asks IPython to be called before each cell, and replaces the cell's text."""
# verdict: wrong


# %%
def take_over(info):
    info.raw_cell = ""
    info.cell_id = None


shell = get_ipython()
for event in ("pre_execute", "pre_run_cell"):
    shell.events.register(event, take_over)

usual = shell.run_cell


def run_nothing(raw_cell, *args, **named):
    return usual("pass", *args, **named)


shell.run_cell = run_nothing
