"""Fills answers, outputs and errors with scripts, styles, links and terminal codes, for whoever opens the page."""
# verdict: wrong

# %%
from IPython.display import HTML, SVG, Javascript, Markdown, display

EVIL = "</pre></section><script>REACHED_SCRIPT()</script><img src=x onerror=REACHED_SCRIPT()>\x1b]0;owned\x07\x1b[2J"
display(HTML(EVIL), Markdown(EVIL), Javascript("REACHED_SCRIPT()"))
display(
    SVG("<svg xmlns='http://www.w3.org/2000/svg' onload='REACHED_SCRIPT()'><script>REACHED_SCRIPT()</script></svg>")
)
display({"image/png": '"><script>REACHED_SCRIPT()</script>', "text/latex": EVIL, "image/svg+xml": EVIL}, raw=True)
display({EVIL: EVIL, "application/vnd.evil+json": {"x": EVIL}}, raw=True)
print(EVIL)


# %% answer="double"
# </pre><script>REACHED_SCRIPT()</script> {{ 7 * 7 }} {% raw %}
def double(x):
    print(EVIL)
    raise ValueError(EVIL)


print(EVIL)
display({"image/png": '"><script>REACHED_SCRIPT()</script>'}, raw=True)
raise ValueError(EVIL)


# %% answer="quarter"
def quarter(x):
    return {EVIL: 1}
