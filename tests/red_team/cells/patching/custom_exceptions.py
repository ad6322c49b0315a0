"""Has IPython hand every exception to a function of its own, which shows nothing."""
# verdict: wrong

# %%
shell = get_ipython()
shell.set_custom_exc((Exception, KeyboardInterrupt), lambda shell, kind, value, trace, tb_offset=None: [])
shell.InteractiveTB = lambda *_, **__: None
