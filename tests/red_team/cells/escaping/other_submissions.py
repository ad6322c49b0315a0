"""Reads another learner's answers and uses them, and overwrites them with wrong ones."""
# verdict: wrong

# %%
import json

try:
    with open("<OTHER>") as file:
        notebook = json.load(file)
    for each in notebook["cells"]:
        if each["cell_type"] == "code" and each["source"].startswith("def "):
            exec(each["source"], globals())
            each["source"] = "1/0"
    print("REACHED by reading")
    with open("<OTHER>", "w") as file:
        json.dump(notebook, file)
    print("REACHED by writing")
except OSError as error:
    print(error)

# %% answer="double"
double = globals().get("double", lambda x: 0.0)

# %% answer="half"
half = globals().get("half", lambda x: 0.0)

# %% answer="quarter"
quarter = globals().get("quarter", lambda x: 0.0)
