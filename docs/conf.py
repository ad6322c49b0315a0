"""How Sphinx makes the course's site; `course site` gathers its pages and calls it."""

project = "Layerwise"
author = "The Layerwise authors"
html_title = "Layerwise"
language = "en-GB"

extensions = ["myst_nb", "sphinx-mathjax-offline"]  # the second holds MathJax itself, so no other host is asked
myst_enable_extensions = ["dollarmath"]
nb_execution_mode = "off"  # `course site` has run the lessons; assignments are for the learner to run
nb_render_markdown_format = "myst"  # what cells show may hold formulas
nb_ipywidgets_js = {}  # pictures stand still on a page, so the scripts of widgets are not fetched
exclude_patterns = ["README.md"]

html_theme = "furo"
html_static_path = ["_static"]
html_css_files = ["page.css"]
html_js_files = ["page.js"]
html_copy_source = False
html_show_sourcelink = False
html_theme_options = {"top_of_page_buttons": []}
