"""Shows links, redirections, frames, forms and formulas that run code, in each spelling that a renderer may read."""
# verdict: wrong

# %%
from IPython.display import display

CODE = "REACHED_SCRIPT()"
SPELT = [
    f"[here](javascript:{CODE}) ![x](javascript:{CODE}) <javascript:{CODE}>",
    f"[here][one]\n\n[one]: javascript:{CODE}",
    f"<a href='java&#x09;script:{CODE}'>x</a> <a href='&#106;avascript&colon;{CODE}'>x</a>",
    f"<a href=' \x01javascript:{CODE}'>x</a> <math><a xlink:href='javascript:{CODE}'>x</a></math>",
    f"<svg><a xlink:href='javascript:{CODE}'>x</a><animate onbegin='{CODE}' attributeName=x /></svg>",
    f"<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror={CODE}&gt;'>",
    f"<noscript><p title='</noscript><img src=x onerror={CODE}>'><details open ontoggle='{CODE}'>x</details>",
    f"<iframe srcdoc='<script>{CODE}</script>'></iframe><object data='data:text/html,<script>{CODE}</script>'></object>",
    f"<form action='javascript:{CODE}'><button formaction='javascript:{CODE}'>x</button></form>",
    f"<meta http-equiv='refresh' content='0;url=javascript:{CODE}'><base href='javascript:{CODE}//'>",
    f"<template><script>{CODE}</script></template><xmp><script>{CODE}</script></xmp>",
    f"<img src='x' onerror\x0c=\x0c'{CODE}'><video><source onerror='{CODE}'></video>",
    f"$\\href{{javascript:{CODE}}}{{x}}$ $$\\unicode{{<img src=x onerror={CODE}>}}$$",
]
for text in SPELT:
    display({"text/markdown": text}, raw=True)
    display({"text/html": text}, raw=True)
    display({"text/latex": text, "text/vnd.mermaid": text, "application/vnd.plotly.v1+json": {"x": text}}, raw=True)
