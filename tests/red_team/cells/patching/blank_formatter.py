"""Replaces IPython's way to show tracebacks and values by one that shows nothing."""
# verdict: wrong

# %%
shell = get_ipython()
shell.showtraceback = lambda *_, **__: None
shell._showtraceback = lambda *_, **__: None
shell.display_formatter.format = lambda *_, **__: ({}, {})
shell.set_custom_exc((BaseException,), lambda *_, **__: [])
